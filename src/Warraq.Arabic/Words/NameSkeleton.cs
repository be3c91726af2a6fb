namespace Warraq.Arabic.Words;

/// <summary>
/// The consonants of a foreign name and the vowels between them (rule A5): كازاخستان and قازاقستان have one skeleton,
/// باريس and بوريس have not.
/// </summary>
/// <remarks>Only for tokens that are names of the gazetteer or that the lexicon does not know; <see cref="NameSpelling"/> asks that.</remarks>
public sealed class NameSkeleton
{
    private const int LeastConsonants = 3;

    // تايوان and تيوان have two consonants only; that much else must be there
    private const int LongName = 5;

    private readonly string[] _slots;

    private NameSkeleton(string classes, string[] slots) => (Classes, _slots) = (classes, slots);

    /// <summary>One letter for each consonant class; names can be one only when these are equal.</summary>
    public string Classes { get; }

    /// <summary>The skeleton of a name.</summary>
    /// <param name="searchKey">Search key of one word; an article is dropped.</param>
    /// <returns>The skeleton, or null when the word has fewer than three consonants (two in a long word) or letters that are not Arabic.</returns>
    public static NameSkeleton? Of(ReadOnlySpan<char> searchKey)
    {
        if (searchKey.StartsWith("ال") && searchKey.Length > 4) searchKey = searchKey[2..];
        if (searchKey.Length is < 3 or > 40) return null;
        Span<char> classes = stackalloc char[searchKey.Length];
        List<string> slots = [];
        var count = 0;
        var vowels = "";
        var before = '\0';
        for (var i = 0; i < searchKey.Length; i++)
        {
            var c = searchKey[i];
            if (c == 'ه' && i == searchKey.Length - 1 && i > 0) c = 'ا'; // final ة
            if (c == 'ء') continue;
            if (c is 'ا' or 'و' or 'ي' && i > 0)
            {
                if (!vowels.EndsWith(c)) vowels += c;
                before = c;
                continue;
            }
            var consonant = ClassOf(c);
            if (consonant == '\0') return null;
            if (c == before && vowels.Length == 0) continue; // doubled letters collapse
            before = c;
            if (count > 0) slots.Add(vowels);
            vowels = "";
            classes[count++] = consonant;
        }
        if (count < LeastConsonants && (count < 2 || searchKey.Length < LongName)) return null;
        slots.Add(vowels);
        return new(classes[..count].ToString(), [.. slots]);
    }

    /// <summary>Says whether two skeletons are of one name: equal classes, each vowel slot within the other's, equal endings.</summary>
    /// <param name="other">The other skeleton.</param>
    /// <returns>True when a long vowel that one writes and the other leaves out is all that parts them.</returns>
    public bool Fits(NameSkeleton other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Classes != other.Classes || _slots[^1] != other._slots[^1]) return false;
        // with so few consonants one vowel letter more or less is all that is allowed
        if (Classes.Length < LeastConsonants && Math.Abs(_slots.Sum(v => v.Length) - other._slots.Sum(v => v.Length)) > 1) return false;
        for (var i = 0; i < _slots.Length - 1; i++)
            if (!IsWithin(_slots[i], other._slots[i]) && !IsWithin(other._slots[i], _slots[i])) return false;
        return true;
    }

    private static bool IsWithin(string shorter, string longer)
    {
        var at = 0;
        foreach (var c in longer)
            if (at < shorter.Length && shorter[at] == c) at++;
        return at == shorter.Length;
    }

    private static char ClassOf(char c) => c switch
    {
        'ا' => 'A', // only at the start: a vowel of any kind
        'ق' or 'ك' or 'خ' => 'K',
        'غ' or 'ج' => 'G',
        'ت' or 'ط' or 'ث' => 'T',
        'د' or 'ض' => 'D',
        'ذ' or 'ز' or 'ظ' => 'Z',
        'س' or 'ص' => 'S',
        'ش' => 'C',
        'ب' => 'B',
        'ف' => 'F',
        'و' or 'ي' or 'ح' or 'ه' or 'ع' or 'ر' or 'ل' or 'م' or 'ن' => c,
        _ => '\0',
    };
}
