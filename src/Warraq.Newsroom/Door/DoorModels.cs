using Warraq.Accounts;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Door;

public sealed record SignInModel : IModelOf<SignInScreen>
{
    /// <summary>Where to go afterwards, safe already.</summary>
    public required string Back { get; init; }
    public string Email { get; init; } = "";
    public bool Stays { get; init; }

    /// <summary>An identity provider can be asked too.</summary>
    public bool Provider { get; init; }

    /// <summary>The session was over when something was sent.</summary>
    public bool Lapsed { get; init; }
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}

public sealed record CodeModel(string Back, IReadOnlyList<Refusal> Refusals) : IModelOf<CodeScreen>;

/// <param name="Link">Null when the link is used up or too old.</param>
public sealed record LinkModel(string Key, OpenLink? Link, LinkForm Form, IReadOnlyList<Refusal> Refusals) : IModelOf<LinkScreen>;

public sealed record NoRightModel(Act Act) : IModelOf<NoRightScreen>;

public sealed record NoScreenModel : IModelOf<NoScreenScreen>;

public sealed record StaleFormModel : IModelOf<StaleFormScreen>;
