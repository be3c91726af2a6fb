using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Numbers;

/// <summary>Where a place is counted from.</summary>
public enum OrdinalOrigin
{
    /// <summary>From the first on: الثالث.</summary>
    Start,

    /// <summary>From where we are: السابق is -1, المقبل 1.</summary>
    Current,

    /// <summary>From the last back: الأخير is 0, قبل الأخير -1.</summary>
    End,
}

/// <summary>An ordinal found in a text.</summary>
/// <param name="Value">The place it names.</param>
/// <param name="FirstWord">Index of its first word in the text.</param>
/// <param name="NextWord">Index of the word after it.</param>
/// <param name="Start">First UTF-16 unit, the article included, after a joined و ف ب ل ك.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Origin">Where the place is counted from.</param>
public sealed record ReadOrdinal(int Value, int FirstWord, int NextWord, int Start, int Length, OrdinalOrigin Origin = OrdinalOrigin.Start);

/// <summary>
/// Reads ordinals in words: «الأول», «ثالث أكبر», «الحادية عشرة», «الخامس والعشرون», «المئة والخامسة والعشرون», «الذكرى السبعين». Tens look
/// like numbers; they are ordinals after a definite noun.
/// </summary>
public static class OrdinalReader
{
    private const int Last = 999;

    private static readonly Lazy<Dictionary<string, (int Value, string Kind)>> Words = new(() =>
    {
        Dictionary<string, (int, string)> words = new(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read("ordinal-words.tsv")) words.TryAdd(ArabicKeys.Search(row[0]), (int.Parse(row[1]), row[2]));
        return words;
    });

    private static readonly Lazy<PhraseTable<(OrdinalOrigin Origin, int Value)>> References = new(() =>
    {
        PhraseTable<(OrdinalOrigin, int)> references = new();
        foreach (var row in LexiconTable.Read("ordinal-references.tsv")) references.Add(row[0], (Enum.Parse<OrdinalOrigin>(row[1], ignoreCase: true), int.Parse(row[2])));
        return references;
    });

    /// <summary>The ordinal that begins at a word.</summary>
    /// <param name="text">A text whose words were read.</param>
    /// <param name="word">Index of the word.</param>
    /// <returns>The ordinal, or null.</returns>
    public static ReadOrdinal? Find(ReadText text, int word)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        var source = new NumbersOfText(text);
        var hundreds = 0;
        var at = word;
        int? letters = null;
        if (NumberTable.Find(source.Key(at), source.Exact(at), true) is { HasArticle: true, Kind: NumberKind.Hundred } hundred)
        {
            if (!Joined(source, at + 1, out at)) return null;
            hundreds = (int)hundred.Value;
            letters = hundred.Letters;
        }
        if (Part(source.Key(at), hundreds > 0) is { } unit)
        {
            var next = at + 1;
            letters ??= unit.Letters;
            if (next < source.Count && source.IsTogether(next) && NumberTable.Find(source.Key(next), source.Exact(next), false) is { Kind: NumberKind.Ten, IsJoined: false } && unit.Value < 10)
                return Found(text, word, next + 1, hundreds + unit.Value + 10, letters.Value);
            if (Joined(source, next, out var ten) && NumberTable.Find(source.Key(ten), source.Exact(ten), false) is { Kind: NumberKind.Tens } tens && unit.Value < 10 && (unit.Kind != "compound" || unit.HasArticle))
                return Found(text, word, ten + 1, hundreds + unit.Value + (int)tens.Value, letters.Value);
            return unit.Kind == "plain" || (unit.Kind == "definite" && (unit.HasArticle || hundreds > 0)) ? Found(text, word, next, hundreds + unit.Value, letters.Value) : null;
        }
        return hundreds == 0 && NumberTable.Find(source.Key(word), source.Exact(word), true) is { HasArticle: true, Kind: NumberKind.Tens, IsJoined: false } alone && IsAfterDefinite(text, word)
            ? Found(text, word, word + 1, (int)alone.Value, alone.Letters) : null;
    }

    /// <summary>All ordinals of a text, in order.</summary>
    /// <param name="text">A text whose words were read.</param>
    /// <param name="references">Places counted from the end or from where we are as well: الأخير، السابق.</param>
    /// <returns>The ordinals; none overlaps another.</returns>
    public static IEnumerable<ReadOrdinal> All(ReadText text, bool references = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var word = 0; word < text.Words.Count;)
        {
            var ordinal = (references ? Reference(text, word) : null) ?? Find(text, word);
            if (ordinal is { Value: <= Last }) yield return ordinal;
            word = ordinal?.NextWord ?? word + 1;
        }
    }

    private static ReadOrdinal? Reference(ReadText text, int word)
    {
        var taken = References.Value.StartingAt(text, word, out var place, out var letters);
        if (taken == 0) return null;
        var start = text.Words[word].Start + Surface.Offset(text.Words[word].Surface, letters);
        return new(place.Value, word, word + taken, start, text.Words[word + taken - 1].End - start, place.Origin);
    }

    private static ReadOrdinal? Found(ReadText text, int first, int next, int value, int letters)
    {
        // «الثانية إلى الأخيرة» counts from the end
        if (next + 1 < text.Words.Count && text.Words[next].Search is "الي" or "قبل" && text.Words[next + 1].Search is "الاخير" or "الاخيره") return null;
        var start = text.Words[first].Start + Surface.Offset(text.Words[first].Surface, letters);
        return new(value, first, next, start, text.Words[next - 1].End - start);
    }

    // letters before the ordinal (و ف ب ل ك), and its article
    private static (int Value, string Kind, int Letters, bool HasArticle)? Part(string key, bool joined)
    {
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var letters = 0; letters < 3 && letters < key.Length - 2; letters++)
        {
            if (letters > 0 && key[letters - 1] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك')) return null;
            var rest = key.AsSpan(letters);
            if (words.TryGetValue(rest, out var plain)) return (plain.Value, plain.Kind, letters, false);
            if (rest.StartsWith("ال", StringComparison.Ordinal) && words.TryGetValue(rest[2..], out var definite)) return (definite.Value, definite.Kind, letters, true);
            if (!joined && rest.StartsWith("لل", StringComparison.Ordinal) && words.TryGetValue(rest[2..], out definite)) return (definite.Value, definite.Kind, letters + 2, true);
        }
        return null;
    }

    // و joined to the next word, or alone before it
    private static bool Joined(NumbersOfText source, int at, out int next)
    {
        next = at;
        if (at >= source.Count || !source.IsTogether(at)) return false;
        if (source.Key(at) != "و") return source.Key(at) is ['و', ..];
        next = at + 1;
        return next < source.Count && source.IsTogether(next);
    }

    private static bool IsAfterDefinite(ReadText text, int word) => word > 0 && text.Before(word).IsWhiteSpace() && text.Words[word - 1] is { Surface: var before }
        && (text.Words[word - 1].FindReading((_, r) => r.HasArticle && !r.Form.Any(WordForm.Plural)) is not null || before is "الذكرى");
}
