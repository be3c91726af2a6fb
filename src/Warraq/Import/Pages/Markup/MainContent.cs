using AngleSharp.Dom;
using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Markup;

/// <summary>
/// Finds the element that holds the body: by the names sites give it, by the density of sentences, and with the vote of the
/// Readability algorithm where the two differ.
/// </summary>
internal static class MainContent
{
    private static readonly string[] Kinds = ["post", "entry", "article", "story", "news", "single", "details", "topic", "item"];
    private static readonly string[] Parts = ["content", "body", "text", "details", "description"];
    private static readonly string[] Others = ["related", "header", "footer", "meta", "title", "image", "list", "card", "teaser", "excerpt", "sidebar", "comment", "comments", "thumbnail"];

    /// <summary>Marks each line as inside or outside; roles must be assigned.</summary>
    public static void Mark(IElement body, List<PageLine> lines, int title, Func<IReadOnlySet<string>?> readability)
    {
        var weights = Weigh(lines, title);
        var dense = Densest(body, weights);
        var named = ByName(body, weights);
        var boxes = named.Count > 0 && named.Sum(box => weights.GetValueOrDefault(box)) * 2.5 >= weights.GetValueOrDefault(dense) ? named : [dense];
        if (named.Count == 0 && readability() is { Count: > 0 } voted) boxes = [WithVote(dense, lines, voted, body)];
        var inside = new HashSet<IElement>(boxes);
        foreach (var line in lines) line.Mark!.InMain = Inside(line.Mark.Block, inside);
    }

    private static bool Inside(IElement element, HashSet<IElement> boxes)
    {
        for (var up = element; up is not null; up = up.ParentElement)
        {
            if (boxes.Contains(up)) return true;
        }
        return false;
    }

    /// <summary>Characters of sentences in each element, without those in menus, comments and the like.</summary>
    private static Dictionary<IElement, double> Weigh(List<PageLine> lines, int title)
    {
        var weights = new Dictionary<IElement, double>();
        for (var i = Math.Max(0, title); i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Mark!.Region is not null || line.Role != LineRole.None || line.Mark.LinkShare > 0.5 || i == title) continue;
            if (!line.IsProse && !(line.Mark.Tag == "p" && line.EndsSentence)) continue;
            // Sentences far below the headline are comments or boxes more often than the story.
            double weight = line.Text.Length;
            for (var up = line.Mark.Block; up is not null; up = up.ParentElement) weights[up] = weights.GetValueOrDefault(up) + weight;
        }
        return weights;
    }

    private static IElement Densest(IElement body, Dictionary<IElement, double> weights)
    {
        var at = body;
        while (true)
        {
            var heaviest = at.Children.OrderByDescending(child => weights.GetValueOrDefault(child)).FirstOrDefault();
            if (heaviest is null || weights.GetValueOrDefault(heaviest) < 0.8 * weights.GetValueOrDefault(at) || weights.GetValueOrDefault(at) == 0) return at;
            if (heaviest.LocalName is "p" or "h1" or "h2" or "h3" or "li" or "font" or "span" or "b" or "blockquote") return at;
            at = heaviest;
        }
    }

    private static List<IElement> ByName(IElement body, Dictionary<IElement, double> weights)
    {
        var found = weights.Keys.Where(box => box != body && IsNamed(box)).ToList();
        if (found.Count == 0 && body.QuerySelectorAll("article").Where(box => weights.GetValueOrDefault(box) > 0).ToList() is { Count: 1 } articles) found = articles;
        if (found.Count < 2) return found;
        var best = found.MaxBy(box => weights.GetValueOrDefault(box))!;
        // A body cut in two by an advertisement: boxes of the same name under one parent.
        // The innermost of boxes around one another, as long as it holds nearly all.
        best = found.Where(box => weights[box] >= 0.9 * weights[best]).MaxBy(Depth)!;
        return [.. found.Where(box => box == best || box.ParentElement == best.ParentElement && box.ClassName == best.ClassName)];
    }

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (var up = element.ParentElement; up is not null; up = up.ParentElement) depth++;
        return depth;
    }

    /// <summary>Called by its class or microdata the body of an article: <c>entry-content</c>, <c>articleBody</c>, <c>news_text</c>.</summary>
    private static bool IsNamed(IElement box)
    {
        if (box.LocalName is "body" or "html" or "p" or "h1" || box.ClassName is null && box.Id is null && !box.HasAttribute("itemprop")) return false;
        var words = new HashSet<string>();
        RegionNames.Split(box.ClassName, words);
        RegionNames.Split(box.Id, words);
        RegionNames.Split(box.GetAttribute("itemprop"), words);
        return words.Overlaps(Parts) && words.Overlaps(Kinds) && !words.Overlaps(Others) && words.Count <= 12;
    }

    /// <summary>The element around the densest that Readability's choice speaks for.</summary>
    private static IElement WithVote(IElement dense, List<PageLine> lines, IReadOnlySet<string> voted, IElement body)
    {
        var (best, bestScore) = (dense, -1.0);
        var up = dense;
        for (var step = 0; step < 4 && up is not null; step++, up = up == body ? null : up.ParentElement)
        {
            var boxes = new HashSet<IElement> { up };
            var (both, own) = (0.0, 0.0);
            foreach (var line in lines)
            {
                if (line.Role != LineRole.None || line.Mark!.Region is not null || !line.IsProse || !Inside(line.Mark.Block, boxes)) continue;
                own += line.Text.Length;
                if (voted.Contains(PhraseKey.Of(line.Text))) both += line.Text.Length;
            }
            var score = own == 0 ? 0 : both / own * Math.Sqrt(both);
            if (score > bestScore * 1.1) (best, bestScore) = (up, score);
        }
        return best;
    }
}
