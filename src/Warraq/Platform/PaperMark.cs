using Microsoft.EntityFrameworkCore;

namespace Warraq.Platform;

/// <summary>What tells this paper from every other: a random mark, made once, kept beside the settings, and restored with a backup.</summary>
public static class PaperMark
{
    const string Row = "paper.mark";

    /// <summary>The mark; processes that ask at once get the same.</summary>
    public static async Task<string> LoadAsync(Database database, CancellationToken cancel = default)
    {
        await using (var db = database.CreateContext())
            if (await FindAsync(db, cancel) is { } kept) return kept;
        return await database.WriteAsync(async db =>
        {
            var made = Guid.CreateVersion7().ToString("N");
            await db.Database.ExecuteSqlAsync($"INSERT INTO settings (key, value) VALUES ({Row}, {made}) ON CONFLICT (key) DO NOTHING", cancel);
            return (await FindAsync(db, cancel))!;
        }, cancel);
    }

    static Task<string?> FindAsync(WarraqDb db, CancellationToken cancel) =>
        db.Set<SettingRow>().AsNoTracking().Where(s => s.Key == Row).Select(s => (string?)s.Value).FirstOrDefaultAsync(cancel);
}
