using System.Text;
using Warraq.Arabic.Letters;

namespace Warraq.Import.Pages.Encodings;

/// <summary>
/// Turns the bytes of a page into text. A byte order mark decides; then valid UTF-8, which no other encoding of Arabic is by
/// chance; then what the page or the server declares, unless the letters that come out speak against it; then the letters alone.
/// </summary>
internal static class PageBytes
{
    private const int SampleLength = 200_000;

    static PageBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static PageText Decode(byte[] bytes, string? charsetHint)
    {
        if (FileKinds.Refusal(bytes) is { } refusal) return PageText.Refused(refusal);
        if (ByteOrderMark(bytes) is { } marked) return Finish(bytes, marked.Encoding, marked.Length, "its byte order mark");
        if (WithoutMark(bytes) is { } wide) return Finish(bytes, wide, 0, "the pattern of its bytes");
        if (FileKinds.IsBinary(bytes)) return PageText.Refused("The file holds binary data, not the text of a page.");

        var declared = Declared.In(bytes, charsetHint);
        switch (Utf8.Judge(bytes))
        {
            case Utf8.Verdict.Valid: return Finish(bytes, Encoding.UTF8, 0, "its bytes, which are valid UTF-8");
            case Utf8.Verdict.Damaged: return Finish(bytes, Encoding.UTF8, 0, "its bytes, which are UTF-8 with a few damaged places");
            case Utf8.Verdict.Ascii: return Finish(bytes, Encoding.UTF8, 0, "its bytes, which are ASCII");
        }
        var sample = bytes.Length <= SampleLength ? bytes : bytes[..SampleLength];
        var best = LegacyArabic.Best(sample, Declared.Named(declared));
        if (best is null)
        {
            return PageText.Refused(declared.Length == 0
                ? "The file is in no encoding that is known here: it is neither UTF-8, UTF-16, Windows-1256 nor ISO-8859-6."
                : $"The file declares the encoding {ArabicText.Clean(declared)}, which is unknown or does not fit, and its bytes are neither UTF-8, UTF-16, Windows-1256 nor ISO-8859-6.");
        }
        var asDeclared = best.Equals(Declared.Named(declared));
        return Finish(bytes, best, 0, asDeclared ? "its declaration" : declared.Length > 0 ? $"its letters (declared was {ArabicText.Clean(declared)}, which does not fit)" : "its letters");
    }

    private static PageText Finish(byte[] bytes, Encoding encoding, int skip, string by)
    {
        var text = encoding.GetString(bytes, skip, bytes.Length - skip);
        List<string> steps = [$"Read as {encoding.WebName}, told by {by}."];
        var lost = text.AsSpan().Count('\uFFFD');
        if (lost > 0) steps.Add($"{lost} unreadable places in the bytes, shown as U+FFFD.");
        if (Mojibake.Repair(text) is { } repaired)
        {
            text = repaired;
            steps.Add("Letters that an earlier program had read in the wrong encoding put right.");
        }
        return new PageText(text, encoding.WebName, steps);
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: every second byte is 0 (ASCII) or 6 (Arabic).</summary>
    private static Encoding? WithoutMark(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, SampleLength) & ~1;
        if (length < 8) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < length; i += 2)
        {
            if (bytes[i] is 0 or 6 or 0x20) even++;
            if (bytes[i + 1] is 0 or 6 or 0x20) odd++;
        }
        var zero = Array.IndexOf(bytes, (byte)0, 0, length) >= 0 || Array.IndexOf(bytes, (byte)6, 0, length) >= 0;
        if (!zero) return null;
        if (odd * 20 > length / 2 * 19 && even * 2 < length / 2) return Encoding.Unicode;
        return even * 20 > length / 2 * 19 && odd * 2 < length / 2 ? Encoding.BigEndianUnicode : null;
    }
}
