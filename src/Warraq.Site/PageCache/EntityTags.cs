using Microsoft.Extensions.Primitives;

namespace Warraq.Site.PageCache;

/// <summary>Reads If-None-Match (RFC 9110, 13.1.2), which compares weakly: a <c>W/</c> before a tag is passed over.</summary>
internal static class EntityTags
{
    /// <param name="etag">With its quotes.</param>
    public static bool Names(StringValues header, string etag)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (Names(header[i].AsSpan().Trim(), etag))
                return true;
        }

        return false;
    }

    private static bool Names(ReadOnlySpan<char> line, string etag)
    {
        if (line is "*" || line.SequenceEqual(etag))
            return true;
        while (true)
        {
            // A comma may stand inside a tag, so go from quote to quote.
            var open = line.IndexOf('"');
            if (open < 0)
                return false;
            var length = line[(open + 1)..].IndexOf('"');
            if (length < 0)
                return false;
            if (line.Slice(open, length + 2).SequenceEqual(etag))
                return true;
            line = line[(open + length + 2)..];
        }
    }
}
