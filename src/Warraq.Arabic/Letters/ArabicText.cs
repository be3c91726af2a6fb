using System.Text;

namespace Warraq.Arabic.Letters;

/// <summary>What the desk does to incoming text before an editor sees it.</summary>
public static class ArabicText
{
    // Two rounds settle every text seen; the rest is a net for hostile input.
    private const int Rounds = 8;

    /// <summary>
    /// Cleans a text: presentation forms and keyboard look-alikes become Arabic letters, letters are composed (NFC), invisible
    /// characters that do nothing and tatweel inside a word go, every run of white space is one space and the ends are trimmed.
    /// Short vowels, digits and quotation marks stay. A half surrogate becomes U+FFFD.
    /// </summary>
    /// <param name="text">Any text of one paragraph; line breaks count as white space.</param>
    /// <returns>The clean text; the same instance when there was nothing to do. Cleaning it again changes nothing.</returns>
    /// <remarks>Rule and order: contract of <c>arabic-clean.json</c>; time is linear in the length.</remarks>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!NeedsCare(text)) return text;
        text = WellFormed(text);
        for (var round = 0; round < Rounds; round++)
        {
            var next = Settle(Expand(text).Normalize(NormalizationForm.FormC));
            if (ReferenceEquals(next, text) || next == text) return next;
            text = next;
        }
        return text;
    }

    /// <summary>
    /// Says whether Unicode normalization works on this machine. In globalization-invariant mode, or without ICU,
    /// <see cref="string.Normalize()"/> may silently do nothing, and then no key and no search is right.
    /// </summary>
    /// <returns>True when alef and a combining hamza become one letter.</returns>
    public static bool NormalizationWorks()
    {
        try
        {
            return string.Equals("\u0627\u0654".Normalize(NormalizationForm.FormC), "\u0623", StringComparison.Ordinal)
                && string.Equals("\uFEFB".Normalize(NormalizationForm.FormKC), "\u0644\u0627", StringComparison.Ordinal);
        }
        catch (PlatformNotSupportedException)
        {
            return false;
        }
    }

    // A byte order mark the wrong way round is no letter; of all such units it is the one that Normalize refuses.
    private const char Reversed = '\uFFFE';

    /// <summary>Replaces half surrogates by U+FFFD, so that no later step throws or splits a pair.</summary>
    internal static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Reversed) return Repair(text);
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return Repair(text);
        }
        return text;

        static string Repair(string text) => string.Create(text.Length, text, static (room, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                room[i] = text[i] == Reversed ? '\uFFFD' : text[i];
                if (!char.IsSurrogate(text[i])) continue;
                if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    room[i + 1] = text[i + 1];
                    i++;
                }
                else room[i] = '\uFFFD';
            }
        });
    }

    // Most text that arrives is clean already: one look at each character, nothing allocated.
    private static bool NeedsCare(string text)
    {
        var afterSpace = true;
        foreach (var c in text)
        {
            switch (c)
            {
                case ' ' when afterSpace: return true;
                case ' ': afterSpace = true; continue;
                case > ' ' and < '\u007F':
                case >= '\u060C' and < '\u061C':
                case >= 'ء' and <= 'ي' and not ArabicLetters.Tatweel:
                case >= '\u0660' and <= '\u066C':
                case '…' or '“' or '”' or '«' or '»' or '–' or '—':
                    afterSpace = false;
                    continue;
                default: return true;
            }
        }
        return afterSpace && text.Length > 0;
    }

    private static string Expand(string text)
    {
        var first = IndexOfFormOrNoise(text);
        if (first < 0) return text;
        var buffer = new CharBuffer(text.Length + 16);
        buffer.Add(text.AsSpan(0, first));
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (PresentationForms.Letters(c) is { } letters) buffer.Add(letters);
            else if (!ArabicLetters.IsNoise(c)) buffer.Add(c);
        }
        return buffer.Finish(text);
    }

    private static int IndexOfFormOrNoise(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (ArabicLetters.IsNoise(text[i]) || PresentationForms.Letters(text[i]) is not null) return i;
        return -1;
    }

    // Look-alikes, joiners, direction marks, tatweel and white space in one pass.
    private static string Settle(string text)
    {
        var buffer = new CharBuffer(text.Length);
        var letterBefore = false; // the last character that is no mark is an Arabic letter
        var ahead = new Ahead(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = LookAlikes.Arabic(text[i]);
            if (ArabicLetters.IsJoiner(c))
            {
                if (letterBefore || ahead.IsLetter(i)) continue;
            }
            else if (ArabicLetters.IsDirectionMark(c))
            {
                if (IsQuiet(buffer.Last) && ahead.IsQuiet(i)) continue;
            }
            else if (c == ArabicLetters.Tatweel)
            {
                if (letterBefore && ahead.IsLetter(i)) continue;
            }
            else if (char.IsWhiteSpace(c))
            {
                letterBefore = false;
                buffer.AddSpace();
                continue;
            }
            else if (!ArabicLetters.IsMark(c)) letterBefore = ArabicLetters.IsLetter(c);
            buffer.Add(c);
        }
        buffer.TrimEnd(' ');
        return buffer.Finish(text);
    }

    // Beside these a direction mark has no work to do; U+0000 is the edge of the text.
    private static bool IsQuiet(char c) =>
        c is '\0' or ArabicLetters.Tatweel || ArabicLetters.IsLetter(c) || ArabicLetters.IsMark(c) || char.IsWhiteSpace(c);

    // What follows a place, looked up once for a whole run so that long runs stay linear.
    private ref struct Ahead(string text)
    {
        private int _visible;
        private int _base;

        /// <summary>The next character that is neither mark, tatweel nor invisible is an Arabic letter.</summary>
        public bool IsLetter(int i)
        {
            if (_base <= i)
                for (_base = i + 1; _base < text.Length && IsPassed(text[_base]); _base++) { }
            return _base < text.Length && ArabicLetters.IsLetter(text[_base]);
        }

        /// <summary>The next visible character needs no direction mark before it.</summary>
        public bool IsQuiet(int i)
        {
            if (_visible <= i)
                for (_visible = i + 1; _visible < text.Length && IsControl(text[_visible]); _visible++) { }
            return _visible >= text.Length || ArabicText.IsQuiet(text[_visible]);
        }

        private static bool IsControl(char c) => ArabicLetters.IsJoiner(c) || ArabicLetters.IsDirectionMark(c);

        private static bool IsPassed(char c) => IsControl(c) || c == ArabicLetters.Tatweel || ArabicLetters.IsMark(c);
    }
}
