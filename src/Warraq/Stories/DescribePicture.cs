using Microsoft.EntityFrameworkCore;
using Warraq.Media;
using Warraq.Platform;

namespace Warraq.Stories;

/// <summary>What the desk says of a picture. Null leaves a field empty.</summary>
public sealed record PictureWords(string? Caption, string? Alt, string? Credit, string? Rights, string? Terms, DateTimeOffset? ExpiresAt, PictureFocus Focus);

/// <summary>Writes what the desk says of a picture. Uses that stand in stories keep their own words; the crops that readers see follow the focus.</summary>
public static class DescribePicture
{
    const int LongestText = 1000;
    static readonly Refusal LongText = new("long-text", $"لا يزيد النص على {LongestText} حرف.", $"A text has at most {LongestText} characters.");

    public static Task<IReadOnlyList<Refusal>> DoAsync(Database database, string name, PictureWords words, string person, CancellationToken cancel = default)
    {
        string?[] texts = [.. ((string?[])[words.Caption, words.Alt, words.Credit, words.Rights, words.Terms]).Select(t => SafeText.Line(t ?? "") is { Length: > 0 } line ? line : null)];
        if (texts.Any(t => t?.Length > LongestText)) return Task.FromResult<IReadOnlyList<Refusal>>([LongText]);
        return database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            if (await db.Set<Picture>().FirstOrDefaultAsync(p => p.Name == name, cancel) is not { } picture) return [PictureRefusals.NoPicture];
            (picture.Caption, picture.Alt, picture.Credit, picture.Rights, picture.Terms, picture.ExpiresAt) = (texts[0], texts[1], texts[2], texts[3], texts[4], words.ExpiresAt);
            var focus = new PictureFocus(Math.Clamp(words.Focus.X, 0, 100), Math.Clamp(words.Focus.Y, 0, 100));
            if (focus != picture.Focus)
            {
                picture.Focus = focus;
                await LeadPicture.RefocusAsync(db, name, focus, cancel);
            }
            // The name of its file is not kept; what it gave to the key goes with the first description.
            picture.SearchKey = picture.KeyWith(null);
            db.Audit(person, "picture-describe", $"picture:{name}", detail: null, database.Time.GetUtcNow());
            return [];
        }, cancel);
    }
}
