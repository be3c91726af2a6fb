using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Body;
using Warraq.Stories.Versions;

namespace Warraq.Stories.Saving;

/// <summary>
/// Saves what an editor typed: the one place where a person changes the text of a story. It changes the working copy; readers keep their Edition
/// until it is published. One transaction, or nothing.
/// </summary>
public static class SaveStory
{
    /// <summary>UTF-16 units of body JSON; some two million words.</summary>
    public const int LongestBody = 12_000_000;

    /// <summary>UTF-16 units of a small field.</summary>
    public const int LongestField = 4_000;

    /// <summary>How long a save is remembered, so that it can be repeated by a laptop that was closed meanwhile.</summary>
    static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    static readonly Refusal NotYours = new("not-yours", "ليس لك أن تعدّل هذه القصة.", "You may not change this story.");
    static readonly Refusal Killed = new("killed", "أُلغيت هذه القصة ولا تُعدَّل.", "This story was killed and is not changed any more.");
    static readonly Refusal Stranger = new("not-your-page", "بدأت هذا الحفظَ صفحةُ شخص آخر.", "This save was begun by the page of somebody else.");

    /// <summary>Own stories with <see cref="Act.Write"/>, those of others with <see cref="Act.EditOthers"/> for the story's desk.</summary>
    public static bool May(Rights rights, string person, Story story) => May(rights, person, story.Desk, story.Assignee);

    public static bool May(Rights rights, string person, string? desk, string? assignee) =>
        rights.May(Act.EditOthers, desk) || (assignee == person && rights.May(Act.Write));

