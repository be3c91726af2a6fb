using System.Runtime.CompilerServices;
using AngleSharp.Dom;

namespace Warraq.Import.Pages.Markup;

/// <summary>Tells a row of a table, which is one line, from a row of a layout, whose cells are boxes.</summary>
internal static class RowCells
{
    private const int LongestCell = 90;
    private static readonly ConditionalWeakTable<IElement, object> Known = [];

    public static bool IsPlainRow(IElement? row)
    {
        if (row is null || row.LocalName != "tr") return false;
        return (bool)Known.GetValue(row, static each => (object)Judge(each));
    }

    private static bool Judge(IElement row)
    {
        var cells = 0;
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is not ("td" or "th")) return false;
            if (++cells > 12 || cell.ChildElementCount > 8) return false;
            foreach (var child in cell.Children)
            {
                if (child.LocalName is not ("a" or "b" or "strong" or "em" or "i" or "span" or "font" or "small" or "u" or "bdi" or "sup" or "sub" or "time")) return false;
                foreach (var inner in child.Children)
                {
                    if (inner.LocalName is not ("b" or "strong" or "em" or "i" or "span" or "font" or "a" or "small") || inner.ChildElementCount > 0) return false;
                }
            }
            if (cell.TextContent.AsSpan().Trim().Length > LongestCell) return false;
        }
        return cells >= 2;
    }
}
