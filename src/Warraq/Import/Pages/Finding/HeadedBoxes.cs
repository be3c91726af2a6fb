using AngleSharp.Dom;
using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Finding;

/// <summary>Boxes of an HTML page that begin with a heading such as «قد يهمك أيضاً»: what stands in one belongs to it.</summary>
internal sealed class HeadedBoxes
{
    private readonly Dictionary<IElement, string> _boxes = [];

    private readonly HashSet<IElement> _aroundArticle = [];

    /// <summary>Notes a line of the article: no box around it is a box of chrome.</summary>
    public void Keep(PageLine line)
    {
        for (var up = line.Mark?.Block; up is not null && _aroundArticle.Add(up); up = up.ParentElement) { }
    }

    /// <summary>Takes the box around a heading, when neither the headline nor the body stands in it.</summary>
    public void Open(PageLine heading)
    {
        if (heading.Mark is not { } mark || heading.Rest.Length > 0 || heading.Role is not (LineRole.Related or LineRole.RelatedInline or LineRole.Latest
            or LineRole.Newsletter or LineRole.Follow or LineRole.Poll or LineRole.Comments or LineRole.Tags or LineRole.AuthorBox or LineRole.About)) return;
        var box = mark.Block;
        while (box is not null && !_aroundArticle.Contains(box) && box.TextContent.AsSpan().Trim().Length <= heading.Text.Length + 4) box = box.ParentElement;
        if (box is null || box.LocalName is "body" or "main" || _aroundArticle.Contains(box)) return;
        _boxes[box] = heading.Why!;
    }

    public string? ReasonFor(PageLine line)
    {
        if (_boxes.Count == 0) return null;
        for (var up = line.Mark?.Block; up is not null; up = up.ParentElement)
        {
            if (_boxes.TryGetValue(up, out var why)) return why;
        }
        return null;
    }
}
