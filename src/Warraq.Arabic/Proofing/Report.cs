using Warraq.Arabic.Dates;

namespace Warraq.Arabic.Proofing;

/// <summary>Takes the findings of one rule.</summary>
internal sealed class Report(ProofRule rule, ProofProfile profile, Publication? publication, List<Finding> findings)
{
    /// <summary>The house style.</summary>
    public ProofProfile Profile => profile;

    /// <summary>When and where the story is published; null when that is not known.</summary>
    public Publication? Publication => publication;

    /// <summary>A finding with the rule's own severity and reason.</summary>
    public void Add(ReadParagraph paragraph, int start, int length, params string[] suggestions) =>
        Add(paragraph, start, length, rule.Severity, rule.Reason, suggestions);

    /// <summary>A finding on the words <paramref name="first"/> to <paramref name="last"/>, with the rule's own severity and reason.</summary>
    public void AddWords(ReadParagraph paragraph, int first, int last, params string[] suggestions) =>
        Add(paragraph, paragraph.Words[first].Start, paragraph.Words[last].End - paragraph.Words[first].Start, suggestions);

    /// <summary>A finding in full.</summary>
    /// <param name="paragraph">Where.</param>
    /// <param name="start">First unit.</param>
    /// <param name="length">Number of units, at least 1.</param>
    /// <param name="severity">How certain it is here.</param>
    /// <param name="message">What it teaches.</param>
    /// <param name="suggestions">Replacements of the covered text, best first.</param>
    /// <param name="blocks">Nothing is published with it.</param>
    /// <param name="with">The other place of a finding about two.</param>
    public void Add(ReadParagraph paragraph, int start, int length, Severity severity, string message, string[] suggestions, bool blocks = false, FindingPlace? with = null)
    {
        if (severity == Severity.Info && !profile.WithInfo) return;
        var quoted = paragraph.IsQuoted(start) && paragraph.IsQuoted(start + length - 1);
        var fix = suggestions.Length == 0 ? FixKind.Question
            : rule.Fix == FixKind.Automatic && (suggestions.Length > 1 || (quoted && !rule.FixesQuotations)) ? FixKind.Suggestion : rule.Fix;
        findings.Add(new()
        {
            Rule = rule.Id,
            Severity = severity,
            Blocks = blocks,
            Paragraph = paragraph.Index,
            Start = start,
            Length = length,
            Covered = paragraph.Text.Substring(start, length),
            Suggestions = suggestions,
            Message = message,
            With = with,
            InQuotation = quoted,
            Fix = fix,
        });
    }
}
