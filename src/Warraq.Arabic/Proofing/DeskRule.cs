using Warraq.Arabic.Statements;
using Warraq.Arabic.Statements.Claims;
using Warraq.Arabic.Statements.Claims.Conflicts;

namespace Warraq.Arabic.Proofing;

/// <summary>What the rules of the desk look at.</summary>
/// <param name="Article">The article with its words, figures, times and speakers.</param>
/// <param name="Rows">The rows of its ledger.</param>
/// <param name="Pairs">Rows that do not agree.</param>
/// <param name="Repeats">What it tells twice; paragraphs are those of the article.</param>
internal sealed record DeskStory(ReadArticle Article, IReadOnlyList<LedgerRow> Rows, IReadOnlyList<RowPair> Pairs, IReadOnlyList<Repeat> Repeats);

/// <summary>A rule that looks at an article as a whole: sources, figures, times, pictures, page chrome (NW01–NW11).</summary>
internal abstract class DeskRule : ProofRule
{
    public override Severity Severity => Severity.Warning;

    public override FixKind Fix => FixKind.Question;

    /// <summary>The article cannot be published before the finding is answered (DECISIONS 19).</summary>
    public virtual bool Blocks => false;

    /// <summary>Reports what it finds, in linear time.</summary>
    public abstract void Check(DeskStory story, DeskReport report);
}

/// <summary>Takes the findings of one rule of the desk.</summary>
internal sealed class DeskReport(DeskRule rule, List<Finding> findings)
{
    /// <summary>A finding on a part of a block; on all of it without a place.</summary>
    public void Add(ReadBlock block, int start = 0, int length = -1, FindingPlace? with = null, params string[] suggestions)
    {
        if (length < 0) length = block.Text.Length - start;
        findings.Add(new()
        {
            Rule = rule.Id,
            Severity = rule.Severity,
            Blocks = rule.Blocks,
            Paragraph = block.Index,
            Start = start,
            Length = length,
            Covered = block.Text.Substring(start, length),
            Suggestions = suggestions,
            Message = rule.Reason,
            InQuotation = length > 0 && block.Paragraph.IsQuoted(start) && block.Paragraph.IsQuoted(start + length - 1),
            Fix = suggestions.Length == 0 ? FixKind.Question : rule.Fix,
            With = with,
        });
    }

    /// <summary>A finding on a picture.</summary>
    public void AddPicture(int picture) =>
        findings.Add(new() { Rule = rule.Id, Severity = rule.Severity, Blocks = rule.Blocks, Picture = picture, Start = 0, Length = 0, Covered = "", Message = rule.Reason, Fix = FixKind.Question });
}
