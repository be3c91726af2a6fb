namespace Warraq.Arabic.Statements.Figures;

/// <summary>Numbers that count nothing: years, dates, times, ages, ordinals, names (rule C1).</summary>
internal sealed class NotFigures(FigureText text)
{
    public bool Is(Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.Zero) return false;
        if (quantity.Unit.HasFlag(FigureRoles.Time)) return true;
        if (quantity.Kind is QuantityKind.Dual or QuantityKind.Singular or QuantityKind.Vague) return false;
        if (quantity.Unit != FigureRoles.None) return false;
        return IsPartOfCode(quantity) || IsMonthDay(quantity) || IsYear(quantity) || IsName(quantity) || IsOneOf(quantity);
    }

    // 10:30, 6/1/2022, 2022-01-06, كوفيد-19, C-130
    private bool IsPartOfCode(Quantity quantity)
    {
        if (quantity.Op == FigureOp.Range && quantity.Noun >= 0) return false;
        var before = text.Read.Before(quantity.First);
        var after = text.Read.Before(quantity.Next);
        if (before is [.., ':' or '/' or '-' or '.' or '+' or '@' or '#' or '_'] && quantity.First > 0 && (before.Length == 1 || before[^1] is '+' or '#' or '@')) return true;
        return after is [':' or '/'] or ['-'] && quantity.Next < text.Count && quantity.IsDigits;
    }

    private bool IsMonthDay(Quantity quantity)
    {
        var noun = quantity.Noun > quantity.First ? quantity.Noun : quantity.Next;
        return IsMonth(noun) || (text.Key(noun) is "الشهر" or "شهر" && text.Key(noun - 1) == "من");
    }

    private bool IsMonth(int word) => text.Roles(word).Is(FigureRoles.Month) && text.IsNext(word);

    private bool IsYear(Quantity quantity)
    {
        if (!quantity.IsDigits || quantity.Op == FigureOp.Range || quantity.Scale > 1 || quantity.Min is not (>= 1300 and <= 2150) || quantity.Next - quantity.First > 1) return quantity.Op == FigureOp.Range && quantity.Min is >= 1800 and <= 2150 && quantity.Max <= 2150 && quantity.Noun < 0;
        if (text.Words[quantity.First].Search.Length != 4) return false;
        if (quantity.Noun > quantity.First && text.Roles(quantity.Noun).Is(FigureRoles.Person | FigureRoles.Counts)) return false;
        return quantity.Noun < 0 || text.Key(quantity.First - 1) is "في" or "منذ" or "حتي" or "عام" or "العام" or "سنه" or "و" or "من" or "الي" or "بين" or "قبل" or "بعد" or "خلال" or "مونديال" or "لعام" or "بعام" || text.Roles(quantity.First - 1).Is(FigureRoles.Month);
    }

    // رقم 2254, الساعة 10, مجموعة العشرين, فرانس 24, القرن الـ21, الذكرى السبعون
    private bool IsName(Quantity quantity)
    {
        var before = quantity.First - 1;
        if (quantity.HasArticle && quantity.IsDigits) before--;
        if (before < 0 || !text.SameSentence(before, quantity.First) || text.IsParted(quantity.First)) return quantity.HasArticle && quantity.Noun < 0;
        if (quantity.Noun <= quantity.First && text.Roles(before).Is(FigureRoles.Name) && !quantity.IsDigits == quantity.HasArticle) return true;
        if (text.Roles(before).Is(FigureRoles.Name) && quantity.IsDigits && text.Key(before) is not ("طريق" or "مجموعه" or "رحله")) return true;
        if (quantity.HasArticle && quantity.Noun < 0) return true;
        if (quantity.Noun < 0 && quantity.IsDigits && text.Words[before] is { IsKnown: false } or { Search: [< '\u0250', ..] }) return !text.Roles(before).Is(FigureRoles.Others);
        return false;
    }

    // «واحدة من أكبر المدن»
    private bool IsOneOf(Quantity quantity) => quantity is { IsDigits: false, Min: 1, Max: 1, Scale: 1 } && (quantity.Noun < 0 || text.Key(quantity.Next) == "من");
}
