using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Search.Duplicates;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Versions;

namespace Warraq.Import.Archive;

public sealed record ArchiveError(long Line, string Error);

/// <summary>A new story whose text the paper already had; it went in all the same.</summary>
public sealed record ArchiveDuplicate(long Line, int Number, KnownText Known);

/// <summary>What an import did. Read = created + updated + unchanged + failed.</summary>
public sealed record ArchiveResult(long Read, long Created, long Updated, long Unchanged, long Failed, IReadOnlyList<ArchiveError> Errors, double Seconds)
{
    public IReadOnlyList<ArchiveDuplicate> Duplicates { get; init; } = [];
}

/// <summary>
/// Brings a JSON Lines archive (gzip or not) into the paper. Batches are transactions: a killed import leaves whole batches, and
/// running it again goes on where it stopped, because what is already there is «unchanged». A bad line is reported and the rest
/// goes in. Same id or same address within an origin is the same story (DECISIONS 13).
/// </summary>
/// <param name="duplicates">Asks what the published paper has already; null looks for repeats within the archive only.</param>
public sealed class ImportArchive(Database database, FindDuplicates? duplicates = null)
{
    const int BatchSize = 400;

    /// <param name="stream">The file's bytes, gzip or plain.</param>
    /// <param name="origin">Name of where the ids are unique.</param>
    /// <param name="publish">Publish each story with its own date; else they arrive as drafts.</param>
    /// <param name="progress">Told the bytes read so far.</param>
    public async Task<ArchiveResult> RunAsync(Stream stream, string origin, bool publish, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        var started = database.Time.GetTimestamp();
        SectionTree sections;
        TimeZoneInfo zone;
        await using (var db = database.CreateContext())
        {
            sections = await SectionTree.LoadAsync(db, cancel);
            zone = await PaperZone.LoadAsync(db, cancel);
        }
        var unsorted = (sections.Find(SectionTree.Unsorted) ?? throw new InvalidOperationException("The paper has no section «unsorted»; it was not set up.")).Id;
        var names = new NameBook();
        var counts = new Counts();
        var texts = new KnownTexts(duplicates);
        var errors = new List<ArchiveError>();
        using var reader = new LineReader(await UnzipAsync(stream, cancel));
        var batch = new List<(long Line, ArchiveLine Article)>(BatchSize);
        while (await reader.NextAsync(cancel) is { } line)
        {
            if (line.Text.AsSpan().Trim().IsEmpty) continue;
            counts.Read++;
            try
            {
                batch.Add((line.Number, ArchiveLine.Parse(line.Text, zone)));
            }
            catch (FormatException e)
            {
                counts.Failed++;
                errors.Add(new ArchiveError(line.Number, e.Message));
            }
            if (batch.Count == BatchSize)
            {
                await WriteBatchAsync(batch, origin, publish, sections, unsorted, zone, names, texts, counts, cancel);
                batch.Clear();
                progress?.Report(stream.CanSeek ? stream.Position : counts.Read);
            }
        }
        if (batch.Count > 0) await WriteBatchAsync(batch, origin, publish, sections, unsorted, zone, names, texts, counts, cancel);
        progress?.Report(stream.CanSeek ? stream.Position : counts.Read);
        return new ArchiveResult(counts.Read, counts.Created, counts.Updated, counts.Unchanged, counts.Failed, errors, database.Time.GetElapsedTime(started).TotalSeconds) { Duplicates = counts.Duplicates };
    }

    sealed class Counts
    {
        public long Read, Created, Updated, Unchanged, Failed;
        public List<ArchiveDuplicate> Duplicates = [];
    }

