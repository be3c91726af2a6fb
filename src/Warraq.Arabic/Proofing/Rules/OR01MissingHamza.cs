using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>OR01: the hamza of an alef is left out. Frequent words by a table, the rest by the lexicon; names of persons are only remarked on.</summary>
internal sealed class OR01MissingHamza : SlipRule
{
    private static readonly SlipTable Words = new("or01-hamza.tsv");
    private static readonly FrozenSet<string> LetterNames = LexiconTable.Read("letter-names.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public override string Id => "OR01";
    public override string Reason => "سقطت همزة القطع من هذه الكلمة أو كُتبت في غير موضعها. همزة القطع تُنطق في أول الكلام ووسطه فتُكتب: إلى، أكد، الأمن.";
    protected override SlipKinds Kinds => SlipKinds.NoHamza | SlipKinds.WrongHamza;
    protected override SlipTable Table => Words;

    protected override (Severity Severity, string[] Right)? Judge(ReadParagraph paragraph, int word, SlipRow row)
    {
        if (IsSpelling(paragraph, word)) return null;
        if (row.Context.Length > 0 && IsRightHere(paragraph, word, row.Context)) return null;
        return (row.Right.Length == 1 ? Severity.Error : Severity.Warning, InnaOrAnna.Arrange(paragraph, word, row.Right));
    }

    // بان كي مون, فان غوخ
    private static bool IsRightHere(ReadParagraph paragraph, int word, string[] context)
    {
        if (!paragraph.Follows(word + 1)) return false;
        var next = paragraph.Words[word + 1];
        return !next.IsKnown || context.Contains(next.Exact, StringComparer.Ordinal) || (context[0] == "ال+" && !next.Exact.StartsWith("ال", StringComparison.Ordinal));
    }

    protected override Severity? Judge(ReadParagraph paragraph, int word, Slip slip)
    {
        if (IsSpelling(paragraph, word)) return null;
        var reading = slip.Reading;
        var lexeme = slip.Lexeme;
        var written = paragraph.Words[word].Exact;
        if (lexeme.Class == WordClass.Name) return IsPerson(lexeme) || !slip.Kinds.HasFlag(SlipKinds.NoHamza) ? Severity.Info : Severity.Warning;
        // الأخوان is no slip of الإخوان, أزهار none of إزهار; of long words there is one
        if (!slip.Kinds.HasFlag(SlipKinds.NoHamza)) return reading.Length >= 6 && slip.IsCertain && lexeme.Class == WordClass.Noun && written[reading.Start] != slip.Right[0][reading.Start] ? Severity.Warning : Severity.Info;
        if (reading.Length < 3 || paragraph.Words[word].FindReading((l, _) => IsPerson(l)) is not null) return Severity.Info;
        var isJoined = reading.Proclitics.Any(Proclitics.Ba | Proclitics.Ka | Proclitics.Li | Proclitics.Fa) && !reading.HasArticle;
        if (reading.Length == 3 && !reading.HasArticle) return Severity.Info;
        // فابيان, كايلي: a foreign name may begin with what looks like a joined letter
        if (isJoined && (reading.Length < 5 || lexeme.Class != WordClass.Noun || !slip.IsCertain)) return Severity.Info;
        if (!reading.HasArticle && written.StartsWith("ال", StringComparison.Ordinal)) return Severity.Info;
        if (written[reading.Start] == slip.Right[0][reading.Start] && !IsCertainInside(reading, written)) return Severity.Info;
        if (lexeme.Class == WordClass.Verb) return reading.Form.Any(WordForm.First) || !reading.Form.Any(WordForm.Singular) ? Severity.Info : Severity.Warning;
        return !reading.HasArticle && IsCommand(paragraph.Words[word]) ? Severity.Info : Severity.Warning;
    }

    // تاشيرة: inside a word the letters are the same as those of many a foreign name; a dictionary form of five letters is none.
    private static bool IsCertainInside(WordReading reading, string written) =>
        written[^1] != 'ا' && reading.Length >= 5 && reading.Form.Any(WordForm.Listed | WordForm.Plural);

    private static bool IsPerson(Lexeme lexeme) => lexeme.Kind is "person" or "given" or "family";

    // اكتب is a command as well as a slip of أكتب
    private static bool IsCommand(ReadWord word) =>
        word.FindReading((lexeme, reading) => lexeme.Class == WordClass.Verb && reading.Form.Any(WordForm.Imperfect) && reading.Form.Any(WordForm.First)) is not null;

    // سي ان ان: names of letters
    private static bool IsSpelling(ReadParagraph paragraph, int word) => LetterNames.Contains(paragraph.Words[word].Exact)
        && ((paragraph.Follows(word) && LetterNames.Contains(paragraph.Words[word - 1].Exact)) || (paragraph.Follows(word + 1) && LetterNames.Contains(paragraph.Words[word + 1].Exact)));
}
