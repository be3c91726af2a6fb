using Warraq.Stories;

namespace Warraq.Newsroom.Desk;

/// <summary>The sign and the ink of a state: both repeat what the word beside them says.</summary>
static class StateLook
{
    public static string Icon(StoryState state) => state switch
    {
        StoryState.Draft => "s-draft",
        StoryState.InReview => "s-review",
        StoryState.Scheduled => "s-sched",
        StoryState.Published => "s-live",
        _ => "ban",
    };

    public static string Ink(StoryState state) => state switch
    {
        StoryState.Draft => "faint",
        StoryState.InReview => "warn",
        StoryState.Scheduled => "act",
        StoryState.Published => "done",
        _ => "urgent",
    };
}
