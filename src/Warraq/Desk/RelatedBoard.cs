using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>The related news of a story as the desk sees them: what readers get, and what was kept out or waits for its publication.</summary>
/// <param name="Shown">Pinned and computed, as they stand on the page.</param>
/// <param name="Waiting">Pinned, and not published yet.</param>
/// <param name="Banned">Kept out, whatever is computed.</param>
public sealed record RelatedBoard(IReadOnlyList<RelatedStory> Shown, IReadOnlyList<ChosenStory> Waiting, IReadOnlyList<ChosenStory> Banned)
{
    /// <summary>More than a page shows, so that a ban brings the next one into sight.</summary>
    const int Size = 8;

    public static async Task<RelatedBoard> LoadAsync(Database database, RelatedReads related, int number, CancellationToken cancel = default)
    {
        var shown = await related.ListAsync(number, Size, cancel);
        await using var db = database.CreateContext();
        var chosen = await (from c in db.Set<RelatedChoice>().AsNoTracking()
                            join s in db.Set<Story>().AsNoTracking() on c.Related equals s.Number
                            where c.Number == number
                            orderby c.Position
                            select new { c.IsPinned, Story = new ChosenStory(s.Number, s.Headline, s.Lang) }).ToListAsync(cancel);
        var seen = shown.Select(s => s.Story.Number).ToHashSet();
        return new RelatedBoard(shown, [.. chosen.Where(c => c.IsPinned && !seen.Contains(c.Story.Number)).Select(c => c.Story)], [.. chosen.Where(c => !c.IsPinned).Select(c => c.Story)]);
    }
}

public sealed record ChosenStory(int Number, string Headline, string Lang);
