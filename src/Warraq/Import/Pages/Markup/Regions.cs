using AngleSharp.Dom;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Markup;

/// <summary>Names the part of the page that an element opens: menu, share row, comments, footer …</summary>
internal sealed class Regions
{
    // An element that holds this share of the page's text is a layout box, whatever its class says.
    private const double LayoutShare = 0.35;

    private readonly Dictionary<INode, int> _lengths = [];
    private readonly HashSet<IElement> _aroundTitle = [];
    private readonly int _all;

    public Regions(IElement body)
    {
        Measure(body);
        _all = Math.Max(1, _lengths.GetValueOrDefault(body));
        foreach (var heading in body.QuerySelectorAll("h1"))
        {
            if (heading.TextContent.Trim().AsSpan().Count(' ') < 2) continue;
            for (var up = heading; up is not null && _aroundTitle.Add(up); up = up.ParentElement!) { }
        }
    }

    /// <summary>The reason to drop what the element holds; the one around it when the element says nothing.</summary>
    public string? Of(IElement element, string? around)
    {
        var name = element.LocalName;
        if (name is "body" or "html" or "main" or "br") return around;
        var found = ByName(element);
        if (found is null && name != "article") found = ByTag(element, name);
        return found ?? around;
    }

    private string? ByName(IElement element)
    {
        var (classes, id, role) = (element.ClassName, element.Id, element.GetAttribute("role"));
        if (classes is null && id is null && role is null) return null;
        if (element.LocalName is "article" or "h1" or "time") return null;
        var words = new HashSet<string>();
        RegionNames.Split(classes, words);
        RegionNames.Split(id, words);
        RegionNames.Split(role, words);
        // A page builder calls every part of the page, the story too, a widget of its own.
        if (words.Contains("elementor")) words.Remove("widget");
        if (RegionNames.Find(words) is not { } rule) return null;
        if (_aroundTitle.Contains(element)) return null;
        // A paragraph of the story may carry any class of a page builder.
        if (element.LocalName is "p" && rule.Why is "menu" or "form") return null;
        return rule.Strong || Length(element) < LayoutShare * _all ? rule.Why : null;
    }

    private string? ByTag(IElement element, string name)
    {
        var why = name switch
        {
            "nav" or "menu" or "marquee" => "menu",
            "footer" => "footer",
            "aside" => "related",
            "form" or "button" or "select" or "textarea" or "option" or "label" or "fieldset" => "form",
            "figcaption" or "caption" => "caption",
            "video" or "audio" => "player",
            _ => null,
        };
        if (why is null || _aroundTitle.Contains(element)) return null;
        if (name == "footer" && element.ParentElement?.LocalName == "blockquote") return null;
        // Old pages (and ASP.NET ones) wrap everything in one form.
        return name is "form" or "fieldset" && Length(element) > LayoutShare * _all ? null : why;
    }

    public int Length(INode node) => _lengths.GetValueOrDefault(node);

    /// <summary>Length of the text in every element, bottom up and without recursion.</summary>
    private void Measure(IElement body)
    {
        // Children by index: NextSibling searches the parent's list anew at each step.
        var open = new Stack<(INode Node, int Child, int Length)>();
        open.Push((body, 0, 0));
        while (open.TryPop(out var at))
        {
            if (at.Child < at.Node.ChildNodes.Length)
            {
                var child = at.Node.ChildNodes[at.Child];
                open.Push((at.Node, at.Child + 1, at.Length));
                open.Push((child, 0, child is IText text && at.Node is not IElement { LocalName: "script" or "style" or "noscript" or "template" } ? text.Data.AsSpan().Trim().Length : 0));
                continue;
            }
            if (at.Node is IElement) _lengths[at.Node] = at.Length;
            if (open.TryPop(out var parent)) open.Push(parent with { Length = parent.Length + at.Length });
        }
    }
}
