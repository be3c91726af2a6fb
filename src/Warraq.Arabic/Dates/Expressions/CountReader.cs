namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads times counted from publication: «قبل ثلاثة أيام», «منذ يومين», «بعد أسبوع», «الساعات الـ24 الماضية», «آخر ثلاثة أشهر».</summary>
internal sealed class CountReader(TimeText text, Pieces pieces, Publication publication)
{
    private const int Fewest = 3; // of «أيام» without a number
    private const int Spread = 3; // and at most so many times as many
    private readonly AmountReader _amounts = new(text);
    private readonly DateOnly _today = publication.Day;

    /// <summary>A counted time that begins at a word.</summary>
    public Phrase? Read(int at) => Before(at) ?? After(at) ?? Since(at) ?? Window(at) ?? Last(at);

    /// <summary>How long something takes: «ثلاثة أيام», «ساعتين»؛ a unit alone only after «لمدة» and its kin.</summary>
    public Phrase? Duration(int at)
    {
        // «طوال اليوم», «طوال العام»
        if (text.Is(at - 1, TimeTerm.For) && (text.HasArticle(at) ? text.Is(at, TimeTerm.Unit, out var whole) : text.Is(at, TimeTerm.Day, out whole) && whole == 0))
            return new(at + 1, new() { Kind = TimeKind.Duration, Amounts = [new(1, text.HasArticle(at) ? (TimeUnit)whole : TimeUnit.Day)] });
        if (_amounts.Read(at) is not { } amount || !(amount.IsSpelled || text.Is(at - 1, TimeTerm.For))) return null;
        if (!amount.IsSpelled && amount.IsVague) return null;
        return new(amount.Next, new() { Kind = TimeKind.Duration, Amounts = amount.Amounts, Grain = GrainOf(amount), IsApproximate = amount.IsVague || amount.IsAbout });
    }

    private Phrase? Before(int at)
    {
        if (!text.Is(at, TimeTerm.Before) || Counted(at + 1) is not { } amount) return null;
        return amount.IsVague ? Vague(amount, -Spread, -1) : Point(amount, -1);
    }

    private Phrase? After(int at)
    {
        if (!text.Is(at, TimeTerm.After) || Counted(at + 1) is not { } amount) return null;
        // In a story told as past it is counted from another event.
        if (ClauseTense.IsPast(text, at, amount.Next) || (!amount.IsSpelled && IsConstruct(amount.Next))) return null;
        return amount.IsVague ? Vague(amount, 1, Spread) : Point(amount, 1);
    }

    private Phrase? Since(int at)
    {
        if (!text.Is(at, TimeTerm.Since) || Counted(at + 1) is not { } amount) return null;
        if (!amount.IsSpelled && IsConstruct(amount.Next)) return null;
        return new(amount.Next, IsDays(amount) ? Make(amount, Shift(_today, amount, -1), _today) : Instants(amount, publication.Local - Length(amount), publication.Local));
    }

    private Phrase Vague(Amount amount, int from, int to) => new(amount.Next, IsDays(amount)
        ? Make(amount, Shift(_today, amount, from), Shift(_today, amount, to))
        : Instants(amount, publication.Local + (from * Length(amount)), publication.Local + (to * Length(amount))));

    // The amount after a preposition, unless another word than publication is what it is counted from.
    private Amount? Counted(int at)
    {
        if (!text.Follows(at) || _amounts.Read(at) is not { } amount) return null;
        if (!amount.IsSpelled && !amount.IsVague && (NamesOne(amount.Next) || (amount.Amounts[0].Unit == TimeUnit.Day && IsConstruct(amount.Next)))) return null;
        if (!text.Follows(amount.Next)) return amount;
        // «قبل يومين من الهجوم», «بعد عام على الهجوم»; «من الآن» and «منذ أسابيع من أجل» hang on nothing else
        if (text.Key(amount.Next) == "من" && text.Key(amount.Next + 1) == "الان") return amount with { Next = amount.Next + 2 };
        var isCountedFrom = text.Key(amount.Next) == "من" || (text.Key(amount.Next) is "علي" or "عن" && text.Is(at - 1, TimeTerm.After));
        return isCountedFrom && !text.Is(at - 1, TimeTerm.Since) ? null : amount;
    }

    // «عام 2014», «شهر مارس», «يوم الخميس»
    private bool NamesOne(int next) => text.Follows(next) && (char.IsAsciiDigit(text.Key(next)[0]) || text.Month(next, out _) is not null
        || text.Is(next, TimeTerm.Weekday) || text.Is(next, TimeTerm.Day) || text.Number(next, out _) > 0);

    // «منذ أيام الدراسة», «منذ ساعات الصباح»
    private bool IsConstruct(int next) => text.Follows(next) && text.Key(next).StartsWith("ال", StringComparison.Ordinal) && !text.Is(next, TimeTerm.Weekday);

