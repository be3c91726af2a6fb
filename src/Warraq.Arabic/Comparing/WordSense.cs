using Warraq.Arabic.Letters;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Comparing;

/// <summary>What a word means to whoever compares: its key, the lexemes it may be of, and the letters joined before and after its stem.</summary>
internal sealed class WordSense
{
    private readonly int[] _lexemes;

    /// <param name="word">As written.</param>
    /// <param name="sort">A word, a number or a mark.</param>
    public WordSense(string word, UnitSort sort)
    {
        Exact = ArabicKeys.Exact(word);
        IsMark = sort == UnitSort.Mark;
        Key = sort switch
        {
            UnitSort.Number => NumberKey(Exact),
            UnitSort.Mark => MarkKey(word),
            _ => ArabicKeys.SearchOfExact(Exact),
        };
        IsFigure = sort == UnitSort.Number || (sort == UnitSort.Word && NumberTable.Find(Key, Exact, first: true) is not null);
        _lexemes = [];
        if (sort != UnitSort.Word || Exact.Length != Key.Length || Key.Length is 0 or > 48) return;
        Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
        var readings = room[..WordReader.Read(Exact, Key, room)];
        if (readings.Length == 0)
        {
            // Nothing is known of it: what may be joined before it is taken off, as both sides of a comparison lose the same.
            Start = Clitics.PrefixLength(Key);
            End = Key.Length;
            Unknown = Key[Start..];
            Mask = 1UL << (Unknown[0] & 63);
            return;
        }
        (Start, End) = (readings[0].Start, readings[0].Start + readings[0].Length);
        // The name of a country is listed with the article it carries.
        if (readings[0].HasArticle && Key.AsSpan(Start).StartsWith("ال", StringComparison.Ordinal)) Start += 2;
        _lexemes = new int[readings.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            _lexemes[i] = readings[i].Lexeme;
            Mask |= 1UL << (readings[i].Lexeme & 63);
        }
    }

    /// <summary>Its exact key.</summary>
    public string Exact { get; }

    /// <summary>Equal for two spellings of one word, one number or one mark.</summary>
    public string Key { get; }

    /// <summary>It is no word.</summary>
    public bool IsMark { get; }

    /// <summary>It says how many.</summary>
    public bool IsFigure { get; }

    /// <summary>Letters of the key before the stem.</summary>
    public int Start { get; }

    /// <summary>The letter after the stem.</summary>
    public int End { get; }

    /// <summary>The stem of a word that the lexicon does not have; null for others.</summary>
    public string? Unknown { get; }

    private ulong Mask { get; }

    /// <summary>Both may be forms of one lexeme, or have one stem that the lexicon does not know.</summary>
    public bool IsOfOneStem(WordSense other)
    {
        if ((Mask & other.Mask) == 0) return false;
        if (Unknown is not null) return other.Unknown == Unknown;
        foreach (var lexeme in _lexemes)
            if (Array.IndexOf(other._lexemes, lexeme) >= 0) return true;
        return false;
    }

    // «1,000» and «١٠٠٠» are one number.
    private static string NumberKey(string exact) => exact.Contains(',', StringComparison.Ordinal) ? exact.Replace(",", "", StringComparison.Ordinal) : exact;

    private static string MarkKey(string mark) => mark switch
    {
        "«" or "»" or "“" or "”" or "„" or "‟" or "\"" or "‹" or "›" => "\"",
        "‘" or "’" or "‛" or "'" or "`" => "'",
        "،" or "," => ",",
        "؛" or ";" => ";",
        "؟" or "?" => "?",
        "٪" or "%" => "%",
        "–" or "—" or "-" or "‐" or "‑" or "−" => "-",
        "…" or "..." => "…",
        _ => mark,
    };
}
