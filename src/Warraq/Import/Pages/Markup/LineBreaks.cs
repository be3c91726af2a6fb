using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Markup;

/// <summary>
/// Decides what a BR divides. Where a box uses two of them between paragraphs, one alone only breaks a line; in a P a single one
/// divides paragraphs when whole sentences stand on both sides.
/// </summary>
internal static class LineBreaks
{
    public static List<PageLine> Join(List<Piece> pieces)
    {
        var lines = new List<PageLine>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            var end = i + 1;
            while (end < pieces.Count && pieces[end].Breaks > 0 && SameBox(pieces[end].Mark, pieces[i].Mark)) end++;
            Box(pieces.GetRange(i, end - i), lines);
            i = end;
        }
        return lines;
    }

    private static bool SameBox(LineMark a, LineMark b) => a.Block == b.Block && a.Region == b.Region;

    private static void Box(List<Piece> box, List<PageLine> lines)
    {
        var joins = box.Count > 1 && (box.Exists(piece => piece.Breaks >= 2 && piece != box[0])
            ? box.Exists(piece => piece.Text.Length > 60)
            : box[0].Mark.Tag is "p" or "li" or "blockquote" or "h1" or "h2" or "h3" && !AreParagraphs(box));
        if (!joins)
        {
            foreach (var piece in box) Add(lines, piece.Text, piece.Mark);
            return;
        }
        for (var i = 0; i < box.Count;)
        {
            var end = i + 1;
            while (end < box.Count && box[end].Breaks == 1) end++;
            var parts = box.GetRange(i, end - i);
            Add(lines, string.Join(' ', parts.Select(part => part.Text.Trim())), parts[0].Mark with
            {
                LinkShare = parts.Average(part => part.Mark.LinkShare),
                Links = [.. parts.SelectMany(part => part.Mark.Links)],
            });
            i = end;
        }
    }

    private static bool AreParagraphs(List<Piece> box)
    {
        for (var i = 0; i + 1 < box.Count; i++)
        {
            var text = box[i].Text.AsSpan().TrimEnd().TrimEnd("»”\")");
            if (text.Length < 12 || text[^1] is not ('.' or '؟' or '!' or ':' or '…' or '?')) return false;
        }
        return true;
    }

    private static void Add(List<PageLine> lines, string text, LineMark mark)
    {
        var line = new PageLine(text, mark);
        if (line.Text.Length > 0) lines.Add(line);
    }
}
