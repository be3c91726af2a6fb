using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Statements;
using Warraq.Import.Archive;
using Warraq.Import.Pages;
using Warraq.Platform;
using Warraq.Search.Duplicates;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Versions;

namespace Warraq.Import;

/// <param name="Section">Slug or name of the section to use in place of the page's labels.</param>
/// <param name="Publish">Publish at once: the marked override of an owner (DECISIONS 14).</param>
/// <param name="Strict">With <paramref name="Publish"/>: refuse when a finding is open.</param>
/// <param name="Published">Date of first publication in place of the page's own.</param>
/// <param name="Origin">Where ids and addresses are unique.</param>
public sealed record PageOrder(string? Section = null, bool Publish = false, bool Strict = false, DateTimeOffset? Published = null, string Origin = "pages");

/// <param name="Status">created, updated, unchanged or refused, and after publishing: published.</param>
/// <param name="Refusal">Why nothing was made, or why it stays a draft; null when all went well.</param>
public sealed record PageResult(PageReading Reading, int Number, string Status, string? Address, string? Refusal)
{
    /// <summary>What the paper already has of this text.</summary>
    public IReadOnlyList<KnownText> Known { get; init; } = [];
}

/// <summary>Brings a saved page into the paper: the reading becomes a draft, the untouched original is kept beside it.</summary>
/// <param name="duplicates">Asks what the paper has already; null where nobody wants to know.</param>
public sealed class ImportPage(Database database, Blobs blobs, FindDuplicates? duplicates = null)
{
    public async Task<PageResult> DoAsync(byte[] bytes, string? fileName, string? charset, Uri? address, PageOrder order, CancellationToken cancel = default)
    {
        var reading = PageReader.Read(bytes, fileName, charset, address);
        if (reading.Refusal is { } refusal) return new PageResult(reading, 0, "refused", null, refusal);
        if (order.Publish && order.Strict && reading.Findings.Count > 0)
            return new PageResult(reading, 0, "refused", null, $"{reading.Findings.Count} findings are open: {string.Join(", ", reading.Findings.Select(f => $"{f.Rule} at {f.Where}"))}.");
        var original = await blobs.KeepAsync(bytes, cancel);
        var there = duplicates?.Of(reading.Title, string.Join('\n', reading.Paragraphs.Select(p => p.Text))).Where(d => d.Relation >= DocumentRelation.Excerpt).Select(d => KnownText.Of(d.Story.Number, d.Likeness)).ToList() ?? [];
        return await database.WriteAsync(async db =>
        {
            var now = database.Time.GetUtcNow();
            var sections = await SectionTree.LoadAsync(db, cancel);
            if (order.Section is { } wanted && sections.Find(wanted) is null && sections.FindByName(wanted) is null)
                return new PageResult(reading, 0, "refused", null, $"There is no section «{wanted}». Known: {string.Join(", ", sections.All.Select(s => s.Slug))}.");
            var zone = await PaperZone.LoadAsync(db, cancel);
            var url = (reading.CanonicalUrl ?? address)?.AbsoluteUri;
            var id = url ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
            var digest = Digest(reading);
            var external = await db.Set<ExternalId>().FirstOrDefaultAsync(x => x.Origin == order.Origin && x.Value == id, cancel);
            var story = external is null ? null : await db.Set<Story>().FirstAsync(s => s.Id == external.StoryId, cancel);
            Credits credits;
            var status = "created";
            // The page's own story is no duplicate of it.
            IReadOnlyList<KnownText> had = [.. there.Where(k => k.Number != story?.Number)];
            if (story is not null && external!.Digest == digest)
            {
                status = "unchanged";
                credits = await StoryNames.LoadAsync(db, story.Id, cancel);
            }
            else
            {
                if (story is not null) status = "updated";
                (story, credits) = await WriteAsync(db, reading, original, order.Section, sections, new NameBook(), now, cancel, story, had);
                story.Origin ??= order.Origin;
                story.CopyAt = order.Published ?? PublishedAt(reading, zone) ?? story.CopyAt;
                if (external is null) db.Add(external = new ExternalId { Origin = order.Origin, Value = id, StoryId = story.Id, At = now });
                external.Digest = digest;
                if (url is not null && !await db.Set<ExternalUrl>().AnyAsync(u => u.Origin == order.Origin && u.Url == url, cancel))
                    db.Add(new ExternalUrl { Origin = order.Origin, Url = url, StoryId = story.Id });
            }
            string? why = null;
            if (order.Publish && (status != "unchanged" || story.LiveEditionId is null))
            {
                await db.SaveChangesAsync(cancel);
                if (PublishStory.WhyNot(story, now) is { Count: > 0 } reasons) why = string.Join(' ', reasons.Select(r => r.English));
                else
                {
                    var open = reading.Findings.Count == 0 ? null : "override: " + string.Join(", ", reading.Findings.Select(f => $"{f.Rule} {f.Where}"));
                    await PublishStory.ApplyAsync(db, story, credits, sections, new PublishOrder("terminal", order.Published ?? PublishedAt(reading, zone), reading.UpdatedAt, Detail: open), zone, now, cancel);
                    status = "published";
                }
            }
            var link = story.LiveEditionId is null ? null : $"/{sections.Get(story.SectionId).Slug}/{story.Number}/{PublishStory.SlugOf(story.Headline)}";
            return new PageResult(reading, story.Number, status, link, why) { Known = had };
        }, cancel);
    }

