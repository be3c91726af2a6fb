using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR08: «لا» or «ما» written with the verb after it (لايزال), or with one of a few nouns (لابد).</summary>
internal sealed class OR08GluedNegation : ParagraphRule
{
    private static readonly FrozenDictionary<string, (string Right, Severity Severity)> Words = LexiconTable.Read("or08-negation.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], row[2] == "info" ? Severity.Info : Severity.Warning), StringComparer.Ordinal);

    public override string Id => "OR08";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Automatic;
    public override string Reason => "«لا» و«ما» كلمتان قائمتان بنفسهما، فتُفصلان عن الفعل أو الاسم بعدهما: لا يزال، لا بد، ما يحدث.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        for (var i = 0; i < paragraph.Words.Count; i++)
        {
            var word = paragraph.Words[i];
            var start = word.Exact is ['و' or 'ف', 'ل' or 'م', 'ا', ..] ? 1 : 0;
            if (word.Exact.AsSpan(start) is not ['ل' or 'م', 'ا', _, _, ..] glued || paragraph.IsForeign(word.Start) || report.Profile.OwnWords.Contains(word.Exact)) continue;
            if (Words.TryGetValue(word.Exact[start..], out var listed))
                report.Add(paragraph, word.Start, word.Length, listed.Severity, Reason, [word.Exact[..start] + listed.Right]);
            else if ((!word.IsKnown || paragraph.SlipOf(i) is not null) && IsVerb(glued))
                report.Add(paragraph, word.Start, word.Length, $"{word.Exact[..(start + 2)]} {word.Exact[(start + 2)..]}");
        }
    }

    // «ما» begins many foreign names: there the dictionary form of four letters is asked for
    private static bool IsVerb(ReadOnlySpan<char> glued)
    {
        var least = glued[0] == 'م' ? 4 : 3;
        return glued.Length - 2 >= least && SpeltWord.Find(glued[2..], (lexeme, r) => lexeme.Class == WordClass.Verb && r.Proclitics == Proclitics.None
            && r.Form.Any(WordForm.Imperfect) && !r.Form.Any(WordForm.Clipped | WordForm.Bound) && (least == 3 || r.Form.Any(WordForm.Listed | WordForm.Feminine))) is not null;
    }
}
