using System.Buffers;
using System.Globalization;
using System.Text;

namespace Warraq.Arabic.Letters;

/// <summary>The readable part of an address.</summary>
public static class Slugs
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”„‟‘’‚‛«»‹›\"'`´ʼ\u02BF\u02BE");

    /// <summary>
    /// Makes the slug of a headline: Arabic letters as they are written, without vowels, tatweel and quotation marks; white space
    /// and other punctuation become one hyphen, digits ASCII, Latin lower case.
    /// </summary>
    /// <param name="headline">The headline as written.</param>
    /// <param name="max">Most UTF-16 units of the result; the cut falls between words (in a word only when the first is longer alone).</param>
    /// <returns>The slug, empty when the headline has neither letter nor digit. Each Arabic letter takes six characters on the wire.</returns>
    /// <remarks>Rule D3 and the contract of <c>arabic-publish.json</c>.</remarks>
    public static string FromHeadline(string headline, int max = 80)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        // What is left out may have stood between a letter and its mark: taken again until nothing changes.
        var slug = headline;
        for (var round = 0; round < 4 && Write(ArabicText.Clean(slug), max) is var next && next != slug; round++) slug = next;
        return slug;
    }

    private static string Write(string clean, int max)
    {
        var slug = new CharBuffer(Math.Min(clean.Length, max + 1));
        var wordEnd = 0; // where the last whole word ended
        Span<char> units = stackalloc char[2];
        foreach (var rune in clean.EnumerateRunes())
        {
            if (IsLeftOut(rune)) continue;
            if (!Rune.IsLetterOrDigit(rune) && !IsForeignMark(rune))
            {
                if (slug.Length > 0 && slug.Last != '-')
                {
                    wordEnd = slug.Length;
                    slug.Add('-');
                }
                continue;
            }
            var size = Plain(rune).EncodeToUtf16(units);
            if (slug.Length + size > max)
            {
                if (wordEnd > 0) slug.CutTo(wordEnd);
                break;
            }
            slug.Add(units[..size]);
        }
        slug.TrimEnd('-');
        return slug.Finish(clean);
    }

    private static bool IsLeftOut(Rune rune) => rune.IsBmp && (char)rune.Value is var c
        && (c == ArabicLetters.Tatweel || ArabicLetters.IsMark(c) || ArabicLetters.IsInvisible(c) || Quotes.Contains(c));

    // Other scripts write vowels as marks; without them their words would fall apart.
    private static bool IsForeignMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Rune Plain(Rune rune) => Rune.IsDigit(rune)
        ? new Rune((char)('0' + (int)Rune.GetNumericValue(rune)))
        : Rune.ToLowerInvariant(rune);
}
