using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>GR01: the same word twice with nothing between. Names, numbers, single letters and listed idioms are passed over.</summary>
internal sealed class GR01RepeatedWord : ParagraphRule
{
    private static readonly Lazy<ILookup<string, string>> Listed = new(() =>
        LexiconTable.Read("repeated-words.tsv").ToLookup(row => row[1], row => ArabicKeys.Search(row[0]), StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Idioms = new(() => [.. Listed.Value["idiom"]]);
    private static readonly Lazy<HashSet<string>> Letters = new(() => [.. Listed.Value["letter"]]);
    private static readonly Lazy<HashSet<string>> LetterWords = new(() => [.. Listed.Value["word"]]);

    public override string Id => "GR01";
    public override Severity Severity => Severity.Error;
    public override FixKind Fix => FixKind.Automatic;
    public override string Reason => "تكررت الكلمة. العين تقفز فوق المكرر عند المراجعة، والقارئ يتعثر به.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        var words = paragraph.Words;
        for (var i = 0; i < words.Count - 1; i++)
        {
            var last = i;
            while (last + 1 < words.Count && IsSame(words[i], words[last + 1]) && paragraph.Follows(last + 1)) last++;
            if (last == i) continue;
            if (!MayRepeat(paragraph, i, last)) report.AddWords(paragraph, i, last, words[i].Surface);
            i = last;
        }
    }

    // «من مَن»: the vowels say that it is another word
    private static bool IsSame(ReadWord first, ReadWord second) => first.Exact == second.Exact && first.Surface == second.Surface;

    private static bool MayRepeat(ReadParagraph paragraph, int first, int last)
    {
        var word = paragraph.Words[first];
        return word.Search.Length < 2 || paragraph.IsNumber(first) || paragraph.IsForeign(word.Start) || !Punctuation.IsArabic(word.Surface[0])
            || Idioms.Value.Contains(word.Search) || IsLetters(paragraph, first, last) || IsName(word);
    }

    // «بي بي», «سي إن إن»; alone «إن إن» and «في في» are slips
    private static bool IsLetters(ReadParagraph paragraph, int first, int last) => Letters.Value.Contains(paragraph.Words[first].Search.TrimStart('و'))
        || (LetterWords.Value.Contains(paragraph.Words[first].Search) && (IsLetter(paragraph, first - 1) || IsLetter(paragraph, last + 1)));

    private static bool IsLetter(ReadParagraph paragraph, int word) =>
        (uint)word < (uint)paragraph.Words.Count && Letters.Value.Contains(paragraph.Words[word].Search);

    // «محمد محمد», and a word that no lexicon knows is most often a name as well: «دوران دوران»
    private static bool IsName(ReadWord word) => !word.IsKnown || word.FindReading((lexeme, reading) =>
        reading.SameSpelling && reading.Proclitics == Proclitics.None && (lexeme.IsAlsoName || (lexeme.Class == WordClass.Name && !reading.Form.Any(WordForm.Part)))) is not null;
}
