using System.Globalization;

namespace Warraq.Platform;

/// <summary>Where a paper lies and how much of it there is; and its backups.</summary>
/// <param name="Database">SQLite or PostgreSQL.</param>
/// <param name="DatabaseBytes">Of the file and its log; null on PostgreSQL.</param>
/// <param name="Backups">The newest first.</param>
public sealed record Storage(string Database, long? DatabaseBytes, int Blobs, long BlobBytes, long FreeBytes, IReadOnlyList<BackupFile> Backups)
{
    /// <summary>Backups that are shown.</summary>
    const int Shown = 10;

    public static Task<Storage> MeasureAsync(Database database, PaperOptions options, CancellationToken cancel = default) => Task.Run(() =>
    {
        var (count, bytes) = (0, 0L);
        if (Directory.Exists(options.BlobFolder))
            foreach (var file in new DirectoryInfo(options.BlobFolder).EnumerateFiles("*", SearchOption.AllDirectories))
            {
                cancel.ThrowIfCancellationRequested();
                (count, bytes) = (count + 1, bytes + file.Length);
            }
        var whole = database.File is { } path ? new[] { path, path + "-wal" }.Where(File.Exists).Sum(f => new FileInfo(f).Length) : (long?)null;
        var folder = new DirectoryInfo(Folder(options));
        return new Storage(database.Kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL", whole, count, bytes, new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace,
            folder.Exists ? [.. folder.EnumerateFiles("*.zip").OrderByDescending(f => f.Name, StringComparer.Ordinal).Take(Shown).Select(f => new BackupFile(f.Name, f.Length, f.LastWriteTimeUtc))] : []);
    }, cancel);

    /// <summary>Writes a backup into the folder «backups» of the data folder.</summary>
    /// <returns>Null when done, else why not.</returns>
    public static async Task<Refusal?> BackUpAsync(Database database, PaperOptions options, string person, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        Directory.CreateDirectory(Folder(options));
        var name = $"warraq-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip";
        try
        {
            if (await BackupPaper.DoAsync(database, options, Path.Combine(Folder(options), name), cancel) is { } why)
                return new Refusal("no-backup", "هذه الصحيفة على PostgreSQL: تُنسخ قاعدتها بـ pg_dump، وصورها بنسخ مجلد blobs.", why);
        }
        catch (IOException e)
        {
            return new Refusal("no-backup", $"لم تُكتب النسخة: {e.Message}", $"The backup was not written: {e.Message}");
        }
        await database.WriteAsync(db =>
        {
            db.Audit(person, "backup", name, null, now);
            return Task.CompletedTask;
        }, cancel);
        return null;
    }

    static string Folder(PaperOptions options) => Path.Combine(options.DataFolder, "backups");
}

public sealed record BackupFile(string Name, long Bytes, DateTimeOffset At);
