using System.Globalization;
using Warraq.Arabic.Words;
using Warraq.Search.Engine;

namespace Warraq.Benchmarks.Search;

/// <summary>What each part of the rules brings.</summary>
internal static class Ablation
{
    private static readonly (string Name, Tuning Tuning)[] Parts =
    [
        ("letters only", Level(MatchReason.Folded)),
        ("+ stems", Level(MatchReason.BrokenPlural)),
        ("+ names", Level(MatchReason.NameVariant)),
        ("+ families", Level(MatchReason.Derived)),
        ("+ synonyms", Level(MatchReason.Synonym)),
        ("+ nearness", Tuning.Standard with { Recency = 0 }),
        ("+ recency", Tuning.Standard),
    ];

    private static Tuning Level(MatchReason last) => Tuning.Standard with { LastReason = last, Nearness = 0, Passage = 0, Recency = 0 };

    public static IEnumerable<string> Rows(JudgedPaper paper)
    {
        foreach (var (name, tuning) in Parts)
        {
            var (mrr, ndcg) = Answered.Mean(paper.Set.Measure(paper.Ours(tuning)));
            yield return string.Create(CultureInfo.InvariantCulture, $"{paper.Set.Name,-14} {(paper.WithNews ? "with news" : "alone"),-9} {name,-15} {mrr:.0000} {ndcg:.0000}");
        }
    }
}
