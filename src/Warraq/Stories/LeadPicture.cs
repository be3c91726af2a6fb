using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Saving;

namespace Warraq.Stories;

/// <summary>The lead picture as the public index holds it: the use that was published, with the focus that the library gives the picture now.</summary>
static class LeadPicture
{
    const int MostTags = 1_000;

    /// <param name="use">A <see cref="PictureUse"/> as JSON; null for none.</param>
    /// <param name="db">Asked for the picture.</param>
    /// <param name="cancel">Stops the asking.</param>
    public static async Task<string?> ForReadersAsync(WarraqDb db, string? use, CancellationToken cancel) =>
        use is not null && JsonSerializer.Deserialize<PictureUse>(use, StoryText.PictureJson) is { } read ? Write(read, (await db.Set<Picture>().AsNoTracking().FirstOrDefaultAsync(p => p.Name == read.Picture, cancel))?.Focus) : use;

    /// <summary>Every story that readers see with this picture in front looks where it looks now.</summary>
    public static async Task RefocusAsync(WarraqDb db, string name, PictureFocus focus, CancellationToken cancel)
    {
        var sign = $"\"{name}\"";
        var shown = await db.Set<Listing>().Where(l => l.Picture != null && l.Picture.Contains(sign)).ToListAsync(cancel);
        if (shown.Count == 0) return;
        var (sections, zone) = (await SectionTree.LoadAsync(db, cancel), await PaperZone.LoadAsync(db, cancel));
        var editions = shown.ConvertAll(l => l.EditionId);
        var credits = await db.Set<Edition>().Where(e => editions.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Credits, cancel);
        HashSet<string> tags = [];
        foreach (var listing in shown)
        {
            if (JsonSerializer.Deserialize<PictureUse>(listing.Picture!, StoryText.PictureJson) is not { } use || use.Picture != name) continue;
            listing.Picture = Write(use, focus);
            tags.UnionWith(EditionTags.Of(listing.Number, sections, listing.SectionId, Credits.Read(credits[listing.EditionId]), PublishStory.LocalDay(listing.PublishedAt, zone)));
        }
        // A picture that stands everywhere, as one for breaking news may, makes every page new.
        if (tags.Count > 0) db.Raise(new PaperEvent("PictureRefocused", 0, tags.Count > MostTags ? PageTags.Paper : string.Join(' ', tags)));
    }

    static string Write(PictureUse use, PictureFocus? focus) => JsonSerializer.Serialize(use with { Focus = focus == PictureFocus.Middle ? null : focus }, StoryText.PictureJson);
}
