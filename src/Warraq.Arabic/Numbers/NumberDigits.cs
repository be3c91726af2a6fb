using System.Globalization;

namespace Warraq.Arabic.Numbers;

/// <summary>Reads a number written in digits, with the separators of any paper.</summary>
internal static class NumberDigits
{
    // Longer runs of digits are codes; with a scale behind them they would not fit a decimal.
    private const int Longest = 15;

    /// <summary>
    /// Reads one word of digits. One comma before exactly three digits parts thousands, any other comma decimals («3,5» in the Maghreb);
    /// one full stop parts decimals; several of one kind part thousands, and when both kinds stand, the last one parts decimals.
    /// </summary>
    /// <param name="key">Search key of a word: digits 0-9, comma and full stop.</param>
    /// <param name="value">The number.</param>
    /// <returns>False for a code, a date, an address.</returns>
    public static bool TryRead(ReadOnlySpan<char> key, out decimal value)
    {
        value = 0;
        if (key.Length is 0 or > Longest + 6 || !char.IsAsciiDigit(key[0])) return false;
        int commas = 0, stops = 0, digits = 0;
        foreach (var c in key)
        {
            if (c == ',') commas++;
            else if (c == '.') stops++;
            else if (char.IsAsciiDigit(c)) digits++;
            else return false;
        }
        if (digits > Longest) return false;
        var point = (commas, stops) switch
        {
            (0, 0) => '\0',
            (0, 1) => '.',
            (1, 0) => IsGrouped(key, ',') ? '\0' : ',',
            (0, _) or (_, 0) => '\0',
            _ => key.LastIndexOf('.') > key.LastIndexOf(',') ? '.' : ',',
        };
        var whole = point == '\0' ? key : key[..key.LastIndexOf(point)];
        if (whole.IndexOfAny(',', '.') >= 0 && !IsGrouped(whole, whole.Contains(',') ? ',' : '.')) return false;
        Span<char> plain = stackalloc char[key.Length];
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (char.IsAsciiDigit(key[i])) plain[length++] = key[i];
            else if (i == whole.Length) plain[length++] = '.';
        }
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Says whether a separator stands before every three digits: 1,234,567.</summary>
    public static bool IsGrouped(ReadOnlySpan<char> key, char separator)
    {
        var first = key.IndexOf(separator);
        if (first is < 1 or > 3 || key[0] == '0' || (key.Length - first) % 4 != 0) return false;
        for (var i = first; i < key.Length; i++)
            if ((i - first) % 4 == 0 ? key[i] != separator : !char.IsAsciiDigit(key[i])) return false;
        return true;
    }
}