    public static Task<SaveAnswer> DoAsync(Database database, int number, string person, Rights rights, SaveOrder order, CancellationToken cancel = default) =>
        database.WriteAsync(async db =>
        {
            var now = database.Time.GetUtcNow();
            // Takes the row, so that of two who save at once the second reads what the first has made.
            await db.Set<Story>().Where(s => s.Number == number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version), cancel);
            if (await db.Set<Story>().FirstOrDefaultAsync(s => s.Number == number, cancel) is not { } story) return new SaveAnswer(SaveResult.Gone, 0, now);
            var no = (Refusal refusal) => new SaveAnswer(SaveResult.Refused, story.Version, now) { Refusals = [refusal] };
            if (!May(rights, person, story)) return no(NotYours);
            if (story.Killed) return no(Killed);

            var last = await db.Set<StorySave>().FirstOrDefaultAsync(s => s.Number == number && s.Client == order.Client, cancel);
            if (last is not null && last.Person != person) return no(Stranger);
            var theirs = await StoryText.LoadAsync(db, story, cancel);
            var mine = order.Mine with { Fields = Complete(order.Mine.Fields, theirs.Fields) };
            // A repeated save was done; when it was merged, the page has not seen what came of it.
            if (last is not null && order.Seq <= last.Seq)
                return last.Version == story.Version && !Same(mine, theirs)
                    ? new SaveAnswer(SaveResult.Merged, last.Version, last.At) { Text = theirs } : new SaveAnswer(SaveResult.Saved, last.Version, last.At);

            var result = SaveResult.Saved;
            var text = mine;
            var by = (string?)null;
            if (order.BaseVersion != story.Version && !Same(mine, theirs))
            {
                by = await LastByAsync(db, number, order.Client, cancel);
                if (order.Base is null) return new SaveAnswer(SaveResult.Behind, story.Version, now) { By = by };
                (text, var clashes) = MergeText.Of(order.Base with { Fields = Complete(order.Base.Fields, theirs.Fields) }, mine, theirs, order.Keep);
                if (clashes.Count > 0) return new SaveAnswer(SaveResult.Clash, story.Version, now) { Clashes = clashes, By = by };
                if (!Same(text, mine)) result = SaveResult.Merged;
            }

            if (!Same(text, theirs))
            {
                if (await WriteAsync(db, story, theirs, text, Mark(order, person), now, cancel) is { } refusal) return no(refusal);
                // When the writer changes, and once for each page: a row for each pause between two words would bury the audit.
                if (order.Restores is { } ordinal) db.Audit(person, "restore", PageTags.Story(number), ordinal.ToString(CultureInfo.InvariantCulture), now);
                else if (last is null || await ReviewStory.LastWriterAsync(db, number, cancel) != person) db.Audit(person, "edit", PageTags.Story(number), null, now);
            }
            if (last is null)
            {
                db.Add(last = new StorySave { Number = number, Client = order.Client, Person = person });
                await db.Set<StorySave>().Where(s => s.At < now - Remembered).ExecuteDeleteAsync(cancel);
            }
            (last.Seq, last.Version, last.At) = (order.Seq, story.Version, now);
            return new SaveAnswer(result, story.Version, now) { Text = result == SaveResult.Merged ? text : null, By = by };
        }, cancel);

    static Dictionary<string, string> Complete(IReadOnlyDictionary<string, string> sent, IReadOnlyDictionary<string, string> had) =>
        StoryText.Names.ToDictionary(n => n, n => sent.TryGetValue(n, out var value) ? SafeText.Legal(value) : had[n], StringComparer.Ordinal);

    static VersionMark Mark(SaveOrder order, string person) => new(order.Restores is null ? VersionAct.Edited : VersionAct.Restored, person, order.Restores);

    internal static bool Same(StoryText one, StoryText other) =>
        StoryText.Names.All(n => one.Of(n) == other.Of(n)) && BodyJson.Write(one.Body) == BodyJson.Write(other.Body);

    static Task<string?> LastByAsync(WarraqDb db, int number, string client, CancellationToken cancel) =>
        db.Set<StorySave>().Where(s => s.Number == number && s.Client != client).OrderByDescending(s => s.Version).Select(s => (string?)s.Person).FirstOrDefaultAsync(cancel);

    /// <summary>Puts the text into the story, whose text before becomes a version; answers why not when a field cannot be.</summary>
    static async Task<Refusal?> WriteAsync(WarraqDb db, Story story, StoryText before, StoryText text, VersionMark mark, DateTimeOffset now, CancellationToken cancel)
    {
        if (StoryText.Names.FirstOrDefault(n => text.Of(n).Length > LongestField) is { } field)
            return new Refusal("too-long", $"حقل أطول مما يُقبل ({field}).", $"The field {field} is too long.");
        var sections = await SectionTree.LoadAsync(db, cancel);
        if (sections.Find(text.Of(StoryText.Section)) is not { } section) return new Refusal("no-section", "لا قسم بهذا الاسم.", $"There is no section {text.Of(StoryText.Section)}.");
        if (!Enum.TryParse<StoryKind>(text.Of(StoryText.Kind), out var kind) || !Enum.IsDefined(kind)) return new Refusal("no-kind", "لا نوع بهذا الاسم.", "There is no such kind of story.");
        if (text.Of(StoryText.Lang) is not ("ar" or "en")) return new Refusal("no-lang", "اللغة عربية أو إنكليزية.", "The language is ar or en.");
        if (!IsPicture(text.Of(StoryText.Picture))) return new Refusal("no-picture", "لا تُعرف هذه الصورة.", "That is no use of a picture.");
        var names = new NameBook();
        async Task<List<NameRef>> Of(NameKind of, string list)
        {
            var found = new List<NameRef>();
            foreach (var name in text.Lines(list)) found.Add(await names.EnsureAsync(db, of, name, text.Of(StoryText.Lang), cancel: cancel));
            return found;
        }
        await WriteStory.ReplaceAsync(db, story, new Copy
        {
            Headline = text.Of(StoryText.Headline),
            Deck = OrNull(text.Of(StoryText.Deck)),
            Kicker = OrNull(text.Of(StoryText.Kicker)),
            Body = text.Body,
            SectionId = section.Id,
            Lang = text.Of(StoryText.Lang),
            Kind = kind,
            Prominence = text.Of(StoryText.Prominent).Length == 0 ? 0 : Math.Max(1, story.Prominence),
            Credits = new Credits(await Of(NameKind.Author, StoryText.Authors), await Of(NameKind.Source, StoryText.Sources), await Of(NameKind.Tag, StoryText.Tags)),
        }, mark, now, before, cancel);
        story.Picture = OrNull(text.Of(StoryText.Picture));
        return null;
    }

    static string? OrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>Whether this is the use of a picture as JSON, or none.</summary>
    public static bool IsPicture(string json)
    {
        try
        {
            return json.Length == 0 || JsonSerializer.Deserialize<PictureUse>(json, StoryText.PictureJson) is { Picture.Length: > 0, Width: > 0, Height: > 0 };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
