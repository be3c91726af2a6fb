using System.Runtime.InteropServices;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads times of the day: «الساعة 10:30», «السابعة والنصف مساء», «منتصف الليل», «من الساعة 8 صباحا حتى 5 مساء».</summary>
internal sealed class ClockReader(TimeText text)
{
    private readonly HourReader _hours = new(text);

    /// <summary>A clock time, or a span of two, that begins at a word.</summary>
    public Phrase? Read(int at)
    {
        if (text.Is(at, TimeTerm.Edge, out var edge) && edge == 1 && text.Then(at + 1, TimeTerm.Part, out var night) && night == (int)DayPart.Night && text.HasArticle(at + 1))
            return new(at + 2, Make(new(0, 0, 0), null, DayPart.Night));
        if (One(at) is not { } first) return null;
        if (Second(at, first.Next) is { } second && (first.IsMarked || second.IsMarked))
        {
            // «من 5 إلى 7 مساء», «من 1:30 ظهرا إلى 4»: the half of the day is said once
            var (from, to) = (first.Half ?? second.Half, second.Half ?? first.Half);
            return new(second.Next, Make(Time(first, from), Time(second, to), from));
        }
        return first.IsMarked ? new(first.Next, Make(Time(first, first.Half), null, first.Half)) : null;
    }

    /// <param name="Minutes">Minutes after the hour; negative before it.</param>
    /// <param name="IsMarked">More than a number says that it is a time.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Reading(int Hour, int Minutes, int Seconds, DayPart? Half, bool IsMarked, int Next);

    private Reading? One(int at)
    {
        var start = at;
        while (start < at + 2 && text.Is(start, TimeTerm.Clock) && text.Follows(start + 1)) start++; // «تمام الساعة»
        if (start > at && text.Is(start, TimeTerm.About) && text.Follows(start + 1)) start++;
        var isNamed = start > at;
        if (!_hours.Hour(start, isNamed, out var hour, out var minutes, out var seconds, out var next)) return null;
        var isExact = minutes >= 0;
        if (!isExact) isExact = _hours.Minutes(ref next, out minutes, isNamed);
        var half = _hours.HalfOfDay(ref next, out var isOfDay);
        // «فاز 3-1 مساء الخميس» is a score
        var isMarked = isNamed || (half is not null && !(isOfDay && text.Digits(start, out _))) || (isExact && (text.Is(start, TimeTerm.Ordinal) || text.Digits(start, out _)));
        return new(hour, minutes, seconds, half, isMarked, next);
    }

    private Reading? Second(int at, int next)
    {
        if (next >= text.Count) return null;
        if (text.Then(next, TimeTerm.To) && text.Follows(next + 1)) return One(next + 1);
        if (text.Gap(next).Trim() is "-" or "–" && text.Gap(next).Length > 1) return One(next);
        if (!text.Is(at - 1, TimeTerm.Between) || !text.Follows(next)) return null;
        return text.Key(next) == "و" ? One(next + 1) : text.HasAnd(next) ? One(next) : null;
    }

    private static TimeOnly Time(Reading reading, DayPart? half)
    {
        // «12 إلا ربعا قبل الظهر» is 11:45
        var (hour, minutes) = reading.Minutes < 0 ? ((reading.Hour + 23) % 24, reading.Minutes + 60) : (reading.Hour, reading.Minutes);
        return new((half is { } part ? Convert(hour, part) : hour) % 24, minutes, reading.Seconds);
    }

    private static int Convert(int hour, DayPart half)
    {
        if (half is DayPart.Dawn or DayPart.Morning || (half == DayPart.Night && hour is 12 or <= 4)) return hour == 12 ? 0 : hour;
        return hour < 12 && !(half == DayPart.Noon && hour == 11) ? hour + 12 : hour;
    }

    private static TimeExpression Make(TimeOnly clock, TimeOnly? end, DayPart? part) =>
        new() { Kind = TimeKind.Clock, Grain = TimeGrain.Minutes, Clock = clock, ClockEnd = end, Part = part };
}
