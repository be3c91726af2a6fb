using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Typography;

/// <summary>Spaces for display: what must not part at the end of a line.</summary>
public static class Spaces
{
    private const char NoBreak = '\u00A0';

    /// <summary>
    /// Makes the space between a number and the word it counts one that does not break («12 قتيلا», «6 يناير»), for headlines and captions.
    /// For display only: the stored text keeps ordinary spaces, and <see cref="ArabicText.Clean"/> brings them back.
    /// </summary>
    /// <param name="text">A line or a paragraph.</param>
    /// <returns>The text, of the same length; the same instance when nothing changed.</returns>
    public static string KeepTogether(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new CharBuffer(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var binds = text[i] == ' ' && i > 0 && i + 1 < text.Length && (char.IsDigit(text[i - 1]) || text[i - 1] is '%' or '٪') && ArabicLetters.IsLetter(text[i + 1]);
            buffer.Add(binds ? NoBreak : text[i]);
        }
        return buffer.Finish(text);
    }
}
