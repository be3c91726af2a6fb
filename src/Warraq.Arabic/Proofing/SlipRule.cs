using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Proofing;

/// <summary>A rule on one kind of misspelling: by its table, and by the lexicon for what no table lists.</summary>
internal abstract class SlipRule : ParagraphRule
{
    private static readonly FrozenSet<string> Spelt = LexiconTable.Read("spelt.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;

    /// <summary>The slips that this rule names.</summary>
    protected abstract SlipKinds Kinds { get; }

    /// <summary>The table of the rule.</summary>
    protected virtual SlipTable? Table => null;

    /// <summary>How certain a slip is that the table does not list; null for none at all.</summary>
    protected abstract Severity? Judge(ReadParagraph paragraph, int word, Slip slip);

    /// <summary>What the sentence says about a row of the table; null when the word is right here.</summary>
    protected virtual (Severity Severity, string[] Right)? Judge(ReadParagraph paragraph, int word, SlipRow row) =>
        (row.Right.Length == 1 ? Severity.Error : Severity.Warning, row.Right);

    public override void Check(ReadParagraph paragraph, Report report)
    {
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            var word = paragraph.Words[i];
            var slip = paragraph.SlipOf(i);
            var row = Table?.Find(word, slip);
            if (row is null && (slip is null || Main(slip.Kinds) is var kind && (kind & Kinds) == SlipKinds.None)) continue;
            if (paragraph.IsForeign(word.Start) || IsSpelt(word.Exact) || report.Profile.OwnWords.Contains(word.Surface) || report.Profile.OwnWords.Contains(word.Exact)) continue;
            var found = row is not null ? Judge(paragraph, i, row) : Judge(paragraph, i, slip!) is { } severity ? (severity, [.. slip!.Right]) : null;
            if (found is var (level, right)) report.Add(paragraph, word.Start, word.Length, level, Reason, right);
        }
    }

    /// <summary>The slip that names a word with several: one finding corrects them all.</summary>
    private static SlipKinds Main(SlipKinds kinds)
    {
        if (kinds.HasFlag(SlipKinds.Other)) return SlipKinds.None;
        foreach (var kind in Order)
            if (kinds.HasFlag(kind)) return kind;
        return SlipKinds.None;
    }

    private static readonly SlipKinds[] Order =
    [
        SlipKinds.ArticleHamza, SlipKinds.ConnectingAlef, SlipKinds.NoHamza, SlipKinds.WrongHamza, SlipKinds.Heh, SlipKinds.Teh, SlipKinds.AlefForYeh, SlipKinds.YehForAlef,
    ];

    private static bool IsSpelt(string exact) => Spelt.Contains(exact) || (exact is ['و' or 'ف', _, _, ..] && Spelt.GetAlternateLookup<ReadOnlySpan<char>>().Contains(exact.AsSpan(1)));
}
