using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Sections;

/// <summary>Adds, names, orders and hides sections. The order of those that are not hidden is the menu.</summary>
public static class EditSections
{
    const int LongestName = 60, LongestSlug = 40;

    static readonly Refusal NoName = new("no-name", $"اكتب اسم القسم بالعربية، في {LongestName} حرفاً على الأكثر.", $"Give the section's Arabic name, in {LongestName} characters at most.");
    static readonly Refusal BadSlug = new("bad-slug", "لا يصلح هذا عنواناً لقسم: حروف لاتينية صغيرة وأرقام وشرطات، ليس أرقاماً وحدها، وليس من عناوين البرنامج.", "This cannot be a section's address: small Latin letters, digits and dashes, not digits alone, and none of the program's own.");
    static readonly Refusal SameSlug = new("same-slug", "لقسم آخر هذا العنوان.", "Another section has this address.");
    static readonly Refusal None = new("no-section", "لا قسم كهذا.", "There is no such section.");
    static readonly Refusal Unsorted = new("unsorted", "يبقى هذا القسم خارج القائمة: فيه ما لم يُصنّف بعد.", "This section stays out of the menu: it holds what nobody has placed yet.");

    public static Task<IReadOnlyList<Refusal>> AddAsync(Database database, string slug, string arabic, string english, string parent, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            slug = slug.Trim();
            if (!IsName(arabic)) return [NoName];
            if (slug.Length > LongestSlug || slug == "front" || AddSection.WhyNot(slug) is not null || !slug.All(c => c is '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))) return [BadSlug];
            if (await db.Set<Section>().AnyAsync(s => s.Slug == slug, cancel)) return [SameSlug];
            // One level below a section, not more (DECISIONS 18 keeps one in the address).
            if (parent.Length > 0 && !await db.Set<Section>().AnyAsync(s => s.Slug == parent && s.ParentId == null, cancel)) return [None];
            var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["ar"] = arabic.Trim() };
            if (IsName(english)) names["en"] = english.Trim();
            await AddSection.DoAsync(db, slug, names, parent.Length == 0 ? null : parent, cancel: cancel);
            db.Audit(person, "add-section", slug, null, database.Time.GetUtcNow());
            return [];
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> RenameAsync(Database database, int id, string arabic, string english, string person, CancellationToken cancel = default) =>
        ChangeAsync(database, id, "rename-section", person, async (db, section) =>
        {
            if (!IsName(arabic)) return NoName;
            await NameAsync(db, section.Id, "ar", arabic, cancel);
            if (IsName(english)) await NameAsync(db, section.Id, "en", english, cancel);
            else await db.Set<NameRow>().Where(n => n.Kind == NameKind.Section && n.Id == section.Id && n.Lang == "en").ExecuteDeleteAsync(cancel);
            return null;
        }, cancel);

    /// <summary>One place up (-1) or down (1) among its siblings.</summary>
    public static Task<IReadOnlyList<Refusal>> MoveAsync(Database database, int id, int step, string person, CancellationToken cancel = default) =>
        ChangeAsync(database, id, "order-sections", person, async (db, section) =>
        {
            var row = (await db.Set<Section>().Where(s => s.ParentId == section.ParentId).OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(cancel)).Where(s => s.IsOrdered).ToList();
            var at = row.FindIndex(s => s.Id == id);
            if (at >= 0 && at + step >= 0 && at + step < row.Count) (row[at], row[at + step]) = (row[at + step], row[at]);
            for (var i = 0; i < row.Count; i++) row[i].Position = i + 1;
            return null;
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> HideAsync(Database database, int id, bool hidden, string person, CancellationToken cancel = default) =>
        ChangeAsync(database, id, hidden ? "hide-section" : "show-section", person, (_, section) =>
        {
            if (section.Slug == SectionTree.Unsorted) return Task.FromResult<Refusal?>(Unsorted);
            section.Hidden = hidden;
            return Task.FromResult<Refusal?>(null);
        }, cancel);

    static Task<IReadOnlyList<Refusal>> ChangeAsync(Database database, int id, string act, string person, Func<WarraqDb, Section, Task<Refusal?>> change, CancellationToken cancel) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await db.Set<Section>().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } section) return [None];
            if (await change(db, section) is { } no) return [no];
            db.Audit(person, act, section.Slug, null, database.Time.GetUtcNow());
            db.Raise(new PaperEvent("SectionChanged", 0, PageTags.Paper));
            return [];
        }, cancel);

    static async Task NameAsync(WarraqDb db, int id, string lang, string name, CancellationToken cancel)
    {
        name = ArabicText.Clean(name);
        if (await db.Set<NameRow>().FirstOrDefaultAsync(n => n.Kind == NameKind.Section && n.Id == id && n.Lang == lang, cancel) is not { } row)
            db.Add(row = new NameRow { Kind = NameKind.Section, Id = id, Lang = lang, Name = name, Key = "" });
        (row.Name, row.Key) = (name, ArabicKeys.Search(name));
    }

    static bool IsName(string name) => name.Trim() is { Length: > 0 and <= LongestName } text && text.Any(char.IsLetterOrDigit) && !text.Any(char.IsControl);
}
