namespace Warraq.Arabic.Statements.Figures;

/// <summary>Binds أكثر من, نحو, على الأقل to their figures.</summary>
internal sealed class Bounds(FigureText text)
{
    private const int Reach = 8;

    /// <summary>Looks before a quantity, and after it as far as the next one; a phrase after several binds to the nearest.</summary>
    public void Bind(Quantity quantity, Quantity? following)
    {
        quantity.BoundNext = quantity.Next;
        if (quantity.Op == FigureOp.Eq && Sign(quantity)) return;
        if (quantity.Op is not (FigureOp.Eq or FigureOp.Vague) || quantity.Kind is QuantityKind.Zero) return;
        var before = FigureTables.Current.Bounds.EndingBefore(text.Read, First(quantity), out var bound);
        if (before > 0 && bound.Place.HasFlag(BoundPlace.Before) && text.IsNext(First(quantity)) && !IsTakenBefore(quantity, before, bound.Place))
        {
            quantity.BoundFirst = First(quantity) - before;
            Apply(quantity, bound.Op);
            if (bound.Op is FigureOp.Gt or FigureOp.Lt && text.Key(quantity.Next) == "او" && text.Key(quantity.Next + 1) is "يساوي" or "تساوي")
            {
                quantity.BoundNext = quantity.Next + 2; // «أقل من 50 أو يساوي»
                quantity.Op = bound.Op == FigureOp.Gt ? FigureOp.Ge : FigureOp.Le;
            }
            if (bound.Op is not (FigureOp.Approx or FigureOp.Eq)) return;
        }
        if (Over(quantity) is { } over)
        {
            Apply(quantity, over);
            return;
        }
        var end = Math.Min(Math.Min(text.SentenceEnd(quantity.First), quantity.Next + Reach), following?.BoundFirst ?? int.MaxValue);
        for (var i = quantity.Next; i < end; i++)
        {
            if (text.IsParted(i) && text.Read.Before(i).IndexOfAny("؛:") >= 0) return;
            if (FigureTables.Current.Bounds.StartingAt(text.Read, i, out bound) is var taken && taken == 0 || !bound.Place.HasFlag(BoundPlace.After)) continue;
            if (text.IsParted(i) || (text.Key(i) == "او" && text.Key(i + taken) == "من") || (following is not null && following.First == i + taken)) return; // «5 أو أقل من 6»
            quantity.BoundNext = i + taken;
            if (quantity.Op == FigureOp.Approx) quantity.BoundFirst = quantity.First;
            Apply(quantity, bound.Op);
            return;
        }
    }

    /// <summary>Joins «أكثر من 100 وأقل من 300» to one range.</summary>
    public void Join(List<Quantity> found)
    {
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (first, second) = (found[i], found[i + 1]);
            if (first.IsTaken || second.BoundFirst >= second.First || second.BoundFirst - first.BoundNext > 1 || !text.IsNext(second.BoundFirst)) continue;
            if (text.Key(second.BoundFirst)[0] != 'و' && text.Key(second.BoundFirst - 1) != "و") continue;
            var (low, high) = first.Op is FigureOp.Gt or FigureOp.Ge ? (first, second) : (second, first);
            if (low.Op is not (FigureOp.Gt or FigureOp.Ge) || high.Op is not (FigureOp.Lt or FigureOp.Le) || low.Min >= high.Max) continue;
            first.IsOpen = first.Op is FigureOp.Gt or FigureOp.Lt;
            (first.Op, first.Min, first.Max) = (FigureOp.Range, low.Min, high.Max);
            first.End = second.End;
            first.Next = first.PhraseEnd = first.BoundNext = second.Next;
            first.Noun = first.Noun >= 0 ? first.Noun : second.Noun;
            second.IsTaken = true;
        }
        found.RemoveAll(quantity => quantity.IsTaken);
    }

    // >30, <=100; the sign is of the number
    private bool Sign(Quantity quantity)
    {
        var before = text.Read.Before(quantity.First);
        (FigureOp Op, int Length)? sign = (quantity.Min < 0 ? before[..^1] : before) switch
        {
            [.., '<' or '=', '>'] or [.., '=', '<'] => null,
            [.., '>', '='] => (FigureOp.Ge, 2),
            [.., '<', '='] => (FigureOp.Le, 2),
            [.., '≥'] => (FigureOp.Ge, 1),
            [.., '≤'] => (FigureOp.Le, 1),
            [.., '>'] => (FigureOp.Gt, 1),
            [.., '<'] => (FigureOp.Lt, 1),
            _ => null,
        };
        if (sign is not { } found) return false;
        quantity.Start -= found.Length;
        Apply(quantity, found.Op);
        return true;
    }

    private int First(Quantity quantity)
    {
        if (quantity.Noun >= 0 && quantity.Noun < quantity.First) return quantity.Noun;
        return quantity.HasArticle && quantity.IsDigits ? quantity.First - 1 : quantity.First;
    }

    // «تجاوز عدد القتلى 150», «لا يزيد عدد القتلى على خمسة»
    private FigureOp? Over(Quantity quantity)
    {
        var wanted = text.Key(quantity.First - 1) is "علي" or "عن" ? BoundPlace.Split : BoundPlace.Over;
        for (var i = quantity.First - 1; i > Math.Max(0, quantity.First - 7) && !text.IsParted(i + 1) && !text.IsVerb(i) && !char.IsAsciiDigit(text.Key(i)[0]); i--)
            if (text.Key(i) is "عدد" or "عددهم" or "حصيله" or "الحصيله" && FigureTables.Current.Bounds.EndingBefore(text.Read, i, out var bound) > 0 && bound.Place.HasFlag(wanted)) return bound.Op;
        return null;
    }

    // «قتل 8 على الأقل وخمسة جرحى»: what can stand after a figure and does, is not before the next
    private bool IsTakenBefore(Quantity quantity, int length, BoundPlace place)
    {
        var bound = First(quantity) - length;
        return place.HasFlag(BoundPlace.After) && text.Key(bound)[0] != 'و' && text.Key(bound - 1) != "و" && Touches(bound);
    }

    private bool Touches(int word)
    {
        for (var i = word - 1; i >= Math.Max(0, word - 3); i--)
        {
            if (text.IsParted(i + 1)) return false;
            if (char.IsAsciiDigit(text.Key(i)[0]) || Numbers.NumberTable.Find(text.Key(i), text.Words[i].Exact, true) is not null) return true;
        }
        return false;
    }

    private static void Apply(Quantity quantity, FigureOp op)
    {
        if (op == FigureOp.Eq || (quantity.Op == FigureOp.Vague && op is FigureOp.Approx or FigureOp.Ge)) return;
        var (min, max) = (quantity.Min, quantity.Max);
        quantity.Op = op;
        (quantity.Min, quantity.Max) = op switch
        {
            FigureOp.Ge or FigureOp.Gt => (min, null),
            FigureOp.Le or FigureOp.Lt => (null, max),
            _ => (min, max),
        };
    }
}
