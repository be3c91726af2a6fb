namespace Warraq.Arabic.Dates.Expressions;

/// <summary>A number of units as the words give it.</summary>
/// <param name="Amounts">The units; «شهر و21 يوما» has two.</param>
/// <param name="IsVague">No number is said: «أيام», «بضعة أشهر».</param>
/// <param name="IsAbout">«نحو», «أكثر من», «ونصف».</param>
/// <param name="IsSpelled">A number, a dual or «بضعة» is there, not a unit alone.</param>
/// <param name="Next">The word after it.</param>
internal sealed record Amount(IReadOnlyList<TimeAmount> Amounts, bool IsVague, bool IsAbout, bool IsSpelled, int Next);

/// <summary>Reads numbers of units: «3 أيام», «يومين», «بضعة أسابيع», «عام ونصف», «أربع وعشرين ساعة».</summary>
internal sealed class AmountReader(TimeText text)
{
    private const decimal Most = 10_000; // more years than that are no news

    /// <summary>An amount that begins at a word.</summary>
    public Amount? Read(int at)
    {
        var start = SkipAbout(at);
        if (start > at && !text.Follows(start)) return null;
        if (One(start) is not { } first) return null;
        List<TimeAmount> amounts = [first.Amount];
        var next = first.Next;
        var isAbout = start > at;
        var isSpelled = first.IsSpelled;
        while (!first.IsVague && amounts.Count < 4 && And(next) is { } more)
        {
            amounts.Add(more.Amount);
            next = more.Next;
            isSpelled = true;
        }
        if (text.Then(next, TimeTerm.Half, out var minutes) && text.HasAnd(next))
        {
            amounts[^1] = amounts[^1] with { Number = amounts[^1].Number + (minutes / 60m) };
            next = text.Then(next + 1, TimeTerm.Unit) ? next + 2 : next + 1; // «عام ونصف العام»
            isSpelled = true;
        }
        if (text.Then(next, TimeTerm.About)) (isAbout, next) = (true, next + 1);
        while (text.Then(next, TimeTerm.Few)) next++;
        return new(amounts, first.IsVague, isAbout, isSpelled, next);
    }

    // «نحو», «أكثر من», «ما يقارب»
    private int SkipAbout(int at)
    {
        if (!text.Is(at, TimeTerm.About)) return at;
        return text.Key(at + 1) == "من" && text.Follows(at + 1) ? at + 2 : at + 1;
    }

    // «و21 يوما», «وشهرين»
    private OneAmount? And(int at)
    {
        if (!text.Follows(at)) return null;
        if (text.Key(at) == "و") return text.Follows(at + 1) && One(at + 1) is { IsVague: false } next ? next : null;
        return text.Key(at)[0] == 'و' && One(at) is { IsVague: false } joined ? joined : null;
    }

    private readonly record struct OneAmount(TimeAmount Amount, bool IsVague, bool IsSpelled, int Next);

    private OneAmount? One(int at)
    {
        if (at >= text.Count) return null;
        if (text.Is(at, TimeTerm.Some)) return text.Then(at + 1, TimeTerm.Units, out var unit) ? new(new(3, (TimeUnit)unit), true, true, at + 2) : null;
        if (text.Number(at, out var number) is > 0 and var words && number is > 0 and <= Most)
        {
            var noun = at + words;
            if (text.Then(noun, TimeTerm.Units, out var of) || text.Then(noun, TimeTerm.Unit, out of)) return new(new(number, (TimeUnit)of), false, true, noun + 1);
        }
        if (text.Is(at, TimeTerm.Half, out var minutes) && !text.HasArticle(at) && text.Then(at + 1, TimeTerm.Unit, out var part)) return new(new(minutes / 60m, (TimeUnit)part), false, true, at + 2);
        if (text.HasArticle(at)) return null;
        if (text.Is(at, TimeTerm.UnitTwo, out var two)) return new(new(2, (TimeUnit)two), false, true, at + 1);
        if (text.Is(at, TimeTerm.Units, out var several)) return new(new(3, (TimeUnit)several), true, false, at + 1);
        // «بعد عقد اجتماع»: عقد alone is another word
        if (!text.Is(at, TimeTerm.Unit, out var single) || single == (int)TimeUnit.Decade) return null;
        var isOne = text.Follows(at + 1) && text.Key(at + 1) is "واحد" or "واحده" or "كامل" or "كامله";
        return new(new(1, (TimeUnit)single), false, isOne, isOne ? at + 2 : at + 1);
    }
}
