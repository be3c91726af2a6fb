using System.Globalization;
using Warraq.Arabic.Statements;
using Warraq.Search;
using Warraq.Search.Engine;
using Warraq.Sections;

namespace Warraq.Benchmarks.Search;

/// <summary>A pair of the list of near-duplicates, by the numbers of its stories.</summary>
internal sealed record NewsPair(int A, int B, string Kind, double Jaccard, double Containment, string IdA, string IdB);

/// <summary>The news articles as a paper has them after import: same address, same story, its text the latest.</summary>
internal sealed class NewsPaper : IDisposable
{
    private readonly StoryStore _store = StoryStore.Open(null, write: true);
    private readonly Dictionary<string, int> _numbers = [];

    private NewsPaper(IEnumerable<NewsArticle> articles, string pairs)
    {
        Index = new StoryIndex(_store);
        Dictionary<string, int> byUrl = [];
        foreach (var article in articles)
        {
            if (!byUrl.TryGetValue(article.Url, out var number)) byUrl[article.Url] = number = byUrl.Count + 1;
            _numbers[article.Id] = number;
            Stories[number] = new IndexedStory
            {
                Number = number, Id = article.Id, Title = article.Title, Deck = article.Abstract, Body = article.Text, Sections = [article.Category], Slug = "x", Lang = "ar",
                Published = article.Published, Sources = [new NameRef(1, article.Outlet, article.Outlet, null)],
            };
        }
        foreach (var number in Stories.Keys.ToList())
            Stories[number] = Stories[number] with { Marks = DocumentSketch.Of($"{Stories[number].Title}\n{Stories[number].Body}")?.Bands ?? [] };
        _store.Add(Stories.Values);
        _store.Refresh();
        Pairs = [.. File.ReadLines(pairs).Skip(1).Select(line => line.Split('\t')).Select(row =>
            new NewsPair(_numbers[row[0]], _numbers[row[1]], row[2], double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture), row[0], row[1]))];
    }

    public StoryIndex Index { get; }

    public SortedDictionary<int, IndexedStory> Stories { get; } = [];

    public IReadOnlyList<NewsPair> Pairs { get; }

    public static NewsPaper? Open(string pairs) =>
        SharedData.Find(SharedData.News) is { } news && SharedData.Find(pairs) is { } list ? new(SharedData.ReadNews(news), list) : null;

    /// <summary>Adds stories of recombined paragraphs until there are so many: real words, names and lengths, new texts.</summary>
    public void GrowTo(int count)
    {
        var random = new Random(1);
        var real = Stories.Values.ToList();
        var paragraphs = real.Select(s => s.Body.Split(['.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(p => p.Length > 0).ToList();
        for (var number = Stories.Count + 1; number <= count; number++)
        {
            var (like, title) = (real[random.Next(real.Count)], real[random.Next(real.Count)]);
            var length = 0;
            List<string> body = [];
            while (length < like.Body.Length)
            {
                var from = paragraphs[random.Next(paragraphs.Count)];
                body.Add(from[random.Next(from.Length)]);
                length += body[^1].Length + 2;
            }
            var text = string.Join(".\n", body);
            var story = like with { Number = number, Title = title.Title, Deck = "", Body = text, Marks = DocumentSketch.Of($"{title.Title}\n{text}")?.Bands ?? [] };
            Stories[number] = story with { Body = "" };
            _store.Add([story]);
        }
        _store.Refresh();
    }

    public void Dispose() => Index.Dispose();
}
