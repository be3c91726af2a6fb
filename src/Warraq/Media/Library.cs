using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>A page of the library, newest first.</summary>
/// <param name="Older">Where the next page begins; null at the end.</param>
public sealed record LibraryPage(IReadOnlyList<Picture> Pictures, string? Older);

/// <summary>Looks pictures up.</summary>
public static class Library
{
    const int MostWords = 6;

    /// <param name="text">Words that all stand in caption, alternative text, credit, rights or file name, in any spelling; empty for all.</param>
    /// <param name="usable">Only pictures whose rights have not run out.</param>
    /// <param name="from">The end of the page before: «milliseconds-name»; null from the newest.</param>
    public static async Task<LibraryPage> PageAsync(Database database, string text, bool usable, string? from, int size, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var pictures = db.Set<Picture>().AsNoTracking();
        foreach (var word in ArabicKeys.Search(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)) pictures = pictures.Where(p => p.SearchKey.Contains(word));
        var now = database.Time.GetUtcNow();
        if (usable) pictures = pictures.Where(p => p.ExpiresAt == null || p.ExpiresAt > now);
        if (from?.Split('-', 2) is [var at, var name] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < 253_402_300_000_000)
        {
            var moment = DateTimeOffset.FromUnixTimeMilliseconds(ms);
            pictures = pictures.Where(p => p.CreatedAt < moment || (p.CreatedAt == moment && string.Compare(p.Name, name) < 0));
        }
        var found = await pictures.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Name).Take(size + 1).ToListAsync(cancel);
        var more = found.Count > size;
        if (more) found.RemoveAt(size);
        return new LibraryPage(found, more ? $"{found[^1].CreatedAt.ToUnixTimeMilliseconds()}-{found[^1].Name}" : null);
    }

    public static async Task<Picture?> FindAsync(Database database, string name, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        return await db.Set<Picture>().AsNoTracking().FirstOrDefaultAsync(p => p.Name == name, cancel);
    }
}
