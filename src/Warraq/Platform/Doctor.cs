using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Spelling;

namespace Warraq.Platform;

/// <param name="What">What was looked at.</param>
/// <param name="Well">False when somebody must do something.</param>
/// <param name="Says">What was seen, in a sentence: English in the terminal.</param>
/// <param name="Arabic">The same for the screens.</param>
public sealed record Sign(string What, bool Well, string Says, string Arabic);

/// <summary>Looks over everything a paper stands on.</summary>
public static class Doctor
{
    const long EnoughDisk = 1L << 30;

    public static async Task<IReadOnlyList<Sign>> LookAsync(PaperOptions options, CancellationToken cancel = default)
    {
        var signs = new List<Sign>
        {
            ArabicText.NormalizationWorks()
                ? new("unicode", true, "ICU is loaded and normalisation works.", "مكتبة ICU محمّلة، وتطبيع الحروف يعمل.")
                : new("unicode", false, "Normalisation does nothing: .NET runs without ICU. Install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.",
                    "لا يعمل تطبيع الحروف لأن البرنامج بلا ICU. ثبّت libicu وأزل DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."),
            Encodings(),
            Disk(options),
            Writable(options),
            Spelling(options),
        };
        try
        {
            using var database = new Database(options.Connection, options.DataFolder, TimeProvider.System);
            if (database.File is not null && !File.Exists(database.File)) signs.Add(new("database", true, "There is no paper here yet; the first start makes it.", "لا صحيفة هنا بعد؛ أول تشغيل ينشئها."));
            else await LookAtDatabaseAsync(database, signs, cancel);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException or InvalidOperationException)
        {
            signs.Add(new("database", false, $"It cannot be opened: {e.Message}", $"لا تُفتح: {e.Message}"));
        }
        return signs;
    }

    static Sign Encodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var missing = new[] { "windows-1256", "iso-8859-6" }.Where(name => { try { Encoding.GetEncoding(name); return false; } catch (ArgumentException) { return true; } }).ToList();
        return missing.Count == 0 ? new("encodings", true, "UTF-8, Windows-1256 and ISO-8859-6 can be read.", "تُقرأ UTF-8 وWindows-1256 وISO-8859-6.")
            : new("encodings", false, $"Cannot be read: {string.Join(", ", missing)}.", $"لا تُقرأ: {string.Join("، ", missing)}.");
    }

    static Sign Disk(PaperOptions options)
    {
        var free = new DriveInfo(Path.GetFullPath(Directory.Exists(options.DataFolder) ? options.DataFolder : ".")).AvailableFreeSpace;
        var (enough, gigabytes) = (free >= EnoughDisk, string.Create(CultureInfo.InvariantCulture, $"{free / (1024.0 * 1024 * 1024):0.0}"));
        return new("disk", enough, $"{gigabytes} GB are free for {options.DataFolder}." + (enough ? "" : " Below 1 GB a publication may fail."),
            $"المساحة الحرة {gigabytes} غيغابايت." + (enough ? "" : " دون غيغابايت واحد قد يتعذّر النشر."));
    }

    static Sign Writable(PaperOptions options)
    {
        try
        {
            Directory.CreateDirectory(options.BlobFolder);
            var probe = Path.Combine(options.BlobFolder, $"{Guid.CreateVersion7():N}.tmp");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("folder", true, $"{options.DataFolder} can be written.", "تُكتب فيه الملفات.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("folder", false, $"{options.DataFolder} cannot be written: {e.Message}", $"لا تُكتب فيه الملفات: {e.Message}");
        }
    }

    // A paper is proofed without it as well: only unknown words are more.
    static Sign Spelling(PaperOptions options)
    {
        var speller = new Speller(options.Spelling is "" ? null : options.Spelling);
        return speller.Dictionary is { } dictionary
            ? new("spelling", true, $"A spelling dictionary with {dictionary.Count} entries is there.", $"معجم إملاء حاضر، مداخله: {dictionary.Count}.")
            : new("spelling", true, "No spelling dictionary can be read (Debian package hunspell-ar); proofing goes on with the lexicon alone.", "لا معجم إملاء (حزمة ديبيان hunspell-ar)؛ يكتفي التدقيق بمعجم ورّاق.");
    }

    static async Task LookAtDatabaseAsync(Database database, List<Sign> signs, CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        await using var connection = await database.OpenAsync(cancel);
        async Task<string> Ask(string sql) => (await connection.Command(sql).ListAsync(r => r.GetValue(0).ToString() ?? "", cancel)).FirstOrDefault() ?? "";
        if (database.Kind == DatabaseKind.Sqlite)
        {
            var check = await Ask("PRAGMA integrity_check");
            signs.Add(new("database", check == "ok", check == "ok" ? $"SQLite {await Ask("SELECT sqlite_version()")}, whole." : $"The file is damaged: {check}",
                check == "ok" ? "ملف SQLite سليم." : $"الملف تالف: {check}"));
            var mode = await Ask("PRAGMA journal_mode");
            var sync = await Ask("PRAGMA synchronous");
            var safe = mode == "wal" && sync == "2";
            signs.Add(new("safety", safe, $"journal_mode {mode}, synchronous {(sync == "2" ? "FULL" : sync)}.", safe ? "ما حُفظ يبقى وإن انقطعت الكهرباء." : $"قد يضيع آخر ما حُفظ إن انقطعت الكهرباء: journal_mode {mode}، synchronous {sync}."));
        }
        else
        {
            var version = await Ask("SHOW server_version");
            signs.Add(new("database", true, $"PostgreSQL {version}.", $"خادم PostgreSQL {version}."));
            var encoding = await Ask("SHOW server_encoding");
            signs.Add(new("safety", encoding == "UTF8", $"server_encoding {encoding}, synchronous_commit {await Ask("SHOW synchronous_commit")}.", $"ترميز الخادم {encoding}."));
        }
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        signs.Add(new("schema", true, pending.Count == 0 ? "The schema is the newest." : $"{pending.Count} migrations wait for the next start.",
            pending.Count == 0 ? "البنية هي الأحدث." : $"تحديثات تنتظر التشغيل التالي: {pending.Count}."));
        if (pending.Count > 0) return;
        var stuck = await db.Set<OutboxStuck>().AsNoTracking().ToListAsync(cancel);
        signs.Add(new("outbox", stuck.Count == 0, stuck.Count == 0 ? $"Position {await Outbox.LastPositionAsync(db, cancel)}, nothing is stuck." : $"{stuck.Count} steps are stuck; the first: {stuck[0].Error}",
            stuck.Count == 0 ? "لا خطوة عالقة." : $"خطوات عالقة: {stuck.Count}، أولها: {stuck[0].Error}"));
        var dangling = await Ask("SELECT COUNT(*) FROM listings l LEFT JOIN editions e ON e.id = l.edition_id WHERE e.id IS NULL");
        signs.Add(new("stories", dangling == "0", dangling == "0" ? "Every published story has its edition." : $"{dangling} published stories have no edition.",
            dangling == "0" ? "لكل قصة منشورة طبعتها." : $"قصص منشورة بلا طبعة: {dangling}."));
    }
}
