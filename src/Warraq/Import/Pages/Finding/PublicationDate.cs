using System.Globalization;
using Warraq.Import.Pages.Markup;

namespace Warraq.Import.Pages.Finding;

/// <summary>Brings the printed date and that of the metadata together: the day is the one on the page's own clock.</summary>
internal sealed record PublicationDate(DateOnly? Day, TimeOnly? Time, DateTimeOffset? At)
{
    public static PublicationDate Of(PrintedDate? printed, PageMeta? meta)
    {
        if (meta is not null)
        {
            var instants = Instants(meta.Published);
            // An offset other than zero is the clock of the place; UTC may be a day off.
            if (instants.Find(each => each.Offset != TimeSpan.Zero) is var local && local != default) return From(local);
            if (instants.Count > 0) return printed is null ? From(instants[0]) : Placed(instants[0], printed);
            if (Local(meta.Published) is { } wall) return wall;
        }
        return printed is null ? new PublicationDate(null, null, null) : new PublicationDate(printed.Day, printed.Time, null);
    }

    /// <summary>Those values that name an offset.</summary>
    public static List<DateTimeOffset> Instants(IEnumerable<string> values)
    {
        var instants = new List<DateTimeOffset>();
        foreach (var value in values)
        {
            if (HasOffset(value) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)) instants.Add(instant);
        }
        return instants;
    }

    private static PublicationDate From(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), instant);

    /// <summary>A UTC instant beside a printed local date: where both clocks stand tells the offset.</summary>
    private static PublicationDate Placed(DateTimeOffset instant, PrintedDate printed)
    {
        var apart = printed.Day.DayNumber - DateOnly.FromDateTime(instant.UtcDateTime).DayNumber;
        if (Math.Abs(apart) > 1) return From(instant);
        if (printed.Time is { } time)
        {
            var offset = printed.Day.ToDateTime(time) - new DateTime(instant.UtcDateTime.Ticks - instant.UtcDateTime.Ticks % TimeSpan.TicksPerMinute, DateTimeKind.Unspecified);
            if (offset.Duration() <= TimeSpan.FromHours(14) && offset.Ticks % TimeSpan.FromMinutes(15).Ticks == 0) return From(instant.ToOffset(offset));
        }
        return apart == 0 ? From(instant) : new PublicationDate(printed.Day, printed.Time, null);
    }

    private static PublicationDate? Local(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (!HasOffset(value) && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) && wall.Year is > 1900 and < 2200 && value.Length >= 8)
                return new PublicationDate(DateOnly.FromDateTime(wall), value.Contains(':', StringComparison.Ordinal) ? TimeOnly.FromDateTime(wall) : null, null);
        }
        return null;
    }

    private static bool HasOffset(string value)
    {
        if (!value.Contains(':', StringComparison.Ordinal)) return false;
        if (value.EndsWith('Z') || value.EndsWith("GMT", StringComparison.Ordinal) || value.EndsWith("UTC", StringComparison.Ordinal)) return true;
        var sign = value.LastIndexOfAny(['+', '-']);
        return sign > value.IndexOf(':', StringComparison.Ordinal);
    }
}
