using Microsoft.EntityFrameworkCore;

namespace Warraq.Platform;

/// <summary>Old addresses and where they lead. A chain is shortened when it is made, so that a reader is led once; a circle is refused.</summary>
public static class Redirects
{
    const int Longest = 500, Shown = 500;

    static readonly Refusal BadFrom = new("bad-from", "العنوان القديم مسار في هذا الموقع يبدأ بشرطة، مثل ‎/old/page، وليس من عناوين البرنامج.", "The old address is a path of this site that begins with a slash, such as /old/page, and none of the program's own.");
    static readonly Refusal BadTo = new("bad-to", "العنوان الجديد مسار يبدأ بشرطة، أو عنوان كامل يبدأ بـ https.", "The new address is a path that begins with a slash, or a whole one that begins with https.");
    static readonly Refusal Circle = new("circle", "يعود هذا العنوان إلى نفسه.", "This address would lead back to itself.");
    static readonly Refusal None = new("no-redirect", "لا تحويل من هذا العنوان.", "No redirect leads from this address.");

    public static async Task<IReadOnlyList<Redirect>> ListAsync(Database database, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        return await db.Set<Redirect>().AsNoTracking().OrderBy(r => r.From).Take(Shown).ToListAsync(cancel);
    }

    public static Task<IReadOnlyList<Refusal>> AddAsync(Database database, string from, string to, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (!IsPath(from) || from == "/" || from.StartsWith("/newsroom", StringComparison.OrdinalIgnoreCase) || from.StartsWith("/assets", StringComparison.OrdinalIgnoreCase) || from.StartsWith("/api", StringComparison.OrdinalIgnoreCase)) return [BadFrom];
            if (!IsPath(to) && !(Uri.TryCreate(to, UriKind.Absolute, out var away) && away.Scheme is "https" && to.Length <= Longest)) return [BadTo];
            return await ApplyAsync(db, from, to, person, database.Time.GetUtcNow(), cancel) is { } no ? [no] : [];
        }, cancel);

    /// <summary>The same inside a transaction that is already open.</summary>
    internal static async Task<Refusal?> ApplyAsync(WarraqDb db, string from, string to, string person, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<Redirect>().AsNoTracking().FirstOrDefaultAsync(r => r.From == to, cancel) is { } further) to = further.To;
        if (to == from) return Circle;
        foreach (var earlier in await db.Set<Redirect>().Where(r => r.To == from).ToListAsync(cancel)) earlier.To = to;
        if (await db.Set<Redirect>().FirstOrDefaultAsync(r => r.From == from, cancel) is { } known) known.To = to;
        else db.Add(new Redirect { From = from, To = to });
        db.Audit(person, "redirect", from, to, now);
        db.Raise(new PaperEvent("RedirectChanged", 0, PageTags.Paper));
        return null;
    }

    public static Task<IReadOnlyList<Refusal>> RemoveAsync(Database database, string from, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await db.Set<Redirect>().Where(r => r.From == from).ExecuteDeleteAsync(cancel) == 0) return [None];
            db.Audit(person, "redirect-off", from, null, database.Time.GetUtcNow());
            db.Raise(new PaperEvent("RedirectChanged", 0, PageTags.Paper));
            return [];
        }, cancel);

    static bool IsPath(string path) => path.Length is > 0 and <= Longest && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(c => c is '\\' or '?' or '#' || char.IsControl(c) || char.IsWhiteSpace(c));
}
