using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Sections;

/// <summary>
/// Finds or makes tags, authors, sources and sections by the name people write. Names are compared by search key, so
/// «الإقتصاد» and «الاقتصاد» are one. One book serves one transaction or one import; what it made is kept for the next call.
/// </summary>
public sealed class NameBook
{
    readonly Dictionary<(NameKind Kind, string Key), NameRef> known = [];

    /// <summary>The tag, author or source of that name; made with the next save when there is none.</summary>
    public async Task<NameRef> EnsureAsync(WarraqDb db, NameKind kind, string name, string lang = "ar", string? slug = null, string? nameEn = null, CancellationToken cancel = default)
    {
        name = ArabicText.Clean(name);
        var key = (kind, ArabicKeys.Search(name));
        if (known.TryGetValue(key, out var found)) return found;
        var row = await db.Set<NameRow>().AsNoTracking().FirstOrDefaultAsync(n => n.Kind == kind && n.Key == key.Item2, cancel);
        if (row is not null)
        {
            var existing = await db.Set<Named>().AsNoTracking().FirstAsync(n => n.Id == row.Id, cancel);
            return known[key] = new NameRef(existing.Id, existing.Slug, name, nameEn);
        }
        var named = new Named { Id = await db.TakeNumbersAsync("named", 1, cancel), Kind = kind, Slug = await FreeSlugAsync(db, kind, slug ?? Slugs.FromHeadline(name, 60), cancel) };
        db.Add(named);
        db.Add(new NameRow { Kind = kind, Id = named.Id, Lang = lang, Name = name, Key = key.Item2 });
        if (nameEn is not null && lang != "en") db.Add(new NameRow { Kind = kind, Id = named.Id, Lang = "en", Name = nameEn, Key = ArabicKeys.Search(nameEn) });
        return known[key] = new NameRef(named.Id, named.Slug, name, nameEn);
    }

    async Task<string> FreeSlugAsync(WarraqDb db, NameKind kind, string slug, CancellationToken cancel)
    {
        if (slug.Length == 0) slug = "name";
        for (var n = 1; ; n++)
        {
            var candidate = n == 1 ? slug : $"{slug}-{n}";
            if (known.Any(k => k.Key.Kind == kind && k.Value.Slug == candidate)) continue;
            if (!await db.Set<Named>().AnyAsync(x => x.Kind == kind && x.Slug == candidate, cancel)) return candidate;
        }
    }
}
