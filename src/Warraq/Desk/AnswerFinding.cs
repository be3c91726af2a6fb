using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Saving;

namespace Warraq.Desk;

/// <summary>Keeps with the story what an editor answered to a finding: ignored, checked with a reason, what was chosen. Taken back by an empty answer.</summary>
public static class AnswerFinding
{
    const int LongestNote = 500;
    const int LongestAnswer = 40;
    const int MostAnswers = 2_000;

    static readonly Refusal NotYours = new("not-yours", "ليس لك أن تعدّل هذه القصة.", "You may not change this story.");
    static readonly Refusal NoReason = new("no-reason", "اكتب سبباً: يبقى مع القصة.", "Write a reason: it stays with the story.");
    static readonly Refusal Unclear = new("unclear", "جواب لا يُفهم.", "An answer that cannot be read.");

    /// <param name="key">As <see cref="StoryProof.KeyOf"/> names the finding.</param>
    /// <param name="answer">"ignored", "checked" or what was chosen; empty to take the answer back.</param>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, string person, Rights rights, string key, string rule, string answer, string note, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            await db.Set<Story>().Where(s => s.Number == number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version), cancel);
            if (await db.Set<Story>().FirstOrDefaultAsync(s => s.Number == number, cancel) is not { } story) return [new Refusal("no-story", $"لا خبر بالرقم {number}.", $"There is no story {number}.")];
            if (!SaveStory.May(rights, person, story)) return [NotYours];
            if (key.Length is 0 or > 64 || rule.Length is 0 or > 8 || answer.Length > LongestAnswer || note.Length > LongestNote) return [Unclear];
            // A question of the desk is not waved away: it is answered, or somebody says why it does not hold.
            if (answer == "checked" && string.IsNullOrWhiteSpace(note)) return [NoReason];
            var now = database.Time.GetUtcNow();
            var answers = FindingAnswer.Read(story.Answers).Where(a => a.Key != key).TakeLast(MostAnswers - 1).ToList();
            if (answer.Length > 0) answers.Add(new FindingAnswer(key, rule, answer, note.Trim() is { Length: > 0 } why ? SafeText.Legal(why) : null, person, now));
            story.Answers = FindingAnswer.Write(answers);
            db.Audit(person, answer.Length > 0 ? "answer-finding" : "reopen-finding", PageTags.Story(number), $"{rule} {answer}".Trim(), now);
            return [];
        }, cancel);
}
