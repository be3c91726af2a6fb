using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Warraq.Platform;

/// <summary>Brings a paper back from the file that <see cref="BackupPaper"/> wrote. What was there is put aside, never deleted.</summary>
public static class RestorePaper
{
    /// <returns>Null when done, else the sentence that says why not.</returns>
    public static async Task<string?> DoAsync(PaperOptions options, string file, bool replace, CancellationToken cancel = default)
    {
        if (!string.Equals(options.Connection, "sqlite", StringComparison.OrdinalIgnoreCase))
            return "This paper is on PostgreSQL: restore its database with pg_restore, and its pictures by copying the blobs folder.";
        if (!File.Exists(file)) return $"There is no file {file}.";
        Directory.CreateDirectory(options.DataFolder);
        var database = Path.Combine(options.DataFolder, "warraq.db");
        if (File.Exists(database) && !replace) return $"There is a paper in {options.DataFolder}. --replace puts it aside.";
        if (File.Exists(database) && await InUseAsync(database, cancel)) return "The paper is being written at this moment. Stop the server first.";

        var arriving = Path.Combine(options.DataFolder, "warraq.db.arriving");
        try
        {
            await using var stream = File.OpenRead(file);
            await using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.GetEntry(BackupPaper.DatabaseEntry) is not { } entry) return $"{file} is no backup of a paper: it holds no {BackupPaper.DatabaseEntry}.";
            await entry.ExtractToFileAsync(arriving, overwrite: true, cancel);
            if (await WrongAsync(arriving, cancel) is { } wrong) return $"The database in {file} is damaged: {wrong}";
            var blobs = new Blobs(options.BlobFolder);
            foreach (var blob in zip.Entries.Where(e => e.FullName.StartsWith(BackupPaper.BlobEntries, StringComparison.Ordinal) && e.Name.Length > 0))
            {
                var name = blob.FullName[BackupPaper.BlobEntries.Length..];
                if (!Blobs.IsName(name)) return $"{file} holds a picture with an impossible name.";
                using var bytes = new MemoryStream();
                await using (var content = await blob.OpenAsync(cancel)) await content.CopyToAsync(bytes, cancel);
                await blobs.WriteAsync(name, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancel);
            }
            // The pictures are in place; the database comes last and in one step.
            foreach (var ending in new[] { "-wal", "-shm", "" })
                if (File.Exists(database + ending)) File.Move(database + ending, database + ".before-restore" + ending, overwrite: true);
            File.Move(arriving, database);
            return null;
        }
        catch (InvalidDataException e)
        {
            return $"{file} is no backup of a paper: {e.Message}";
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    static async Task<bool> InUseAsync(string file, CancellationToken cancel)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
            await connection.OpenAsync(cancel);
            await using var command = connection.Command("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
            await command.ExecuteNonQueryAsync(cancel);
            return false;
        }
        catch (SqliteException)
        {
            return true;
        }
    }

    static async Task<string?> WrongAsync(string file, CancellationToken cancel)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            await connection.OpenAsync(cancel);
            var result = await connection.Command("PRAGMA integrity_check").ListAsync(r => r.GetString(0), cancel);
            if (result is not ["ok"]) return result.FirstOrDefault() ?? "no answer";
            // An empty file is a whole database too.
            var tables = await connection.Command("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('stories', 'editions', 'settings')").ListAsync(r => r.GetInt32(0), cancel);
            return tables is [3] ? null : "it holds no paper.";
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }
}
