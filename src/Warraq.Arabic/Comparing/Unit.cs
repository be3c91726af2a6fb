using System.Runtime.InteropServices;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Comparing;

/// <summary>What a unit is made of.</summary>
internal enum UnitSort : byte
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A number in digits.</summary>
    Number,

    /// <summary>A mark of punctuation, or anything else that is no word.</summary>
    Mark,
}

/// <summary>A word or a mark, and the space after it.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Where the space begins.</param>
/// <param name="Next">Where the next unit begins.</param>
/// <param name="Sort">What it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Unit(int Start, int End, int Next, UnitSort Sort)
{
    /// <summary>Cuts a text into units; together they are the text. What it begins with of space is a unit without letters.</summary>
    public static List<Unit> Cut(string text)
    {
        var units = new List<Unit>(text.Length / 5 + 1);
        var at = Space(text, 0);
        if (at > 0) units.Add(new(0, 0, at, UnitSort.Mark));
        foreach (var token in Tokenizer.Tokens(text))
        {
            at = Marks(text, at, token.Start, units);
            var next = Space(text, token.End);
            units.Add(new(token.Start, token.End, next, IsNumber(text.AsSpan(token.Start, token.Length)) ? UnitSort.Number : UnitSort.Word));
            at = next;
        }
        Marks(text, at, text.Length, units);
        return units;
    }

    private static int Marks(string text, int at, int end, List<Unit> units)
    {
        while (at < end)
        {
            var stop = at + (at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1);
            if (text[at] == '.') while (stop < end && text[stop] == '.') stop++; // three dots are one mark
            var next = Space(text, stop);
            units.Add(new(at, stop, next, UnitSort.Mark));
            at = next;
        }
        return at;
    }

    // Characters that nobody sees are space to whoever compares.
    private static int Space(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || ArabicLetters.IsInvisible(text[at]))) at++;
        return at;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsDigit(c) && c is not ('.' or ',' or '\u066B' or '\u066C')) return false;
        return true;
    }
}
