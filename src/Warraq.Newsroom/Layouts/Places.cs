using Warraq.Accounts;

namespace Warraq.Newsroom.Layouts;

/// <summary>The top bar: where one can go, shown to who may.</summary>
/// <param name="Key">What a screen says as <c>Here</c>.</param>
/// <param name="Icon">A symbol of <c>Assets/icons/icons.svg</c>.</param>
/// <param name="Name">In the words of the shell.</param>
public sealed record Place(string Key, string Address, Act Act, string Icon, Func<ShellWords, string> Name);

public static class Places
{
    public static readonly IReadOnlyList<Place> All =
    [
        new("desk", "/newsroom", Act.Enter, "desk", w => w.Desk),
    ];
}
