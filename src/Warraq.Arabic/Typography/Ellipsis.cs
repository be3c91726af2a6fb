using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Typography;

/// <summary>Writes omissions in one way.</summary>
public static class Ellipsis
{
    /// <summary>The sign of one character, U+2026.</summary>
    public const string Sign = "…";

    /// <summary>
    /// Writes every run of two or more full stops, and of signs, as one sign of the paper. Between digits (1..5), beside a slash and in Latin
    /// runs (C..., ../) dots are no omission. After the sign an Arabic word gets its space.
    /// </summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="sign">What the paper writes: «…» or «...».</param>
    /// <returns>The text; the same instance when nothing changed. Linear time.</returns>
    public static string Apply(string text, string sign = Sign)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(sign);
        var buffer = new CharBuffer(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] is '.' or '…') end++;
            if (end == i)
            {
                buffer.Add(text[i++]);
                continue;
            }
            var (before, after) = (i > 0 ? text[i - 1] : '\0', end < text.Length ? text[end] : '\0');
            if (text.AsSpan(i, end - i) is "." || IsCode(before, after)) buffer.Add(text.AsSpan(i, end - i));
            else
            {
                buffer.Add(sign);
                if (ArabicLetters.IsLetter(before) && ArabicLetters.IsLetter(after)) buffer.Add(' ');
            }
            i = end;
        }
        return buffer.Finish(text);
    }

    private static bool IsCode(char before, char after) => (char.IsDigit(before) && char.IsDigit(after)) || before is '/' or '\\' || after is '/' or '\\'
        || char.IsAsciiLetter(before) || char.IsAsciiLetter(after);
}
