using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Stories;

/// <summary>Takes the row of a story inside a transaction: of two who change it at once the second waits and then reads what the first has made.</summary>
static class TakeStory
{
    /// <summary>The story, tracked; null when there is none of that number.</summary>
    public static async Task<Story?> FindAsync(WarraqDb db, int number, CancellationToken cancel)
    {
        await db.Set<Story>().Where(s => s.Number == number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version), cancel);
        return await db.Set<Story>().FirstOrDefaultAsync(s => s.Number == number, cancel);
    }

    public static Refusal None(int number) => new("no-story", $"لا خبر بالرقم {number}.", $"There is no story {number}.");

    public static Refusal NotPublished(int number) => new("not-published", "هذا الخبر غير منشور.", $"Story {number} is not published.");

    /// <summary>Null when <paramref name="version"/> is what the row holds, or none was given.</summary>
    public static Refusal? Changed(Story story, int? version) => version is null || version == story.Version ? null
        : new Refusal("changed", IsChanged.Arabic, $"The story was changed meanwhile (version {story.Version}, not {version}).");

    public static readonly Refusal IsChanged = new("changed", "غيّر شخص آخر هذا الخبر في هذه الأثناء.", "The story was changed meanwhile.");
}
