using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>
/// Related news by shared tags, section and words of the headline, computed once after publication and served with the page.
/// Relatives of the new story are refreshed too, so that an old page points forward.
/// </summary>
public sealed class RelateStories(Database database)
{
    const int Keep = 4;
    const int Candidates = 120;

    sealed record Candidate(int Number, string Headline, string? Deck, int SectionId, int TopSectionId, string Lang, long PublishedAt);

    public async Task DoAsync(int number, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        if (await LoadAsync(db, number, cancel) is not { } story) return;
        var relatives = await RankAsync(db, story, cancel);
        // The relatives' own lists are drawn again, now that this story exists: one level, no further.
        var changes = new List<(int Number, List<RelatedRow> Rows)> { (number, relatives) };
        foreach (var relative in relatives)
            if (await LoadAsync(db, relative.Related, cancel) is { } other)
                changes.Add((other.Number, await RankAsync(db, other, cancel)));
        await database.WriteAsync(async w =>
        {
            var numbers = changes.ConvertAll(c => c.Number);
            var before = (await w.Set<RelatedRow>().AsNoTracking().Where(r => numbers.Contains(r.Number)).ToListAsync(cancel)).ToLookup(r => r.Number);
            var changed = changes.Where(c => !before[c.Number].OrderBy(r => r.Rank).Select(r => (r.Related, r.Reason)).SequenceEqual(c.Rows.Select(r => (r.Related, r.Reason)))).ToList();
            if (changed.Count == 0) return;
            var touched = changed.ConvertAll(c => c.Number);
            await w.Set<RelatedRow>().Where(r => touched.Contains(r.Number)).ExecuteDeleteAsync(cancel);
            w.AddRange(changed.SelectMany(c => c.Rows));
            w.Raise(new PaperEvent("RelatedChanged", number, string.Join(' ', touched.Select(PageTags.Story))));
        }, cancel);
    }

    static async Task<Candidate?> LoadAsync(WarraqDb db, int number, CancellationToken cancel) => (await Select(db.Set<Listing>().Where(l => l.Number == number)).ToListAsync(cancel)).FirstOrDefault();

    static IQueryable<Candidate> Select(IQueryable<Listing> listings) => listings.AsNoTracking().Select(l =>
        new Candidate(l.Number, l.Headline, l.Deck, l.SectionId, l.TopSectionId, l.Lang, l.PublishedAt.ToUnixTimeMilliseconds()));

    static async Task<List<RelatedRow>> RankAsync(WarraqDb db, Candidate story, CancellationToken cancel)
    {
        var tags = await (from n in db.Set<ListingName>().AsNoTracking()
                          join r in db.Set<NameRow>().AsNoTracking() on new { n.Kind, Id = n.NameId } equals new { r.Kind, r.Id }
                          where n.Number == story.Number && n.Kind == NameKind.Tag && r.Lang == "ar"
                          select new { n.NameId, r.Name }).ToListAsync(cancel);
        var shared = new Dictionary<int, List<int>>();
        foreach (var tag in tags)
        {
            var others = await db.Set<ListingName>().AsNoTracking().Where(n => n.Kind == NameKind.Tag && n.NameId == tag.NameId && n.Number != story.Number)
                .OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Number).Take(Candidates / 2).Select(n => n.Number).ToListAsync(cancel);
            foreach (var other in others)
            {
                if (!shared.TryGetValue(other, out var list)) shared[other] = list = [];
                list.Add(tag.NameId);
            }
        }
        var numbers = shared.Keys.ToList();
        var candidates = await Select(db.Set<Listing>().Where(l => numbers.Contains(l.Number))).ToListAsync(cancel);
        candidates.AddRange(await Select(db.Set<Listing>().Where(l => l.TopSectionId == story.TopSectionId && l.Number != story.Number && !numbers.Contains(l.Number))
            .OrderByDescending(l => l.PublishedAt).ThenByDescending(l => l.Number).Take(Candidates)).ToListAsync(cancel));

        var words = Words(story);
        var names = tags.ToDictionary(t => t.NameId, t => t.Name);
        return [.. candidates.Where(c => c.Lang == story.Lang)
            .Select(c => (Story: c, Tags: shared.GetValueOrDefault(c.Number) ?? [], Overlap: Overlap(words, Words(c))))
            .Select(c => (c.Story, c.Tags, Score: c.Tags.Count * 2.0 + c.Overlap * 6.0 + (c.Story.SectionId == story.SectionId ? 0.5 : 0)
                // Half a point for the same day, fading over a month.
                + 0.5 * Math.Exp(-Math.Abs(c.Story.PublishedAt - story.PublishedAt) / (30.0 * 86_400_000))))
            .Where(c => c.Score >= 1.2)
            .OrderByDescending(c => c.Score).ThenByDescending(c => c.Story.Number).Take(Keep)
            .Select((c, rank) => new RelatedRow { Number = story.Number, Rank = rank, Related = c.Story.Number, Score = c.Score, Reason = Reason(c.Tags, names, story.Lang) })];
    }

    static string Reason(List<int> tags, Dictionary<int, string> names, string lang) =>
        tags.Select(t => names.GetValueOrDefault(t)).FirstOrDefault(n => n is not null) is { } tag
            ? (lang == "en" ? $"On: {tag}" : $"عن: {tag}")
            : (lang == "en" ? "Same section" : "من القسم نفسه");

    static HashSet<string> Words(Candidate story)
    {
        var words = new HashSet<string>();
        foreach (var word in $"{story.Headline} {story.Deck}".Split([' ', '،', '؛', ':', '.', '…', '«', '»', '"', '“', '”', '(', ')', '؟', '!', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = ArabicKeys.Search(word);
            if (key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 4) key = key[2..];
            if (key.Length > 3) words.Add(key);
        }
        return words;
    }

    static double Overlap(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : a.Count(b.Contains) / Math.Sqrt((double)a.Count * b.Count);
}
