namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads weeks, months, years and their parts: «الأسبوع الماضي», «مارس 2018», «عام 2019», «الربع الأول من العام», «نهاية الشهر».</summary>
internal sealed class PeriodReader(TimeText text, Pieces pieces, Publication publication)
{
    private const int Rest = 3; // «بقية العام»
    private readonly Calendars _calendars = new(publication);
    private readonly LongPeriods _long = new(text, pieces, publication);

    /// <summary>A period that begins at a word.</summary>
    public Phrase? Read(int at) => EdgeOf(at) ?? PartOf(at) ?? Whole(at, within: false);

    /// <summary>The period that another is a part of, with «من» or without: «من العام الجاري».</summary>
    public Phrase? After(int at)
    {
        if (text.Then(at, TimeTerm.Of)) at++;
        return text.Follows(at) ? Whole(at, within: true) : null;
    }

    // Parts of parts end here: no text makes the readers call each other without end.
    private Phrase? PartOf(int at) => ShareOf(at) ?? _long.Ordinal(at, After);

    // «نهاية الأسبوع», «مطلع العام المقبل»
    private Phrase? EdgeOf(int at)
    {
        var edge = text.Is(at, TimeTerm.Event) && text.Follows(at + 1) ? at + 1 : at;
        if (!text.Is(edge, TimeTerm.Edge, out var which) || text.HasArticle(edge) || !text.Follows(edge + 1)) return null;
        if ((PartOf(edge + 1) ?? After(edge + 1)) is not { Meaning: { First: { } first, Last: { } last } } whole) return null;
        var isRest = which == Rest;
        (first, last) = isRest ? (first > publication.Day ? first : publication.Day, last) : Calendars.Part(first, last, whole.Meaning.Grain, which);
        if (first > last) return null;
        // A weekend goes by the clause, as a weekday does.
        if (which == 2 && whole.Next == edge + 2 && whole.Meaning.Grain == TimeGrain.Week && last > publication.Day && !ClauseTense.IsFuture(text, at, whole.Next))
            (first, last) = (Days.Add(first, -7), Days.Add(last, -7));
        return whole with
        {
            Meaning = whole.Meaning with
            {
                First = first,
                Last = last,
                Grain = whole.Meaning.Grain is TimeGrain.Week or TimeGrain.Month ? TimeGrain.Day : TimeGrain.Season,
                IsApproximate = !isRest,
            },
        };
    }

    // within: as part of a larger expression «العام» or «مارس» alone is enough
    private Phrase? Whole(int at, bool within)
    {
        if (text.Is(at, TimeTerm.This) && text.Follows(at + 1)) return This(at + 1);
        return MonthOf(at, within, null) ?? UnitOf(at, within) ?? _long.Season(at, within) ?? _long.Decade(at) ?? Year(at, within);
    }

    // «هذا العام», «هذا مارس»
    private Phrase? This(int at)
    {
        if (text.Is(at, TimeTerm.Unit, out var unit) && unit >= (int)TimeUnit.Week && text.HasArticle(at) && !text.Then(at + 1, TimeTerm.Other))
            return new(at + 1, _calendars.Unit((TimeUnit)unit, 0));
        return MonthOf(at, true, Direction.Current) ?? _long.Season(at, within: true);
    }

    // «الأسبوع الماضي», «عام 2019», «شهر مارس»
    private Phrase? UnitOf(int at, bool within)
    {
        if (!text.Is(at, TimeTerm.Unit, out var value) || value < (int)TimeUnit.Week) return null;
        var unit = (TimeUnit)value;
        if (unit == TimeUnit.Year && pieces.Year(at, out var year, out var isHijri, out var next)) return Years(year, isHijri, next);
        if (unit == TimeUnit.Month && !text.HasArticle(at)) return text.Follows(at + 1) ? MonthOf(at + 1, true, null) : null;
        if (!text.HasArticle(at) || text.Is(at - 1, TimeTerm.That)) return null;
        var direction = pieces.Direction(at + 1, out next);
        if (direction == Direction.None) return within && StandsAlone(at + 1) ? new(at + 1, _calendars.Unit(unit, 0)) : null;
        if (unit == TimeUnit.Year && direction is Direction.Current or Direction.Next && text.Is(at - 1, TimeTerm.Title)) return null;
        return new(next, _calendars.Unit(unit, direction.Steps()));
    }