    // «الساعات الـ24 الماضية», «الـ48 ساعة المقبلة», «اليومين الماضيين», «الأيام القليلة الماضية», «السنوات الأخيرة»
    private Phrase? Window(int at)
    {
        if (Definite(at) is not { } amount) return null;
        var direction = text.Then(amount.Next, TimeTerm.Latest) ? Direction.Past : pieces.Direction(amount.Next, out _);
        if (direction is not (Direction.Past or Direction.Next)) return null;
        var next = amount.Next + 1;
        if (text.Key(next) == "من" && text.Is(amount.Next, TimeTerm.Latest)) return null; // «الأيام الأخيرة من الحملة»
        return new(next, Around(amount, direction == Direction.Past));
    }

    private Phrase? Last(int at)
    {
        if (!text.Is(at, TimeTerm.Last) || !text.Follows(at + 1) || _amounts.Read(at + 1) is not { IsSpelled: true } amount) return null;
        return new(amount.Next, Around(amount, isPast: true));
    }

    private TimeExpression Around(Amount amount, bool isPast)
    {
        if (!IsDays(amount)) return isPast ? Instants(amount, publication.Local - Length(amount), publication.Local) : Instants(amount, publication.Local, publication.Local + Length(amount));
        return isPast ? Make(amount, Shift(_today, amount, -1), _today) : Make(amount, _today, Shift(_today, amount, 1));
    }

    private Amount? Definite(int at)
    {
        var unit = 0;
        if (text.HasArticle(at) && text.Is(at, TimeTerm.UnitTwo, out unit)) return new([new(2, (TimeUnit)unit)], false, false, true, at + 1);
        if (text.HasArticle(at) && text.Is(at, TimeTerm.Units, out unit))
        {
            if (text.Then(at + 1, TimeTerm.Few)) return new([new(Fewest, (TimeUnit)unit)], true, false, true, at + 2);
            var number = text.Follows(at + 1) && text.IsArticle(at + 1) ? at + 2 : at + 1;
            if (text.Follows(number) && text.Number(number, out var count) is > 0 and var words && count is > 0 and < 1000)
                return new([new(count, (TimeUnit)unit)], false, false, true, number + words);
            return new([new(Fewest, (TimeUnit)unit)], true, false, true, at + 1);
        }
        var start = text.IsArticle(at) ? at + 1 : at;
        if (start == at && !text.Key(at).AsSpan().TrimStart("وبل").StartsWith("ال") && !char.IsAsciiDigit(text.Key(at)[0])) return null;
        return start < text.Count && _amounts.Read(start) is { IsSpelled: true, IsVague: false } amount ? amount : null;
    }

    private Phrase Point(Amount amount, int sign)
    {
        if (!IsDays(amount))
        {
            var instant = publication.Local + (sign * Length(amount));
            return new(amount.Next, Instants(amount, instant, instant));
        }
        var day = Shift(_today, amount, sign);
        return new(amount.Next, Make(amount, day, day));
    }

    // «يومين و3 ساعات» is told in days
    private static bool IsDays(Amount amount) => amount.Amounts[0].Unit >= TimeUnit.Day;

    private static DateOnly Shift(DateOnly day, Amount amount, decimal factor)
    {
        foreach (var (number, unit) in amount.Amounts)
        {
            var count = number * factor;
            var months = unit switch { TimeUnit.Month => 1, TimeUnit.Year => 12, TimeUnit.Decade => 120, TimeUnit.Century => 1200, _ => 0 };
            day = months > 0 ? Days.AddMonths(day, (long)decimal.Truncate(count * months)) : unit < TimeUnit.Day ? day : Days.Add(day, (long)decimal.Truncate(count * (unit == TimeUnit.Week ? 7 : 1)));
        }
        return day;
    }

    private static TimeSpan Length(Amount amount)
    {
        var length = TimeSpan.Zero;
        foreach (var (number, unit) in amount.Amounts)
            length += (double)number * unit switch { TimeUnit.Second => TimeSpan.FromSeconds(1), TimeUnit.Minute => TimeSpan.FromMinutes(1), TimeUnit.Hour => TimeSpan.FromHours(1), _ => TimeSpan.FromDays(1) };
        return length;
    }

    private static TimeGrain GrainOf(Amount amount) => amount.Amounts[0].Unit switch { TimeUnit.Second or TimeUnit.Minute => TimeGrain.Minutes, TimeUnit.Hour => TimeGrain.Hours, _ => TimeGrain.Day };

    private TimeExpression Instants(Amount amount, DateTimeOffset from, DateTimeOffset to) => Make(amount, Day(from), Day(to)) with { From = from, To = to, Grain = GrainOf(amount) };

    private DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, publication.Zone).DateTime);

    private static TimeExpression Make(Amount amount, DateOnly first, DateOnly last) => new()
    {
        Kind = TimeKind.Counted,
        First = first,
        Last = last,
        Amounts = amount.Amounts,
        IsApproximate = amount.IsVague || amount.IsAbout || amount.Amounts.Any(a => a.Number != decimal.Truncate(a.Number)),
        IsRelative = true,
    };
}
