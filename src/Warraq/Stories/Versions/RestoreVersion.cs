using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Saving;

namespace Warraq.Stories.Versions;

/// <summary>
/// Brings an older version back: its text is saved as the newest one, by the verb by which everything is saved. What stood there before is a version
/// like any other, so this can be undone in the same way. Readers keep what they see until somebody publishes.
/// </summary>
public static class RestoreVersion
{
    static readonly Refusal Gone = new("no-version", "لا إصدار بهذا الرقم؛ ربما خُفِّف القديم من الإصدارات.", "There is no such version; old ones may have been thinned out.");
    static readonly Refusal SameText = new("same-text", "نص القصة الآن هو نص هذا الإصدار.", "The story has the text of that version already.");

    /// <param name="ordinal">Of the version that is to come back.</param>
    /// <param name="version">Of the story, as it was looked at: newer work is never overwritten.</param>
    public static async Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, int ordinal, string person, Rights rights, int version, CancellationToken cancel = default)
    {
        StoryText text, now;
        await using (var db = database.CreateContext())
        {
            if (await db.Set<Story>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancel) is not { } story) return [TakeStory.None(number)];
            if (TakeStory.Changed(story, version) is { } changed) return [changed];
            var history = await StoryHistory.LoadAsync(db, story, cancel);
            if (history.Find(ordinal) is not { } old) return [Gone];
            (text, now) = (await history.TextAsync(db, old, cancel), await history.TextAsync(db, history.Newest, cancel));
            // A section that was closed since has no story any more: this one stays where it is.
            if ((await SectionTree.LoadAsync(db, cancel)).Find(text.Of(StoryText.Section)) is null)
                text = text with { Fields = text.Fields.ToDictionary(f => f.Key, f => f.Key == StoryText.Section ? now.Of(StoryText.Section) : f.Value, StringComparer.Ordinal) };
        }
        if (SaveStory.Same(text, now)) return [SameText];
        var answer = await SaveStory.DoAsync(database, number, person, rights, new SaveOrder($"restore-{Guid.CreateVersion7():N}", 1, version, text) { Restores = ordinal }, cancel);
        return answer.Result switch
        {
            SaveResult.Saved => [],
            SaveResult.Refused => answer.Refusals,
            SaveResult.Gone => [TakeStory.None(number)],
            _ => [TakeStory.IsChanged],
        };
    }
}
