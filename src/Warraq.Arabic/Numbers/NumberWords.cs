using System.Globalization;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Numbers;

/// <summary>Reads numbers in words and digits out of a run of words: «أربع عشرة» is 14, «مئتين وخمسين ألفا» 250,000, «1.5 مليون» 1,500,000.</summary>
internal static class NumberWords
{
    private static readonly Lazy<Dictionary<string, Part>> Parts = new(() =>
    {
        Dictionary<string, Part> parts = new(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read("number-words.tsv"))
            parts.TryAdd(ArabicKeys.Search(row[0]), new(decimal.Parse(row[1], CultureInfo.InvariantCulture), row[2]));
        return parts;
    });

    /// <summary>Reads the number that begins at a word.</summary>
    /// <param name="words">Search keys of the words of a text.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many words it takes; 0 when no number begins here.</returns>
    public static int Read(IReadOnlyList<string> words, int at, out decimal value)
    {
        value = 0;
        decimal group = 0; // below the next scale
        var next = at;
        string? before = null;
        if (TryDigits(words[at], out group))
        {
            before = "digits";
            next++;
        }
        for (; next < words.Count; next++)
        {
            if (Find(words[next], next == at, out var joined) is not { } part || !Fits(before, part, joined)) break;
            switch (part.Kind)
            {
                case "scale" or "plural":
                    value += (group == 0 ? 1 : group) * part.Value;
                    group = 0;
                    break;
                case "dual":
                    value += part.Value;
                    break;
                default:
                    group += part.Value;
                    break;
            }
            before = part.Kind == "unit" && part.Value < 3 ? "low" : part.Kind;
        }
        value += group;
        // «أحد أحياء» is one of them, «آلاف» is many: no numbers.
        if (next == at + 1 && words[at].EndsWith("احد", StringComparison.Ordinal) && !words[at].EndsWith("واحد", StringComparison.Ordinal)) return 0;
        if (next == at + 1 && words[at].EndsWith("احدي", StringComparison.Ordinal)) return 0;
        return next - at;
    }

    // Longer runs of digits are codes; with a scale behind them they would not fit a decimal.
    private static bool TryDigits(string word, out decimal value)
    {
        value = 0;
        return word.Length <= 15 && char.IsAsciiDigit(word[0])
            && decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    // What may stand after what: «خمسة وعشرون», «خمسة عشر», «مئة وخمسة», «ثلاثة آلاف», «ألف ومئتان».
    private static bool Fits(string? before, Part part, bool joined) => (before, part.Kind, joined) switch
    {
        (null, "plural", _) => false,
        (null, _, _) => true,
        ("digits", "scale" or "plural", false) => true,
        ("digits", _, _) => false,
        ("unit" or "low", "ten", false) => true,
        ("unit" or "low", "tens", true) => true,
        ("unit" or "ten" or "tens" or "hundred", "scale" or "plural", false) => true,
        ("unit", "hundred", false) => part.Value == 100, // never used in print, understood all the same
        ("hundred", "unit" or "ten" or "tens", true) => true,
        ("scale" or "plural" or "dual", "unit" or "ten" or "tens" or "hundred", true) => true,
        ("scale" or "plural" or "dual", "scale" or "dual", true) => true,
        _ => false,
    };

    // The word itself, or with و ف ب ل ك and the article before it; «الاثنين» is a day.
    private static Part? Find(string word, bool first, out bool joined)
    {
        joined = false;
        if (Parts.Value.TryGetValue(word, out var part)) return part;
        var rest = word.AsSpan();
        var lookup = Parts.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (rest is ['و' or 'ف', _, _, ..])
        {
            joined = rest[0] == 'و';
            rest = rest[1..];
            if (lookup.TryGetValue(rest, out part)) return part;
        }
        if (!first && !joined && !rest.StartsWith("ال", StringComparison.Ordinal)) return null;
        if (first && rest is ['ب' or 'ل' or 'ك', _, _, _, ..] && lookup.TryGetValue(rest[1..], out part)) return part;
        if (first && rest is ['ب' or 'ك', 'ا', 'ل', _, _, _, ..]) rest = rest[1..];
        if (rest.StartsWith("ال", StringComparison.Ordinal) && lookup.TryGetValue(rest[2..], out part) && part.Value != 2) return part;
        return null;
    }

    private sealed record Part(decimal Value, string Kind);
}
