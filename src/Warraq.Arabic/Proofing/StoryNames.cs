using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Spelling;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>The names of a story by who is meant, with every spelling that it uses.</summary>
internal sealed class StoryNames
{
    private const int LeastConsonants = 4; // of names that no list holds; with three too many are alike
    private const int MostNames = 8; // with the same consonants; a bound for texts made to take time

    private readonly Dictionary<(int Name, bool IsAdjective), List<NameInStory>> _listed = [];
    private readonly Dictionary<string, NameInStory> _unlisted = new(StringComparer.Ordinal);
    private int _order;

    /// <summary>Notes a word, if it is a name.</summary>
    public void Add(ReadParagraph paragraph, int i)
    {
        var word = paragraph.Words[i];
        if (word.Exact.Length < 4 || word.Exact.AsSpan().ContainsAnyExceptInRange('ء', 'ي')) return;
        if (!word.IsKnown)
        {
            if (!_unlisted.TryGetValue(word.Exact, out var name)) _unlisted[word.Exact] = name = new(word.Exact) { Order = _order++ };
            name.Places.Add(new(paragraph, i, ""));
            return;
        }
        // a name that is also a common word says nothing
        if (word.Readings.Any(r => IsCommon(WordBook.Current[r.Lexeme], word))) return;
        var isPlace = IsPlace(paragraph, i);
        foreach (var reading in word.Readings)
        {
            var lexeme = WordBook.Current[reading.Lexeme];
            var isAdjective = lexeme.Kind == "nisba";
            // a listed name takes no article but its own; «للعراق» has lost it in writing
            if (reading.Form.Any(WordForm.Part) || (lexeme.Class != WordClass.Name && !isAdjective) || (isAdjective ? isPlace && word.MayBe(WordClass.Name) : reading.HasArticle)) continue;
            if (!isAdjective && !isPlace && MayBeAdjective(word)) continue;
            var form = FormOf(paragraph, i, reading, isAdjective ? lexeme.Lemma.Length : reading.Length);
            if (form is null || (isAdjective && ArabicKeys.SearchOfExact(form) != ArabicKeys.SearchOfExact(lexeme.Lemma))) continue; // الأفارقة
            var key = (isAdjective ? lexeme.Origin : lexeme.Id, isAdjective);
            if (!_listed.TryGetValue(key, out var spellings)) _listed[key] = spellings = [];
            if (spellings.Exists(s => s.Places[^1].Paragraph == paragraph && s.Places[^1].Word == i)) continue; // وونغ is not also و with ونغ
            var spelling = spellings.Find(s => WithoutArticle(s.Form) == WithoutArticle(form));
            if (spelling is null) spellings.Add(spelling = new(form) { Order = _order++ });
            spelling.IsAvoided |= reading.SameSpelling && reading.Form.Any(WordForm.Avoided);
            spelling.Places.Add(new(paragraph, i, word.Exact[..reading.Start]));
        }
    }

    /// <summary>The names with more than one spelling; of each the spelling that stays comes first.</summary>
    public IEnumerable<IReadOnlyList<NameInStory>> TwoSpellings()
    {
        foreach (var ((_, isAdjective), spellings) in _listed)
        {
            var alike = isAdjective ? spellings : [.. spellings.Where(s => spellings.Exists(o => o != s && AreAlike(o.Form, s.Form)))];
            if (alike.Count > 1) yield return Ranked(alike);
        }
        foreach (var group in UnlistedBySkeleton())
            if (group.Count > 1) yield return Ranked(group);
    }

    private static List<NameInStory> Ranked(IEnumerable<NameInStory> spellings) =>
        [.. spellings.OrderByDescending(s => s.Places.Count).ThenBy(s => s.IsAvoided).ThenBy(s => s.Order)];

    // سوفياتي stands among the adjectives as well as with its country
    private static bool IsCommon(Lexeme lexeme, ReadWord word) => lexeme is { Class: not WordClass.Name, Kind: not "nisba" }
        && (lexeme.Class != WordClass.Adjective || word.FindReading((other, _) => other.Kind == "nisba" && other.Lemma == lexeme.Lemma) is null);

