using Warraq.Arabic.Proofing;

namespace Warraq.Arabic.Typography;

/// <summary>Writes the quotation marks of a text in the style of the paper (D4: the profile decides, one style a document).</summary>
public static class Quotes
{
    /// <summary>
    /// Writes every paired quotation mark in a style, the inner marks for a quotation inside a quotation, and turn about further in. Marks
    /// without a partner, pairs that cross, apostrophes and the marks of addresses stay.
    /// </summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="style">The style wanted.</param>
    /// <returns>
    /// The text, of the same length, so that places in it stay true; the same instance when nothing changed. Linear time.
    /// </returns>
    public static string Apply(string text, QuoteStyle style)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(style);
        var marks = QuotationMarks.Find(text, Zones.Of(text));
        if (marks.Length == 0) return text;
        var written = text.ToCharArray();
        Stack<int> open = new();
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i];
            if (mark.Partner < 0) continue;
            if (mark.Opens)
            {
                open.Push(i);
                continue;
            }
            // Of two pairs that cross, the one that began inside stays as it is.
            while (open.Count > 0 && open.Peek() > mark.Partner) open.Pop();
            if (open.Count == 0 || open.Peek() != mark.Partner) continue;
            open.Pop();
            var isInner = open.Count % 2 == 1;
            written[marks[mark.Partner].At] = isInner ? style.InnerOpen : style.Open;
            written[mark.At] = isInner ? style.InnerClose : style.Close;
        }
        return written.AsSpan().SequenceEqual(text) ? text : new string(written);
    }

    /// <summary>Puts a text into quotation marks; those inside it become the inner ones.</summary>
    /// <param name="text">The words quoted.</param>
    /// <param name="style">The style.</param>
    /// <returns>The quotation with its marks.</returns>
    public static string Wrap(string text, QuoteStyle style)
    {
        ArgumentNullException.ThrowIfNull(style);
        return $"{style.Open}{Apply(text, new(style.InnerOpen, style.InnerClose, style.Open, style.Close))}{style.Close}";
    }
}
