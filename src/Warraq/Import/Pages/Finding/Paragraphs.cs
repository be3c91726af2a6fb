using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Finding;

/// <summary>Makes paragraphs of the lines of the body.</summary>
internal static class Paragraphs
{
    public static List<PageParagraph> Of(IReadOnlyList<PageLine> lines, Body body) => [.. body.Lines.Select(i => Of(lines[i]))];

    private static PageParagraph Of(PageLine line)
    {
        var text = line.Text;
        if (text.Length > 2 && text[0] is '•' or '▪' or '·' or '◦' or '‣' && text[1] == ' ')
            return new PageParagraph(text[2..], PageParagraphKind.ListItem);
        return new PageParagraph(text, KindOf(line));
    }

    private static PageParagraphKind KindOf(PageLine line)
    {
        if (line.Mark is { } mark)
        {
            if (mark.Quote) return PageParagraphKind.Quote;
            if (mark.Heading > 0) return PageParagraphKind.Heading;
            if (mark.ListItem) return PageParagraphKind.ListItem;
            return PageParagraphKind.Paragraph;
        }
        if (line.Role == LineRole.Hour) return PageParagraphKind.Heading;
        if (line.StartsWithListMark || StartsWithNumber(line)) return PageParagraphKind.ListItem;
        if (line.Text[0] is '«' or '“' && line.Text[^1] is '»' or '”') return PageParagraphKind.Quote;
        return line.WordCount <= 10 && !line.EndsSentence && line.Text[^1] is not ('»' or '”' or '"') ? PageParagraphKind.Heading : PageParagraphKind.Paragraph;
    }

    private static bool StartsWithNumber(PageLine line)
    {
        var digits = 0;
        while (digits < line.Text.Length && char.IsDigit(line.Text[digits])) digits++;
        return digits is 1 or 2 && digits + 1 < line.Text.Length && line.Text[digits] is '.' or '-' or ')' && line.Text[digits + 1] == ' ';
    }
}
