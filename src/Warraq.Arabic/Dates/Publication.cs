namespace Warraq.Arabic.Dates;

/// <summary>The moment and the place from which the time words of a text are understood.</summary>
/// <param name="Instant">When the text is published.</param>
/// <param name="Zone">The newsroom's zone, with the rules of tzdata: its local calendar decides which day «اليوم» is.</param>
/// <param name="WeekStart">The first day of the week, as the country of the paper counts it.</param>
public sealed record Publication(DateTimeOffset Instant, TimeZoneInfo Zone, DayOfWeek WeekStart = DayOfWeek.Monday)
{
    /// <summary>The instant with the zone's offset.</summary>
    public DateTimeOffset Local => TimeZoneInfo.ConvertTime(Instant, Zone);

    /// <summary>The local day of publication.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Local.DateTime);
}
