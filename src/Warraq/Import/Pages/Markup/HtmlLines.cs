using System.Text;
using AngleSharp.Dom;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Markup;

/// <summary>Walks over the elements of a page, without recursion, and writes what a reader sees as lines.</summary>
internal sealed class HtmlLines
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "marquee",
        "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Silent =
        ["script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "canvas", "math", "head", "title", "meta", "link", "img", "picture", "source"];

    private readonly HiddenStyles _hidden;
    private readonly Regions _regions;
    private readonly Stack<Frame> _frames = new();
    private readonly StringBuilder _text = new();
    private readonly List<string> _links = [];
    private readonly List<Piece> _pieces = [];
    private Frame? _lineFrame;
    private int _linkChars, _allChars, _breaks, _linkStart;

    public HtmlLines(IElement body, HiddenStyles hidden, Regions regions)
    {
        (_hidden, _regions) = (hidden, regions);
        Walk(body);
    }

    /// <summary>Lines, those divided by single BR put together where they are one paragraph.</summary>
    public List<PageLine> Read() => LineBreaks.Join(_pieces);

    private void Walk(IElement body)
    {
        _frames.Push(new Frame(body, null, false, "body", 0, 3, false, false, false, NoHints, body));
        // Children by index: NextSibling searches the parent's list anew at each step.
        var open = new Stack<(INode Node, int Child)>();
        open.Push((body, 0));
        while (open.TryPop(out var at))
        {
            if (at.Child >= at.Node.ChildNodes.Length)
            {
                if (at.Node != body) Leave(at.Node);
                continue;
            }
            open.Push((at.Node, at.Child + 1));
            var child = at.Node.ChildNodes[at.Child];
            if (Enter(child)) open.Push((child, 0));
        }
        Flush();
    }

    /// <summary>True when the node's children are to be visited.</summary>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }
        if (node is not IElement element) return false;
        var (name, frame) = (element.LocalName, _frames.Peek());
        if (name == "br")
        {
            Break();
            return false;
        }
        if (Silent.Contains(name)) return false;
        if (name == "input")
        {
            if (element.GetAttribute("type")?.ToLowerInvariant() is "submit" or "button" && element.GetAttribute("value") is { Length: > 0 } label) Append($" {label} ");
            return false;
        }
        var block = Blocks.Contains(name);
        var cell = name is "td" or "th" && RowCells.IsPlainRow(element.ParentElement);
        if (cell) _text.Append('\t');
        else if (block) Flush();
        if (name == "time") _text.Append('\t');
        if (name == "a") _linkStart = _text.Length;
        _frames.Push(new Frame(element,
            _regions.Of(element, frame.Region),
            frame.Hidden || _hidden.Hides(element),
            block && !cell ? name : frame.Tag,
            name is ['h', >= '1' and <= '6'] ? name[1] - '0' : frame.Heading,
            FontSize(element, name, frame.FontSize),
            frame.Link || name == "a",
            frame.Item || name is "li" or "dd" or "dt",
            frame.Quote || name is "blockquote" or "q" && block,
            Hints(element, frame.Hints),
            block && !cell ? element : frame.Block));
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || _frames.Count < 2 || _frames.Peek().Element != element) return;
        var name = element.LocalName;
        if (name == "a" && _text.Length > _linkStart && !_frames.Peek().Hidden) PageMeta.Add(_links, _text.ToString(_linkStart, _text.Length - _linkStart));
        if (name == "time") _text.Append('\t');
        if (Blocks.Contains(name) && !(name is "td" or "th" && RowCells.IsPlainRow(element.ParentElement))) Flush();
        _frames.Pop();
    }

    private void Append(string text)
    {
        var frame = _frames.Peek();
        if (string.IsNullOrWhiteSpace(text))
        {
            if (text.Length > 0) _text.Append(' ');
            return;
        }
        // Hidden text is a line of its own, so that it never runs into a paragraph.
        if (_lineFrame is not null && (_lineFrame.Hidden != frame.Hidden || _lineFrame.Region != frame.Region && _lineFrame.Block == frame.Block)) Flush();
        _lineFrame ??= frame;
        if (frame.FontSize > _lineFrame.FontSize || frame.Heading > 0 && _lineFrame.Heading == 0) _lineFrame = _lineFrame with { FontSize = frame.FontSize, Heading = frame.Heading };
        if (frame.Hints != NoHints && _lineFrame.Hints == NoHints) _lineFrame = _lineFrame with { Hints = frame.Hints };
        // Line breaks of the source are spaces to the reader.
        foreach (var c in text) _text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
        var length = text.AsSpan().Trim().Length;
        _allChars += length;
        if (frame.Link) _linkChars += length;
    }

    private void Break()
    {
        Flush();
        _breaks++;
    }

    private void Flush()
    {
        var frame = _lineFrame;
        if (frame is not null && _text.Length > 0)
        {
            var mark = new LineMark
            {
                Block = frame.Block,
                Tag = frame.Tag,
                Region = frame.Hidden ? "hidden" : frame.Region,
                Heading = frame.Heading,
                FontSize = frame.FontSize,
                LinkShare = _allChars == 0 ? 0 : (double)_linkChars / _allChars,
                ListItem = frame.Item,
                Quote = frame.Quote,
                IsTitle = frame.Hints.Title,
                IsDeck = frame.Hints.Deck,
                IsAuthor = frame.Hints.Author,
                IsCategory = frame.Hints.Category,
                Links = [.. _links],
                BesidePicture = IsBesidePicture(frame.Block, _allChars),
            };
            _pieces.Add(new Piece(CollapseSpaces(), mark, _breaks));
        }
        if (frame is not null) _breaks = 0;
        _text.Clear();
        _links.Clear();
        _lineFrame = null;
        (_linkChars, _allChars, _linkStart) = (0, 0, 0);
    }

    /// <summary>Whether a box around the line holds a picture and hardly more text than the line.</summary>
    private bool IsBesidePicture(IElement block, int length)
    {
        if (length > 220) return false;
        var up = block;
        for (var step = 0; step < 6 && up is not null && up.LocalName != "body" && _regions.Length(up) <= length + 12; step++, up = up.ParentElement)
        {
            if (up.QuerySelector("img,picture,video") is not null) return true;
        }
        return false;
    }

    // Runs of spaces come from the layout of the source, not from the page: only tabs (cells) divide.
    private string CollapseSpaces()
    {
        var kept = new StringBuilder(_text.Length);
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] is ' ' or '\u00A0' && kept.Length > 0 && kept[^1] is ' ' or '\u00A0' or '\t') continue;
            kept.Append(_text[i]);
        }
        return kept.ToString();
    }

    private static double FontSize(IElement element, string name, double around)
    {
        if (name == "big") return around + 1;
        if (name == "small") return around - 1;
        if (name != "font" || element.GetAttribute("size") is not { Length: > 0 } size) return around;
        return double.TryParse(size, out var points) ? size[0] is '+' or '-' ? 3 + points : points : around;
    }

    private static readonly NameHints NoHints = new(false, false, false, false);

    private static NameHints Hints(IElement element, NameHints around)
    {
        var (classes, prop, rel) = (element.ClassName, element.GetAttribute("itemprop"), element.GetAttribute("rel"));
        if (classes is null && prop is null && rel is null || element.LocalName is "body" or "article" or "main" or "section") return around;
        var words = new HashSet<string>();
        RegionNames.Split(classes, words);
        RegionNames.Split(prop, words);
        RegionNames.Split(rel, words);
        var hints = new NameHints(
            words.Contains("headline") || words.Contains("title") && (words.Contains("entry") || words.Contains("post") || words.Contains("article") || words.Contains("news") || words.Contains("story")),
            words.Overlaps(DeckNames),
            words.Overlaps(AuthorNames) && !words.Contains("box"),
            words.Overlaps(CategoryNames) && !words.Contains("tags"));
        return hints == NoHints ? around : hints;
    }

    private static readonly string[] DeckNames = ["deck", "standfirst", "subtitle", "subheadline", "excerpt", "lead", "lede", "alternativeheadline", "dek", "kicker2"];
    private static readonly string[] AuthorNames = ["author", "byline", "writer", "reporter"];
    private static readonly string[] CategoryNames = ["category", "categories", "cat", "cats", "section", "kicker", "label", "rubric", "topic"];

    private sealed record NameHints(bool Title, bool Deck, bool Author, bool Category);

    private sealed record Frame(IElement Element, string? Region, bool Hidden, string Tag, int Heading, double FontSize, bool Link, bool Item, bool Quote, NameHints Hints, IElement Block);
}

/// <summary>A piece of text between block boundaries or BR elements, and how many BR stood before it.</summary>
internal sealed record Piece(string Text, LineMark Mark, int Breaks);
