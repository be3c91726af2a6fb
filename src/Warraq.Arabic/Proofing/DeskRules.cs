using Warraq.Arabic.Proofing.Rules;

namespace Warraq.Arabic.Proofing;

/// <summary>The rules of the desk, in the order of the catalogue (arabic.md, B2).</summary>
internal static class DeskRules
{
    public static IReadOnlyList<DeskRule> All { get; } =
    [
        new NW01ToldTwice(),
        new NW02CasualtiesWithoutSource(),
        new NW03NamelessSource(),
        new NW04FiguresDisagree(),
        new NW05StaleTimeWord(),
        new NW06TwoTimeWords(),
        new NW07PageChrome(),
        new NW08Headline(),
        new NW09AlternativeText(),
        new NW10SectionLabel(),
        new NW11QuotationWithoutSpeaker(),
    ];

    /// <summary>All findings by place; those on pictures last.</summary>
    public static IReadOnlyList<Finding> Check(DeskStory story, ProofProfile profile)
    {
        List<Finding> findings = [];
        foreach (var rule in All)
            if (!profile.Off.Contains(rule.Id)) rule.Check(story, new(rule, findings));
        return [.. findings.OrderBy(f => f.Picture ?? -1).ThenBy(f => f.Paragraph).ThenBy(f => f.Start)];
    }
}
