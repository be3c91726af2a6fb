using System.Globalization;

namespace Warraq.Benchmarks.Proofing;

/// <summary>
/// What readers said about findings on news (<c>bench/marks/proofing.tsv</c>): <c>true</c>, <c>false</c>, or <c>style</c> for what a house
/// may like or not. The text is not kept.
/// </summary>
internal sealed class ProofingMarks
{
    private readonly record struct Place(string Document, string Rule, int Offset, int Length);

    readonly Dictionary<Place, (string Verdict, string Drawn)> _marks = [];

    public static ProofingMarks Read()
    {
        var marks = new ProofingMarks();
        if (SharedData.Marks("proofing.tsv") is { } file)
            foreach (var row in File.ReadLines(file).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')))
                marks._marks[new(row[0], row[1], Number(row[2]), Number(row[3]))] = (row[4], row[5]);
        return marks;
    }

    /// <summary>
    /// False findings in 1,000 words, the worse of two estimates: by the sample over all rules, and rule by rule with all marks of each.
    /// Both take findings that were marked and are still made.
    /// </summary>
    public double FalseRate(NewsSample sample) => Math.Max(BySample(sample), ByRule(sample));

    public string Describe(NewsSample sample, double limit)
    {
        var kth = Marked(sample).Where(m => m.Drawn == "kth").ToArray();
        var silent = sample.Findings.Select(f => f.Finding.Rule).Distinct().Except(Marked(sample).Select(m => m.Rule)).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {BySample(sample):0.00} in 1,000 words by the sample over all rules, {ByRule(sample):0.00} rule by rule (limit {limit}).
                      Of the sample {kth.Count(m => m.Verdict == "true")} are true, {kth.Count(m => m.Verdict == "style")} style, {kth.Count(m => m.Verdict == "false")} false; {Gone(sample, "false")} false and {Gone(sample, "true", "style")} other marks of all {_marks.Count} are found no more.
                      Not marked: {string.Join(' ', silent)}
            """);
    }

    double BySample(NewsSample sample)
    {
        var kth = Marked(sample).Where(m => m.Drawn == "kth").ToArray();
        return 1000.0 * sample.Findings.Count / sample.Words * kth.Count(m => m.Verdict == "false") / kth.Length;
    }

    double ByRule(NewsSample sample)
    {
        var findings = sample.Findings.CountBy(f => f.Finding.Rule).ToDictionary(StringComparer.Ordinal);
        return 1000.0 / sample.Words * Marked(sample).GroupBy(m => m.Rule).Sum(g => findings[g.Key] * (double)g.Count(m => m.Verdict == "false") / g.Count());
    }

    int Gone(NewsSample sample, params string[] verdicts)
    {
        var found = sample.Findings.Select(PlaceOf).ToHashSet();
        return _marks.Count(m => verdicts.Contains(m.Value.Verdict, StringComparer.Ordinal) && !found.Contains(m.Key));
    }

    IEnumerable<(string Rule, string Verdict, string Drawn)> Marked(NewsSample sample)
    {
        foreach (var finding in sample.Findings)
            if (_marks.TryGetValue(PlaceOf(finding), out var mark)) yield return (finding.Finding.Rule, mark.Verdict, mark.Drawn);
    }

    static Place PlaceOf(NewsFinding finding) => new(finding.Document, finding.Finding.Rule, finding.Offset, finding.Finding.Length);

    static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
