namespace Warraq.Import.Pages.Markup;

/// <summary>Guards the parser against pages made to break it.</summary>
internal static class Nesting
{
    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "tr", "th", "dd", "dt", "option"];

    /// <summary>How deep the tags are nested, roughly: elements that close themselves are left out.</summary>
    public static int Deepest(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var closes = html[i + 1] == '/';
            var start = closes ? i + 2 : i + 1;
            var end = start;
            while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == start || Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(html.AsSpan(start, end - start))) continue;
            if (closes) depth = Math.Max(0, depth - 1);
            else deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
    }

    /// <summary>The text between the tags, a line for each; used when a page is nested too deep.</summary>
    public static string WithoutTags(string html)
    {
        var text = new System.Text.StringBuilder(html.Length / 2);
        for (var i = 0; i < html.Length;)
        {
            var open = html.IndexOf('<', i);
            if (open < 0) open = html.Length;
            text.Append(html, i, open - i);
            if (open == html.Length) break;
            text.Append('\n');
            var skip = Skipped(html, open);
            i = skip > 0 ? skip : html.IndexOf('>', open) is var close and >= 0 ? close + 1 : html.Length;
        }
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }

    private static int Skipped(string html, int open)
    {
        foreach (var name in new[] { "script", "style", "noscript" })
        {
            if (string.Compare(html, open + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var end = html.IndexOf("</" + name, open, StringComparison.OrdinalIgnoreCase);
            return end < 0 ? html.Length : end + name.Length + 3;
        }
        return html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal) ? html.IndexOf("-->", open, StringComparison.Ordinal) is var close and >= 0 ? close + 3 : html.Length : 0;
    }
}
