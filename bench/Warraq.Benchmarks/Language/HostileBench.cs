using System.Diagnostics;
using System.Globalization;
using System.Text;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Statements.Claims;
using Warraq.Arabic.Statements.Figures;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.Language;

/// <summary>
/// <c>hostile</c>: a million random and hostile strings, real articles whole and their words in random order, and long strings made to be slow,
/// through cleaning, keys, words, figures, time words, proofing and the ledger. None may throw or hang; the slowest of each kind is printed.
/// </summary>
internal static class HostileBench
{
    const double LongLimit = 5;
    static readonly Publication Moment = new(new(2022, 1, 6, 12, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);
    static readonly string[] Pieces =
    [
        "ا", "ل", "و", "ي", "ه", "ة", "ك", "ؤ", "ئ", "ء", "أ", "إ", "ى", "ـ", "\u064E", "\u0651", "\u0670", "\u06A9", "\u06CC", "\u200B", "\u200F", "\u202B", "\u2066", "\u2069", "\uFEFF",
        " ", "\u00A0", "\n", "\uFE70", "\uFEFB", "\uFDFA", "a", "É", "1", "٢", ".", "،", "“", "”", "«", "»", "\"", "(", ")", "-", "\uD83D\uDE00", "\uD800", "\uDC00", "\0", "\uFFFF",
        "قال", "وقال ", "إن ", "عشرات ", "قتلى ", "317 ", "الخميس ", "أمس ", "على الأقل ", "بين ", "من ", "إلى ", "مليون ", "ونصف ", "الوزير ", "كازاخستان ", "بحسب ", "عن ", "خمسة ", "عشر ",
    ];

    public static int Run(string[] args)
    {
        var count = args is ["--count", var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 1_000_000;
        var random = new Random(20220106);
        Each("random", Enumerable.Range(0, count).Select(_ => string.Concat(random.GetItems(Pieces, random.Next(0, 16)))));
        if (SharedData.Find(SharedData.News) is { } file)
        {
            var articles = SharedData.ReadNews(file).Select(a => a.Text).ToArray();
            Each("articles", articles);
            Each("reordered", Reordered(articles, count / 5, random));
        }
        else Console.WriteLine($"articles {SharedData.News} is absent: no real articles");
        var right = true;
        foreach (var (name, text) in Long())
        {
            // CPU time: what else the machine does is not measured
            var at = Environment.CpuUsage.TotalTime;
            All(text);
            var seconds = (Environment.CpuUsage.TotalTime - at).TotalSeconds;
            right &= seconds <= LongLimit;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"long     {name}, {text.Length:N0} characters: {seconds:0.00} s (limit {LongLimit} s)"));
        }
        return right ? 0 : 1;
    }

    static void Each(string name, IEnumerable<string> texts)
    {
        var (count, slowest, started) = (0, TimeSpan.Zero, Stopwatch.GetTimestamp());
        foreach (var text in texts)
        {
            var at = Stopwatch.GetTimestamp();
            // says what it was about when the text never ends
            using var watch = new Timer(_ => Environment.FailFast($"More than a minute on {Escaped(text)}"), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
            try
            {
                All(text);
            }
            catch (Exception e)
            {
                Console.Error.WriteLine($"{e.GetType().Name} on {Escaped(text)}");
                throw;
            }
            // the first thousand warm up
            if (Stopwatch.GetElapsedTime(at) is var took && took > slowest && count > 1_000) slowest = took;
            count++;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {count:N0} strings, none threw: {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s in all, the slowest {slowest.TotalMilliseconds:0} ms"));
    }

    /// <summary>Words of the news with their marks, eight of every ten after a word that they followed in some article, so that half sentences meet.</summary>
    static IEnumerable<string> Reordered(string[] articles, int count, Random random)
    {
        var words = articles.Take(3_000).SelectMany(a => a.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        for (var i = 0; i < count; i++)
        {
            var at = random.Next(words.Length);
            var text = new StringBuilder();
            for (var left = random.Next(4, 40); left > 0; left--)
            {
                text.Append(words[at]).Append(' ');
                at = random.Next(10) < 8 ? (at + 1) % words.Length : random.Next(words.Length);
            }
            yield return text.ToString();
        }
    }

    static void All(string text)
    {
        var clean = ArabicText.Clean(text);
        if (ArabicText.Clean(clean) != clean) throw new InvalidOperationException($"Clean is not idempotent on {Escaped(text)}.");
        var key = ArabicKeys.Search(text);
        if (ArabicKeys.Search(key) != key) throw new InvalidOperationException($"The search key is not idempotent on {Escaped(text)}.");
        ArabicKeys.Seat(text);
        Slugs.FromHeadline(text, 80);
        var read = ReadText.Of(text);
        Inside(FigureReader.Read(read).Select(f => (f.Start, f.Length)), text);
        Inside(TimeWords.Find(read, Moment).Select(t => (t.Start, t.Length)), text);
        Inside(Proofreader.Check([new Paragraph(text)]).Select(f => (f.Start, f.Length)), text);
        Inside(ClaimsLedger.Read(new() { Paragraphs = [text], Publication = Moment }).Rows.Select(r => (r.Start, r.Length)), text);
    }

    static void Inside(IEnumerable<(int Start, int Length)> places, string text)
    {
        foreach (var (start, length) in places)
            if (start < 0 || length < 0 || start + length > text.Length) throw new InvalidOperationException($"A place lies outside {Escaped(text)}.");
    }

    static IEnumerable<(string Name, string Text)> Long()
    {
        string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
        yield return ("one word", Repeat("ا", 1_000_000));
        yield return ("half surrogates", Repeat("\uD800", 1_000_000));
        yield return ("nested quotes", Repeat("“", 10_000) + "قال" + Repeat("”", 10_000));
        yield return ("open quotes", Repeat("«قال ", 50_000));
        yield return ("brackets", Repeat("(", 100_000));
        yield return ("number words", Repeat("خمسة وعشرون مليون ", 20_000));
        yield return ("weekdays", Repeat("الخميس ", 50_000));
        yield return ("sayings", Repeat("وقال الوزير إن ", 30_000));
        yield return ("vowels", "ك" + Repeat("\u064E", 500_000));
        yield return ("tatweel", Repeat("ـ", 500_000));
        yield return ("spaces", Repeat(" \u00A0", 250_000));
    }

    static string Escaped(string text) => string.Concat(text.Take(60).Select(c => c < 0x7F && c >= ' ' ? c.ToString() : $"\\u{(int)c:X4}"));
}
