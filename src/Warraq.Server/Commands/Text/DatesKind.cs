using System.Globalization;
using System.Text.Json.Nodes;
using Warraq.Arabic.Dates;

namespace Warraq.Server.Commands.Text;

/// <summary>Time expressions resolved against a publication time; those that have no day are left out.</summary>
internal static class DatesKind
{
    public static JsonObject Answer(TextLine line)
    {
        var text = line.Text("text");
        var publication = new Publication(Instant(line.Text("published")), Zone(line.Text("zone")), WeekStart(line.TextOr("week_start", "monday")));
        return new() { ["dates"] = new JsonArray([.. TimeWords.Find(text, publication).Where(e => e.First is not null).Select(e => Write(text, e, publication))]) };
    }

    private static JsonObject Write(string text, TimeExpression e, Publication publication)
    {
        var written = new JsonObject
        {
            ["find"] = text.Substring(e.Start, e.Length),
            ["start"] = e.From is { } from ? Iso(from, publication) : Iso(e.First),
            ["end"] = e.To is { } to ? Iso(to, publication) : Iso(e.Last),
        };
        if (e.Grain is TimeGrain.Minutes or TimeGrain.Hours) written["grain"] = "hours";
        else if (e.Grain is TimeGrain.Night or TimeGrain.Week or TimeGrain.Month or TimeGrain.Year) written["grain"] = e.Grain.ToString().ToLowerInvariant();
        // The contract knows four parts: the afternoon goes with noon, a night is told by its grain.
        if (e.Part is { } part and not DayPart.Night) written["part"] = (part == DayPart.Afternoon ? DayPart.Noon : part).ToString().ToLowerInvariant();
        if (e.IsHijri) written["calendar"] = "umalqura";
        if (e.IsApproximate) written["approx"] = true;
        if (e.Warning == TimeWarning.WeekdayMismatch) written["warn"] = "mismatch";
        return written;
    }

    internal static string Iso(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateTimeOffset instant, Publication publication) =>
        TimeZoneInfo.ConvertTime(instant, publication.Zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.Year is >= 1900 and <= 2199
            ? instant
            : throw new BadLineException("The field “published” must be an instant such as 2022-01-06T15:00:00+03:00, from 1900 to 2199.");

    internal static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new BadLineException("The field “zone” must be an IANA zone such as Asia/Beirut.");

    private static DayOfWeek WeekStart(string name) => Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && Enum.IsDefined(day)
        ? day
        : throw new BadLineException("The field “week_start” must be a weekday such as saturday.");
}
