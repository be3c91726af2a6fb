using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Numbers;
using Warraq.Media;
using Warraq.Platform;

namespace Warraq.Stories;

/// <summary>Asks whether the pictures of a story may still be shown when readers would see it. The rights belong to the picture, not to its use (DECISIONS 12).</summary>
public sealed class PictureRights(Database database) : IPublishCheck
{
    /// <summary>What runs out so soon after the publication is said.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    const int LongestName = 60;

    public async Task<IReadOnlyList<CheckLine>> LookAsync(PublishQuestion question, CancellationToken cancel = default)
    {
        var names = StoryChecks.UsesOf(question.Story).Select(u => u.Picture).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 0) return [];
        await using var db = database.CreateContext();
        var limited = await db.Set<Picture>().AsNoTracking().Where(p => names.Contains(p.Name) && p.ExpiresAt != null).OrderBy(p => p.ExpiresAt).ToListAsync(cancel);
        var (now, at) = (database.Time.GetUtcNow(), question.At);
        List<CheckLine> lines = [.. limited.Where(p => p.ExpiresAt <= at + Soon).Select(p => Line(p, now, at, question.Paper))];
        return lines.Count > 0 ? lines : [new("picture-rights", CheckMark.Done, "حقوق الصور سارية", "The rights of the pictures hold")];
    }

    static CheckLine Line(Picture picture, DateTimeOffset now, DateTimeOffset at, PaperSettings paper)
    {
        // The last day on which it may be shown: rights end with a day of the paper's.
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(picture.ExpiresAt!.Value.AddTicks(-1), paper.TimeZone).DateTime);
        var arabic = ArabicDate.Long(day, paper.Country, paper.Digits == "arab" ? Digits.Arab : Digits.Latn, paper.Months == "dual" ? MonthStyle.Dual : MonthStyle.Country);
        var english = day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var name = picture.Caption is { Length: > 0 } caption ? SafeText.Shorten(caption, LongestName) : picture.Name;
        return picture.ExpiresAt <= now ? new("picture-expired", CheckMark.Missing, $"انتهى حق استعمال الصورة «{name}»: آخر يوم {arabic}", $"The right to use the picture “{name}” has ended; its last day was {english}")
            : picture.ExpiresAt <= at ? new("picture-expires", CheckMark.Missing, $"ينتهي حق استعمال الصورة «{name}» قبل موعد النشر: آخر يوم {arabic}", $"The right to use the picture “{name}” ends before the story goes out; its last day is {english}")
            : new("picture-expires-soon", CheckMark.Hint, $"ينتهي حق استعمال الصورة «{name}» بعد النشر بأيام: آخر يوم {arabic}", $"The right to use the picture “{name}” ends within days; its last day is {english}");
    }
}
