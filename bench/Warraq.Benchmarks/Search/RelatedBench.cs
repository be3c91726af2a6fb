using System.Diagnostics;
using System.Globalization;
using Warraq.Arabic.Statements;
using Warraq.Search.Duplicates;
using Warraq.Search.Related;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// <c>related</c>: does related news show the other outlet's copy, does the check for duplicates find near-duplicates and nothing else, and what
/// does a question cost, at the real articles and at many more that are made of their sentences.
/// </summary>
internal static class RelatedBench
{
    private const string Pairs = "news/near-duplicate-pairs.tsv";

    public static int Run(string[] args)
    {
        var each = Number(args, "--each", 1);
        using var paper = NewsPaper.Open(Pairs);
        if (paper is null) return SharedData.Absent("related", Pairs);
        Console.WriteLine($"{paper.Stories.Count:N0} stories of {SharedData.News}");
        OtherOutlet(paper);
        Duplicates(paper, each);
        Revisions(paper);
        Times(paper);
        paper.GrowTo(Number(args, "--stories", 100_000));
        Times(paper);
        return 0;
    }

    /// <summary>For each article that another outlet has as well: is theirs among the first five?</summary>
    private static void OtherOutlet(NewsPaper paper)
    {
        var relatives = new FindRelatives(paper.Index);
        var pairs = paper.Pairs.Where(p => p.Kind == "cross-source" && p.A != p.B).SelectMany(p => new[] { (p.A, p.B), (p.B, p.A) }).Distinct().ToLookup(p => p.Item1, p => p.Item2);
        var (hits, all, anyHit) = (0, 0, 0);
        foreach (var of in pairs)
        {
            var first = relatives.Of(paper.Stories[of.Key]).Take(5).Select(r => r.Story.Number).ToHashSet();
            hits += of.Count(first.Contains);
            all += of.Count();
            if (of.Any(first.Contains)) anyHit++;
        }
        Line($"other outlet's copy, hit@5      {(double)hits / all:0.0000}  of {all} (at least one: {(double)anyHit / pairs.Count:0.0000} of {pairs.Count}); floor .802, must reach .90");
    }

    private static void Duplicates(NewsPaper paper, int each)
    {
        var listed = new Dictionary<(int, int), (double Jaccard, double Containment)>();
        foreach (var p in paper.Pairs.Where(p => p.A != p.B))
        {
            var key = (Math.Min(p.A, p.B), Math.Max(p.A, p.B));
            var before = listed.GetValueOrDefault(key);
            listed[key] = (Math.Max(before.Jaccard, p.Jaccard), Math.Max(before.Containment, p.Containment));
        }
        var near = listed.Where(l => l.Value.Jaccard >= .8).Select(l => l.Key).ToList();
        var asked = paper.Stories.Keys.Where(n => n % each == 0).Concat(near.SelectMany(n => new[] { n.Item1, n.Item2 })).ToHashSet();
        var duplicates = new FindDuplicates(paper.Index);
        var reported = new HashSet<(int, int)>();
        foreach (var number in asked)
        {
            var story = paper.Stories[number];
            foreach (var found in duplicates.Of(story.Title, story.Body, number).Where(d => d.Relation >= DocumentRelation.Excerpt))
                reported.Add((Math.Min(number, found.Story.Number), Math.Max(number, found.Story.Number)));
        }
        var right = reported.Count(r => listed.TryGetValue(r, out var l) && (l.Jaccard >= .2 || l.Containment >= .6));
        Line($"near-duplicates, recall          {(double)near.Count(reported.Contains) / near.Count:0.0000}  of {near.Count} at Jaccard .8 and more; must reach .98");
        Line($"near-duplicates, right           {(double)right / reported.Count:0.0000}  of {reported.Count} reported for {asked.Count} texts; must reach .98");
    }

    /// <summary>Later versions of one address are one story after import; by their texts alone they are updates too.</summary>
    private static void Revisions(NewsPaper paper)
    {
        var revised = paper.Pairs.Where(p => p.Kind == "same-url-revised").ToList();
        var texts = SharedData.ReadNews(SharedData.Find(SharedData.News)!).ToDictionary(a => a.Id, a => $"{a.Title}\n{a.Text}");
        var updates = revised.Count(p => Similarity.OfDocuments(texts[p.IdA], texts[p.IdB]).Relation is DocumentRelation.Update or DocumentRelation.Excerpt or DocumentRelation.Same);
        Line($"revisions of one address         {revised.Count(p => p.A == p.B)} of {revised.Count} are one story; by their texts alone {updates} are versions of one");
    }

    private static void Times(NewsPaper paper)
    {
        var relatives = new FindRelatives(paper.Index);
        var duplicates = new FindDuplicates(paper.Index);
        var real = paper.Stories.Values.Where(s => s.Body.Length > 0).ToList();
        var some = real.Where((_, i) => i % (real.Count / 300) == 0).ToList();
        Time("a question for duplicates", s => duplicates.Of(s.Title, s.Body, s.Number));
        Time("a question for relatives", s => relatives.Of(s));

        void Time(string what, Action<Warraq.Search.IndexedStory> ask)
        {
            foreach (var story in some.Take(50)) ask(story);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            List<double> milliseconds = [];
            foreach (var story in some)
            {
                var started = Stopwatch.GetTimestamp();
                ask(story);
                milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            milliseconds.Sort();
            var cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / some.Count;
            Line($"{what,-26} {paper.Stories.Count,9:N0} stories: p50 {milliseconds[milliseconds.Count / 2]:0.0} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:0.0} ms, processor {cpu:0.0} ms");
        }
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
