namespace Warraq.Search;

/// <summary>
/// The port to the search index of this process: what the site, the API, the terminal, related news and the check for duplicates ask.
/// Behind it stands Lucene (<see cref="Engine.StoryIndex"/>); nobody else sees it.
/// </summary>
/// <remarks>
/// <para>It answers from published stories only and from memory and local files only: no database, no waiting. All members may be called
/// by many threads at once. Time is bounded for any text, however long or strange.</para>
/// <para>The index follows the outbox (<see cref="FollowStories"/>), so what it knows is a moment behind the database. A hit carries what a
/// list shows (headline, section, source, date, address parts); a page that must be exact reads the rows by number.</para>
/// <para>Words are understood by <c>Warraq.Arabic</c>: a word of the query answers in all its forms, and whole words are marked.</para>
/// </remarks>
public interface ISearchIndex
{
    /// <summary>Stories in the index.</summary>
    int Count { get; }

    /// <summary>Answers a reader's query; see <see cref="SearchQuery"/> for what may stand in its text.</summary>
    SearchPage Search(SearchQuery query);

    /// <summary>Titles and names that go on as typed, the likeliest first.</summary>
    IReadOnlyList<Suggestion> Suggest(string typed, int size = 8, string? lang = null);

    /// <summary>Stories that speak of the same as a text: BM25 over its telling words, the nearest first.</summary>
    IReadOnlyList<StoryScore> Like(LikeQuery query);

    /// <summary>Stories that share marks of <see cref="IndexedStory.Marks"/>, those with the most in common first; candidates for duplicates.</summary>
    /// <returns>Number and count of shared marks.</returns>
    IReadOnlyList<StoryScore> ByMarks(IReadOnlyCollection<ulong> marks, int size);

    /// <summary>A story as it was indexed, or null when it is not there.</summary>
    IndexedStory? Find(int number);
}

/// <summary>A story and how well it answers; only comparable within one answer.</summary>
public readonly record struct StoryScore(int Number, double Score);

/// <summary>Asks for stories like a text.</summary>
public sealed record LikeQuery
{
    /// <summary>The headline: its words count more.</summary>
    public string Title { get; init; } = "";

    /// <summary>Deck and text; the first few thousand characters tell enough.</summary>
    public string Text { get; init; } = "";

    /// <summary>Left out: the story itself.</summary>
    public IReadOnlyCollection<int> Except { get; init; } = [];

    /// <summary>Only stories first published in [From, Until).</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    public string? Lang { get; init; }

    public int Size { get; init; } = 50;
}

/// <summary>Something to offer while a person types.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">To show and to search for.</param>
/// <param name="Number">The story, for a title; else 0.</param>
/// <param name="Slug">The slug of a name that has a page (tag, author); else null.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, int Number = 0, string? Slug = null);

public enum SuggestionKind { Query, Title, Tag, Author, Source }