    // «العام الدراسي» and «العام التالي» are other years.
    private bool StandsAlone(int next) => !text.Follows(next) || !(text.Is(next, TimeTerm.Other) || DayNames.IsAdjective(text[next]));

    private Phrase? MonthOf(int at, bool within, Direction? given)
    {
        if (at >= text.Count || pieces.Month(at, out var next) is not { } month) return null;
        var direction = pieces.Direction(next, out var after);
        if (direction != Direction.None) return new(after, _calendars.Month(month, direction));
        if (next < text.Count && text.Gap(next).Trim() is "" or "،" or "," or "/" or ")")
        {
            var start = text.Key(next) == "من" && text.Follows(next + 1) ? next + 1 : next;
            if (pieces.Year(start, out var year, out var isHijri, out after)) return _calendars.Month(month, year, isHijri) is { } known ? new(after, known) : null;
        }
        if (pieces.YearOf(next, out var relative, out after)) return _calendars.Month(month, relative, false) is { } then ? new(after, then with { IsRelative = true }) : null;
        if (text.Then(next, TimeTerm.Other)) return null;
        // «الثقة في ماي», «محمد رمضان»
        var isGuarded = (text.Is(at, TimeTerm.GuardedMonth, out var guard) && (guard > 1 || text.Key(at - 1) is not ("في" or "خلال"))) || (text.Key(at) == "اب" && !text[at].Exact.EndsWith("آب", StringComparison.Ordinal));
        var isPair = text.Month(at, out var single) is not null && next > single;
        if (!within && !isPair && (isGuarded || !IsPlaced(at))) return null;
        return new(next, _calendars.Month(month, given ?? (text.Is(at - 1, TimeTerm.Since) ? Direction.NotAfter : Direction.None)));
    }

    // A month alone is one after a preposition: «في مارس», «بين يناير ومارس».
    private bool IsPlaced(int at) => text.Follows(at) && (text.Key(at - 1) is "في" or "خلال" or "من" or "وفي" or "ومن" or "الي" or "طوال" or "طيله"
        || text.Is(at - 1, TimeTerm.Since) || text.Is(at - 1, TimeTerm.To) || text.Is(at - 1, TimeTerm.Before) || text.Is(at - 1, TimeTerm.After)
        || text.Is(at - 1, TimeTerm.Between) || (text.Key(at)[0] == 'و' && text.Month(at - 1, out _) is not null));

    // «الربع الثالث من العام الجاري»
    private Phrase? ShareOf(int at)
    {
        if (!text.Is(at, TimeTerm.Share, out var shares) || !text.HasArticle(at)) return null;
        var isLast = text.Then(at + 1, TimeTerm.Latest);
        if (!text.Then(at + 1, TimeTerm.Ordinal, out var which) && !isLast) return null;
        if (isLast) which = shares;
        if (which > shares || After(at + 2) is not { Meaning: { First: { } first, Last: { } last, Grain: TimeGrain.Year or TimeGrain.Month } } whole) return null;
        (first, last) = Calendars.Share(first, last, shares, which - 1);
        return whole with { Meaning = whole.Meaning with { First = first, Last = last, Grain = whole.Meaning.Grain == TimeGrain.Year ? TimeGrain.Season : TimeGrain.Day } };
    }

    // «2019», «2014-2018»; «القرار 1973» is none
    private Phrase? Year(int at, bool within)
    {
        var isDigits = text.Digits(at, out _) && text.Key(at).Length == 4;
        if (!(isDigits || within) || text.Is(at - 1, TimeTerm.Numbered)) return null;
        if (at > 0 && text.Gap(at).Length > 0 && text.Gap(at)[^1] is '+' or '#' or '$' or '.' or ':') return null;
        if (!within && at > 0 && text.Gap(at) is "-" or "/" && char.IsAsciiDigit(text.Key(at - 1)[^1])) return null;
        return pieces.Year(at, out var year, out var isHijri, out var next) ? Years(year, isHijri, next) : null;
    }

    private Phrase? Years(int year, bool isHijri, int next)
    {
        var last = year;
        if (next < text.Count && text.Gap(next).Trim() is "-" or "–" or "/" && text.Digits(next, out var until) && until > year && until <= 2199 && text.Key(next).Length == 4)
            (last, next) = (until, next + 1);
        return Calendars.Years(year, last, isHijri) is { } meaning ? new(next, meaning) : null;
    }
}
