namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads days by name and by date, with the part of the day: «مساء الأربعاء المقبل», «أول من أمس», «اليوم الخميس 6 يناير», «ليل السبت الأحد».</summary>
internal sealed class DayReader(TimeText text, Pieces pieces, DateReader dates, NumericDate numeric, PeriodReader periods, Publication publication)
{
    private readonly DateOnly _today = publication.Day;
    private readonly WeekdayReader _weekdays = new(text, pieces, dates, numeric, periods, publication);

    /// <summary>A day or a night that begins at a word.</summary>
    public Phrase? Read(int at)
    {
        if (Night(at) is { } night) return night;
        var partAt = text.Is(at, TimeTerm.After) && text.Then(at + 1, TimeTerm.Part, out var after) && after == (int)DayPart.Noon ? at + 1 : at;
        if (text.Is(partAt, TimeTerm.Part, out var part))
        {
            if (text.HasArticle(partAt)) return null;
            // «بعد ظهر الخميس» is later than «ظهر الخميس»
            var named = partAt > at ? DayPart.Afternoon : (DayPart)part;
            return text.Follows(partAt + 1) && Day(partAt + 1) is { } day ? day with { Meaning = day.Meaning with { Part = named } } : null;
        }
        // «بنهاية اليوم», «منتصف ليل الخميس»
        if (text.Is(at, TimeTerm.Edge) && !text.HasArticle(at) && text.Follows(at + 1)) return Night(at + 1) ?? Day(at + 1);
        return Day(at) is { } found ? WithPart(found) : null;
    }

    // «هذا المساء», «هذا الصباح»
    private Phrase? This(int at)
    {
        if (!text.Follows(at + 1)) return null;
        if (text.Is(at + 1, TimeTerm.Part, out var part) && text.HasArticle(at + 1) && part != (int)DayPart.Night) return new(at + 2, Make(0) with { Part = (DayPart)part });
        if (text.Is(at + 1, TimeTerm.Day, out var days) && days == 0) return text.Then(at + 2, TimeTerm.Other) ? null : new(at + 2, Make(0));
        return text.Is(at + 1, TimeTerm.Weekday) ? _weekdays.Read(at + 1, Direction.Current) : null;
    }

    private Phrase? Day(int at)
    {
        if (text.Is(at, TimeTerm.This)) return This(at);
        if (text.Is(at - 1, TimeTerm.That)) return null;
        if (DayWord(at) is { } word) return _weekdays.WithApposition(word);
        if (text.Is(at, TimeTerm.Weekday)) return _weekdays.Read(at, Direction.None);
        if (text.Is(at, TimeTerm.Unit, out var unit) && unit == (int)TimeUnit.Day && !text.HasArticle(at) && text.Follows(at + 1))
            return text.Is(at + 1, TimeTerm.Day, out var days) && text[at + 1].Search is "غد" or "الغد" ? _weekdays.WithApposition(new(at + 2, Make(days)))
                : numeric.Read(at + 1, isDay: true) ?? (text.Is(at + 1, TimeTerm.Unit) ? null : Day(at + 1));
        return _weekdays.OfMonth(at) ?? _weekdays.AfterWeek(at) ?? numeric.Read(at, isDay: false) ?? dates.Read(at);
    }

    // «أول من أمس», «قبل يوم أمس», «بعد غد», «اليوم»
    private Phrase? DayWord(int at)
    {
        if (text.Is(at, TimeTerm.First) && Beside(at + 1, "من", out var next) && text.Is(next, TimeTerm.Day, out var days) && days == -1) return new(next + 1, Make(-2));
        if (text.Is(at, TimeTerm.Before) && Beside(at + 1, "يوم", out next) && text.Is(next, TimeTerm.Day, out days) && days == -1) return new(next + 1, Make(-2));
        if (text.Is(at, TimeTerm.After) && Beside(at + 1, "يوم", out next) && text.Is(next, TimeTerm.Day, out days) && days == 1) return new(next + 1, Make(2));
        // «أمس الأول», but «أمس الأول من مارس»
        if (text.Is(at, TimeTerm.Day, out days) && days == -1 && text.Then(at + 1, TimeTerm.Ordinal, out var ordinal) && ordinal == 1 && !(text.Follows(at + 2) && (text.Key(at + 2) == "من" || text.Is(at + 2, TimeTerm.Month))))
            return new(at + 2, Make(-2));
        if (!text.Is(at, TimeTerm.Day, out days) || text.Then(at + 1, TimeTerm.Other)) return null;
        if (days == 0 && IsNoToday(at)) return null;
        // «الغد» alone is a paper or a party; «غدا» is tomorrow
        if (days == 1 && !text.Key(at).EndsWith("غدا", StringComparison.Ordinal) && !IsPlaced(at)) return null;
        return new(at + 1, Make(days));
    }

