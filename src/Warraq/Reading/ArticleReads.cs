using Warraq.Comments;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Reading;

/// <summary>Where a number leads: to a live story, or to one that was withdrawn.</summary>
/// <param name="Address">The story's only address; null when it is not published.</param>
/// <param name="Gone">Withdrawn (410); false for one that never was, or was an error (404).</param>
/// <param name="Reason">Why it was withdrawn, for readers.</param>
/// <param name="Lang">Language of the story.</param>
/// <param name="WithdrawnAt">When it was withdrawn.</param>
public sealed record StoryAddress(string? Address, bool Gone, string? Reason, string Lang, DateTimeOffset? WithdrawnAt);

/// <summary>Reads an article page: the live edition with all that stands around it, in one round trip.</summary>
public sealed class ArticleReads(Database database, PaperState state)
{
    const string Query = $"""
        SELECT {TeaserReads.Columns}, e.body, e.credits, e.words, l.comments_closed, l.translation_group
          FROM listings l JOIN editions e ON e.id = l.edition_id WHERE l.number = @number;
        SELECT id, text, at FROM corrections WHERE number = @number ORDER BY at;
        SELECT note, published_at, ordinal FROM editions e WHERE number = @number AND NOT taken_back
           AND (note IS NOT NULL OR ordinal = (SELECT MIN(f.ordinal) FROM editions f WHERE f.number = e.number AND NOT f.taken_back)) ORDER BY ordinal DESC;
        {RelatedReads.Query};
        SELECT number, parent, name, text, sent_at, by_paper FROM comments WHERE story_number = @number AND state = 'Approved' ORDER BY sent_at, number;
        """;

    const int RelatedShown = 4;

    public async Task<Article?> FindAsync(int number, CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        await using var connection = await database.OpenAsync(cancel);
        await using var command = connection.Command(Query, ("@number", number), ("@size", RelatedShown));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        const int after = TeaserReads.ColumnCount;
        var teaser = TeaserReads.Read(reader, paper.Sections);
        var body = BodyJson.Parse(reader.GetString(after));
        var credits = Credits.Read(reader.GetString(after + 1));
        var words = reader.GetInt32(after + 2);
        var closed = reader.GetBoolean(after + 3);
        var group = reader.IsDBNull(after + 4) ? (Guid?)null : reader.GetGuid(after + 4);

        await reader.NextResultAsync(cancel);
        var corrections = await reader.RowsAsync(r => new CorrectionView(r.GetGuid(0), r.GetString(1), r.Instant(2)), cancel);
        await reader.NextResultAsync(cancel);
        var log = await reader.RowsAsync(r => new UpdateNote(r.Text(0) ?? "", r.Instant(1)), cancel);
        await reader.NextResultAsync(cancel);
        var related = await reader.RowsAsync(r => RelatedReads.Read(r, paper), cancel);
        await reader.NextResultAsync(cancel);
        var comments = await reader.RowsAsync(r => (Number: r.GetInt32(0), Parent: r.GetInt32(1), Name: r.GetString(2), Text: r.GetString(3), At: r.Instant(4), ByPaper: r.GetBoolean(5)), cancel);
        await reader.DisposeAsync();

        Teaser? translation = null;
        if (group is not null)
            translation = (await connection.Command($"SELECT {TeaserReads.Columns} FROM listings l WHERE l.translation_group = @group AND l.number <> @number LIMIT 1", ("@group", group), ("@number", number))
                .ListAsync(r => TeaserReads.Read(r, paper.Sections), cancel)).FirstOrDefault();

        var replies = comments.Where(c => c.Parent != 0).ToLookup(c => c.Parent);
        return new Article
        {
            Story = teaser,
            Body = body,
            Authors = credits.Authors,
            Sources = credits.Sources,
            Tags = credits.Tags,
            Words = words,
            Corrections = corrections,
            Log = log,
            Related = related,
            Translation = translation,
            Comments = [.. comments.Where(c => c.Parent == 0).Reverse().Select(c => new CommentView(c.Number, c.Name, c.Text, c.At,
                [.. replies[c.Number].Select(r => new CommentView(r.Number, r.Name, r.Text, r.At, [], r.ByPaper))], c.ByPaper))],
            CommentsOpen = !closed && !(CommentsCloseAt(teaser, paper.Settings) <= database.Time.GetUtcNow()),
        };
    }

