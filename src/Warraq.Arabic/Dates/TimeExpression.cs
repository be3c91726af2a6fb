namespace Warraq.Arabic.Dates;

/// <summary>How an expression points at its time.</summary>
public enum TimeKind
{
    /// <summary>Counted from the day of publication by a word: «اليوم»، «أمس»، «الليلة».</summary>
    DayWord,

    /// <summary>A weekday: «الخميس»، «مساء الأربعاء المقبل»، «ليل الأربعاء الخميس».</summary>
    Weekday,

    /// <summary>A day of a month: «6 يناير»، «الخميس 6 يناير 2022»، «06/01/2022».</summary>
    Date,

    /// <summary>A week, month, year or a part of one: «الأسبوع الماضي»، «مارس 2018»، «نهاية العام».</summary>
    Period,

    /// <summary>A number of units from publication: «قبل ثلاثة أيام»، «منذ يومين»، «الساعات الـ24 الماضية».</summary>
    Counted,

    /// <summary>A time of the day, without a day of its own: «الساعة 10:30».</summary>
    Clock,

    /// <summary>How long something takes, without a day: «ثلاثة أيام».</summary>
    Duration,
}

/// <summary>How fine an expression is.</summary>
public enum TimeGrain
{
    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours; <see cref="TimeExpression.From"/> and <see cref="TimeExpression.To"/> say them exactly.</summary>
    Hours,

    /// <summary>Days.</summary>
    Day,

    /// <summary>A night, from its first day into the next.</summary>
    Night,

    /// <summary>A week of the paper's calendar.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Several months: a season, a quarter, the end of a year.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years or a hundred.</summary>
    Decade,
}

/// <summary>A part of the day.</summary>
public enum DayPart
{
    /// <summary>فجر.</summary>
    Dawn,

    /// <summary>صباح.</summary>
    Morning,

    /// <summary>ظهر.</summary>
    Noon,

    /// <summary>عصر، بعد الظهر.</summary>
    Afternoon,

    /// <summary>مساء.</summary>
    Evening,

    /// <summary>ليل.</summary>
    Night,
}

/// <summary>A unit of time.</summary>
public enum TimeUnit
{
    /// <summary>ثانية.</summary>
    Second,

    /// <summary>دقيقة.</summary>
    Minute,

    /// <summary>ساعة.</summary>
    Hour,

    /// <summary>يوم.</summary>
    Day,

    /// <summary>أسبوع.</summary>
    Week,

    /// <summary>شهر.</summary>
    Month,

    /// <summary>عام، سنة.</summary>
    Year,

    /// <summary>عقد.</summary>
    Decade,

    /// <summary>قرن.</summary>
    Century,
}

/// <summary>What is wrong with an expression.</summary>
public enum TimeWarning
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The weekday is not the one of the date, or of «أمس» and the like. The date wins.</summary>
    WeekdayMismatch,

    /// <summary>There is no such day: «31 شباط». The expression has no days.</summary>
    NoSuchDay,
}

/// <summary>A number of units.</summary>
/// <param name="Number">How many; .5 for half a unit.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct TimeAmount(decimal Number, TimeUnit Unit);

/// <summary>A time expression of a text and what it means, seen from the moment of publication (arabic.md, C3).</summary>
public sealed record TimeExpression
{
    /// <summary>First UTF-16 unit in the text. Joined و ف ب ل ك are left out.</summary>
    public int Start { get; init; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>The place after it.</summary>
    public int End => Start + Length;

    /// <summary>How it points at its time.</summary>
    public required TimeKind Kind { get; init; }

    /// <summary>How fine it is.</summary>
    public TimeGrain Grain { get; init; } = TimeGrain.Day;

    /// <summary>First local day, inclusive; null for a clock time, a duration and a day that does not exist.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last local day, inclusive; equal to <see cref="First"/> for a single day.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>First instant, when the expression counts hours or minutes; else null.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Last instant, when the expression counts hours or minutes; else null.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The time of day of a clock expression.</summary>
    public TimeOnly? Clock { get; init; }

    /// <summary>The end of a span of clock times: «من الساعة 8 صباحا حتى 5 مساء»; else null.</summary>
    public TimeOnly? ClockEnd { get; init; }

    /// <summary>The part of the day that the words name.</summary>
    public DayPart? Part { get; init; }

    /// <summary>The units that the words count, the largest first as written; empty when they count none.</summary>
    public IReadOnlyList<TimeAmount> Amounts { get; init; } = [];

    /// <summary>The words are a date, or a month, of the Umm al-Qura calendar.</summary>
    public bool IsHijri { get; init; }

    /// <summary>The words are vague («منذ أيام»، «نحو»، «مطلع العام»): the days are the middle of what they may mean.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The weekday that the words name; null when they name none.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>What is wrong with it.</summary>
    public TimeWarning Warning { get; init; }

    /// <summary>
    /// The word that carries it, in one spelling, so that two expressions can be told apart that fall on one day: «اليوم»، «الخميس»؛
    /// empty for dates, periods and counts.
    /// </summary>
    public string Word { get; init; } = "";

    /// <summary>Its days hang on the day of publication: the same words mean other days in tomorrow's paper, or in that of next week.</summary>
    public bool IsRelative { get; init; }
}
