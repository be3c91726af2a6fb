using Warraq.Arabic.Dates;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing.Rules;

/// <summary>
/// NU04: a weekday that is not the one of its date, and a day that its month has not. Without a day of publication only dates that name
/// their year are judged. A Hijri date may lie a day apart from the table: then it is a remark.
/// </summary>
internal sealed class NU04WeekdayAndDate : ParagraphRule
{
    private const string NoSuchDay = "لا يوجد هذا اليوم في هذا الشهر. راجع التاريخ في مصدر الخبر.";

    // Any moment does for dates with a year; a date without one is then left out.
    private static readonly Publication Anytime = new(new DateTimeOffset(2000, 1, 1, 12, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);

    public override string Id => "NU04";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Suggestion;
    public override string Reason => "اليوم والتاريخ لا يتفقان. واحد منهما خطأ، والقارئ الذي ينتظر الموعد لا يعرف أيهما.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        if (!paragraph.Words.Any(word => char.IsDigit(word.Surface[0]))) return;
        foreach (var time in TimeWords.Find(paragraph.Read, report.Publication ?? Anytime))
        {
            if (time.Warning == TimeWarning.None || time.Kind != TimeKind.Date) continue;
            if (IsWeekdayOfMonth(paragraph, time)) continue;
            if (time.IsRelative && (report.Publication is null || !NamesMonth(paragraph, time))) continue;
            if (time.Warning == TimeWarning.NoSuchDay) report.Add(paragraph, time.Start, time.Length, Severity, NoSuchDay, []);
            else if (time is { First: { } day, Weekday: { } weekday })
                report.Add(paragraph, time.Start, time.Length, time.IsHijri && IsNext(day.DayOfWeek, weekday) ? Severity.Info : Severity, Reason, Suggestions(paragraph, time, day, weekday));
        }
    }

    // «الأربعاء الأول من أبريل» is the first Wednesday of the month
    private static bool IsWeekdayOfMonth(ReadParagraph paragraph, TimeExpression time)
    {
        if (time.First is not { } date) return false;
        var day = time.IsHijri ? HijriDate.From(date).Day : date.Day;
        return day <= 5 && !paragraph.Words.Any(word => word.Start >= time.Start && word.End <= time.End && IsDay(word, day));
    }

    private static bool IsDay(ReadWord word, int day) => word.Exact == $"{day}" || word.Exact == $"{day:00}";

    // «الأربعاء (5-4» is a score
    private static bool NamesMonth(ReadParagraph paragraph, TimeExpression time) => paragraph.Words.Any(word =>
        word.Start >= time.Start && word.End <= time.End && word.FindReading((lexeme, _) => lexeme.Kind == "month") is not null);

    private static bool IsNext(DayOfWeek one, DayOfWeek other) => ((int)one - (int)other + 7) % 7 is 1 or 6;

    // The right weekday for the date; the nearest date that has the weekday, when its day stands in digits and its month stays.
    private static string[] Suggestions(ReadParagraph paragraph, TimeExpression time, DateOnly day, DayOfWeek weekday)
    {
        List<string> suggestions = [];
        var words = paragraph.Words.Where(word => word.Start >= time.Start && word.End <= time.End).ToArray();
        if (Array.Find(words, word => word.Search == Letters.ArabicKeys.Search(ArabicDate.Weekday(weekday))) is { } name)
            suggestions.Add(Replace(paragraph, time, name, ArabicDate.Weekday(day.DayOfWeek)));
        var distance = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        var nearest = day.AddDays(distance > 3 ? distance - 7 : distance);
        if (!time.IsHijri && nearest.Month == day.Month && Array.Find(words, word => IsDay(word, day.Day)) is { } number)
            suggestions.Add(Replace(paragraph, time, number, Numbers.ArabicNumber.Plain(nearest.Day, number.Surface[0] is >= '٠' and <= '٩' ? Numbers.Digits.Arab : Numbers.Digits.Latn)));
        return [.. suggestions];
    }

    private static string Replace(ReadParagraph paragraph, TimeExpression time, ReadWord word, string by) =>
        paragraph.Text[time.Start..word.Start] + by + paragraph.Text[word.End..time.End];
}
