using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Desk;

/// <summary>A saved filter as one person sees it.</summary>
/// <param name="By">Name of the colleague who shares it; null for one's own.</param>
/// <param name="MayDelete">One's own, or a shared one for whoever sets the style of the house.</param>
public sealed record FilterTab(Guid Id, string Name, string Query, bool Shared, string? By, bool MayDelete);

/// <summary>Keeps filters of the desk under a name, for oneself or for all colleagues.</summary>
public static class SavedFilters
{
    public const int LongestName = 40;
    const int LongestQuery = 1_000;
    const int Most = 20;

    static readonly Refusal NoName = new("no-name", "اكتب اسماً للتصفية.", "Give the filter a name.");
    static readonly Refusal LongName = new("long-name", $"لا يزيد اسم التصفية على {LongestName} محرفاً.", $"The name of a filter has at most {LongestName} characters.");
    static readonly Refusal NoFilter = new("no-filter", "لا تصفية لتُحفظ: صفِّ القائمة أولاً.", "There is nothing to keep: filter the list first.");
    static readonly Refusal TooMany = new("too-many", $"لك {Most} تصفية محفوظة. احذف واحدة أولاً.", $"You keep {Most} filters already. Delete one first.");
    static readonly Refusal Gone = new("gone", "لا تصفية محفوظة هنا، أو ليست لك.", "There is no such saved filter, or it is not yours.");

    /// <summary>One's own in the order of saving, then those of colleagues.</summary>
    public static async Task<IReadOnlyList<FilterTab>> ListAsync(Database database, DeskEye eye, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var rows = await db.Set<SavedFilter>().AsNoTracking().Where(f => f.Person == eye.Person || f.Shared).OrderBy(f => f.At).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var people = await PeopleReads.NamesAsync(db, rows.Where(f => f.Person != eye.Person).Select(f => f.Person), cancel);
        return [.. rows.OrderByDescending(f => f.Person == eye.Person).Select(f => new FilterTab(f.Id, f.Name, f.Query, f.Shared, f.Person == eye.Person ? null : people.GetValueOrDefault(f.Person, f.Person), MayDelete(f, eye)))];
    }

    /// <summary>The same name again replaces what was kept under it.</summary>
    /// <param name="query">As the desk's address writes it; empty for no filter.</param>
    public static Task<IReadOnlyList<Refusal>> SaveAsync(Database database, string person, string name, string query, bool shared, CancellationToken cancel = default)
    {
        name = SafeText.Line(name).Trim();
        Refusal? why = name.Length == 0 ? NoName : name.Length > LongestName ? LongName : query.Length is 0 or > LongestQuery ? NoFilter : null;
        return why is not null ? Task.FromResult<IReadOnlyList<Refusal>>([why]) : database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var mine = await db.Set<SavedFilter>().Where(f => f.Person == person).ToListAsync(cancel);
            if (mine.Find(f => ArabicKeys.Search(f.Name) == ArabicKeys.Search(name)) is not { } filter)
            {
                if (mine.Count >= Most) return [TooMany];
                var now = database.Time.GetUtcNow();
                db.Add(filter = new SavedFilter { Id = Guid.CreateVersion7(now), Person = person, Name = name, Query = query, At = now });
            }
            (filter.Name, filter.Query, filter.Shared) = (name, query, shared);
            return [];
        }, cancel);
    }

    public static Task<IReadOnlyList<Refusal>> DeleteAsync(Database database, DeskEye eye, Guid id, CancellationToken cancel = default) => database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
    {
        if (await db.Set<SavedFilter>().FirstOrDefaultAsync(f => f.Id == id, cancel) is not { } filter || !MayDelete(filter, eye)) return [Gone];
        db.Remove(filter);
        return [];
    }, cancel);

    static bool MayDelete(SavedFilter filter, DeskEye eye) => filter.Person == eye.Person || (filter.Shared && eye.Rights.May(Act.SetStyle));
}
