namespace Warraq.Arabic.Statements;

/// <summary>A passage in quotation marks.</summary>
/// <param name="Start">The opening mark, in UTF-16 units of the text.</param>
/// <param name="Length">Units up to and with the closing mark; to the end of the text when there is none.</param>
/// <param name="Depth">0 for a passage that is in no other one.</param>
/// <param name="IsClosed">False when the closing mark is missing: a slip, or a quotation that runs over paragraphs.</param>
public readonly record struct Quotation(int Start, int Length, int Depth, bool IsClosed)
{
    /// <summary>The place after it.</summary>
    public int End => Start + Length;

    /// <summary>First unit of the words inside.</summary>
    public int InnerStart => Start + 1;

    /// <summary>The place after the words inside.</summary>
    public int InnerEnd => IsClosed ? End - 1 : End;
}

/// <summary>Finds quotation marks that belong together.</summary>
public static class Quotations
{
    private const int Deepest = 16;

    private enum Family : byte { None, Curly, Angle, Straight }

    /// <summary>
    /// Pairs “ ” „ ‟ (also the other way round, ”…“), « » and " over a paragraph by what stands beside them. Apostrophes and inch signs are
    /// no quotation marks. Time is linear.
    /// </summary>
    /// <param name="text">A paragraph.</param>
    /// <returns>The passages by their opening marks; those inside others, too.</returns>
    public static IReadOnlyList<Quotation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Quotation> found = [];
        List<int> open = [];
        for (var i = 0; i < text.Length; i++)
        {
            var family = FamilyOf(text[i]);
            if (family == Family.None) continue;
            var partner = open.FindLastIndex(o => FamilyOf(text[found[o].Start]) == family);
            if (partner >= 0 ? Closes(text, i, text[found[open[partner]].Start]) : Ends(text, i) && !Begins(text, i))
            {
                if (partner < 0) continue; // a closing mark without its partner
                var opener = found[open[partner]];
                found[open[partner]] = opener with { Length = i + 1 - opener.Start, IsClosed = true };
                open.RemoveRange(partner, open.Count - partner);
            }
            else if (open.Count < Deepest && !IsInch(text, i))
            {
                open.Add(found.Count);
                found.Add(new(i, text.Length - i, open.Count - 1, false));
            }
        }
        return Settle(found);
    }

    private static Family FamilyOf(char c) => c switch
    {
        '“' or '”' or '„' or '‟' => Family.Curly,
        '«' or '»' => Family.Angle,
        '"' or '＂' => Family.Straight,
        _ => Family.None,
    };

    // A mark inside an open passage closes it, unless it plainly opens another.
    private static bool Closes(string text, int at, char opener) => text[at] switch
    {
        '«' => opener == '»' && !Begins(text, at),
        '»' => opener == '«' || !Begins(text, at),
        // a straight mark inside an open passage is hardly ever another one's beginning, often a close with its space on the wrong side
        '"' or '＂' => !(Begins(text, at) && PreviousIs(text, at, ':')),
        _ => Ends(text, at) || !Begins(text, at),
    };

    private static bool PreviousIs(string text, int at, char mark)
    {
        for (var i = at - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(text[i])) return text[i] == mark;
        return false;
    }

    private static bool Begins(string text, int at)
    {
        if (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || IsClosingPunctuation(text[at + 1])) return false;
        return at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '{' or 'ـ' or ':' or '،' or '-' or '/' || FamilyOf(text[at - 1]) != Family.None || IsProclitic(text, at);
    }

    private static bool Ends(string text, int at)
    {
        if (at == 0) return false;
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        return char.IsWhiteSpace(text[at - 1])
            ? char.IsWhiteSpace(next) || IsClosingPunctuation(next)
            : char.IsWhiteSpace(next) || IsClosingPunctuation(next) || FamilyOf(next) != Family.None || !IsProclitic(text, at);
    }

    private static bool IsClosingPunctuation(char c) => c is '.' or '،' or ',' or '؛' or ':' or '!' or '?' or '؟' or '…' or ')' or ']' or '}';

    // و“, بـ“: one letter is written together with the quotation after it.
    private static bool IsProclitic(string text, int at)
    {
        if (text[at - 1] == 'ـ') return true;
        return text[at - 1] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' && (at == 1 || !char.IsLetter(text[at - 2]));
    }

    private static bool IsInch(string text, int at) => text[at] == '"' && at > 0 && char.IsDigit(text[at - 1]);

    // What stays open inside a closed passage was closed with it; depths follow from the places.
    private static List<Quotation> Settle(List<Quotation> found)
    {
        Stack<int> ends = [];
        var kept = new List<Quotation>(found.Count);
        foreach (var quotation in found)
        {
            while (ends.Count > 0 && ends.Peek() <= quotation.Start) ends.Pop();
            if (!quotation.IsClosed && ends.Count > 0) continue;
            // without its closing mark a passage runs to the next one at most
            if (ends.Count == 0 && kept is [.., { IsClosed: false } last]) kept[^1] = last with { Length = quotation.Start - last.Start };
            kept.Add(quotation with { Depth = ends.Count });
            if (quotation.IsClosed) ends.Push(quotation.End);
        }
        return kept;
    }
}
