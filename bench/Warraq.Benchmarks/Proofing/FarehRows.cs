namespace Warraq.Benchmarks.Proofing;

/// <summary>A row of the lists of errors.</summary>
/// <param name="File">The list.</param>
/// <param name="Key">What the claims go by: the category, or of the examples the rule.</param>
/// <param name="Sentence">The text to proof.</param>
/// <param name="Wrong">The error in it; empty in a correct sentence.</param>
/// <param name="Right">What the list puts in its place.</param>
internal sealed record FarehRow(string File, string Key, string Sentence, string Wrong, string[] Right)
{
    public bool IsCorrect => Wrong.Length == 0;
}

/// <summary>The three lists of errors under <c>shared/data/proofing</c>.</summary>
internal static class FarehRows
{
    public const string Folder = "proofing/";
    public const string Rules = "fareh-rule-examples.tsv";

    const string Common = "fareh-common-errors.tsv", Words = "fareh-word-replacements.tsv";

    public static IEnumerable<FarehRow> Read()
    {
        // rule_id, category, kind, sentence, marked_error, corrections, explanation
        foreach (var row in Rows(Rules))
            yield return new(Rules, row[0], row[3], row[2] == "correct" ? "" : row[4].Length > 0 ? row[4] : row[3], row[5].Split('|'));
        // id, category, wrong_phrase, pattern, suggestions, wrong_example
        foreach (var row in Rows(Common))
            foreach (var wrong in row[2].Split('|').Where(w => w.Trim().Length > 0))
                yield return new(Common, row[1].Length > 0 ? row[1] : "-", row[5].Length > 0 ? row[5] : wrong, wrong.Trim(), row[4].Split('|'));
        // wrong, suggestions, explanation
        foreach (var row in Rows(Words))
            if (row[0].Length > 0) yield return new(Words, "-", row[0], row[0], row[1].Split('|'));
    }

    static IEnumerable<string[]> Rows(string name) => SharedData.Find(Folder + name) is { } file
        ? File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > 1) : [];
}
