using System.Buffers;
using System.Text;

namespace Warraq.Import.Pages.Encodings;

internal static class Utf8
{
    public enum Verdict { Ascii, Valid, Damaged, Other }

    /// <summary>What the bytes are as UTF-8; a page with few damaged places among many good ones is still UTF-8.</summary>
    public static Verdict Judge(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0L, 0L);
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == OperationStatus.Done)
            {
                if (consumed > 1) good++;
            }
            else bad++;
            bytes = bytes[consumed..];
        }
        if (bad == 0) return good == 0 ? Verdict.Ascii : Verdict.Valid;
        return good >= 10 * bad ? Verdict.Damaged : Verdict.Other;
    }
}
