using System.Text;

namespace Warraq.Import.Pages.Encodings;

/// <summary>Puts right a text that was saved as Unicode after it had been read in the wrong encoding («ط§ظ„», «Ø§Ù„», «ÇáÓ»).</summary>
internal static class Mojibake
{
    private const int SampleLength = 20_000;

    /// <summary>The text put right, or null when nothing was wrong.</summary>
    public static string? Repair(string text)
    {
        var sample = text.Length <= SampleLength ? text : text[..SampleLength];
        var (arabic, latin, ta) = (0, 0, 0);
        foreach (var c in sample)
        {
            if (c is 'ط' or 'ظ') ta++;
            if (c is >= '\u0621' and <= '\u064A') arabic++;
            else if (c is >= 'À' and <= 'ÿ') latin++;
        }
        // In real Arabic one letter in eighty is ط or ظ; here it is every second.
        if (ta > 20 && ta * 3 > arabic) return Undo(text, 1256, new UTF8Encoding(false, true));
        if (latin > 20 && latin > arabic * 10)
        {
            return Undo(text, 1252, new UTF8Encoding(false, true)) ?? (latin * 2 > sample.Count(char.IsLetter) ? Undo(text, 1252, Encoding.GetEncoding(1256)) : null);
        }
        return null;
    }

    private static string? Undo(string text, int wrong, Encoding right)
    {
        try
        {
            var bytes = Encoding.GetEncoding(wrong, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text.TrimStart('\uFEFF'));
            var repaired = right.GetString(bytes);
            var letters = repaired.Count(char.IsLetter);
            return letters > 0 && repaired.Count(c => c is >= '\u0621' and <= '\u064A') * 2 > letters ? repaired : null;
        }
        catch (Exception error) when (error is EncoderFallbackException or DecoderFallbackException)
        {
            return null;
        }
    }
}
