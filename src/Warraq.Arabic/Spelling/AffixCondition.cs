namespace Warraq.Arabic.Spelling;

/// <summary>What a stem must look like at its end, or at its beginning, for an affix: <c>[^اى]ء</c>. Letters, sets and <c>.</c> for any.</summary>
internal sealed class AffixCondition
{
    /// <summary>The condition of most affixes: none.</summary>
    public static AffixCondition None { get; } = new([]);

    private readonly (string Letters, bool Not)[] _places;

    private AffixCondition((string, bool)[] places) => _places = places;

    /// <summary>Reads a condition of an affix file.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public static AffixCondition Parse(ReadOnlySpan<char> text)
    {
        if (text is ".") return None;
        List<(string, bool)> places = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '[')
            {
                places.Add(text[i] == '.' ? ("", true) : (text[i].ToString(), false));
                continue;
            }
            var end = text[i..].IndexOf(']');
            if (end < 0) throw new FormatException($"The condition “{text}” has a bracket that is not closed.");
            var not = text[i + 1] == '^';
            places.Add((text[(not ? i + 2 : i + 1)..(i + end)].ToString(), not));
            i += end;
        }
        return new([.. places]);
    }

    /// <summary>The end of a stem fits.</summary>
    public bool FitsEnd(ReadOnlySpan<char> stem) => stem.Length >= _places.Length && Fits(stem[^_places.Length..]);

    /// <summary>The beginning of a stem fits.</summary>
    public bool FitsStart(ReadOnlySpan<char> stem) => stem.Length >= _places.Length && Fits(stem[.._places.Length]);

    private bool Fits(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i < _places.Length; i++)
            if (_places[i].Letters.Contains(letters[i], StringComparison.Ordinal) == _places[i].Not) return false;
        return true;
    }
}
