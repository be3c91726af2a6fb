using System.Globalization;
using System.Text;
using Warraq.Arabic.Letters;

namespace Warraq.Comments;

/// <summary>
/// Makes plain text of what a stranger sent: no control character, no override or half-open isolate that would turn the page around,
/// nothing invisible, no towers of marks. Letters are then cleaned as the desk's are, line by line.
/// </summary>
public static class CommentCleaning
{
    const char Zwnj = '\u200C', Zwj = '\u200D', Fsi = '\u2068', Lri = '\u2066', Rli = '\u2067', Pdi = '\u2069';

    /// <summary>Arabic letters carry at most a shadda, a vowel and a sign of the Quran; more is a tower that hides its neighbours.</summary>
    const int MarksOnALetter = 4;
    const int BlankLines = 2;

    /// <summary>One line, as for a name: no direction characters at all, a line break is a space.</summary>
    public static string Line(string text) => Settle(text, directions: false);

    /// <summary>Lines kept; at most two blank ones together, none at the ends.</summary>
    public static string Paragraphs(string text)
    {
        var result = new StringBuilder(text.Length);
        var blank = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = Settle(raw, directions: true);
            // What a stray isolate held apart may be two blanks now.
            if (Balance(line) is var balanced && balanced != line) line = Settle(balanced, directions: true);
            if (!HasVisible(line))
            {
                blank++;
                continue;
            }
            if (result.Length > 0) result.Append('\n', 1 + Math.Min(blank, BlankLines));
            result.Append(line);
            blank = 0;
        }
        return result.ToString();
    }

    /// <summary>Something a reader would see.</summary>
    public static bool HasVisible(string text) => text.EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r)
        && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark));

    // Cleaning can bring marks or blanks together that were apart; two rounds settle every text seen.
    static string Settle(string text, bool directions)
    {
        for (var round = 0; round < 4; round++)
        {
            var next = ArabicText.Clean(Scrub(text, directions));
            if (next == text) return next;
            text = next;
        }
        return text;
    }

    static string Scrub(string text, bool directions)
    {
        var result = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                result.Append(' ');
                marks = 0;
                continue;
            }
            if (IsBlank(rune.Value)) continue;
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate:
                case UnicodeCategory.Format when !IsNeeded(rune.Value, directions, result):
                    continue;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                    if (++marks > MarksOnALetter) continue;
                    break;
                default:
                    marks = 0;
                    break;
            }
            result.Append(rune);
        }
        return result.ToString();
    }

    static bool IsNeeded(int c, bool directions, StringBuilder before) => c switch
    {
        // Between Latin letters a joiner only hides a word from the list of banned ones; emoji and other scripts need it.
        Zwj or Zwnj => before.Length > 0 && before[^1] is > '\u007F' and not (Zwj or Zwnj),
        0x200E or 0x200F or 0x061C => directions,
        >= Lri and <= Pdi => directions,
        // Signs that stand around Arabic numbers.
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x08E2 or 0x0890 or 0x0891 => true,
        _ => false,
    };

    // Letters and marks by their category, yet nothing is drawn; and code points that are no characters.
    static bool IsBlank(int c) => c is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFC
        or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE0FFF) || (c & 0xFFFE) == 0xFFFE;

    /// <summary>Takes out isolates that are not closed in their line, and closings that close nothing.</summary>
    static string Balance(string line)
    {
        if (line.AsSpan().IndexOfAnyInRange(Lri, Pdi) < 0) return line;
        var open = new Stack<int>();
        var stray = new HashSet<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is Lri or Rli or Fsi) open.Push(i);
            else if (line[i] == Pdi && !open.TryPop(out _)) stray.Add(i);
        }
        stray.UnionWith(open);
        return string.Concat(line.Where((_, i) => !stray.Contains(i)));
    }
}