    Task WriteBatchAsync(List<(long Line, ArchiveLine Article)> batch, string origin, bool publish, SectionTree sections, int unsorted,
        TimeZoneInfo zone, NameBook names, KnownTexts texts, Counts counts, CancellationToken cancel) => database.WriteAsync(async db =>
    {
        var now = database.Time.GetUtcNow();
        var ids = batch.Select(b => b.Article.Id).Distinct().ToList();
        var urls = batch.Select(b => b.Article.Url).OfType<string>().Distinct().ToList();
        var known = await db.Set<ExternalId>().Where(x => x.Origin == origin && ids.Contains(x.Value)).ToDictionaryAsync(x => x.Value, cancel);
        var byUrl = await db.Set<ExternalUrl>().Where(x => x.Origin == origin && urls.Contains(x.Url)).ToDictionaryAsync(x => x.Url, x => x.StoryId, cancel);
        var storyIds = known.Values.Select(k => k.StoryId).Concat(byUrl.Values).Distinct().ToList();
        var stories = storyIds.Count == 0 ? [] : await db.Set<Story>().Where(s => storyIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancel);
        var digests = byUrl.Count == 0 ? [] : (await db.Set<ExternalId>().AsNoTracking().Where(x => x.Origin == origin && storyIds.Contains(x.StoryId)).Select(x => new { x.StoryId, x.Digest }).ToListAsync(cancel))
            .Select(x => (x.StoryId, x.Digest)).ToHashSet();
        // At most one number a new line; what is not used is a gap, which numbers may have.
        var fresh = batch.Count(b => !known.ContainsKey(b.Article.Id));
        var number = fresh == 0 ? 0 : await db.TakeNumbersAsync("story", fresh, cancel);

        foreach (var (line, article) in batch)
        {
            var digest = article.Digest();
            if (known.TryGetValue(article.Id, out var id) && id.Digest == digest)
            {
                counts.Unchanged++;
                // It may have come as a draft before, and is to be published now.
                if (publish && stories[id.StoryId] is { LiveEditionId: null, State: StoryState.Draft } draft && PublishStory.WhyNot(draft, now).Count == 0)
                    await PublishStory.ApplyAsync(db, draft, await StoryNames.LoadAsync(db, draft.Id, cancel), sections, new PublishOrder("terminal", article.Published, article.Updated), zone, now, cancel);
                continue;
            }
            if (id is null && article.Url is not null && byUrl.TryGetValue(article.Url, out var same) && digests.Contains((same, digest)))
            {
                // Another id for what is already here: findable from now on, and nothing else.
                db.Add(known[article.Id] = new ExternalId { Origin = origin, Value = article.Id, StoryId = same, At = now, Digest = digest });
                counts.Unchanged++;
                continue;
            }
            var storyId = id?.StoryId ?? (article.Url is not null && byUrl.TryGetValue(article.Url, out var at) ? at : (Guid?)null);
            var section = article.Section is null ? null : sections.FindByName(article.Section) ?? sections.Find(article.Section);
            var copy = new Copy
            {
                Headline = article.Title,
                Deck = article.Summary,
                Body = StoryBody.FromParagraphs(article.Paragraphs),
                Lang = article.Lang,
                SectionId = section?.Id ?? unsorted,
                Credits = await CreditsAsync(db, names, article, cancel),
            };
            Story story;
            if (storyId is { } existing)
            {
                // It may have come earlier in this very batch: what it has must be findable before it is replaced.
                await db.SaveChangesAsync(cancel);
                story = stories[existing];
                await WriteStory.ReplaceAsync(db, story, copy, new VersionMark(VersionAct.Imported, "terminal"), now, cancel: cancel);
                counts.Updated++;
            }
            else
            {
                story = await WriteStory.NewAsync(db, number++, copy, now, cancel);
                story.Origin = origin;
                stories[story.Id] = story;
                counts.Created++;
            }
            var label = section is null ? article.Section : null;
            var had = storyId is null ? await texts.LookAsync(db, story.Number, copy.Headline, string.Join('\n', copy.Body.Texts()), cancel) : [];
            counts.Duplicates.AddRange(had.Select(k => new ArchiveDuplicate(line, story.Number, k)));
            if (label is not null || had.Count > 0) story.ImportReport = JsonSerializer.Serialize(new ImportReport { Label = label, Known = had.Count > 0 ? had : null }, ImportReport.Json);
            if (id is null) db.Add(known[article.Id] = new ExternalId { Origin = origin, Value = article.Id, StoryId = story.Id, At = now, Digest = digest });
            else id.Digest = digest;
            digests.Add((story.Id, digest));
            if (article.Url is not null && byUrl.TryAdd(article.Url, story.Id)) db.Add(new ExternalUrl { Origin = origin, Url = article.Url, StoryId = story.Id });
            if (publish && PublishStory.WhyNot(story, now).Count == 0)
            {
                await PublishStory.ApplyAsync(db, story, copy.Credits, sections, new PublishOrder("terminal", article.Published, article.Updated), zone, now, cancel);
            }
        }
        await db.SaveChangesAsync(cancel);
        texts.Saved();
    }, cancel);

    static async Task<Credits> CreditsAsync(WarraqDb db, NameBook names, ArchiveLine article, CancellationToken cancel)
    {
        async Task<List<NameRef>> Ensure(NameKind kind, IEnumerable<string> list)
        {
            var found = new List<NameRef>();
            foreach (var name in list) found.Add(await names.EnsureAsync(db, kind, name, article.Lang, cancel: cancel));
            return found;
        }
        return new Credits(await Ensure(NameKind.Author, article.Authors), await Ensure(NameKind.Source, article.Source is null ? [] : [article.Source]), await Ensure(NameKind.Tag, article.Tags));
    }

    static async Task<Stream> UnzipAsync(Stream stream, CancellationToken cancel)
    {
        var head = new byte[2];
        var read = await stream.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, cancel);
        stream.Position = 0;
        return read == 2 && head[0] == 0x1f && head[1] == 0x8b ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    /// <summary>Lines with their numbers; a line longer than the limit is cut, so that a file of one endless line cannot fill the memory.</summary>
    sealed class LineReader(Stream stream) : IDisposable
    {
        readonly StreamReader reader = new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);
        readonly char[] buffer = new char[1 << 16];
        readonly StringBuilder line = new();
        int at, length;
        long number;

        public void Dispose() => reader.Dispose();

        public async ValueTask<(long Number, string Text)?> NextAsync(CancellationToken cancel)
        {
            line.Clear();
            var any = false;
            while (true)
            {
                if (at == length)
                {
                    length = await reader.ReadAsync(buffer, cancel);
                    at = 0;
                    if (length == 0) return any ? (++number, line.ToString()) : null;
                }
                any = true;
                var end = Array.IndexOf(buffer, '\n', at, length - at);
                var stop = end < 0 ? length : end;
                if (line.Length <= ArchiveLine.LongestLine) line.Append(buffer, at, stop - at);
                at = end < 0 ? length : end + 1;
                if (end >= 0) return (++number, line.ToString());
            }
        }
    }
}
