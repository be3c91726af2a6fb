namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads seasons, decades, centuries and counted weeks: «الصيف الماضي», «سبعينيات القرن الماضي», «الأسبوع الأول من يناير».</summary>
internal sealed class LongPeriods(TimeText text, Pieces pieces, Publication publication)
{
    private readonly DateOnly _today = publication.Day;

    /// <summary>«صيف 2018», «الصيف الماضي», «صيف العام الماضي».</summary>
    public Phrase? Season(int at, bool within)
    {
        if (!text.Is(at, TimeTerm.Season, out var season)) return null;
        var direction = pieces.Direction(at + 1, out var next);
        if (direction != Direction.None)
        {
            var year = direction switch
            {
                Direction.Past or Direction.PastButOne => Last(season, _today.Year) < _today ? _today.Year : _today.Year - 1,
                Direction.Next or Direction.NextButOne => First(season, _today.Year) > _today ? _today.Year : _today.Year + 1,
                _ => _today.Year,
            };
            return Make(First(season, year), next, true);
        }
        if (text.Follows(at + 1) && pieces.Year(at + 1, out var given, out var isHijri, out next) && !isHijri) return Make(First(season, given), next, false);
        if (text.Then(at + 1, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Year && text.HasArticle(at + 1))
        {
            direction = pieces.Direction(at + 2, out next);
            if (direction is Direction.Past or Direction.Next or Direction.Current)
                return Make(First(season, _today.Year + direction switch { Direction.Past => -1, Direction.Next => 1, _ => 0 }), next, true);
        }
        return within && text.HasArticle(at) ? Make(First(season, _today.Year), at + 1, true) : null;
    }

    /// <summary>«السبعينيات», «ثمانينيات القرن الماضي»; «في الخمسينيات من عمره» is an age.</summary>
    public Phrase? Decade(int at)
    {
        if (!text.Is(at, TimeTerm.Decade, out var tens)) return null;
        var next = at + 1;
        if (text.Key(next) == "من" && text.Follows(next + 1)) next++;
        if (next > at + 1 && text.Key(next).Contains("عمر", StringComparison.Ordinal)) return null;
        if (text.Then(next, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Century && Century(next + 1, out var century, out var after))
            return Make(century + tens, 10, after, text.Is(after - 1, TimeTerm.Past));
        return tens < 30 ? null : Make(1900 + tens, 10, at + 1, false);
    }

    /// <summary>«الأسبوع الأول من يناير», «القرن التاسع عشر».</summary>
    public Phrase? Ordinal(int at, Func<int, Phrase?> after)
    {
        if (!text.Is(at, TimeTerm.Unit, out var unit) || !text.HasArticle(at)) return null;
        if (unit == (int)TimeUnit.Century) return !text.Is(at + 1, TimeTerm.Past) && Century(at + 1, out var century, out var next) ? Make(century + 1, 100, next, false) : null;
        var isLast = text.Then(at + 1, TimeTerm.Latest);
        var isCounted = text.Then(at + 1, TimeTerm.Ordinal, out var which);
        if (unit != (int)TimeUnit.Week || !(isCounted || isLast)) return null;
        if (after(at + 2) is not { Meaning: { First: { } first, Last: { } last, Grain: TimeGrain.Month or TimeGrain.Year } } whole) return null;
        first = isLast ? Days.Add(last, -6) : Days.Add(first, 7 * (which - 1));
        return whole with { Meaning = whole.Meaning with { First = first, Last = Days.Add(first, 6), Grain = TimeGrain.Week, IsApproximate = true } };
    }

    // The first year of the hundred: 1900 of «القرن العشرين».
    private bool Century(int at, out int century, out int next)
    {
        century = 0;
        var direction = pieces.Direction(at, out next);
        if (direction is Direction.Past or Direction.Current or Direction.Next)
        {
            century = ((_today.Year - 1) / 100 * 100) + direction switch { Direction.Past => -100, Direction.Next => 100, _ => 0 };
            return true;
        }
        if (!text.Follows(at) || !pieces.DayOfMonth(at, out var which, out next) || which > 21) return false;
        century = (which - 1) * 100;
        return true;
    }

    private static DateOnly First(int season, int year) => season == 0 ? new(Math.Max(1, year - 1), 12, 1) : new(Math.Clamp(year, 1, 9998), season * 3, 1);

    private static DateOnly Last(int season, int year) => Days.Add(Days.AddMonths(First(season, year), 3), -1);

    private static Phrase Make(DateOnly first, int next, bool isRelative) =>
        new(next, Calendars.Period(first, Days.Add(Days.AddMonths(first, 3), -1), TimeGrain.Season) with { IsRelative = isRelative, IsApproximate = true });

    private static Phrase Make(int year, int years, int next, bool isRelative) =>
        new(next, Calendars.Period(new(Math.Max(1, year), 1, 1), new(Math.Max(1, year + years - 1), 12, 31), TimeGrain.Decade) with { IsRelative = isRelative });
}
