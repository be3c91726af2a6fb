using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Spelling;

/// <summary>Looks for the words near one.</summary>
internal sealed class Suggestions(string word, HunspellWords? dictionary)
{
    // Own words first at equal cost, then the lexicon, then the dictionary.
    private readonly Dictionary<string, (int Cost, int Source)> _found = new(StringComparer.Ordinal);
    private readonly int _most = word.Length switch { < 4 => LetterCosts.Letter / 2, < 8 => LetterCosts.Letter, _ => 2 * LetterCosts.Letter };

    /// <summary>The best, each once.</summary>
    public IReadOnlyList<string> Best(IReadOnlySet<string> ownWords, int most)
    {
        if (word.Length is < 2 or > 40 || word.AsSpan().ContainsAnyExceptInRange('ء', 'ي')) return [];
        foreach (var own in ownWords) Near("", own, word, 0);
        foreach (var (right, _) in WordReader.Spellings(word, ArabicKeys.SearchOfExact(word))) Near("", right, word, 1);
        SlipsOfDictionary();
        Span<int> starts = stackalloc int[8];
        foreach (var start in starts[..Clitics.Readings(ArabicKeys.SearchOfExact(word), starts)])
            if (word.Length - start >= 3) Scan(word[..start], word.AsSpan(start));
        return [.. _found.Where(f => f.Key != word && !IsNoWord(f.Key)).OrderBy(f => f.Value.Source == 0 ? 0 : 1).ThenBy(f => f.Value.Cost).ThenBy(f => f.Value.Source)
            .ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key).Take(most)];
    }

    private void Near(string prefix, ReadOnlySpan<char> candidate, ReadOnlySpan<char> meant, int source)
    {
        if (LetterCosts.Between(meant, candidate, _most) is not { } cost) return;
        var whole = Joined(prefix, candidate);
        if (!_found.TryGetValue(whole, out var known) || (cost, source).CompareTo((known.Cost, known.Source)) < 0) _found[whole] = (cost, source);
    }

    // Words that the dictionary alone knows, with one or two letters that slip: مسؤولياته for مسؤوليانه is another matter.
    private void SlipsOfDictionary()
    {
        if (dictionary is null) return;
        List<string> spellings = [word];
        for (var i = 0; i < word.Length && spellings.Count < 64; i++)
        {
            var others = word[i] switch
            {
                'ا' or 'أ' or 'إ' or 'آ' => "اأإآ",
                'ى' or 'ي' or 'ئ' => "ىيئ",
                'ه' or 'ة' => "هة",
                'ؤ' or 'و' => "ؤو",
                _ => "",
            };
            foreach (var other in others.Where(o => o != word[i]))
                foreach (var spelling in spellings.ToArray()) spellings.Add(string.Concat(spelling.AsSpan(0, i), [other], spelling.AsSpan(i + 1)));
        }
        foreach (var spelling in spellings.Skip(1))
            if (dictionary.Contains(spelling)) Near("", spelling, word, 2);
    }

    // The first letter is kept, or is a neighbour of the one meant: the search is for slips of a finger, not for rhymes.
    private void Scan(string prefix, ReadOnlySpan<char> rest)
    {
        var forms = WordBook.Current.Forms;
        for (var i = 1; i <= forms.Count; i++)
        {
            ref var entry = ref forms[i];
            if (entry.Form.Any(WordForm.Part | WordForm.Avoided | WordForm.Bound | WordForm.Construct)) continue;
            var letters = forms.LettersOf(entry);
            if (MayBe(rest, letters) && Joins.Fit(entry, Before(prefix), default)) Near(prefix, letters, rest, 1);
        }
        if (dictionary is null) return;
        for (var i = 0; i < dictionary.Stems.Count; i++)
        {
            var letters = dictionary.Stems[i];
            if (MayBe(rest, letters) && LetterCosts.Between(rest, letters, _most) is not null && dictionary.Contains(Joined(prefix, letters))) Near(prefix, letters, rest, 2);
        }
    }

    private bool MayBe(ReadOnlySpan<char> rest, ReadOnlySpan<char> letters) => letters.Length >= 2
        && Math.Abs(letters.Length - rest.Length) <= 2 && (letters[0] == rest[0] || LetterCosts.Of(letters[0], rest[0]) < LetterCosts.Letter);

    private static string Joined(string prefix, ReadOnlySpan<char> word) => prefix.EndsWith("لل", StringComparison.Ordinal) && word is ['ل', ..] ? string.Concat(prefix.AsSpan(0, prefix.Length - 1), word) : string.Concat(prefix, word);

    private static Proclitics Before(string prefix)
    {
        var before = Proclitics.None;
        if (prefix.EndsWith("ال", StringComparison.Ordinal) || prefix.EndsWith("لل", StringComparison.Ordinal)) before |= Proclitics.Article;
        foreach (var c in prefix)
            before |= c switch { 'و' => Proclitics.Wa, 'ف' => Proclitics.Fa, 'ب' => Proclitics.Ba, 'ك' => Proclitics.Ka, 'ل' when !before.Any(Proclitics.Article) => Proclitics.Li, _ => Proclitics.None };
        return before;
    }

    // The dictionary makes a question of every noun with an article: ألاجتماع is no word of a newspaper.
    private static bool IsNoWord(string candidate) =>
        candidate is ['أ' or 'آ', 'ل', ..] && !WordReader.Spellings(candidate, ArabicKeys.SearchOfExact(candidate)).Any(s => s.Word == candidate)
        && WordReader.Spellings(candidate, ArabicKeys.SearchOfExact(candidate)).Any(s => s.Reading.HasArticle);
}
