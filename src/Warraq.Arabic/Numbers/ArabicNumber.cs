using System.Globalization;

namespace Warraq.Arabic.Numbers;

/// <summary>Numbers as the paper writes them. The machine's locale data decides nothing.</summary>
public static class ArabicNumber
{
    /// <summary>A number with grouped thousands: «1,234.5» or «١٬٢٣٤٫٥».</summary>
    /// <param name="value">The number; it is rounded half away from zero.</param>
    /// <param name="decimals">Digits after the separator, 0 to 28.</param>
    /// <param name="digits">Digit script, separators included.</param>
    /// <returns>The number as text; a negative one begins with U+002D.</returns>
    public static string Write(decimal value, int decimals = 0, Digits digits = Numbers.Digits.Latn)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        if (rounded == 0) rounded = 0m; // never «-0»
        var latn = rounded.ToString("N" + decimals, NumberFormatInfo.InvariantInfo);
        return digits == Numbers.Digits.Latn ? latn : Digits(latn.Replace(',', '\u066C').Replace('.', '\u066B'), digits);
    }

    /// <summary>A number without grouping, as years and days are written.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Digit script.</param>
    /// <returns>The number as text.</returns>
    public static string Plain(long value, Digits digits = Numbers.Digits.Latn) =>
        Digits(value.ToString(CultureInfo.InvariantCulture), digits);

    /// <summary>Writes every digit of a text (0-9, ٠-٩, ۰-۹) in one script; all else stays.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="digits">The script wanted.</param>
    /// <returns>The text; the same instance when nothing changed.</returns>
    public static string Digits(string text, Digits digits)
    {
        ArgumentNullException.ThrowIfNull(text);
        var zero = digits == Numbers.Digits.Latn ? '0' : '\u0660';
        var buffer = new Letters.CharBuffer(text.Length);
        foreach (var c in text) buffer.Add(Value(c) is >= 0 and var v ? (char)(zero + v) : c);
        return buffer.Finish(text);
    }

    private static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        >= '\u06F0' and <= '\u06F9' => c - '\u06F0',
        _ => -1,
    };
}
