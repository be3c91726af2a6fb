namespace Warraq.Arabic.Proofing;

/// <summary>One rule of the proofing desk. It has one file under <c>Rules/</c> and one line in <see cref="ProofRules"/>.</summary>
internal abstract class ProofRule
{
    /// <summary>Its identifier in the catalogue (arabic.md, B2).</summary>
    public abstract string Id { get; }

    /// <summary>How certain its findings are; a single finding may be less so.</summary>
    public abstract Severity Severity { get; }

    /// <summary>What may be done about its findings.</summary>
    public abstract FixKind Fix { get; }

    /// <summary>Why: one or two Arabic sentences that teach the rule. The message of a finding that gives none.</summary>
    public abstract string Reason { get; }

    /// <summary>It may be applied inside the words of others too: characters and spacing change no word.</summary>
    public virtual bool FixesQuotations => false;
}

/// <summary>A rule that looks at one paragraph.</summary>
internal abstract class ParagraphRule : ProofRule
{
    /// <summary>Reports what it finds. Called for paragraphs that have an Arabic letter; in linear time.</summary>
    public abstract void Check(ReadParagraph paragraph, Report report);
}

/// <summary>A rule that looks at all paragraphs of a story.</summary>
internal abstract class DocumentRule : ProofRule
{
    /// <summary>Reports what it finds. All paragraphs are given, those without an Arabic letter too; in linear time.</summary>
    public abstract void Check(IReadOnlyList<ReadParagraph> paragraphs, Report report);
}