    private bool IsPlaced(int at) => text.Is(at - 1, TimeTerm.Part) || text.Is(at - 1, TimeTerm.To) || text.Is(at - 1, TimeTerm.Since) || text.Key(at - 1) is "من" or "في" or "يوم" || text.Key(at)[0] is 'ل';

    // «اليوم الأول», «اليوم العالمي», «طوال اليوم», «روسيا اليوم»: no today
    private bool IsNoToday(int at)
    {
        // «14 ساعة في اليوم»
        if (text.Is(at - 1, TimeTerm.For) || text.Key(at - 1) is "نفس" or "ذات" or "مدار" or "في" or "وفي" || text.Key(at) is "باليوم") return true;
        if (!text.HasAnd(at) && DayNames.IsOutlet(text, at)) return true;
        if (!text.Follows(at + 1) || text.Is(at + 1, TimeTerm.Weekday)) return false;
        return text.Is(at + 1, TimeTerm.Ordinal) || text.Is(at + 1, TimeTerm.Latest) || text.Is(at + 1, TimeTerm.Past) || text.Key(at + 1) is "الذي" or "التي" or "الواحد" || DayNames.IsAdjective(text[at + 1]);
    }

    private bool Beside(int at, string word, out int next)
    {
        next = text.Follows(at) && text.Key(at) == word ? at + 1 : at;
        return text.Follows(next);
    }

    // «الليلة الماضية», «ليل الأربعاء الخميس», «ليل أمس»
    private Phrase? Night(int at)
    {
        if (text.Is(at, TimeTerm.This) && text.Then(at + 1, TimeTerm.Part, out var part) && part == (int)DayPart.Night && text.HasArticle(at + 1)) return Nights(at + 2, 0, "الليلة");
        if (!text.Is(at, TimeTerm.Part, out part) || part != (int)DayPart.Night) return null;
        if (text.HasArticle(at))
        {
            if (!text.Key(at).EndsWith('ه') || text.Is(at - 1, TimeTerm.That) || text.Then(at + 1, TimeTerm.Other)) return null;
            return pieces.Direction(at + 1, out var next) switch
            {
                Direction.Past => Nights(next, -1, "الليلة الماضية"),
                Direction.PastButOne => Nights(next, -2, "الليلة قبل الماضية"),
                Direction.Next => Nights(next, 1, "الليلة المقبلة"),
                Direction.None when !IsNoToday(at) => Nights(at + 1, 0, "الليلة"),
                _ => null,
            };
        }
        if (!text.Follows(at + 1)) return null;
        if (_weekdays.NightBetween(at + 1) is { } between) return between;
        return Day(at + 1) is { Meaning.First: not null } day ? AsNight(day) : null;
    }

    private Phrase Nights(int next, int days, string word) =>
        new(next, Make(days) with { Last = Days.Add(_today, days + 1), Grain = TimeGrain.Night, Part = DayPart.Night, Word = word });

    private static Phrase AsNight(Phrase day) => day with
    {
        Meaning = day.Meaning with
        {
            Last = day.Meaning.Last > day.Meaning.First ? day.Meaning.Last : Days.Add(day.Meaning.First!.Value, 1),
            Grain = TimeGrain.Night,
            Part = DayPart.Night,
        },
    };

    // «الخميس صباحا», «أمس بعد الظهر»
    private Phrase WithPart(Phrase day)
    {
        if (text.Then(day.Next, TimeTerm.PartAfter, out var part) && !(text.Follows(day.Next + 1) && text.Is(day.Next, TimeTerm.Part) && Day(day.Next + 1) is not null))
        {
            var named = day with { Next = day.Next + 1, Meaning = day.Meaning with { Part = (DayPart)part } };
            return part == (int)DayPart.Night && day.Meaning.First is not null ? AsNight(named) : named;
        }
        if (text.Then(day.Next, TimeTerm.After) && text.Then(day.Next + 1, TimeTerm.Part, out part) && part == (int)DayPart.Noon && text.HasArticle(day.Next + 1))
            return day with { Next = day.Next + 2, Meaning = day.Meaning with { Part = DayPart.Afternoon } };
        // «الثلاثاء في المساء», «الثلاثاء في وقت متأخر من المساء»
        var at = text.Key(day.Next) == "في" && text.Follows(day.Next) ? day.Next + 1 : day.Next;
        if (at > day.Next && text.Key(at) == "وقت" && text.Key(at + 2) == "من") at += 3;
        return at > day.Next && text.Then(at, TimeTerm.Part, out part) && text.HasArticle(at) ? day with { Next = at + 1, Meaning = day.Meaning with { Part = (DayPart)part } } : day;
    }

    private TimeExpression Make(int days) => new()
    {
        Kind = TimeKind.DayWord,
        First = Days.Add(_today, days),
        Last = Days.Add(_today, days),
        IsRelative = true,
        Word = days switch { -2 => "أول من أمس", -1 => "أمس", 0 => "اليوم", 1 => "غدا", _ => "بعد غد" },
    };
}
