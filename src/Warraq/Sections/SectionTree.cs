using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Sections;

/// <summary>All sections with their names, as one immutable snapshot: small, read on every page.</summary>
public sealed class SectionTree
{
    /// <summary>The section for copy that nobody has placed yet (DECISIONS 15).</summary>
    public const string Unsorted = "unsorted";

    readonly Dictionary<int, Section> byId;
    readonly Dictionary<string, Section> bySlug;
    readonly Dictionary<(int Id, string Lang), string> names;
    readonly Dictionary<string, Section> byKey;

    SectionTree(List<Section> sections, List<NameRow> rows)
    {
        byId = sections.ToDictionary(s => s.Id);
        bySlug = sections.ToDictionary(s => s.Slug);
        names = rows.ToDictionary(r => (r.Id, r.Lang), r => r.Name);
        byKey = rows.Where(r => byId.ContainsKey(r.Id)).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => byId[g.First().Id]);
    }

    public static async Task<SectionTree> LoadAsync(WarraqDb db, CancellationToken cancel = default) => new(
        await db.Set<Section>().AsNoTracking().OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(cancel),
        await db.Set<NameRow>().AsNoTracking().Where(n => n.Kind == NameKind.Section).ToListAsync(cancel));

    public Section? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>A section by the name printed on a page: exact folding, and «الاقتصاد» is «اقتصاد».</summary>
    public Section? FindByName(string name)
    {
        var key = ArabicKeys.Search(ArabicText.Clean(name));
        if (byKey.TryGetValue(key, out var section)) return section;
        return key.StartsWith("ال", StringComparison.Ordinal) ? byKey.GetValueOrDefault(key[2..]) : byKey.GetValueOrDefault("ال" + key);
    }

    public Section Get(int id) => byId[id];
    public SectionRef Name(int id, string lang) => new(id, byId[id].Slug, NameOf(id, lang));
    public Section Top(int id) => byId[id].ParentId is { } parent ? Top(parent) : byId[id];
    public IReadOnlyList<SectionRef> Menu(string lang) => [.. byId.Values.Where(s => s is { ParentId: null, Hidden: false }).OrderBy(s => s.Position).Select(s => Name(s.Id, lang))];
    public IReadOnlyList<SectionRef> Children(int id, string lang) => [.. byId.Values.Where(s => s.ParentId == id && !s.Hidden).OrderBy(s => s.Position).Select(s => Name(s.Id, lang))];
    public IEnumerable<Section> All => byId.Values;

    string NameOf(int id, string lang) => names.GetValueOrDefault((id, lang)) ?? names.GetValueOrDefault((id, "ar")) ?? byId[id].Slug;
}

/// <summary>Adds a section; says why not when its address cannot be.</summary>
public static class AddSection
{
    /// <summary>First parts of addresses that are taken (DECISIONS 18).</summary>
    static readonly HashSet<string> Taken = ["tag", "author", "search", "media", "share", "api", "newsroom", "health", "metrics", "openapi", "feed", "assets"];

    public static string? WhyNot(string slug) =>
        slug.Length == 0 || slug.All(char.IsAsciiDigit) || Taken.Contains(slug) || slug.Any(c => c is '/' or '?' or '#' or '%' or '.' || char.IsWhiteSpace(c))
            ? $"«{slug}» cannot be the address of a section." : null;

    /// <summary>The section's id; an existing one is left as it is.</summary>
    public static async Task<int> DoAsync(WarraqDb db, string slug, IReadOnlyDictionary<string, string> names, string? parent = null, bool hidden = false, CancellationToken cancel = default)
    {
        if (await db.Set<Section>().FirstOrDefaultAsync(s => s.Slug == slug, cancel) is { } existing) return existing.Id;
        if (WhyNot(slug) is { } why) throw new ArgumentException(why, nameof(slug));
        var parentId = parent is null ? (int?)null : (await db.Set<Section>().FirstAsync(s => s.Slug == parent, cancel)).Id;
        var section = new Section { Id = await db.TakeNumbersAsync("section", 1, cancel), Slug = slug, ParentId = parentId, Hidden = hidden };
        section.Position = section.Id;
        db.Add(section);
        foreach (var (lang, name) in names)
            db.Add(new NameRow { Kind = NameKind.Section, Id = section.Id, Lang = lang, Name = name, Key = ArabicKeys.Search(name) });
        db.Raise(new PaperEvent("SectionChanged", 0, PageTags.Paper));
        await db.SaveChangesAsync(cancel);
        return section.Id;
    }
}
