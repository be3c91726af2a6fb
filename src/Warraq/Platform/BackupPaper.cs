using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Warraq.Platform;

/// <summary>Writes database and pictures into one zip. The database is copied by SQLite's own backup, so a running paper may go on writing.</summary>
public static class BackupPaper
{
    public const string DatabaseEntry = "warraq.db";
    public const string BlobEntries = "blobs/";

    /// <returns>Null when done, else the sentence that says why not.</returns>
    public static async Task<string?> DoAsync(Database database, PaperOptions options, string file, CancellationToken cancel = default)
    {
        if (database.Kind != DatabaseKind.Sqlite)
            return "This paper is on PostgreSQL: back its database up with pg_dump, and its pictures by copying the blobs folder.";
        var part = file + ".part";
        var copy = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, $".{Path.GetFileName(file)}.db");
        try
        {
            await CopyDatabaseAsync(database, copy, cancel);
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            {
                await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    await zip.CreateEntryFromFileAsync(copy, DatabaseEntry, CompressionLevel.Fastest, cancel);
                    // Originals only: variants and cards are made again when asked for. A blob never changes under its name.
                    if (Directory.Exists(options.BlobFolder))
                        foreach (var blob in Directory.EnumerateFiles(options.BlobFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                        {
                            var name = Path.GetRelativePath(options.BlobFolder, blob).Replace('\\', '/');
                            if (name.EndsWith(".tmp", StringComparison.Ordinal) || name.StartsWith("variants/", StringComparison.Ordinal) || name.StartsWith("cards/", StringComparison.Ordinal)) continue;
                            await zip.CreateEntryFromFileAsync(blob, BlobEntries + name, CompressionLevel.NoCompression, cancel);
                        }
                }
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, file, overwrite: true);
            return null;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(part);
        }
    }

    static async Task CopyDatabaseAsync(Database database, string target, CancellationToken cancel)
    {
        File.Delete(target);
        await using var from = (SqliteConnection)await database.OpenAsync(cancel);
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        await to.OpenAsync(cancel);
        from.BackupDatabase(to);
    }
}
