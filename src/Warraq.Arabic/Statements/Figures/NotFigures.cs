using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>Numbers that count nothing: years, dates, times, ages, ordinals, names (rule C1).</summary>
internal sealed class NotFigures(FigureText text)
{
    public bool Is(Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.Zero) return false;
        if (quantity.Unit.HasFlag(FigureRoles.Time) || IsClock(quantity)) return true;
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

    // «04,30 ت غ», «10 بتوقيت غرينتش»
    private bool IsClock(Quantity quantity) => quantity.IsDigits
        && (text.Key(quantity.First) is ['0', >= '0' and <= '9', ..] || text.Key(quantity.Next) is "بتوقيت" or "توقيت" || (text.Key(quantity.Next) == "ت" && text.Key(quantity.Next + 1) == "غ"));

    private bool IsMonthDay(Quantity quantity)
    {
        var noun = quantity.Noun > quantity.First ? quantity.Noun : quantity.Next;
        return IsMonth(noun) || (text.Key(noun) is "الشهر" or "شهر" && text.Key(noun - 1) == "من");
    }

    private bool IsMonth(int word) => text.Roles(word).Is(FigureRoles.Month) && text.IsNext(word);

    // 2018, 2010-2012; not «إصابة 2000», «نحو 2000», «2000 شخص»
    private bool IsYear(Quantity quantity)
    {
        if (quantity.Op == FigureOp.Range) return quantity.Noun < 0 && quantity is { Min: >= 1800, Max: <= 2150 };
        if (quantity is not { IsDigits: true, Scale: 1, Min: >= 1300 and <= 2150 } || quantity.Next - quantity.First > 1 || text.Key(quantity.First).Length != 4) return false;
        if (quantity.BoundFirst < quantity.First || text.Roles(quantity.First - 1).Is(FigureRoles.Tells)) return false;
        return quantity.Noun <= quantity.First || !(text.Roles(quantity.Noun).Is(FigureRoles.Person | FigureRoles.Counts | FigureRoles.Measure) || Agrees(quantity));
    }

    // «2015 مهاجرا», «2004 منازل»: a noun in the form that the number asks for
    private bool Agrees(Quantity quantity) => text.Words[quantity.Noun].FindReading((_, r) => Numbers.Plurals.Category(quantity.Min!.Value) switch
    {
        Numbers.PluralCategory.Few => r.Form.Any(WordForm.Plural),
        Numbers.PluralCategory.Many => r.Form.Any(WordForm.Accusative) || (r.Form.Any(WordForm.Singular) && text.Key(quantity.Noun)[^1] is 'ه' or 'ء'),
        _ => r.Form.Any(WordForm.Singular),
    }) is not null;

    // رقم 2254, الساعة 10, مجموعة العشرين, فرانس 24, القرن الـ21, الذكرى السبعون
    private bool IsName(Quantity quantity)
    {
        var before = quantity.First - 1;
        if (quantity.HasArticle && quantity.IsDigits) before--;
        if (before < 0 || !text.SameSentence(before, quantity.First) || text.IsParted(quantity.First)) return quantity.HasArticle && quantity.Noun < 0;
        if (text.Roles(before).Is(FigureRoles.Name) && (quantity.IsDigits || quantity.HasArticle) && (quantity.Noun <= quantity.First || text.Key(before) is not ("مجموعه" or "طريق" or "رحله"))) return true;
        if (quantity.HasArticle && quantity.Noun < 0) return true;
        return quantity is { Noun: < 0, IsDigits: true } && text.Words[before] is { IsKnown: false } or { Search: [< '\u0250', ..] };
    }

    // «واحدة من أكبر المدن»
    private bool IsOneOf(Quantity quantity) => quantity is { IsDigits: false, Min: 1, Max: 1, Scale: 1 } && (quantity.Noun < 0 || quantity.HasArticle || text.Key(quantity.Next) == "من");
}
