using Warraq.Arabic.Dates;

namespace Warraq.Arabic.Proofing;

/// <summary>What a settings page says about a rule.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Severity">How certain its findings are.</param>
/// <param name="Fix">What may be done about them.</param>
/// <param name="Reason">Why, in Arabic.</param>
public sealed record RuleDescription(string Id, Severity Severity, FixKind Fix, string Reason);

/// <summary>The proofing desk (arabic.md, section B): narrow rules with lists, no sermons on style.</summary>
public static class Proofreader
{
    /// <summary>The rules in their order of precedence.</summary>
    public static IReadOnlyList<RuleDescription> Rules { get; } = [.. ProofRules.All.Select(r => new RuleDescription(r.Id, r.Severity, r.Fix, r.Reason))];

    /// <summary>Checks a story. Time is linear in its length; 1,000 words take a few milliseconds.</summary>
    /// <param name="paragraphs">Its paragraphs in order: the headline too, if it is to be checked with the body.</param>
    /// <param name="profile">The house style; null for the default.</param>
    /// <param name="publication">When and where it is published: dates without a year are understood from there. Null when it is not known.</param>
    /// <returns>The findings by place. Two may overlap when they say different things.</returns>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<Paragraph> paragraphs, ProofProfile? profile = null, Publication? publication = null)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        return CheckRead([.. paragraphs.Select((paragraph, index) => new ReadParagraph(index, paragraph))], profile ?? ProofProfile.Default, publication);
    }

    /// <summary>As <see cref="Check(IReadOnlyList{Paragraph}, ProofProfile?, Publication?)"/>, of paragraphs that were read already.</summary>
    internal static IReadOnlyList<Finding> CheckRead(IReadOnlyList<ReadParagraph> read, ProofProfile profile, Publication? publication)
    {
        List<Finding> findings = [];
        foreach (var rule in ProofRules.All)
        {
            if (profile.Off.Contains(rule.Id) || (rule.Severity == Severity.Info && !profile.WithInfo)) continue;
            var report = new Report(rule, profile, publication, findings);
            if (rule is DocumentRule document) document.Check(read, report);
            else
                foreach (var paragraph in read)
                    if (paragraph.IsArabic) ((ParagraphRule)rule).Check(paragraph, report);
        }
        return Settle(findings);
    }

    // A stable sort keeps the order of precedence at equal places, but a remark hides no finding; of equal spans, and of overlapping spans of one rule, the first stays.
    private static List<Finding> Settle(List<Finding> findings)
    {
        List<Finding> kept = new(findings.Count);
        HashSet<(int, int, int)> spans = [];
        Dictionary<string, Finding> lastOfRule = new(StringComparer.Ordinal);
        foreach (var finding in findings.OrderBy(f => f.Paragraph).ThenBy(f => f.Start).ThenByDescending(f => f.Severity))
        {
            if (!spans.Add((finding.Paragraph, finding.Start, finding.Length))) continue;
            if (lastOfRule.TryGetValue(finding.Rule, out var last) && last.Paragraph == finding.Paragraph && last.End > finding.Start) continue;
            lastOfRule[finding.Rule] = finding;
            kept.Add(finding);
        }
        return kept;
    }
}
