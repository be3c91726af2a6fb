using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>The tags, authors or sources that a few typed letters may mean, so that the paper has one name for one thing.</summary>
public static class CompleteNames
{
    /// <summary>UTF-16 units that are looked at; no name of a paper is longer.</summary>
    const int Longest = 100;

    /// <summary>Names that match and are weighed by their use.</summary>
    const int MostWeighed = 200;

    /// <summary>
    /// Names that begin so, then those of which a word does; the most used first. Letters are compared by their search key: «الماتي» finds «ألماتي».
    /// </summary>
    /// <param name="typed">What was typed; empty for the most used of all.</param>
    /// <param name="count">How many at most.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(WarraqDb db, NameKind kind, string typed, int count, CancellationToken cancel = default)
    {
        var key = ArabicKeys.Search(typed.Length > Longest ? typed[..Longest] : typed).Trim();
        var names = db.Set<NameRow>().AsNoTracking().Where(n => n.Kind == kind);
        var uses = db.Set<StoryName>().AsNoTracking().Where(s => s.Kind == kind);
        if (key.Length == 0)
        {
            var top = await uses.GroupBy(s => s.NameId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(count).Select(g => g.Key).ToListAsync(cancel);
            var rows = (await names.Where(n => top.Contains(n.Id)).ToListAsync(cancel)).ToLookup(n => n.Id);
            return [.. top.Select(id => (rows[id].FirstOrDefault(n => n.Lang == "ar") ?? rows[id].FirstOrDefault())?.Name).OfType<string>()];
        }
        var word = " " + key;
        var found = await names.Where(n => n.Key.StartsWith(key) || n.Key.Contains(word)).OrderBy(n => n.Key.Length).ThenBy(n => n.Id).Take(MostWeighed).ToListAsync(cancel);
        var ids = found.ConvertAll(n => n.Id);
        var used = await uses.Where(s => ids.Contains(s.NameId)).GroupBy(s => s.NameId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. found.OrderByDescending(n => n.Key.StartsWith(key, StringComparison.Ordinal)).ThenByDescending(n => used.GetValueOrDefault(n.Id)).DistinctBy(n => n.Id).Take(count).Select(n => n.Name)];
    }
}
