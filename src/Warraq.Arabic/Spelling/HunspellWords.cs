using System.Globalization;
using System.Text;

namespace Warraq.Arabic.Spelling;

/// <summary>
/// A spelling dictionary in the format of Hunspell (man 5 hunspell): an affix file and a word list. Read are SET UTF-8, FLAG (one
/// character, <c>long</c>, <c>num</c>, <c>UTF-8</c>), AF, AM, PFX and SFX with cross product, conditions and flags of their own (an affix
/// upon an affix), IGNORE, ICONV, REP, MAP, NEEDAFFIX and FORBIDDENWORD. Compounds are not: Arabic has none.
/// </summary>
public sealed class HunspellWords
{
    private const int LongestWord = 64;

    private readonly AffixFile _affixes;
    private readonly StemTable _stems;

    private HunspellWords(AffixFile affixes, StemTable stems) => (_affixes, _stems) = (affixes, stems);

    /// <summary>The number of entries of the word list.</summary>
    public int Count => _stems.Count;

    /// <summary>Frequent mistakes with what was meant, as the affix file lists them; <c>^</c> and <c>$</c> bind to the edges of a word.</summary>
    public IReadOnlyList<(string From, string To)> Replacements => _affixes.Replacements;

    /// <summary>Groups of letters that are mistaken for each other, as the affix file lists them.</summary>
    public IReadOnlyList<string> Alike => _affixes.Alike;

    internal StemTable Stems => _stems;

    /// <summary>Reads a dictionary from two files.</summary>
    /// <param name="affixes">Path of the affix file (<c>ar.aff</c>).</param>
    /// <param name="words">Path of the word list (<c>ar.dic</c>).</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="FormatException">A file is not in the format, or not in UTF-8.</exception>
    public static HunspellWords Load(string affixes, string words) => Read(Decode(File.ReadAllBytes(affixes)), Decode(File.ReadAllBytes(words)));

    /// <summary>Reads a dictionary from two texts.</summary>
    /// <param name="affixes">The affix file.</param>
    /// <param name="words">The word list; a first line that is no number is a word.</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="FormatException">A text is not in the format.</exception>
    public static HunspellWords Read(ReadOnlySpan<char> affixes, ReadOnlySpan<char> words)
    {
        var file = new AffixFile(affixes);
        StemTable? stems = null;
        Span<char> room = stackalloc char[LongestWord];
        var number = 0;
        foreach (var line in words.EnumerateLines())
        {
            number++;
            if (stems is null)
            {
                var counts = int.TryParse(line.Trim('\uFEFF')[..Math.Max(0, EndOfEntry(line.Trim('\uFEFF')))], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
                stems = new(counts ? count : 1024);
                if (counts) continue;
            }
            try
            {
                Entry(line, file, stems, room);
            }
            catch (FormatException e)
            {
                throw new FormatException($"Line {number} of the word list: {e.Message}", e);
            }
        }
        stems ??= new(16);
        stems.Seal();
        return new(file, stems);
    }

    /// <summary>Says whether a word is in the dictionary, with the affixes that it allows.</summary>
    /// <param name="word">One word; vowels and tatweel make no difference where the dictionary ignores them.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return false;
        if (_affixes.Input.Count > 0) word = Converted(word);
        Span<char> room = stackalloc char[LongestWord];
        return word.Length <= LongestWord && new AffixCheck(_affixes, _stems).Accepts(room[..WithoutIgnored(word, _affixes, room)]);
    }

    private ReadOnlySpan<char> Converted(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        foreach (var (from, to) in _affixes.Input) text = text.Replace(from, to, StringComparison.Ordinal);
        return text;
    }

    private static void Entry(ReadOnlySpan<char> line, AffixFile file, StemTable stems, Span<char> room)
    {
        var entry = line[..EndOfEntry(line)];
        if (entry.IsEmpty || entry[0] == ':') return;
        var slash = entry.LastIndexOf('/');
        if (slash == 0 || (slash > 0 && entry[slash - 1] == '\\')) slash = -1; // «\/» is a slash of the word
        var word = slash < 0 ? entry : entry[..slash];
        if (word.Length > LongestWord) return;
        stems.Add(room[..WithoutIgnored(word, file, room)], slash < 0 ? FlagSets.Empty : file.Flags.SetOf(entry[(slash + 1)..]));
    }

    // What follows a tab, or a space with a field behind it, describes the word.
    private static int EndOfEntry(ReadOnlySpan<char> line) => line.IndexOfAny('\t', ' ') is var end and >= 0 ? end : line.Length;

    private static int WithoutIgnored(ReadOnlySpan<char> word, AffixFile file, Span<char> room)
    {
        var length = 0;
        foreach (var c in word)
            if (!file.Ignored.Contains(c)) room[length++] = c;
        return length;
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("The dictionary is not in UTF-8.", e);
        }
    }
}
