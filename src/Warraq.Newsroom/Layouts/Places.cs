using Warraq.Accounts;

namespace Warraq.Newsroom.Layouts;

/// <summary>Somewhere one can go, shown to who may.</summary>
/// <param name="Key">What a screen says as <c>Here</c>.</param>
/// <param name="Icon">A symbol of <c>Assets/icons/icons.svg</c>; null beside the settings, which have none.</param>
/// <param name="Name">In the words of the shell.</param>
public sealed record Place(string Key, string Address, Act Act, string? Icon, Func<ShellWords, string> Name);

public static class Places
{
    /// <summary>The top bar, in order.</summary>
    public static readonly IReadOnlyList<Place> All =
    [
        new("desk", "/newsroom", Act.Enter, "desk", w => w.Desk),
        new("comments", "/newsroom/comments", Act.Moderate, "comment", w => w.Comments),
        new("front", "/newsroom/front", Act.ArrangeFront, "front", w => w.Front),
        new("media", "/newsroom/media", Act.KeepMedia, "image", w => w.Pictures),
        new("settings", "/newsroom/account", Act.Enter, "gear", w => w.Settings),
    ];

    /// <summary>The pages of «settings», in order.</summary>
    public static readonly IReadOnlyList<Place> Settings =
    [
        new("account", "/newsroom/account", Act.Enter, null, w => w.MyAccount),
        new("style", "/newsroom/setup/style", Act.SetStyle, null, w => w.HouseStyle),
        new("sections", "/newsroom/setup/sections", Act.SetStyle, null, w => w.SectionsAndMenu),
        new("redirects", "/newsroom/setup/redirects", Act.SetStyle, null, w => w.Redirects),
        new("policy", "/newsroom/setup/comments", Act.Ban, null, w => w.CommentPolicy),
        new("people", "/newsroom/people", Act.ManagePeople, null, w => w.People),
        new("paper", "/newsroom/setup/paper", Act.RunPaper, null, w => w.RunningPaper),
        new("privacy", "/newsroom/privacy", Act.SeeReaders, null, w => w.Privacy),
    ];
}
