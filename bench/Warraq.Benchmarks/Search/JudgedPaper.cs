using Warraq.Search;
using Warraq.Search.Engine;

namespace Warraq.Benchmarks.Search;

/// <summary>The passages of a judged set as stories, alone or after the news articles, in every engine that is asked for.</summary>
internal sealed class JudgedPaper : IDisposable
{
    private static readonly DateTimeOffset Day = new(2018, 6, 15, 0, 0, 0, TimeSpan.Zero);

    private readonly List<IndexedStory> _stories = [];
    private readonly StoryIndex _index;

    public JudgedPaper(JudgedSet set, IReadOnlyList<NewsArticle> news)
    {
        (Set, WithNews) = (set, news.Count > 0);
        foreach (var article in news) Add(article.Id, article.Title, article.Text);
        // The headlines of «same story» are headlines.
        foreach (var passage in set.Passages)
            if (set.Name == "ans-same-story") Add(passage.Id, passage.Text, "");
            else Add(passage.Id, "", passage.Text);
        var store = StoryStore.Open(null, write: true);
        _index = new StoryIndex(store);
        store.Add(_stories);
        store.Refresh();
    }

    public JudgedSet Set { get; }

    public bool WithNews { get; }

    public Func<JudgedQuery, IReadOnlyList<string>> Floor()
    {
        var floor = new Light10();
        foreach (var story in _stories) floor.Add(story.Id!, $"{story.Title} {story.Body}");
        return query => floor.Rank(query.Text, 11);
    }

    public Func<JudgedQuery, IReadOnlyList<string>> Ours(Tuning tuning) => query =>
    {
        _index.Tuning = tuning;
        return Ids(_index.Rank(new SearchQuery { Text = query.Text, Mode = SearchMode.Any, Now = Day, Size = 11 }));
    };

    public Func<JudgedQuery, IReadOnlyList<string>> Of(ISearchPeer peer)
    {
        peer.Fill(_stories);
        return query => Ids(peer.Rank(query.Text, 11));
    }

    private List<string> Ids(IEnumerable<int> numbers) => [.. numbers.Select(number => _stories[number].Id!)];

    // The dates say nothing about what answers: they are spread over four months by the id.
    private void Add(string id, string title, string text) => _stories.Add(new IndexedStory
    {
        Number = _stories.Count, Id = id, Title = title, Body = text, Sections = ["news"], Slug = "x", Lang = "ar",
        Published = Day.AddDays(-(id.Aggregate(17u, (hash, c) => (hash * 31) + c) % 120)),
    });

    public void Dispose() => _index.Dispose();
}