    /// <summary>Makes a draft of a reading, or replaces the text of a story with it, inside an open transaction.</summary>
    internal static async Task<(Story Story, Credits Credits)> WriteAsync(WarraqDb db, PageReading reading, string original, string? wantedSection, SectionTree sections, NameBook names,
        DateTimeOffset now, CancellationToken cancel, Story? story = null, IReadOnlyList<KnownText>? had = null)
    {
        var section = wantedSection is null ? null : sections.Find(wantedSection) ?? sections.FindByName(wantedSection);
        string? unknown = null;
        var prominence = 0;
        foreach (var label in reading.Labels)
        {
            // «أبرز» is prominence, not a section (DECISIONS 15).
            if (label is "أبرز" or "أبرز الأخبار") prominence = 1;
            else if (section is null && sections.FindByName(label) is { } known) section = known;
            else unknown ??= label;
        }
        async Task<List<NameRef>> Ensure(NameKind kind, IEnumerable<string?> list)
        {
            var found = new List<NameRef>();
            foreach (var name in list)
                if (!string.IsNullOrWhiteSpace(name)) found.Add(await names.EnsureAsync(db, kind, name, reading.Lang, cancel: cancel));
            return found;
        }
        var credits = new Credits(await Ensure(NameKind.Author, [reading.Author]), await Ensure(NameKind.Source, [reading.Source]), await Ensure(NameKind.Tag, reading.Tags));
        var copy = new Copy
        {
            Headline = reading.Title,
            Deck = reading.Deck,
            Lang = reading.Lang == "en" ? "en" : "ar",
            SectionId = (section ?? sections.Find(SectionTree.Unsorted)!).Id,
            Prominence = prominence,
            Credits = credits,
            Body = new StoryBody(StoryBody.CurrentVersion, [.. Blocks(reading.Paragraphs)]),
        };
        if (story is null) story = await WriteStory.NewAsync(db, await db.TakeNumbersAsync("story", 1, cancel), copy, now, cancel);
        else await WriteStory.ReplaceAsync(db, story, copy, new VersionMark(VersionAct.Imported, "terminal"), now, cancel: cancel);
        story.Original = original;
        story.ImportReport = JsonSerializer.Serialize(new ImportReport
        {
            Label = section is null ? unknown : null,
            Steps = reading.Steps,
            Dropped = [.. reading.Dropped.Select(d => new ImportReport.Line(d.Text, d.Why))],
            Findings = [.. reading.Findings.Select(f => new ImportReport.Finding(f.Rule, f.Where, f.Find, f.With))],
            Known = had is { Count: > 0 } ? had : null,
        }, ImportReport.Json);
        db.Audit("terminal", "import", PageTags.Story(story.Number), null, now);
        return (story, credits);
    }

    /// <summary>Blocks b1, b2, … in page order; neighbouring list items are one list.</summary>
    static IEnumerable<Block> Blocks(IReadOnlyList<PageParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var id = $"b{i + 1}";
            IReadOnlyList<Run> runs = [new Run(paragraphs[i].Text)];
            switch (paragraphs[i].Kind)
            {
                case PageParagraphKind.Heading: yield return new Heading(id, 2, runs); break;
                case PageParagraphKind.Quote: yield return new Quote(id, [runs], null); break;
                case PageParagraphKind.ListItem:
                    List<IReadOnlyList<Run>> items = [runs];
                    while (i + 1 < paragraphs.Count && paragraphs[i + 1].Kind == PageParagraphKind.ListItem) items.Add([new Run(paragraphs[++i].Text)]);
                    yield return new ListBlock(id, false, items);
                    break;
                default: yield return new Paragraph(id, runs); break;
            }
        }
    }

    static DateTimeOffset? PublishedAt(PageReading reading, TimeZoneInfo zone) =>
        reading.PublishedAt ?? (reading.PublishedOn is { } day ? ArchiveLine.LocalTime(day.ToDateTime(reading.PublishedTime ?? TimeOnly.MinValue), zone) : null);

    static string Digest(PageReading reading) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001F', [reading.Title, reading.Deck, reading.Author, reading.Source, .. reading.Labels, .. reading.Tags, .. reading.Paragraphs.Select(p => p.Text)])))[..16]);
}
