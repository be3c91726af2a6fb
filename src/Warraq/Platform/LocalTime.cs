using System.Globalization;

namespace Warraq.Platform;

/// <summary>Reads the day and hour that a person typed, on the paper's clock. An hour that does not exist, or comes twice, is said and not guessed.</summary>
public static class LocalTime
{
    public const string Twice = "time-twice";

    static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <param name="typed">As <c>input type="datetime-local"</c> sends it.</param>
    /// <param name="second">Which one of an hour that comes twice: the later when true; null when it was not said.</param>
    /// <returns>The instant, or why there is none.</returns>
    public static (DateTimeOffset At, Refusal? Why) Read(string typed, TimeZoneInfo zone, bool? second = null)
    {
        if (!DateTime.TryParseExact(typed.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return (default, new("no-time", "اكتب اليوم والساعة معاً.", "Give a day and an hour, such as 2026-03-29 18:30."));
        var hour = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (zone.IsInvalidTime(local))
        {
            var next = local;
            while (zone.IsInvalidTime(next)) next = next.AddMinutes(1);
            return (default, new("time-gap", $"لا وجود للساعة {hour} في ذلك اليوم لأن الساعة تُقدَّم فيه. أول ساعة بعدها {next:HH:mm}.", $"There is no {hour} on that day, because the clock goes forward. The first time after it is {next:HH:mm}."));
        }
        if (zone.IsAmbiguousTime(local) && second is null)
            return (default, new(Twice, $"تأتي الساعة {hour} مرتين في ذلك اليوم لأن الساعة تُؤخَّر فيه. اختر الأولى أو الثانية.", $"{hour} comes twice on that day, because the clock goes back. Choose the first or the second."));
        var offset = zone.IsAmbiguousTime(local) ? (second == true ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetAmbiguousTimeOffsets(local).Max()) : zone.GetUtcOffset(local);
        return (new DateTimeOffset(local, offset).ToUniversalTime(), null);
    }

    /// <summary>As <c>input type="datetime-local"</c> shows it.</summary>
    public static string Write(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString(Forms[0], CultureInfo.InvariantCulture);
}
