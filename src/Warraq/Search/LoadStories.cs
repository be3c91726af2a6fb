using System.Data.Common;
using System.Runtime.CompilerServices;
using Warraq.Arabic.Statements;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Search;

/// <summary>Reads published stories as the index takes them.</summary>
public sealed class LoadStories(Database database)
{
    const int Batch = 500;

    const string Query = """
        SELECT l.number, l.headline, l.deck, l.section_id, l.slug, l.lang, l.published_at, l.byline, e.body, e.credits,
               (SELECT x.value FROM external_ids x WHERE x.story_id = l.story_id ORDER BY x.at, x.value LIMIT 1)
          FROM listings l JOIN editions e ON e.id = l.edition_id
        """;

    /// <summary>Those of these numbers that readers can see.</summary>
    public async Task<IReadOnlyList<IndexedStory>> ByNumbersAsync(IReadOnlyCollection<int> numbers, CancellationToken cancel = default)
    {
        if (numbers.Count == 0) return [];
        await using var connection = await database.OpenAsync(cancel);
        var sections = await SectionsAsync(cancel);
        var stories = new List<IndexedStory>(numbers.Count);
        foreach (var some in numbers.Chunk(Batch))
            stories.AddRange(await connection.Command($"{Query} WHERE l.number IN ({string.Join(',', some)}) ORDER BY l.published_at, l.number").ListAsync(r => Read(r, sections), cancel));
        return stories;
    }

    /// <summary>All that readers can see, the oldest first.</summary>
    public async IAsyncEnumerable<IReadOnlyList<IndexedStory>> AllAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        var sections = await SectionsAsync(cancel);
        var (at, number) = (long.MinValue, 0);
        while (true)
        {
            var stories = await connection.Command($"{Query} WHERE (l.published_at, l.number) > (@at, @number) ORDER BY l.published_at, l.number LIMIT {Batch}",
                ("@at", at), ("@number", number)).ListAsync(r => Read(r, sections), cancel);
            if (stories.Count == 0) yield break;
            yield return stories;
            (at, number) = (stories[^1].Published.ToUnixTimeMilliseconds(), stories[^1].Number);
        }
    }

    async Task<SectionTree> SectionsAsync(CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        return await SectionTree.LoadAsync(db, cancel);
    }

    static IndexedStory Read(DbDataReader row, SectionTree sections)
    {
        var path = new List<Section>();
        for (int? id = row.GetInt32(3); id is { } s; id = path[^1].ParentId) path.Add(sections.Get(s));
        var credits = Credits.Read(row.GetString(9));
        var (title, body) = (row.GetString(1), string.Join('\n', BodyJson.Parse(row.GetString(8)).Texts()));
        return new IndexedStory
        {
            Number = row.GetInt32(0),
            Id = row.Text(10),
            Title = title,
            Deck = row.Text(2) ?? "",
            Body = body,
            Sections = [.. path.Select(s => s.Slug)],
            SectionNames = string.Join(' ', path.SelectMany(s => new[] { sections.Name(s.Id, "ar").Name, sections.Name(s.Id, "en").Name }).Distinct()),
            Slug = row.GetString(4),
            Lang = row.GetString(5),
            Published = row.Instant(6),
            Byline = row.Text(7),
            Authors = credits.Authors,
            Sources = credits.Sources,
            Tags = credits.Tags,
            Marks = DocumentSketch.Of($"{title}\n{body}")?.Bands ?? [],
        };
    }
}
