using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Warraq.Site.PageCache;

internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Reads Accept-Encoding (RFC 9110, 12.5.3): weights, the star, and refusals by <c>q=0</c>.</summary>
internal static class AcceptedCodings
{
    private const int Unsaid = -1;

    /// <summary>
    /// The coding with the highest weight; at equal weight brotli, then gzip. Who names nothing we have gets identity,
    /// even when refused: the standard leaves that to us, and a readable page is better than a 406.
    /// </summary>
    public static ContentCoding Choose(StringValues header)
    {
        int brotli = Unsaid, gzip = Unsaid, identity = Unsaid, star = Unsaid;
        for (var i = 0; i < header.Count; i++)
        {
            var line = header[i].AsSpan();
            while (!line.IsEmpty)
            {
                var comma = line.IndexOf(',');
                var item = comma < 0 ? line : line[..comma];
                line = comma < 0 ? default : line[(comma + 1)..];

                var semicolon = item.IndexOf(';');
                var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
                var weight = semicolon < 0 ? 1000 : Weight(item[(semicolon + 1)..]);
                if (Is(name, "br"))
                    brotli = weight;
                else if (Is(name, "gzip") || Is(name, "x-gzip"))
                    gzip = weight;
                else if (Is(name, "identity"))
                    identity = weight;
                else if (name is "*")
                    star = weight;
            }
        }

        brotli = brotli == Unsaid ? star : brotli;
        gzip = gzip == Unsaid ? star : gzip;
        identity = identity == Unsaid ? star : identity;
        if (brotli > 0 && brotli >= gzip && brotli >= identity)
            return ContentCoding.Brotli;
        return gzip > 0 && gzip >= identity ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    /// <summary>Thousandths; a weight that cannot be read counts as 1.</summary>
    private static int Weight(ReadOnlySpan<char> parameters)
    {
        foreach (var range in parameters.Split(';'))
        {
            var parameter = parameters[range].Trim();
            if (!parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
                continue;
            var readable = decimal.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q);
            return readable && q is >= 0 and <= 1 ? (int)(q * 1000) : 1000;
        }

        return 1000;
    }

    private static bool Is(ReadOnlySpan<char> name, string coding) => name.Equals(coding, StringComparison.OrdinalIgnoreCase);
}
