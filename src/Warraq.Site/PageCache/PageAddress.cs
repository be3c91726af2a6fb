using System.Text;

namespace Warraq.Site.PageCache;

/// <summary>
/// Decides which requests are for the same page: the decoded path and the parameters that count, in order of name.
/// The server has decoded the path already, so <c>%d8</c>, <c>%D8</c> and the letter itself are one, at no cost here.
/// </summary>
internal static class PageAddress
{
    // Cannot stand in a path: Kestrel refuses %00. A '?' can (as %3F), and would let one page pose as another.
    private const char Separator = '\0';

    /// <param name="kept">Sorted by name.</param>
    /// <param name="query">The query as the handler may see it, with its question mark, or empty.</param>
    /// <returns>The key, or null when the request is not to be answered from the cache.</returns>
    public static string? Key(string path, string? rawQuery, PageParameter[] kept, IReadOnlyList<string> bypass, out string query)
    {
        query = "";
        if (string.IsNullOrEmpty(rawQuery) || rawQuery.Length == 1)
            return path;

        string[]? values = null;
        foreach (var range in rawQuery.AsSpan(1).Split('&'))
        {
            var pair = rawQuery.AsSpan(1)[range];
            var equals = pair.IndexOf('=');
            var name = equals < 0 ? pair : pair[..equals];
            if (name.ContainsAny('%', '+'))
                name = Decode(name);
            if (IsAmong(bypass, name))
                return null;
            var index = IndexOf(kept, name);
            if (index < 0 || equals < 0 || values?[index] is not null)
                continue;
            var value = Decode(pair[(equals + 1)..]);
            if (kept[index].Takes(value))
                (values ??= new string[kept.Length])[index] = value;
        }

        if (values is null)
            return path;
        query = Write(kept, values);
        return string.Concat(path, [Separator], query);
    }

    public static bool CanBeKept(string path) => !path.Contains(Separator);

    public static PageParameter[] Sort(IEnumerable<PageParameter> parameters) =>
        [.. parameters.OrderBy(each => each.Name, StringComparer.Ordinal)];

    private static string Write(PageParameter[] kept, string?[] values)
    {
        var text = new StringBuilder();
        for (var i = 0; i < kept.Length; i++)
        {
            if (values[i] is { } value)
                text.Append(text.Length == 0 ? '?' : '&').Append(kept[i].Name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    private static string Decode(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.ToString().Replace('+', ' '));

    private static int IndexOf(PageParameter[] kept, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            if (name.SequenceEqual(kept[i].Name))
                return i;
        }

        return -1;
    }

    private static bool IsAmong(IReadOnlyList<string> names, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (name.SequenceEqual(names[i]))
                return true;
        }

        return false;
    }
}
