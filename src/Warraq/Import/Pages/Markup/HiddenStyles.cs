using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Warraq.Import.Pages.Markup;

/// <summary>Which elements no reader sees: hidden by attribute, by style, or by a simple rule in the page's own style sheet.</summary>
internal sealed partial class HiddenStyles
{
    private static readonly SearchValues<char> Combined = SearchValues.Create(" .#:>[+~*");
    private readonly HashSet<string> _classes = [];
    private readonly HashSet<string> _ids = [];

    public HiddenStyles(IDocument document)
    {
        foreach (var style in document.QuerySelectorAll("style"))
        {
            var css = style.TextContent;
            if (css.Length > 300_000) continue;
            foreach (var rule in Rule().EnumerateMatches(WithoutMedia(css)))
                Take(WithoutMedia(css).AsSpan(rule.Index, rule.Length));
        }
    }

    public bool Hides(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is { } style)
        {
            var plain = style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            if (plain.Contains("display:none", StringComparison.Ordinal) || plain.Contains("visibility:hidden", StringComparison.Ordinal)) return true;
        }
        if (_ids.Count > 0 && element.Id is { Length: > 0 } id && _ids.Contains(id)) return true;
        return _classes.Count > 0 && element.ClassList.Any(_classes.Contains);
    }

    private void Take(ReadOnlySpan<char> rule)
    {
        var selectors = rule[..rule.IndexOf('{')].ToString();
        foreach (var selector in selectors.Split(','))
        {
            var name = selector.Trim();
            if (name.Length < 2 || name.AsSpan(1).ContainsAny(Combined)) continue;
            if (name[0] == '.') _classes.Add(name[1..]);
            else if (name[0] == '#') _ids.Add(name[1..]);
        }
    }

    /// <summary>What stands inside @media holds for print or small screens only.</summary>
    private static string WithoutMedia(string css)
    {
        var at = css.IndexOf("@media", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return css;
        var kept = new System.Text.StringBuilder();
        var from = 0;
        while (at >= 0)
        {
            kept.Append(css, from, at - from);
            var (depth, i) = (0, at);
            for (; i < css.Length; i++)
            {
                if (css[i] == '{') depth++;
                else if (css[i] == '}' && --depth == 0) break;
            }
            from = Math.Min(css.Length, i + 1);
            at = css.IndexOf("@media", from, StringComparison.OrdinalIgnoreCase);
        }
        return kept.Append(css, from, css.Length - from).ToString();
    }

    [GeneratedRegex(@"[^{}]+\{[^{}]*(display\s*:\s*none|visibility\s*:\s*hidden)[^{}]*\}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();
}
