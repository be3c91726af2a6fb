using System.Buffers;
using System.Runtime.InteropServices;
using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Proofing;

/// <summary>Marks that pair with each other.</summary>
internal enum QuotationGroup : byte { Curly, Straight, Guillemets, Single }

/// <summary>A quotation mark of a paragraph.</summary>
/// <param name="At">Its place.</param>
/// <param name="Group">What it pairs with.</param>
/// <param name="Opens">It begins a quotation.</param>
/// <param name="Partner">Index of the mark at the other end; -1 when there is none.</param>
/// <param name="Around">Index of the mark that opens the quotation in the same marks around it; -1 when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotationMark(int At, QuotationGroup Group, bool Opens, int Partner, int Around);

/// <summary>
/// Finds and pairs quotation marks. “ and ” are used in both directions in print (CLDR opens with ”, most of the web with “), so the
/// neighbours decide whether a mark opens, and the habit of the paragraph where they do not. Linear time.
/// </summary>
internal static class QuotationMarks
{
    public static QuotationMark[] Find(string text, Zone[] zones)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        if (first < 0) return [];
        List<QuotationMark> marks = [];
        var stacks = new Stack<int>[] { new(), new(), new(), new() };
        var lasts = Lasts(text);
        var usual = UsualOpening(text);
        for (var i = first; i < text.Length; i++)
        {
            if (GroupOf(text[i]) is not { } group || zones[i].HasFlag(Zone.Address) || IsApostrophe(text, i, group)) continue;
            var open = stacks[(int)group];
            if (group == QuotationGroup.Straight && open.Count == 0 && i > 0 && char.IsAsciiDigit(text[i - 1]) && !CanOpen(text, i)) continue; // inches
            if (Opens(text, i, group, usual, open.Count > 0, i == lasts[(int)group]))
            {
                var around = open.Count > 0 ? open.Peek() : -1;
                open.Push(marks.Count);
                marks.Add(new(i, group, true, -1, around));
                continue;
            }
            if (open.Count == 0 && group <= QuotationGroup.Straight) open = stacks[1 - (int)group]; // "…” was one keyboard's fault
            var partner = open.Count > 0 ? open.Pop() : -1;
            if (partner >= 0) marks[partner] = marks[partner] with { Partner = marks.Count };
            marks.Add(new(i, group, false, partner, open.Count > 0 ? open.Peek() : -1));
        }
        return [.. marks];
    }

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„‟\"«»‹›‘’‚‛");
    private static readonly SearchValues<char> SingleMarks = SearchValues.Create("‘’‚‛‹›");

    public static QuotationGroup? GroupOf(char c) => c switch
    {
        '“' or '”' or '„' or '‟' => QuotationGroup.Curly,
        '"' => QuotationGroup.Straight,
        '«' or '»' => QuotationGroup.Guillemets,
        '‘' or '’' or '‚' or '‛' or '‹' or '›' => QuotationGroup.Single,
        _ => null,
    };

    private static bool Opens(string text, int i, QuotationGroup group, char usual, bool isOpen, bool isLast)
    {
        if (group == QuotationGroup.Guillemets) return text[i] == '«';
        var (canOpen, canClose) = (CanOpen(text, i), CanClose(text, i));
        if (group == QuotationGroup.Straight) return canOpen == canClose || HasSpaceOnWrongSide(text, i, canOpen, isOpen) ? !isOpen : canOpen;
        var looksOpening = group == QuotationGroup.Curly
            ? text[i] == '„' || (text[i] == '”' ? usual == '”' : usual != '”')
            : text[i] is '‘' or '‚' or '‹';
        if (canOpen == canClose) return looksOpening && !(isOpen && isLast);
        if (canOpen == looksOpening) return canOpen;
        // The space stands on the wrong side of the mark, or both ends are written alike.
        return canOpen ? !isOpen : !isOpen && !isLast;
    }

    // «عنوان" طريق الحرير"» and «"واضح جدا "للتأكد من "كذا"»: the next mark shows which end this one is.
    private static bool HasSpaceOnWrongSide(string text, int i, bool looksOpening, bool isOpen)
    {
        if (looksOpening != isOpen) return false;
        var next = text.IndexOf('"', i + 1);
        return isOpen ? next < 0 || (CanOpen(text, next) && !CanClose(text, next)) : next >= 0 && CanClose(text, next) && !CanOpen(text, next);
    }

    private static char UsualOpening(string text)
    {
        var votes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('“' or '”') || CanOpen(text, i) == CanClose(text, i)) continue;
            votes += CanOpen(text, i) == (text[i] == '“') ? 1 : -1;
        }
        return votes < 0 ? '”' : '“';
    }

    private static int[] Lasts(string text) =>
        [text.AsSpan().LastIndexOfAny("“”„‟"), text.LastIndexOf('"'), text.AsSpan().LastIndexOfAny("«»"), text.AsSpan().LastIndexOfAny(SingleMarks)];

    // After white space, an opening bracket, a dash, another mark or a one-letter word; before something.
    private static bool CanOpen(string text, int i)
    {
        if (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]) || IsEnd(text[i + 1])) return false;
        if (i == 0) return true;
        var before = text[i - 1];
        return char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '-' or '–' or '—' or '/' or ':' or '،' or '؛' or ',' or '«' || ArabicLetters.IsInvisible(before)
            || (GroupOf(before) is not null && (i == 1 || char.IsWhiteSpace(text[i - 2]))) || IsProclitic(text, i);
    }

    private static bool CanClose(string text, int i)
    {
        if (i == 0 || char.IsWhiteSpace(text[i - 1]) || IsProclitic(text, i)) return false;
        if (i + 1 >= text.Length) return true;
        var after = text[i + 1];
        return char.IsWhiteSpace(after) || IsEnd(after) || GroupOf(after) is not null || after is '-' or '–' or '—' or '/';
    }

    private static bool IsEnd(char c) => c is '.' or ',' or '،' or '؛' or ':' or ';' or '؟' or '?' or '!' or '…' or ')' or ']' or '}' or '»';

    /// <summary>What stands before a place is و ف ب ك ل or the article, alone: these touch a mark, with a tatweel or without.</summary>
    internal static bool IsProclitic(string text, int end)
    {
        Span<char> letters = stackalloc char[4];
        var count = 0;
        for (var i = end - 1; i >= 0 && end - i < 12; i--)
        {
            if (ArabicLetters.IsLetter(text[i]))
            {
                if (count == letters.Length) return false;
                letters[count++] = text[i]; // backwards
            }
            else if (!ArabicLetters.IsMark(text[i]) && text[i] != ArabicLetters.Tatweel) break;
        }
        return letters[..count] is ['و' or 'ف' or 'ب' or 'ك' or 'ل'] or ['ب' or 'ك' or 'ل', 'و' or 'ف']
            or ['ل', 'ا' or 'ل'] or ['ل', 'ا', 'و' or 'ف' or 'ب' or 'ك'] or ['ل', 'ل', 'و' or 'ف'] or ['ل', 'ا', 'ب' or 'ك', 'و' or 'ف'];
    }

    // L’Orient, and the ayn of a transliteration.
    private static bool IsApostrophe(string text, int i, QuotationGroup group) => group == QuotationGroup.Single && text[i] is '‘' or '’'
        && ((i > 0 && Zones.IsLatin(text[i - 1])) || (i + 1 < text.Length && Zones.IsLatin(text[i + 1])));
}
