using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories.Saving;

namespace Warraq.Stories.Versions;

/// <summary>Keeps the text as it stands under a name: from then on nothing is folded into it.</summary>
public static class NameVersion
{
    public const int LongestName = 200;

    static readonly Refusal NoName = new("no-name", "اكتب اسماً للإصدار، مثل «قبل اختصار المقدمة».", "Name the version, such as “before the lead was cut”.");
    static readonly Refusal NotYours = new("not-yours", "ليس لك أن تعدّل هذه القصة.", "You may not change this story.");

    /// <param name="version">What was looked at.</param>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int number, string person, Rights rights, string name, int? version, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await TakeStory.FindAsync(db, number, cancel) is not { } story) return [TakeStory.None(number)];
            if (!SaveStory.May(rights, person, story)) return [NotYours];
            if (TakeStory.Changed(story, version) is { } changed) return [changed];
            name = SafeText.Legal(name).ReplaceLineEndings(" ").Trim();
            if (name.Length is 0 or > LongestName) return [NoName];
            var now = database.Time.GetUtcNow();
            await KeepVersion.ActAsync(db, story, VersionAct.Named, person, name, now, null, cancel);
            db.Audit(person, "name-version", PageTags.Story(number), name, now);
            return [];
        }, cancel);
}
