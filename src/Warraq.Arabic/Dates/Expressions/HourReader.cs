namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads the pieces of a clock time: the hour, the minutes, the half of the day.</summary>
internal sealed class HourReader(TimeText text)
{
    /// <summary>An hour: 10, «10:30», «الساعة 10.30», «الثالثة», «الحادية عشرة», after «الساعة» also «ثلاثة».</summary>
    /// <param name="at">The word of the hour.</param>
    /// <param name="isNamed">«الساعة» stands before it.</param>
    /// <param name="hour">0 to 24.</param>
    /// <param name="minutes">Those written with it; -1 when none are.</param>
    /// <param name="seconds">Those written with it.</param>
    /// <param name="next">The word after it.</param>
    public bool Hour(int at, bool isNamed, out int hour, out int minutes, out int seconds, out int next)
    {
        (hour, minutes, seconds, next) = (0, -1, 0, at + 1);
        if (at >= text.Count) return false;
        if (text.Digits(at, out hour))
        {
            // «الساعة 1800»
            if (isNamed && text.Key(at).Length == 4 && hour % 100 < 60) (hour, minutes) = (hour / 100, hour % 100);
            else if (text.Key(at).Length > 2) return false;
            if (minutes >= 0) return hour < 24;
            if (hour > 24) return false;
            if (!Colon(next, out minutes)) minutes = -1;
            else if (Colon(++next, out seconds)) next++;
            return true;
        }
        if (isNamed && text.Key(at) is [_, '.' or ',', _, _] or [_, _, '.' or ',', _, _])
            return int.TryParse(text.Key(at).AsSpan()[..^3], out hour) && int.TryParse(text.Key(at).AsSpan()[^2..], out minutes) && hour < 24 && minutes < 60;
        if (text.Is(at, TimeTerm.Ordinal, out hour) && text.Key(at)[^1] is 'ه' or 'ي')
        {
            if (!text.Then(at + 1, TimeTerm.Ten)) return hour < 11;
            (hour, next) = (hour == 11 ? 11 : hour + 10, at + 2);
            return hour <= 12;
        }
        if (!isNamed || text.Number(at, out var number) is not (> 0 and var words) || number is < 1 or > 24 || number != decimal.Truncate(number)) return false;
        (hour, next) = ((int)number, at + words);
        return true;
    }

    private bool Colon(int at, out int value)
    {
        value = 0;
        return at < text.Count && text.Gap(at) is ":" && text.Digits(at, out value) && text.Key(at).Length == 2 && value < 60;
    }

    /// <summary>«والنصف», «إلا ربعا», «و18 دقيقة», «وخمس دقائق».</summary>
    public bool Minutes(ref int next, out int minutes, bool isNamed)
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
        minutes = 0;
        if (!text.Follows(next) || text.Key(next) is not ['و', ..]) return false;
        var number = text.Key(next) == "و" && text.Follows(next + 1) ? next + 1 : next;
        if (text.Number(number, out var count) is not (> 0 and var words) || count is < 1 or > 59 || count != decimal.Truncate(count)) return false;
        var after = number + words;
        var isSaid = text.Then(after, TimeTerm.Unit, out var unit) || text.Then(after, TimeTerm.Units, out unit);
        if (isSaid ? unit != (int)TimeUnit.Minute : !isNamed && !text.Then(after, TimeTerm.PartAfter)) return false;
        (minutes, next) = ((int)count, isSaid ? after + 1 : after);
        return true;
    }

    /// <summary>«صباحا», «بعد الظهر», «في المساء», «ص».</summary>
    /// <param name="next">The word after the hour; moved on.</param>
    /// <param name="isOfDay">Of «8 مساء الخميس» the evening belongs to the day, and stays there.</param>
    public DayPart? HalfOfDay(ref int next, out bool isOfDay)
    {
        isOfDay = false;
        if (!text.Follows(next)) return null;
        if (text.Key(next) is "ص" or "م") return text.Key(next++) == "ص" ? DayPart.Morning : DayPart.Evening;
        var at = text.Is(next, TimeTerm.Of) && text.Follows(next + 1) ? next + 1 : next;
        var isAfter = text.Is(at, TimeTerm.After);
        if ((isAfter || text.Is(at, TimeTerm.Before)) && text.Then(at + 1, TimeTerm.Part, out var part) && part == (int)DayPart.Noon && text.HasArticle(at + 1))
        {
            next = at + 2;
            return isAfter ? DayPart.Afternoon : DayPart.Morning;
        }
        // مساءً with its tanwin belongs to the hour
        if (text.Is(at, TimeTerm.Part, out part) && !text[at].Surface.Contains('\u064B', StringComparison.Ordinal) && (text.HasArticle(at) || NamesDay(at + 1)))
        {
            isOfDay = !text.HasArticle(at);
            if (!isOfDay) next = at + 1;
            return (DayPart)part;
        }
        if (at > next || !text.Is(next, TimeTerm.PartAfter, out part)) return null;
        next++;
        return (DayPart)part;
    }

    private bool NamesDay(int at) => text.Follows(at) && (text.Is(at, TimeTerm.Day) || text.Is(at, TimeTerm.Weekday) || text.Is(at, TimeTerm.This)
        || (text.Is(at, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Day));
}
