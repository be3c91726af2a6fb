namespace Warraq.Import.Pages.Encodings;

/// <summary>Recognises files that are no page at all.</summary>
internal static class FileKinds
{
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
    ];

    public static string? Refusal(byte[] bytes)
    {
        foreach (var (start, name) in Known)
        {
            if (bytes.AsSpan().StartsWith(start)) return $"The file is {name}, not the text or HTML of a page.";
        }
        return null;
    }

    /// <summary>Control characters that no text has. Asked after UTF-16 was ruled out.</summary>
    public static bool IsBinary(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 200_000));
        var odd = 0;
        foreach (var b in sample)
        {
            if (b is < 9 or 11 or (> 13 and < 27) or (> 27 and < 32) or 127) odd++;
        }
        return odd * 100 > sample.Length;
    }
}
