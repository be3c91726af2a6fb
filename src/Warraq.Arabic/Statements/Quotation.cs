using Warraq.Arabic.Proofing;

namespace Warraq.Arabic.Statements;

/// <summary>A passage in quotation marks that is in no other one.</summary>
/// <param name="Start">The opening mark, in UTF-16 units of the text.</param>
/// <param name="Length">Units up to and with the closing mark; without one, up to the next passage or the end of the text.</param>
/// <param name="IsClosed">False when the closing mark is missing: a slip, or a quotation that runs over paragraphs.</param>
public readonly record struct Quotation(int Start, int Length, bool IsClosed)
{
    /// <summary>The place after it.</summary>
    public int End => Start + Length;

    /// <summary>First unit of the words inside.</summary>
    public int InnerStart => Start + 1;

    /// <summary>The place after the words inside.</summary>
    public int InnerEnd => IsClosed ? End - 1 : End;
}

/// <summary>Finds the quotations of a paragraph.</summary>
public static class Quotations
{
    /// <summary>The passages in “ ”, « », " and ‘ ’ by what stands beside the marks, in either direction. Time is linear.</summary>
    /// <param name="text">A paragraph.</param>
    /// <returns>Those that are in no other one, in order.</returns>
    public static IReadOnlyList<Quotation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, QuotationMarks.Find(text, Zones.Of(text)));
    }

    /// <summary>The passages between marks that were paired already.</summary>
    internal static List<Quotation> Of(string text, IReadOnlyList<QuotationMark> marks)
    {
        List<Quotation> found = [];
        foreach (var mark in marks)
        {
            if (!mark.Opens || (mark.Partner < 0 && mark.Group == QuotationGroup.Single)) continue;
            var closed = mark.Partner >= 0;
            var end = closed ? marks[mark.Partner].At + 1 : text.Length;
            if (found is [.., var last] && mark.At < last.End)
            {
                if (last.IsClosed) continue;
                found[^1] = last with { Length = mark.At - last.Start };
            }
            found.Add(new(mark.At, end - mark.At, closed));
        }
        return found;
    }
}
