using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>Knows a text again that was sent before, however its letters, marks and spaces were changed.</summary>
static class TextCopies
{
    /// <summary>Folded letters and digits below which equal texts say nothing: many people write «شكرا لكم».</summary>
    const int Shortest = 25;

    /// <summary>The first 16 hexadecimal digits of the digest of what remains when letters are folded and all else is left out; empty for a short text.</summary>
    public static string Key(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in ArabicKeys.Search(text).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) folded.Append(rune);
        return folded.Length < Shortest ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folded.ToString())))[..16];
    }

    /// <summary>The same text stands on another story already, whoever sent it.</summary>
    public static Task<bool> IsKnownAsync(WarraqDb db, string key, int story, CancellationToken cancel) =>
        key.Length == 0 ? Task.FromResult(false) : db.Set<Comment>().AnyAsync(c => c.TextKey == key && c.StoryNumber != story, cancel);
}
