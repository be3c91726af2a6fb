using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search.Related;

namespace Warraq;

/// <summary>The one list of what follows when something changed in the paper. Every step may be repeated safely.</summary>
public sealed class AfterPublishing(PaperState state, RelateStories related)
{
    /// <summary>In each process: its own memory of settings and sections, then its pages.</summary>
    public async Task InEachProcessAsync(IReadOnlyList<OutboxRow> events, IReaderPages? pages, CancellationToken cancel)
    {
        var tags = events.SelectMany(e => e.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet();
        if (tags.Contains(PageTags.Paper)) await state.RefreshAsync(cancel);
        if (pages is null) return;
        pages.Evict(tags);
        await pages.RefillAsync(cancel);
    }

    /// <summary>Once for the paper, by lease.</summary>
    public async Task OnceAPaperAsync(OutboxRow what, CancellationToken cancel)
    {
        if (what.Kind == "StoryPublished") await related.DoAsync(what.Number, cancel);
    }
}
