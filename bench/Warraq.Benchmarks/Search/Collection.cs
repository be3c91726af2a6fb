using System.Globalization;
using Warraq.Arabic.Statements;
using Warraq.Search;
using Warraq.Sections;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// A paper of any size, the oldest story first, the same on every run: up to the number of real articles these alone; beyond, the real ones and the
/// passages of the judged sets lie evenly among stories that are put together from pieces of real ones (real words, names and lengths, new texts).
/// A story every ten minutes.
/// </summary>
internal sealed class Collection
{
    public static readonly DateTimeOffset Day = new(2018, 6, 15, 0, 0, 0, TimeSpan.Zero);

    private readonly List<NewsArticle> _news;
    private readonly List<(JudgedSet Set, Passage Passage)> _passages;

    public Collection(List<NewsArticle> news, IEnumerable<JudgedSet> sets, int count)
    {
        (_news, Count) = (news, count);
        _passages = count > news.Count ? [.. sets.SelectMany(set => set.Passages.Select(passage => (set, passage)))] : [];
    }

    public int Count { get; }

    private int Given => Math.Min(_news.Count, Count) + _passages.Count;

    /// <summary>The judged passage a story is, or null.</summary>
    public (JudgedSet Set, Passage Passage)? PassageOf(int number) => GivenOf(number) is >= 0 and var given && given % Stride == 0 && given / Stride < _passages.Count ? _passages[given / Stride] : null;

    /// <param name="withMarks">With the sketches by which duplicates are found; they take most of the time.</param>
    public IEnumerable<IndexedStory> Stories(bool withMarks = true) => withMarks ? Plain().Select(s => s with { Marks = DocumentSketch.Of($"{s.Title}\n{s.Body}")?.Bands ?? [] }) : Plain();

    private IEnumerable<IndexedStory> Plain()
    {
        var random = new Random(3);
        var real = 0;
        for (var number = 1; number <= Count; number++)
        {
            var given = GivenOf(number);
            if (PassageOf(number) is { } judged)
                yield return judged.Set.Name == "ans-same-story" ? Story(number, judged.Passage.Text, "", _news[real % _news.Count]) : Story(number, "", judged.Passage.Text, _news[real % _news.Count]);
            else if (given >= 0 && real < _news.Count)
                yield return Story(number, _news[real].Title, _news[real].Text, _news[real++]);
            else
            {
                var (title, text, like) = Recombined(random);
                yield return Story(number, title, text, like);
            }
        }
    }

    // Every so many-th of what is given is a judged passage.
    private int Stride => _passages.Count == 0 ? int.MaxValue : Given / _passages.Count;

    // What is given stands where this number steps.
    private int GivenOf(int number)
    {
        var (before, now) = ((long)(number - 1) * Given / Count, (long)number * Given / Count);
        return now > before ? (int)before : -1;
    }

    private IndexedStory Story(int number, string title, string text, NewsArticle like) => new()
    {
        Number = number, Title = title, Body = text, Sections = [like.Category], SectionNames = like.Category, Slug = "x", Lang = "ar",
        Published = Day.AddMinutes(-10.0 * (Count - number)), Sources = [new NameRef(1, like.Outlet, like.Outlet)],
        Authors = [new NameRef(2, string.Create(CultureInfo.InvariantCulture, $"author-{number % 300}"), string.Create(CultureInfo.InvariantCulture, $"الكاتب {number % 300}"))],
    };

    // Pieces of three articles, cut at a word.
    private (string Title, string Text, NewsArticle Like) Recombined(Random random)
    {
        string Piece()
        {
            var text = _news[random.Next(_news.Count)].Text;
            var from = text.IndexOf(' ', random.Next((text.Length / 2) + 1)) + 1;
            return text.Substring(from, Math.Min(text.Length - from, 500));
        }
        var like = _news[random.Next(_news.Count)];
        return (like.Title, $"{Piece()}\n{Piece()}\n{Piece()}", like);
    }
}
