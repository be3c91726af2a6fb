namespace Warraq.Comments;

/// <summary>Finds links in plain text.</summary>
static class CommentLinks
{
    /// <summary>How many links a text holds, whether they can be followed or not.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Scheme(text, i) > 0)
            {
                count++;
                i = End(text, i) - 1;
            }
            else if (Begins(text, i, "www.") && IsFree(text, i)) count++;
        }
        return count;
    }

    /// <summary>The http(s) links that may be followed, in order: where they stand and where they lead.</summary>
    public static IEnumerable<(int Start, int Length, Uri Target)> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Scheme(text, i) == 0) continue;
            var end = Trim(text, i, End(text, i));
            // A name before the host («https://bank.example@elsewhere.example») is there to deceive.
            if (Uri.TryCreate(text[i..end], UriKind.Absolute, out var target) && target is { Scheme: "http" or "https", UserInfo: "", Host.Length: > 0 })
            {
                yield return (i, end - i, target);
                i = end - 1;
            }
        }
    }

    static int Scheme(string text, int at) => !IsFree(text, at) ? 0 : Begins(text, at, "https://") ? 8 : Begins(text, at, "http://") ? 7 : 0;

    static bool Begins(string text, int at, string what) => string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;

    static bool IsFree(string text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);

    static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is > ' ' and not ('<' or '>' or '"' or '«' or '»' or '“' or '”' or '،' or '؛' or '؟' or '`' or '\\' or '^' or '{' or '}' or '|')
            && !char.IsWhiteSpace(text[end]) && text[end] is not ((>= '\u200B' and <= '\u200F') or (>= '\u2066' and <= '\u2069') or '\u061C')) end++;
        return end;
    }

    // What ends a sentence is not part of the link; a bracket is, when the link opened it.
    static int Trim(string text, int start, int end)
    {
        while (end > start)
        {
            var last = text[end - 1];
            if (last is ')' or ']')
            {
                var link = text.AsSpan(start, end - start);
                if (link.Count(last) <= link.Count(last == ')' ? '(' : '[')) break;
            }
            else if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '…' or '*')) break;
            end--;
        }
        return end;
    }
}
