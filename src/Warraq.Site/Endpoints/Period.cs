using System.Globalization;

namespace Warraq.Site.Endpoints;

/// <summary>A day, month or year as <c>from</c> and <c>to</c> of an address name it, on the paper's clock.</summary>
/// <param name="Begin">Its first instant.</param>
/// <param name="End">The first instant after it.</param>
public readonly record struct Period(DateTimeOffset Begin, DateTimeOffset End)
{
    /// <summary>Reads 2022, 2022-01, 2022-01-31, or an instant with its offset (then both ends are it); null for anything else.</summary>
    public static Period? Read(string? text, TimeZoneInfo zone)
    {
        if (text is null || text.Length > 40) return null;
        foreach (var (form, months, days) in ((string, int, int)[])[("yyyy-MM-dd", 0, 1), ("yyyy-MM", 1, 0), ("yyyy", 12, 0)])
        {
            if (!DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) continue;
            return first.Year is >= 1900 and <= 2200 ? new Period(Frames.Midnight(first, zone), Frames.Midnight(first.AddMonths(months).AddDays(days), zone)) : null;
        }
        return text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year is >= 1900 and <= 2200 ? new Period(at, at) : null;
    }
}
