using System.Text;

namespace Warraq.Site.PageCache;

/// <summary>Header values are ASCII; addresses and tags of an Arabic paper are not.</summary>
public static class HeaderText
{
    /// <summary>Percent-encodes what is not visible ASCII, and leaves the rest, an encoded address too, as it is.</summary>
    public static string Ascii(string value, bool spaces = true)
    {
        if (value.AsSpan().IndexOfAnyExceptInRange(spaces ? ' ' : '!', '~') < 0)
            return value;
        var text = new StringBuilder(value.Length * 3);
        foreach (var unit in Encoding.UTF8.GetBytes(value))
        {
            if (unit is > 0x20 and < 0x7F || (unit == 0x20 && spaces))
                text.Append((char)unit);
            else
                text.Append('%').Append(unit.ToString("X2"));
        }

        return text.ToString();
    }

    /// <summary>The tags as a CDN is to be told them, also when it is asked to purge one.</summary>
    public static string SurrogateKey(IEnumerable<string> tags) => string.Join(' ', tags.Select(tag => Ascii(tag, spaces: false)));
}
