using System.Globalization;

namespace Warraq.Benchmarks.Proofing;

/// <summary>
/// What a reader said about findings on news (<c>bench/marks/proofing.tsv</c>): <c>true</c>, <c>false</c>, or <c>style</c> for what a house
/// may like or not. The text is not kept.
/// </summary>
internal sealed class ProofingMarks
{
    readonly Dictionary<(string Document, string Rule, int Offset, int Length), string> _verdicts;

    ProofingMarks(Dictionary<(string, string, int, int), string> verdicts) => _verdicts = verdicts;

    public static ProofingMarks Read()
    {
        Dictionary<(string, string, int, int), string> verdicts = [];
        if (SharedData.Marks("proofing.tsv") is { } file)
            foreach (var row in File.ReadLines(file).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')))
                verdicts[(row[0], row[1], Number(row[2]), Number(row[3]))] = row[4];
        return new(verdicts);
    }

    /// <summary>False findings in 1,000 words: the share of marked findings that are false, of all that are found.</summary>
    public double FalseRate(NewsSample sample)
    {
        var marked = Marked(sample).ToArray();
        return marked.Length == 0 ? double.NaN : 1000.0 * sample.Findings.Count / sample.Words * marked.Count(v => v == "false") / marked.Length;
    }

    public string Describe(NewsSample sample, double rate, double limit)
    {
        var marked = Marked(sample).ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"{rate:0.00} in 1,000 words (limit {limit}): of {marked.Length} marked findings {marked.Count(v => v == "true")} true, {marked.Count(v => v == "style")} style, {marked.Count(v => v == "false")} false; {_verdicts.Count - marked.Length} marks are found no more");
    }

    IEnumerable<string> Marked(NewsSample sample) => sample.Findings
        .Select(f => _verdicts.GetValueOrDefault((f.Document, f.Finding.Rule, f.Offset, f.Finding.Length))).OfType<string>();

    static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
