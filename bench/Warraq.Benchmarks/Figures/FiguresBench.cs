using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Statements.Figures;
using Warraq.Arabic.Words;

namespace Warraq.Benchmarks.Figures;

/// <summary>
/// <c>figures</c>: precision and recall of the figure reader on whole articles that were marked by hand, and its speed. A figure is right
/// when it stands where one is marked and its bound, its numbers and its category are as marked.
/// </summary>
internal static class FiguresBench
{
    const string Marks = "marks/figures.tsv";
    const double PrecisionGoal = .92, RecallGoal = .88;

    public static int Run(string[] args)
    {
        if (SharedData.Find(SharedData.News) is not { } news) return SharedData.Absent("figures", SharedData.News);
        if (FindMarks() is not { } file)
        {
            Console.Error.WriteLine($"bench figures needs bench/{Marks}; it is not there.");
            return 1;
        }
        var marks = FigureMark.Read(file).ToLookup(m => m.Document, StringComparer.Ordinal);
        var articles = SharedData.ReadNews(news).Where(a => marks.Contains(a.Id)).ToArray();
        var show = args.Contains("--failures", StringComparer.Ordinal);
        int wanted = 0, found = 0, right = 0, sides = 0, casualtiesWanted = 0, casualtiesRight = 0;
        foreach (var article in articles)
        {
            var free = Read(article.Text).ToList();
            foreach (var mark in marks[article.Id])
            {
                var at = free.FindIndex(f => mark.Touches(f.Start, f.Figure.Length));
                var figure = at < 0 ? null : free[at].Figure;
                if (at >= 0) free.RemoveAt(at);
                if (!mark.IsWanted) continue;
                wanted++;
                if (figure is not null) found++;
                var agrees = figure is not null && mark.Agrees(figure);
                if (agrees) right++;
                if (agrees && figure!.Side == mark.Side) sides++;
                if (mark.Categories[0] <= FigureCategory.Missing) casualtiesWanted++;
                if (mark.Categories[0] <= FigureCategory.Missing && agrees) casualtiesRight++;
                if (show && !agrees) Console.WriteLine($"{(figure is null ? "missed" : "wrong ")} {article.Id} {mark.Start}+{mark.Length} {figure}");
            }
            found += free.Count;
            if (show) foreach (var (start, figure) in free) Console.WriteLine($"extra  {article.Id} {start}+{figure.Length} {figure}");
        }
        var (precision, recall) = ((double)right / found, (double)right / wanted);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figures   {articles.Length} articles, {wanted} figures marked: precision {precision:0.000} (goal {PrecisionGoal}), recall {recall:0.000} (goal {RecallGoal}); of the right ones the side is right in {(double)sides / right:0.000}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          of {casualtiesWanted} dead, wounded and missing {(double)casualtiesRight / casualtiesWanted:0.000} are right"));
        var speed = Speed(articles);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          {speed:0.00} ms of CPU for 1,000 words, the reading of the words included"));
        if (Array.IndexOf(args, "--json") is >= 0 and var j && j + 1 < args.Length)
            File.WriteAllText(args[j + 1], JsonSerializer.Serialize(new { articles = articles.Length, wanted, found, right, precision, recall, casualtiesWanted, casualtiesRight, msPer1000Words = speed }));
        return precision >= PrecisionGoal && recall >= RecallGoal ? 0 : 1;
    }

    // Paragraphs are lines; the place is that in the whole text.
    static IEnumerable<(int Start, Figure Figure)> Read(string text)
    {
        var at = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            foreach (var figure in FigureReader.Read(ReadText.Of(paragraph))) yield return (at + figure.Start, figure);
            at += paragraph.Length + 1;
        }
    }

    static double Speed(NewsArticle[] articles)
    {
        var words = articles.Sum(a => Tokenizer.Tokens(a.Text).Count());
        var best = double.MaxValue;
        for (var round = 0; round < 12; round++)
        {
            var started = Environment.CpuUsage.TotalTime; // a busy machine shall not count
            var figures = articles.Sum(a => Read(a.Text).Count());
            if (figures > 0) best = Math.Min(best, (Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
        }
        return best / words * 1000;
    }

    static string? FindMarks()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "bench", Marks))) return Path.Combine(at.FullName, "bench", Marks);
        return null;
    }
}
