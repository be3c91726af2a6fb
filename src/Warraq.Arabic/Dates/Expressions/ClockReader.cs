namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads times of the day: «الساعة 10:30», «السابعة والنصف مساء», «8 صباحا», «الساعة الثامنة إلا ربعا».</summary>
internal sealed class ClockReader(TimeText text, Pieces pieces)
{
    /// <summary>A clock time that begins at a word.</summary>
    public Phrase? Read(int at)
    {
        var start = at;
        while (text.Is(start, TimeTerm.Clock) && text.Follows(start + 1)) start++;
        if (start > at && text.Is(start, TimeTerm.About) && text.Follows(start + 1)) start++;
        var isNamed = start > at;
        if (!Hour(start, out var hour, out var minute, out var second, out var next)) return null;
        var isExact = minute >= 0;
        if (minute < 0) isExact = Minutes(ref next, out minute, isNamed);
        var half = HalfOfDay(ref next);
        if (!isNamed && half is null && !(isExact && (text.Is(start, TimeTerm.Ordinal) || text.Digits(start, out _)))) return null;
        if (minute < 0)
        {
            minute += 60;
            hour = (hour + 23) % 24;
        }
        hour = half is { } part ? Convert(hour, part) : hour % 24;
        return new(next, new() { Kind = TimeKind.Clock, Grain = TimeGrain.Minutes, Clock = new TimeOnly(hour, minute, second), Part = half });
    }

    private bool Hour(int at, out int hour, out int minute, out int second, out int next)
    {
        (hour, minute, second, next) = (0, -1, 0, at + 1);
        if (at >= text.Count) return false;
        if (text.Digits(at, out hour))
        {
            if (hour > 24 || text.Key(at).Length > 2) return false;
            if (Colon(next, out minute)) next++;
            else minute = -1;
            if (minute >= 0 && Colon(next, out second)) next++;
            return true;
        }
        // «الساعة 10.30»
        if (text.Key(at) is [_, '.', _, _] or [_, _, '.', _, _] && text.Is(at - 1, TimeTerm.Clock))
            return int.TryParse(text.Key(at).AsSpan()[..^3], out hour) && int.TryParse(text.Key(at).AsSpan()[^2..], out minute) && hour < 24 && minute < 60;
        if (text.Is(at, TimeTerm.Ordinal)) return text.Key(at)[^1] is 'ه' or 'ي' && pieces.DayOfMonth(at, out hour, out next) && hour <= 12;
        if (!text.Is(at - 1, TimeTerm.Clock) || text.Number(at, out var number) is not (> 0 and var words) || number is < 1 or > 24 || number != decimal.Truncate(number)) return false;
        (hour, next) = ((int)number, at + words);
        return true;
    }

    private bool Colon(int at, out int value)
    {
        value = 0;
        return at < text.Count && text.Gap(at) is ":" && text.Digits(at, out value) && text.Key(at).Length == 2 && value < 60;
    }

    // «والنصف», «إلا ربعا», «و18 دقيقة», «وخمس دقائق»
    private bool Minutes(ref int next, out int minutes, bool isNamed)
    {
        minutes = 0;
        if (text.Then(next, TimeTerm.Half, out minutes) && text.HasAnd(next))
        {
            next++;
            return true;
        }
        if (text.Then(next, TimeTerm.Less) && text.Then(next + 1, TimeTerm.Half, out minutes))
        {
            minutes = -minutes;
            next += 2;
            return true;
        }
        if (!text.Follows(next) || text.Key(next) is not ['و', ..]) return false;
        var number = text.Key(next) == "و" && text.Follows(next + 1) ? next + 1 : next;
        if (text.Number(number, out var count) is not (> 0 and var words) || count is < 1 or > 59 || count != decimal.Truncate(count)) return false;
        var after = number + words;
        var isSaid = text.Then(after, TimeTerm.Unit, out var unit) || text.Then(after, TimeTerm.Units, out unit);
        if (isSaid ? unit != (int)TimeUnit.Minute : !isNamed && !text.Then(after, TimeTerm.PartAfter)) return false;
        (minutes, next) = ((int)count, isSaid ? after + 1 : after);
        return true;
    }

    // «صباحا», «بعد الظهر», «في المساء», «ص»; of «8 مساء الخميس» the evening belongs to the day
    private DayPart? HalfOfDay(ref int next)
    {
        if (!text.Follows(next)) return null;
        if (text.Key(next) is "ص" or "م") return text.Key(next++) == "ص" ? DayPart.Morning : DayPart.Evening;
        var at = text.Is(next, TimeTerm.Of) ? next + 1 : next;
        var isNoon = (text.Is(at, TimeTerm.After) || text.Is(at, TimeTerm.Before)) && text.Then(at + 1, TimeTerm.Part, out var noon) && noon == (int)DayPart.Noon && text.HasArticle(at + 1);
        if (isNoon)
        {
            next = at + 2;
            return text.Is(at, TimeTerm.After) ? DayPart.Afternoon : DayPart.Morning;
        }
        if (text.Then(at, TimeTerm.Part, out var part) && (text.HasArticle(at) || NamesDay(at + 1)))
        {
            if (text.HasArticle(at)) next = at + 1;
            return (DayPart)part;
        }
        if (at > next || !text.Is(next, TimeTerm.PartAfter, out part)) return null;
        next++;
        return (DayPart)part;
    }

    private bool NamesDay(int at) => text.Follows(at) && (text.Is(at, TimeTerm.Day) || text.Is(at, TimeTerm.Weekday) || text.Is(at, TimeTerm.This)
        || (text.Is(at, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Day));

    private static int Convert(int hour, DayPart half)
    {
        if (half is DayPart.Dawn or DayPart.Morning || (half == DayPart.Night && hour is 12 or <= 4)) return hour == 12 ? 0 : hour % 24;
        return hour < 12 && !(half == DayPart.Noon && hour == 11) ? hour + 12 : hour % 24;
    }
}
