using System.Text;

namespace Warraq.Comments;

/// <summary>A comment's plain text as HTML.</summary>
public static class CommentHtml
{
    const int ShownLink = 40;

    /// <summary>
    /// Paragraphs with their own direction, line breaks kept, everything encoded; http(s) links can be followed, in a
    /// <c>bdi dir="ltr"</c> with their host always readable. Safe whatever the text holds.
    /// </summary>
    public static string Of(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        var open = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (open) html.Append("</p>");
                open = false;
                continue;
            }
            html.Append(open ? "<br>" : "<p dir=\"auto\">");
            open = true;
            WriteLine(html, line);
        }
        if (open) html.Append("</p>");
        return html.ToString();
    }

    static void WriteLine(StringBuilder html, string line)
    {
        var at = 0;
        foreach (var (start, length, target) in CommentLinks.Find(line))
        {
            Encode(html, line.AsSpan(at, start - at));
            html.Append("<a href=\"");
            Encode(html, target.AbsoluteUri);
            html.Append("\" rel=\"nofollow ugc noopener\"><bdi dir=\"ltr\">");
            Encode(html, Shown(target));
            html.Append("</bdi></a>");
            at = start + length;
        }
        Encode(html, line.AsSpan(at));
    }

    // Cut at the end, never inside the host: «bank.example.long-long-long.elsewhere.example» must not read as the bank.
    static string Shown(Uri target)
    {
        var host = Host(target) + (target.IsDefaultPort ? "" : $":{target.Port}");
        if (host.Length >= ShownLink) return $"…{host[^(ShownLink - 1)..]}";
        var rest = target.PathAndQuery == "/" && target.Fragment.Length == 0 ? "" : target.PathAndQuery + target.Fragment;
        return host.Length + rest.Length <= ShownLink ? host + rest : $"{host}{rest[..(ShownLink - 1 - host.Length)]}…";
    }

    // Look-alike letters of other scripts show as what they are; Arabic names may be read.
    static string Host(Uri target) => target.Host.All(c => char.IsAscii(c) || c is >= 'ء' and <= 'ي') ? target.Host : target.IdnHost;

    static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                default: html.Append(c); break;
            }
        }
    }
}
