namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads days of months: «6 يناير 2022», «الخامس من الشهر الجاري», «من 3 إلى 5 مارس», «1 رمضان 1445 هـ».</summary>
internal sealed class DateReader(TimeText text, Pieces pieces, Publication publication)
{
    private readonly DateOnly _today = publication.Day;

    /// <summary>A date that begins at a word.</summary>
    public Phrase? Read(int at)
    {
        if (at >= text.Count) return null;
        if (pieces.DayOfMonth(at, out var first, out var next))
        {
            var last = first;
            if (Until(next, out var second) && pieces.DayOfMonth(second, out var until, out var after) && until > first) (last, next) = (until, after);
            return OfMonth(next, first, last, text.Is(at - 1, TimeTerm.Since) ? Direction.NotAfter : Direction.None) ?? OfThisMonth(next, first, last);
        }
        return MonthFirst(at);
    }

    // «3 إلى 5», «3-5», «3 و4»
    private bool Until(int at, out int next)
    {
        next = at;
        if (at >= text.Count) return false;
        if (text.Gap(at).Trim() is "-" or "–" or "—") return true;
        if (!text.Follows(at)) return false;
        if (text.Is(at, TimeTerm.To) || text.Key(at) == "و") next++;
        else if (text.Key(at) is not ['و', ..]) return false;
        return next < text.Count;
    }

    private Phrase? OfMonth(int at, int first, int last, Direction usual)
    {
        var start = Skip(at);
        var isWord = start > at;
        if (start >= text.Count || !JoinsMonth(at) || pieces.Month(start, out var next) is not { } month) return null;
        var direction = pieces.Direction(next, out var after);
        if (direction != Direction.None) return Resolve(month, first, last, null, false, direction, after);
        if (YearAfter(next, out var year, out var isHijri, out after)) return Resolve(month, first, last, year, isHijri, direction, after);
        if (pieces.YearOf(next, out year, out after)) return Resolve(month, first, last, year, false, direction, after, isRelative: true);
        // «خمسة صفر» is a score
        if (month is { IsHijri: true, Month: 2 } && !isWord) return null;
        return Resolve(month, first, last, null, false, usual, next);
    }

    // «من» and «شهر» between the day and its month
    private int Skip(int at)
    {
        if (text.Key(at) == "من" && text.Follows(at)) at++;
        if (text.Then(at, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Month && !text.HasArticle(at)) at++;
        return at;
    }

    // «18سبتمبر», «6 يناير», «18-سبتمبر»
    private bool JoinsMonth(int at) => text.Gap(at).Trim() is "" or "/" or "-" or "." or ".." or "،";

    private bool YearAfter(int at, out int year, out bool isHijri, out int next)
    {
        (year, isHijri, next) = (0, false, at);
        if (at >= text.Count || text.Gap(at).Trim() is not ("" or "،" or "," or "-" or "/" or ")" or ")،")) return false;
        if (text.Key(at) == "من" && text.Follows(at + 1)) at++;
        return pieces.Year(at, out year, out isHijri, out next, isAfterMonth: true);
    }

    // «15 من الشهر الجاري», «15 الجاري»
    private Phrase? OfThisMonth(int at, int first, int last)
    {
        var start = text.Then(at, TimeTerm.Of) ? at + 1 : at;
        var isThis = text.Then(start, TimeTerm.This);
        if (isThis) start++;
        var isMonth = text.Then(start, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Month && text.HasArticle(start);
        var next = start;
        var direction = isThis && isMonth ? Direction.Current : pieces.Direction(isMonth ? start + 1 : start, out next);
        if (direction == Direction.None || (!isMonth && direction != Direction.Current)) return null;
        if (next <= start) next = start + 1;
        var month = Days.AddMonths(new(_today.Year, _today.Month, 1), direction.Steps());
        return Make(Days.Of(month.Year, month.Month, first), Days.Of(month.Year, month.Month, last), false, true, next);
    }

    // «يناير الثاني والعشرين، 2018», «مايو 15, 2018»
    private Phrase? MonthFirst(int at)
    {
        if (pieces.Month(at, out var next) is not { } month || next >= text.Count || text.Gap(next).Trim() is not ("" or "/")) return null;
        if (!pieces.DayOfMonth(next, out var day, out var after)) return null;
        if (YearAfter(after, out var year, out var isHijri, out var end)) return Resolve(month, day, day, year, isHijri, Direction.None, end);
        // «مايو الحادي والعشرين», «أكتوبر 14»؛ in «في مارس 12 قتيلا» the number counts
        return !text.Follows(after) || text.Is(after, TimeTerm.Clock) ? Resolve(month, day, day, null, false, Direction.None, after) : null;
    }

    private Phrase? Resolve(MonthSpelling month, int first, int last, int? year, bool hijriYear, Direction direction, int next, bool isRelative = false)
    {
        if (year is { } given && (month.IsHijri || hijriYear))
        {
            var hijri = given <= 1600 ? given : HijriYearIn(given, month.Month);
            return Make(Hijri(hijri, month.Month, first), Hijri(hijri, month.Month, last), true, isRelative, next);
        }
        if (year is { } gregorian) return Make(Days.Of(gregorian, month.Month, first), Days.Of(gregorian, month.Month, last), false, isRelative, next);
        var thisYear = month.IsHijri ? HijriDate.From(_today).Year : _today.Year;
        var found = Days.Choose(_today, direction, thisYear, y => month.IsHijri ? Hijri(y, month.Month, first) : Days.Of(y, month.Month, first));
        if (found is not { } day) return Make(null, null, month.IsHijri, true, next);
        return Make(day, last == first ? day : month.IsHijri ? Days.Add(day, last - first) : Days.Of(day.Year, day.Month, last), month.IsHijri, true, next);
    }

    private static DateOnly? Hijri(int year, int month, int day) => new HijriDate(year, month, day).ToGregorian();

    // «10 رمضان 2018»
    private static int HijriYearIn(int year, int month)
    {
        var hijri = HijriDate.From(new(Math.Clamp(year, 1900, 2199), 1, 1)).Year;
        return Hijri(hijri, month, 1) is { } first && first.Year >= year ? hijri : hijri + 1;
    }

    private static Phrase Make(DateOnly? first, DateOnly? last, bool isHijri, bool isRelative, int next)
    {
        var exists = first is not null && last is not null;
        return new(next, new()
        {
            Kind = TimeKind.Date,
            First = exists ? first : null,
            Last = exists ? last : null,
            IsHijri = isHijri,
            IsRelative = isRelative,
            Warning = exists ? TimeWarning.None : TimeWarning.NoSuchDay,
        });
    }
}
