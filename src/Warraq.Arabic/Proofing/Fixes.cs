using System.Text;

namespace Warraq.Arabic.Proofing;

/// <summary>Puts suggestions into the text.</summary>
public static class Fixes
{
    /// <summary>Applies the first suggestion of every finding that may be fixed without asking.</summary>
    /// <param name="paragraphs">The paragraphs that were checked.</param>
    /// <param name="findings">What <see cref="Proofreader.Check"/> found in them.</param>
    /// <returns>The paragraphs; those without a fix are the same instances.</returns>
    public static IReadOnlyList<Paragraph> Apply(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(findings);
        var byParagraph = findings.Where(f => f.Fix == FixKind.Automatic).ToLookup(f => f.Paragraph);
        return [.. paragraphs.Select((paragraph, i) =>
            byParagraph[i].ToArray() is { Length: > 0 } fixes ? paragraph with { Text = Apply(paragraph.Text, fixes) } : paragraph)];
    }

    /// <summary>Checks and fixes a story until nothing more can be fixed without asking; fixes that overlap need several rounds.</summary>
    /// <param name="paragraphs">The paragraphs of the story.</param>
    /// <param name="profile">The house style.</param>
    /// <returns>The paragraphs; those without a fix are the same instances.</returns>
    public static IReadOnlyList<Paragraph> ApplyAll(IReadOnlyList<Paragraph> paragraphs, ProofProfile? profile = null)
    {
        const int rounds = 5; // two fixes seldom meet at one place; a story is never held up by two rules that disagree
        for (var round = 0; round < rounds; round++)
        {
            var next = Apply(paragraphs, Proofreader.Check(paragraphs, profile));
            if (next.SequenceEqual(paragraphs)) break;
            paragraphs = next;
        }
        return paragraphs;
    }

    /// <summary>Applies the first suggestion of each finding to one text; of two that overlap the one of the earlier rule.</summary>
    /// <param name="text">The text that was checked.</param>
    /// <param name="findings">Findings in it; those without a suggestion are passed over.</param>
    /// <returns>The new text.</returns>
    public static string Apply(string text, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        var result = new StringBuilder(text.Length);
        var done = 0;
        foreach (var finding in Chosen(findings))
        {
            result.Append(text, done, finding.Start - done).Append(finding.Suggestions[0]);
            done = finding.End;
        }
        return result.Append(text, done, text.Length - done).ToString();
    }

    private static List<Finding> Chosen(IEnumerable<Finding> findings)
    {
        List<Finding> chosen = [];
        foreach (var finding in findings.Where(f => f.Suggestions.Count > 0).OrderBy(f => f.Start))
        {
            if (chosen.Count == 0 || chosen[^1].End <= finding.Start) chosen.Add(finding);
            else if (Precedence(finding) < Precedence(chosen[^1]) && (chosen.Count == 1 || chosen[^2].End <= finding.Start)) chosen[^1] = finding;
        }
        return chosen;
    }

    private static int Precedence(Finding finding) => Order.GetValueOrDefault(finding.Rule, int.MaxValue);

    private static readonly Dictionary<string, int> Order = ProofRules.All.Select((rule, i) => (rule.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
}
