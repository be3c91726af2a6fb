using System.Globalization;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Proofing;

namespace Warraq.Benchmarks.Proofing;

/// <summary>How many errors of a claimed class are found, as an error or a warning, by a rule of that class.</summary>
internal sealed record FarehRecall(string Class, int Found, int Of, IReadOnlyList<string> Missed)
{
    static readonly Dictionary<string, string[]> RulesOf = new(StringComparer.Ordinal)
    {
        [FarehClaims.Letters] = ["OR01", "OR02", "OR03", "OR04", "OR05", "OR06"],
        [FarehClaims.Numbers] = ["GR03", "GR04", "GR05"],
        [FarehClaims.Case] = ["GR06"],
    };

    public double Share => (double)Found / Of;

    public static IReadOnlyList<FarehRecall> Measure() =>
        [.. FarehRows.Read().Select(row => (Row: row, Class: FarehClaims.ClassOf(row))).Where(r => r.Class is not null).DistinctBy(r => (r.Class, ArabicKeys.Exact(r.Row.Sentence)))
            .GroupBy(r => r.Class!, r => r.Row).Select(g => Measure(g.Key, [.. g]))];

    static FarehRecall Measure(string name, FarehRow[] rows)
    {
        var missed = rows.Where(row => !Proofreader.Check([new(row.Sentence, ParagraphRole.ListItem)]).Any(f => RulesOf[name].Contains(f.Rule, StringComparer.Ordinal))).ToArray();
        return new(name, rows.Length - missed.Length, rows.Length, [.. missed.Select(m => m.Wrong)]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"recall    {Class}: {Found} of {Of} = {Share:.00}{(Missed.Count > 0 ? "; missed: " + string.Join("، ", Missed) : "")}");
}
