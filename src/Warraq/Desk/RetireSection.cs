using Microsoft.EntityFrameworkCore;
using Warraq.Fronts;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>
/// Closes a section: its stories stand in another one, its address and feeds lead there, and addresses of its stories lead on by their numbers. The row stays,
/// because frozen Editions name it.
/// </summary>
public static class RetireSection
{
    static readonly string[] Feeds = ["", "/feed.atom", "/feed.rss", "/feed.json"];

    static readonly Refusal None = new("no-section", "لا قسم كهذا.", "There is no such section.");
    static readonly Refusal NoTarget = new("no-target", "اختر قسماً آخر تنتقل إليه قصصه.", "Choose another section for its stories.");
    static readonly Refusal HasChildren = new("has-children", "له أقسام فرعية: أغلقها قبله.", "It has sub-sections: retire them first.");

    /// <param name="into">Slug of the section that takes its stories.</param>
    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, int id, string into, string person, CancellationToken cancel = default) =>
        database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var now = database.Time.GetUtcNow();
            if (await db.Set<Section>().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } section || !section.IsOrdered) return [None];
            if (await db.Set<Section>().AsNoTracking().FirstOrDefaultAsync(s => s.Slug == into && s.Id != id, cancel) is not { } target || !target.IsOrdered) return [NoTarget];
            // A retired child is none: it lies where it lay.
            if (await db.Set<Section>().AnyAsync(s => s.ParentId == id && !s.Slug.StartsWith(Section.RetiredMark), cancel)) return [HasChildren];
            var (slug, top) = (section.Slug, (await SectionTree.LoadAsync(db, cancel)).Top(target.Id).Id);
            var moved = await db.Set<Listing>().Where(l => l.SectionId == id).Select(l => l.Number).ToListAsync(cancel);
            await db.Set<Story>().Where(s => s.SectionId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SectionId, target.Id).SetProperty(x => x.Version, x => x.Version + 1), cancel);
            await db.Set<Listing>().Where(l => l.SectionId == id).ExecuteUpdateAsync(l => l.SetProperty(x => x.SectionId, target.Id).SetProperty(x => x.TopSectionId, top), cancel);
            await db.Set<FrontPlace>().Where(p => p.Front == slug || p.Rule == slug).ExecuteDeleteAsync(cancel);
            section.Slug = $"{Section.RetiredMark}{id}-{slug}";
            section.Hidden = true;
            foreach (var feed in Feeds)
                if (await Redirects.ApplyAsync(db, $"/{slug}{feed}", $"/{target.Slug}{feed}", person, now, cancel) is { } no) return [no];
            // The search index reads these stories anew.
            foreach (var number in moved) db.Raise(new PaperEvent("StoryMoved", number, PageTags.Story(number)));
            db.Audit(person, "retire-section", slug, target.Slug, now);
            db.Raise(new PaperEvent("SectionChanged", 0, PageTags.Paper));
            return [];
        }, cancel);
}
