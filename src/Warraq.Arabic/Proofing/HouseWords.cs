using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>The words of a term of the house list, to be found in any inflection.</summary>
internal sealed class HouseWords(HouseTerm term)
{
    private readonly ReadWord[] _words = [.. ReadText.Of(term.Avoid).Words];

    /// <summary>The entry of the list.</summary>
    public HouseTerm Term => term;

    /// <summary>The number of words.</summary>
    public int Count => _words.Length;

    /// <summary>The first word.</summary>
    public ReadWord First => _words[0];

    /// <summary>The term counts at this place: headlines only, or not in the words of others.</summary>
    public bool Counts(ReadParagraph paragraph, int at) => term.Scope switch
    {
        HouseTermScope.Headline => paragraph.Role == ParagraphRole.Headline,
        HouseTermScope.NotInQuotations => !paragraph.IsQuoted(paragraph.Words[at].Start),
        _ => true,
    };

    /// <summary>Says whether the words stand in a paragraph from a word on, with nothing but white space between them.</summary>
    public bool Stand(ReadParagraph paragraph, int at)
    {
        if (at + Count > paragraph.Words.Count) return false;
        for (var i = 0; i < Count; i++)
            if ((i > 0 && !paragraph.Follows(at + i)) || !Is(paragraph.Words[at + i], _words[i])) return false;
        return true;
    }

    /// <summary>The preferred term with what is joined to the words found: «وخارطة الطريق» gives «وخريطة الطريق». Null when the house has no advice.</summary>
    public string? Preferred(ReadParagraph paragraph, int at)
    {
        if (term.Prefer is null) return null;
        var preferred = term.Prefer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < preferred.Length && (i == 0 || preferred.Length == Count); i++)
            preferred[i] = Joined(Prefix(paragraph.Words[at + i], _words[i]), preferred[i]);
        return string.Join(' ', preferred);
    }

    private static string Joined(string prefix, string word) => (prefix, word) switch
    {
        ([.., 'ا', 'ل'], ['ا', 'ل', ..]) => prefix[..^2] + word,
        ([.. var before, 'ل', 'ل'], ['ل', ..]) => before + "ل" + word, // للجنة
        _ => prefix + word,
    };

    private static string Prefix(ReadWord found, ReadWord word)
    {
        Span<int> starts = stackalloc int[8];
        foreach (var start in starts[..Clitics.Readings(found.Search, starts)])
            if (found.Search.AsSpan(start).StartsWith(word.Search, StringComparison.Ordinal)) return found.Search[..start];
        return found.Readings.Count > 0 ? found.Search[..found.Readings[0].Start] : "";
    }

    private static bool Is(ReadWord found, ReadWord word)
    {
        Span<int> starts = stackalloc int[8];
        foreach (var start in starts[..Clitics.Readings(found.Search, starts)])
            if (found.Search.AsSpan(start).SequenceEqual(word.Search)) return true;
        foreach (var a in found.Readings)
            foreach (var b in word.Readings)
                if (a.Lexeme == b.Lexeme && b.Form.Any(WordForm.Listed) && !a.Form.Any(WordForm.Part)) return true;
        return false;
    }
}
