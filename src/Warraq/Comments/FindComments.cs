using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>Looks comments up by words of their sender's name or their text, in any spelling.</summary>
public static class FindComments
{
    /// <summary>UTF-16 units: what a long comment says further on is not looked at.</summary>
    const int LongestKey = 400;

    /// <summary>So many of the newest comments are looked through; a word that stands nowhere would otherwise be looked for in years of them.</summary>
    public const int LookedAt = 20_000;

    internal static string KeyOf(string name, string text) => ArabicKeys.Search($"{name} {text}") is var key && key.Length > LongestKey ? key[..(char.IsHighSurrogate(key[LongestKey - 1]) ? LongestKey - 1 : LongestKey)] : key;

    /// <param name="words">Folded; all must be there.</param>
    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<Comment>> DoAsync(Database database, IReadOnlyList<string> words, int size, CancellationToken cancel = default)
    {
        if (words.Count == 0) return [];
        await using var db = database.CreateContext();
        var oldest = (await db.Set<Comment>().MaxAsync(c => (int?)c.Number, cancel) ?? 0) - LookedAt;
        var comments = db.Set<Comment>().AsNoTracking().Where(c => c.Number > oldest);
        foreach (var word in words) comments = comments.Where(c => c.FindKey.Contains(word));
        var found = await comments.OrderByDescending(c => c.Number).Select(c => c.Number).Take(size).ToListAsync(cancel);
        return await db.Set<Comment>().AsNoTracking().Where(c => found.Contains(c.Number)).OrderByDescending(c => c.Number).ToListAsync(cancel);
    }
}