    /// <summary>When the comments of a story close by age; null for never.</summary>
    public static DateTimeOffset? CommentsCloseAt(Teaser story, PaperSettings settings) =>
        settings.CommentDays == 0 ? null : story.Published.AddDays(settings.CommentDays);

    /// <summary>Where a number leads; null when there is no such story.</summary>
    public async Task<StoryAddress?> FindAddressAsync(int number, CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.Command("""
            SELECT s.state, s.withdrawn_as_error, s.withdrawn_reason, l.section_id, l.slug, s.lang, s.withdrawn_at
              FROM stories s LEFT JOIN listings l ON l.number = s.number WHERE s.number = @number
            """, ("@number", number)).ListAsync(r => r.IsDBNull(3)
                ? new StoryAddress(null, r.GetString(0) == nameof(StoryState.Withdrawn) && !r.GetBoolean(1), r.Text(2), r.GetString(5), r.IsDBNull(6) ? null : r.Instant(6))
                : new StoryAddress($"/{paper.Sections.Get(r.GetInt32(3)).Slug}/{number}/{r.GetString(4)}", false, null, r.GetString(5), null), cancel)).FirstOrDefault();
    }

    /// <summary>Where an old address leads now; null for one that never led anywhere.</summary>
    public async Task<string?> FindRedirectAsync(string path, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.Command("SELECT \"to\" FROM redirects WHERE \"from\" = @path", ("@path", path)).ListAsync(r => r.GetString(0), cancel)).FirstOrDefault();
    }

    /// <summary>Full stories for feeds: teaser, body and credits, in the order of the numbers given.</summary>
    public async Task<IReadOnlyList<FullStory>> ReadFullAsync(IReadOnlyList<Teaser> stories, CancellationToken cancel = default)
    {
        if (stories.Count == 0) return [];
        await using var connection = await database.OpenAsync(cancel);
        var numbers = string.Join(',', stories.Select(s => s.Number));
        var bodies = (await connection.Command($"SELECT l.number, e.body, e.credits FROM listings l JOIN editions e ON e.id = l.edition_id WHERE l.number IN ({numbers})")
            .ListAsync(r => (Number: r.GetInt32(0), Body: r.GetString(1), Credits: r.GetString(2)), cancel)).ToDictionary(b => b.Number);
        var corrections = (await connection.Command($"SELECT number, id, text, at FROM corrections WHERE number IN ({numbers}) ORDER BY at")
            .ListAsync(r => (Number: r.GetInt32(0), View: new CorrectionView(r.GetGuid(1), r.GetString(2), r.Instant(3))), cancel)).ToLookup(c => c.Number, c => c.View);
        return [.. stories.Where(s => bodies.ContainsKey(s.Number))
            .Select(s => new FullStory(s, BodyJson.Parse(bodies[s.Number].Body), Credits.Read(bodies[s.Number].Credits), [.. corrections[s.Number]]))];
    }

    /// <summary>A tag or author by its slug, with its name in that language; null when there is none.</summary>
    public async Task<NameRef?> FindNameAsync(NameKind kind, string slug, string lang = "ar", CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        var rows = await connection.Command("""
            SELECT d.id, n.lang, n.name FROM named d JOIN names n ON n.kind = d.kind AND n.id = d.id WHERE d.kind = @kind AND d.slug = @slug
            """, ("@kind", kind.ToString()), ("@slug", slug)).ListAsync(r => (Id: r.GetInt32(0), Lang: r.GetString(1), Name: r.GetString(2)), cancel);
        if (rows.Count == 0) return null;
        string? In(string language) => rows.FirstOrDefault(r => r.Lang == language).Name;
        return new NameRef(rows[0].Id, slug, In(lang) ?? rows[0].Name, In("en"));
    }
}

public sealed record FullStory(Teaser Story, StoryBody Body, Credits Credits, IReadOnlyList<CorrectionView> Corrections);
