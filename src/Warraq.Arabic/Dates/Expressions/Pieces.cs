using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads what dates and periods have in common: the number of a day, a month, a year, «الماضي» and its kin.</summary>
internal sealed class Pieces(TimeText text, Publication publication)
{
    private const int EarliestYear = 1900, LatestYear = 2199; // of a number that nothing calls a year

    /// <summary>A day of the month: 15, «الـ15», «الخامس», «الحادي والعشرين», «خمسة عشر».</summary>
    public bool DayOfMonth(int at, out int day, out int next)
    {
        if (text.IsArticle(at)) at++;
        next = at + 1;
        if (text.Digits(at, out day)) return day is >= 1 and <= 31 && text.Key(at).Length <= 2;
        if (text.Is(at, TimeTerm.Ordinal, out day)) return OfOrdinal(at, ref day, ref next);
        if (text.Number(at, out var number) is > 0 and var words && number is >= 1 and <= 31 && number == decimal.Truncate(number))
        {
            day = (int)number;
            next = at + words;
            return true;
        }
        return false;
    }

    // الثالث عشر، الحادي والعشرين
    private bool OfOrdinal(int at, ref int day, ref int next)
    {
        if (text.Then(at + 1, TimeTerm.Ten))
        {
            day = day == 11 ? 11 : day + 10;
            next = at + 2;
        }
        else if (text.Follows(at + 1) && text.Key(at + 1) is ['و', ..] && text.Number(at + 1, out var tens) is > 0 and var words && tens is 20 or 30)
        {
            day = (day == 11 ? 1 : day) + (int)tens;
            next = at + 1 + words;
        }
        else if (day == 11)
        {
            return false;
        }
        return day <= 31;
    }

    /// <summary>A month, with its name of another country beside it: «كانون الثاني/يناير»، «يناير (كانون الثاني)».</summary>
    public MonthSpelling? Month(int at, out int next)
    {
        if (text.Month(at, out next) is not { } month) return null;
        if (next < text.Count && text.Gap(next).Trim() is "" or "/" or "(" or "-" && text.Month(next, out var after) is { } second && second.Month == month.Month && second.IsHijri == month.IsHijri)
            next = after;
        return month;
    }

    /// <summary>A year: «2022», «عام 2022», «ألفين وعشرين», «1443 هـ».</summary>
    /// <param name="at">The word that it may begin with.</param>
    /// <param name="year">The year.</param>
    /// <param name="isHijri">It has the sign of the era.</param>
    /// <param name="next">The word after it.</param>
    /// <param name="isAfterMonth">A month stands before it: then 1391 is a year as well.</param>
    /// <returns>False when no year begins there.</returns>
    public bool Year(int at, out int year, out bool isHijri, out int next, bool isAfterMonth = false)
    {
        isHijri = false;
        var named = text.Is(at, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Year;
        next = named ? at + 1 : at;
        if (named && !text.Follows(next))
        {
            year = 0;
            return false;
        }
        if (text.Digits(next, out year))
        {
            next++;
            if (next < text.Count && text.Gap(next) is "/" or "-" && text.Digits(next, out _) && text.Key(next).Length < 3) return false; // 2022/1/6
            isHijri = next < text.Count && text.Is(next, TimeTerm.Hijri) && text.Gap(next).IsWhiteSpace();
            var isGregorian = !isHijri && text.Then(next, TimeTerm.Gregorian);
            if (isHijri || isGregorian) next++;
            if (isHijri) return year is >= 1 and <= 1600;
            return named || isGregorian ? year is >= 1 and <= LatestYear : year >= (isAfterMonth ? 1000 : EarliestYear) && year <= LatestYear && !Counts(next - 1, year);
        }
        var words = text.Number(next, out var number);
        year = (int)Math.Min(number, 9999);
        if (words == 0 || number != decimal.Truncate(number) || year < (named ? 1000 : EarliestYear) || year > LatestYear) return false;
        next += words;
        return named || !Counts(next - 1, year);
    }

    /// <summary>The year of a month: «من العام المقبل», «من هذا العام».</summary>
    public bool YearOf(int at, out int year, out int next)
    {
        (year, next) = (publication.Day.Year, at);
        if (text.Key(at) != "من" || !text.Follows(at)) return false;
        var isThis = text.Then(at + 1, TimeTerm.This);
        var noun = isThis ? at + 2 : at + 1;
        if (!text.Then(noun, TimeTerm.Unit, out var unit) || unit != (int)TimeUnit.Year || !text.HasArticle(noun)) return false;
        next = noun + 1;
        var direction = isThis ? Expressions.Direction.Current : Direction(noun + 1, out next);
        year += direction.Steps();
        return direction != Expressions.Direction.None;
    }

    // «في 2000 مدرسة»: the noun after a number has the form that the number asks for. «انتخب في 2018 رئيسا» counts no presidents.
    private bool Counts(int at, int number)
    {
        if (at + 1 < text.Count && text.Gap(at + 1).TrimStart() is ['%' or '٪', ..]) return true;
        if (!text.Follows(at + 1)) return false;
        var noun = text[at + 1];
        var asksFor = (number % 100) switch { >= 3 and <= 10 => WordForm.Plural, >= 11 => WordForm.Accusative, _ => WordForm.Singular };
        if (asksFor == WordForm.Accusative && (text.Key(at - 1) is "في" or "وفي" || text.Is(at - 1, TimeTerm.Since) || text.Is(at - 1, TimeTerm.To))) return false;
        var takesNoAlef = asksFor == WordForm.Accusative && noun.Exact is [.., 'ة'] or [.., 'ا', 'ء'];
        return noun.FindReading((lexeme, reading) => lexeme.Class == WordClass.Noun && reading.Proclitics == Proclitics.None
            && (reading.Form.Any(asksFor) || (takesNoAlef && reading.Form.Any(WordForm.Singular)))) is not null;
    }

    /// <summary>«الماضي»، «المقبل»، «الجاري»، «قبل الماضي»، «بعد المقبل».</summary>
    public Direction Direction(int at, out int next)
    {
        next = at;
        // «6 كانون الثاني (يناير) الماضي»
        if (!text.Follows(at) && !(at < text.Count && text.Gap(at).Trim() is ")")) return Expressions.Direction.None;
        next = at + 1;
        if (text.Is(at, TimeTerm.Past)) return Expressions.Direction.Past;
        if (text.Is(at, TimeTerm.Next)) return Expressions.Direction.Next;
        if (text.Is(at, TimeTerm.Current)) return Expressions.Direction.Current;
        if (text.Key(at) == "ما") at++;
        next = at + 2;
        if (text.Is(at, TimeTerm.Before) && text.Then(at + 1, TimeTerm.Past)) return Expressions.Direction.PastButOne;
        if (text.Is(at, TimeTerm.After) && text.Then(at + 1, TimeTerm.Next)) return Expressions.Direction.NextButOne;
        next = at;
        return Expressions.Direction.None;
    }
}
