using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Site;

namespace Warraq.Newsroom.Layouts;

/// <summary>What every screen knows beside its own matter.</summary>
public sealed record ScreenFrame
{
    public required PaperSettings Paper { get; init; }

    /// <summary>Language of the screens, "ar" or "en": the person's own, at the door the one asked for.</summary>
    public required string Lang { get; init; }

    /// <summary>Who looks; null at the door.</summary>
    public Colleague? Who { get; init; }

    /// <summary>The address asked for, without the query.</summary>
    public required string Path { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>The token that each form carries (<c>FormToken</c> prints it) and each script sends as the header <c>X-Form</c>.</summary>
    public required string Token { get; init; }

    public string Dir => Lang == "en" ? "ltr" : "rtl";
    public ShellWords Words => ShellWords.For(Lang);
    public PaperTime Time => new(Paper, Lang);
    public string PaperName => Lang == "en" ? Paper.NameEn : Paper.FullName;
    public bool May(Act act) => Who?.Rights.May(act) ?? false;

    /// <summary>The words of a refusal in the language of the screen.</summary>
    public string Say(Refusal refusal) => Lang == "en" ? refusal.English : refusal.Arabic;
}
