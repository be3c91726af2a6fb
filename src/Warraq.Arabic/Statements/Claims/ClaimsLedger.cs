using Warraq.Arabic.Dates;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Statements.Claims.Conflicts;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>
/// The ledger of an article (arabic.md, section C): every statement with its source, its way to the paper, figures, times and quotations,
/// where rows do not agree, and what the desk asks about them.
/// </summary>
public sealed class ClaimsLedger
{
    private ClaimsLedger(IReadOnlyList<LedgerRow> rows, IReadOnlyList<LedgerConflict> conflicts, IReadOnlyList<Finding> findings, ReadArticle article)
    {
        Rows = rows;
        Conflicts = conflicts;
        Findings = findings;
        Parts = article.Parts;
        Times = [.. article.Blocks.Select(b => b.Part is ArticlePart.Chrome or ArticlePart.Label ? [] : b.Times)];
    }

    /// <summary>The rows in the order of the text.</summary>
    public IReadOnlyList<LedgerRow> Rows { get; }

    /// <summary>Rows that must be held against each other.</summary>
    public IReadOnlyList<LedgerConflict> Conflicts { get; }

    /// <summary>What the rules of the desk (NW01–NW11) say, by place. Proofing is not among it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What each block is: story, label, words of the page.</summary>
    public IReadOnlyList<ArticlePart> Parts { get; }

    /// <summary>The time expressions of each block.</summary>
    public IReadOnlyList<IReadOnlyList<TimeExpression>> Times { get; }

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article; which blocks are of the page and not of the story is found out.</param>
    /// <param name="profile">The house style; null for the default.</param>
    /// <returns>Its ledger. 1,000 words take some milliseconds.</returns>
    public static ClaimsLedger Read(Article article, ProofProfile? profile = null) => Read(article, profile, proof: false);

    /// <summary>Reads an article and proofreads it as well; the paragraphs are read once for both.</summary>
    /// <param name="article">The article.</param>
    /// <param name="profile">The house style; null for the default.</param>
    /// <returns>Its ledger, with the findings of proofing among those of the desk.</returns>
    public static ClaimsLedger ReadAndProof(Article article, ProofProfile? profile = null) => Read(article, profile, proof: true);

    private static ClaimsLedger Read(Article article, ProofProfile? profile, bool proof)
    {
        ArgumentNullException.ThrowIfNull(article);
        profile ??= ProofProfile.Default;
        var read = new ReadArticle(article);
        List<LedgerRow> rows = [];
        foreach (var block in read.Blocks) RowWriter.Write(block, rows);
        var body = read.Blocks.Where(b => b.Part == ArticlePart.Body).ToArray();
        var repeats = Repeats.Find([.. body.Select(b => b.Text)]).Select(r => r with { Paragraph = body[r.Paragraph].Index, EarlierParagraph = body[r.EarlierParagraph].Index }).ToArray();
        var pairs = RowPairs.Find(read, rows, repeats);
        foreach (var pair in pairs.Where(p => p.Kind == ConflictKind.Duplicate)) rows[pair.Later.Id - 1] = rows[pair.Later.Id - 1] with { DuplicateOf = pair.Earlier.Id };
        var findings = DeskRules.Check(new(read, rows, pairs, repeats), profile);
        if (proof) findings = [.. findings.Concat(Proofreader.CheckRead([.. read.Blocks.Select(b => b.Paragraph)], profile, article.Publication)).OrderBy(f => f.Paragraph).ThenBy(f => f.Start)];
        return new(rows, [.. RowPairs.Group(pairs)], findings, read);
    }
}
