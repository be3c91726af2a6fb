using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>Says when two spellings are one name (rules A5 and OR15).</summary>
public static class NameSpelling
{
    /// <summary>Compares two names: by their keys, by the gazetteer, then by their skeletons.</summary>
    /// <param name="a">A name of one or several words.</param>
    /// <param name="b">Another.</param>
    /// <returns>True when a search for either must find the other.</returns>
    public static bool AreSame(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (Joined(ArabicKeys.Search(a)) == Joined(ArabicKeys.Search(b)) || Joined(ArabicKeys.Seat(a)) == Joined(ArabicKeys.Seat(b))) return true;
        if (AreListedAsOne(a, b)) return true;
        var (first, second) = (Words(a), Words(b));
        return first.Count == second.Count && first.Count > 0 && first.Zip(second).All(pair => AreSameWord(pair.First, pair.Second));
    }

    /// <summary>The skeleton of a word, if it may be compared by it: a name of the gazetteer, or a word that the lexicon does not know.</summary>
    /// <param name="word">The word with its readings.</param>
    /// <returns>The skeleton, or null.</returns>
    public static NameSkeleton? SkeletonOf(ReadWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        foreach (var reading in word.Readings)
            if (IsName(WordBook.Current[reading.Lexeme], reading)) return NameSkeleton.Of(word.Search.AsSpan(reading.Start, reading.Length));
        return word.Readings.Any(r => IsFirm(word, r)) ? null : NameSkeleton.Of(word.Search);
    }

    // A part of longer names, or a verb with a pronoun that needs another spelling (نافلني), does not make a word a known one.
    private static bool IsFirm(ReadWord word, WordReading reading) =>
        !reading.Form.Any(WordForm.Part) && (reading.SameSpelling || reading.Start + reading.Length == word.Search.Length);

    /// <summary>The name behind a reading: its lexeme, or the place that an adjective belongs to; -1 when it is no whole name.</summary>
    internal static int NameOf(Lexeme lexeme, WordReading reading) => lexeme switch
    {
        { Class: WordClass.Name } when !reading.Form.Any(WordForm.Part) => lexeme.Id,
        { Kind: "nisba" } => lexeme.Origin,
        _ => -1,
    };

    private static bool IsName(Lexeme lexeme, WordReading reading) =>
        (lexeme.Class == WordClass.Name || lexeme.Kind == "nisba") && !reading.Form.Any(WordForm.Part);

    private static bool AreSameWord(ReadWord a, ReadWord b)
    {
        if (a.Search == b.Search || ArabicKeys.SeatOfExact(a.Exact) == ArabicKeys.SeatOfExact(b.Exact)) return true;
        foreach (var x in a.Readings)
            foreach (var y in b.Readings)
            {
                var (first, second) = (WordBook.Current[x.Lexeme], WordBook.Current[y.Lexeme]);
                if (first.Class == second.Class && NameOf(first, x) is >= 0 and var name && name == NameOf(second, y)) return true;
            }
        // سوريا and السورية sound alike, but a place and its adjective are two words
        return IsNisba(a) == IsNisba(b) && SkeletonOf(a) is { } one && SkeletonOf(b) is { } other && one.Fits(other);
    }

    private static bool IsNisba(ReadWord word) => word.Readings.Any(r => WordBook.Current[r.Lexeme].Kind == "nisba");

    // Names of several words stand in the gazetteer as a whole.
    private static bool AreListedAsOne(string a, string b) =>
        Names.Find(ArabicKeys.Search(a)) is { } first && first.Intersect(Names.Find(ArabicKeys.Search(b)) ?? []).Any();

    private static List<ReadWord> Words(string name) => [.. ReadText.Of(name).Words];

    private static string Joined(string key) => key.Replace(" ", "", StringComparison.Ordinal);
}
