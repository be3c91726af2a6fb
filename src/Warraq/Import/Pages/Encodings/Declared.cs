using System.Buffers;
using System.Text;

namespace Warraq.Import.Pages.Encodings;

/// <summary>The encoding that the server, a META element or an XML declaration names.</summary>
internal static class Declared
{
    private const int HeadLength = 4096;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \"';>/?\r\n\t");

    /// <summary>The name as declared; empty when there is none.</summary>
    public static string In(byte[] bytes, string? hint)
    {
        if (!string.IsNullOrWhiteSpace(hint)) return hint.Trim().Trim('"', '\'');
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadLength));
        foreach (var key in new[] { "charset", "encoding" })
        {
            for (var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var rest = head.AsSpan(at + key.Length).TrimStart();
                if (rest.IsEmpty || rest[0] != '=') continue;
                rest = rest[1..].TrimStart().TrimStart("\"'");
                var end = rest.IndexOfAny(NameEnds);
                var name = end < 0 ? rest : rest[..end];
                if (name.Length is > 2 and < 40) return name.ToString();
            }
        }
        return "";
    }

    /// <summary>The encoding of that name; null when it is unknown or is Unicode, which the bytes have ruled out by then.</summary>
    public static Encoding? Named(string name)
    {
        name = name.Trim().ToLowerInvariant() switch
        {
            "cp1256" or "win-1256" or "windows1256" or "ansi1256" => "windows-1256",
            "iso8859-6" or "iso_8859-6" or "arabic" or "asmo-708-iso" or "iso-8859-6-i" or "iso-8859-6-e" => "iso-8859-6",
            "latin1" or "iso-8859-1" or "ascii" or "us-ascii" => "windows-1252",
            var other => other,
        };
        if (name.Length == 0 || name.StartsWith("utf", StringComparison.Ordinal)) return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null; // an unknown name is no error of ours: the letters decide
        }
    }
}
