using System.Globalization;
using Warraq.Platform;

namespace Warraq.Reading;

/// <summary>Published stories that show pictures whose rights have run out.</summary>
public static class ExpiredPictures
{
    const int Most = 20;

    /// <summary>
    /// The text of every published story is looked through for each picture that ran out, about a second for a hundred thousand stories: for <c>doctor</c>, not for a page.
    /// </summary>
    public static async Task<IReadOnlyList<(int Number, string Picture)>> LiveAsync(Database database, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.Command("""
            SELECT l.number, p.name FROM pictures p
              JOIN listings l ON 1 = 1
              JOIN editions e ON e.id = l.edition_id
             WHERE p.expires_at <= @now AND (l.picture LIKE '%"' || p.name || '"%' OR e.body LIKE '%"' || p.name || '"%')
             ORDER BY l.number DESC LIMIT @most
            """, ("@now", database.Time.GetUtcNow().ToUnixTimeMilliseconds()), ("@most", Most)).ListAsync(r => (r.GetInt32(0), r.GetString(1)), cancel);
    }

    public static async Task<Sign> LookAsync(PaperOptions options, CancellationToken cancel = default)
    {
        const string What = "picture rights";
        if (options.Connection == "sqlite" && !File.Exists(Path.Combine(options.DataFolder, "warraq.db"))) return new(What, true, "There is no paper here yet.", "لا صحيفة هنا بعد.");
        try
        {
            using var database = new Database(options.Connection, options.DataFolder, TimeProvider.System);
            var live = await LiveAsync(database, cancel);
            var which = string.Join(", ", live.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Number} ({l.Picture})")));
            return live.Count == 0 ? new(What, true, "No published story shows a picture whose rights have run out.", "لا خبر منشور فيه صورة انتهى حق استعمالها.")
                : new(What, false, $"The rights of a picture have run out and readers still see it: {which}. Take it out or renew the rights.", $"انتهى حق صورة وما زال القرّاء يرونها: {which}. أخرجها أو جدّد حقها.");
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            return new(What, false, $"It cannot be looked at: {e.Message}", "تعذّر فحصها.");
        }
    }
}