    // «في سورية» names the country, «قوات سورية» does not
    private static bool IsPlace(ReadParagraph paragraph, int i) =>
        paragraph.Words[i].Readings.Any(r => r.Proclitics.Any(Proclitics.Ba | Proclitics.Li) && !r.HasArticle)
        || (paragraph.Follows(i) && paragraph.Words[i - 1].Exact is "في" or "إلى" or "من" or "عن" or "على" or "داخل" or "خارج" or "شمال" or "جنوب" or "شرق" or "غرب" or "حول");

    private static bool MayBeAdjective(ReadWord word) => word.Exact.EndsWith("ية", StringComparison.Ordinal)
        && WordReader.Spellings(word.Exact, word.Search).Any(s => WordBook.Current[s.Reading.Lexeme].Kind == "nisba");

    private static string WithoutArticle(string name) => name.Length > 4 && name.StartsWith("ال", StringComparison.Ordinal) ? name[2..] : name;

    // A name as written, an adjective without its ending. A slip that another rule names is no second spelling: it is taken as it should be.
    private static string? FormOf(ReadParagraph paragraph, int i, WordReading reading, int length)
    {
        var exact = paragraph.Words[i].Exact;
        if (paragraph.SlipOf(i) is { } slip && slip.Kinds != SlipKinds.WrongHamza)
        {
            if (!slip.IsCertain || slip.Kinds.HasFlag(SlipKinds.Other)) return null;
            exact = slip.Right[0];
        }
        return exact.Length >= reading.Start + length ? exact.Substring(reading.Start, length) : null;
    }

    // Variants of the gazetteer may be other names for one thing (سوريا، الجمهورية العربية السورية): those are no two spellings.
    private static bool AreAlike(string a, string b)
    {
        var (first, second) = (ArabicKeys.SearchOfExact(a), ArabicKeys.SearchOfExact(b));
        var most = LetterCosts.Letter * (Math.Min(first.Length, second.Length) > 5 ? 2 : 1);
        return LetterCosts.Between(first, second, most) is not null || (NameSkeleton.Of(first) is { } one && NameSkeleton.Of(second) is { } other && one.Fits(other));
    }

    // The same word with other letters joined to it: برازيل، البرازيل; فلبينيون، الفلبينيين
    private static bool AreInflected(string a, string b)
    {
        var (first, second) = (Stem(a), Stem(b));
        if (a.EndsWith(second, StringComparison.Ordinal) || b.EndsWith(first, StringComparison.Ordinal)) return true;
        return first.Length == second.Length && first[^1] == 'ن' && second[^1] == 'ن' && first[..^2] == second[..^2];
    }

    private static string Stem(string name)
    {
        var key = ArabicKeys.SearchOfExact(name);
        return key[Clitics.PrefixLength(key)..];
    }

    private IEnumerable<List<NameInStory>> UnlistedBySkeleton()
    {
        Dictionary<string, List<(NameInStory Name, NameSkeleton Skeleton, bool IsListed)>> byClasses = new(StringComparer.Ordinal);
        void Enter(NameInStory name, bool isListed)
        {
            if (NameSkeleton.Of(ArabicKeys.SearchOfExact(name.Form)) is not { } skeleton || skeleton.Classes.Length < LeastConsonants) return;
            if (!byClasses.TryGetValue(skeleton.Classes, out var list)) byClasses[skeleton.Classes] = list = [];
            list.Add((name, skeleton, isListed));
        }
        foreach (var name in _unlisted.Values) Enter(name, false);
        foreach (var (key, spellings) in _listed)
            if (!key.IsAdjective) spellings.ForEach(s => Enter(s, true));
        foreach (var list in byClasses.Values)
        {
            // listed names stand at the end of the list; two of them are two names, whatever their letters
            for (var round = 0; round < MostNames && list.Count > 1 && !list[0].IsListed; round++)
            {
                var first = list[^1];
                var same = list.FindAll(n => n.Name == first.Name || (!n.IsListed && n.Skeleton.Fits(first.Skeleton) && !AreInflected(n.Name.Form, first.Name.Form)));
                yield return same.ConvertAll(n => n.Name);
                list.RemoveAll(same.Contains);
            }
        }
    }
}
