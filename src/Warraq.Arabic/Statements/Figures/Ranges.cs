using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>Joins two numbers to one range, or marks the value before a change.</summary>
internal sealed class Ranges(FigureText text)
{
    /// <summary>Looks at each number and its follower; the follower of a range is taken out.</summary>
    public void Join(List<Quantity> found)
    {
        Split(found);
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (low, high) = (found[i], found[i + 1]);
            if (low.IsTaken || low.Kind != QuantityKind.Number || high.Kind != QuantityKind.Number || !text.SameSentence(low.First, high.First)) continue;
            if (IsBetween(low.First) && AndFollows(low, high)) Join(low, high, text.Key(low.First - 2) == "ما" ? 2 : 1);
            else if (text.Key(low.First - 1) is "من" or "ومن" && HasTo(low, high))
            {
                if (IsChange(low.First - 2) || LowOf(low, high) > high.Min) low.IsSuperseded = true;
                else Join(low, high, 1);
            }
            else if (IsHyphenated(low, high) || IsOr(low, high) || IsBareTo(low, high)) Join(low, high, 0);
        }
        found.RemoveAll(quantity => quantity.IsTaken);
    }

    // words: as many of «ما بين» and «من» stand before the lower number
    private static void Join(Quantity low, Quantity high, int words)
    {
        var least = LowOf(low, high);
        if (least >= high.Max) return;
        low.Op = FigureOp.Range;
        low.Min = least;
        low.Max = high.Max;
        low.Next = low.PhraseEnd = high.Next;
        low.BoundFirst = low.First - words;
        low.End = high.End;
        high.IsTaken = true;
    }

    // «بين 10 و15 ألفا»: the scale is that of both
    private static decimal? LowOf(Quantity low, Quantity high) =>
        high.Scale > 1 && low.Scale == 1 && low.Max <= high.Max / high.Scale ? low.Min * high.Scale : low.Min;

    private bool IsBetween(int first) => text.Key(first - 1) is "بين" or "وبين" or "مابين" && text.IsNext(first);

    // «بين 40 و50», «بين 40 شخصا و50»
    private bool AndFollows(Quantity low, Quantity high)
    {
        if (high.First - low.Next > 2) return false;
        for (var i = low.Next; i < high.First; i++)
            if (text.IsParted(i)) return false;
        return text.Key(high.First - 1) == "و" || (!high.IsDigits && text.Key(high.First)[0] == 'و');
    }

    private bool HasTo(Quantity low, Quantity high)
    {
        if (high.First - low.Next > 4) return false;
        for (var i = low.Next; i < high.First; i++)
            if (text.Key(i) == "الي") return !text.IsParted(i) && high.First - i <= 2;
        return false;
    }

    private bool IsChange(int from)
    {
        for (var i = from; i >= 0 && text.SameSentence(i, from) && from - i < 12; i--)
            if (text.Roles(i).Is(FigureRoles.Change)) return true;
        return false;
    }

    private bool IsHyphenated(Quantity low, Quantity high) => low.IsDigits && high.IsDigits && high.First == low.Next
        && text.Read.Before(high.First).Trim() is ['-' or '–' or '—' or '~'] && !IsDigitsJoined(high.Next) && !IsDigitsJoined(low.First);

    private bool IsDigitsJoined(int word) => word > 0 && word < text.Count && text.Read.Before(word).IndexOfAny("-/–") >= 0;

    private bool IsOr(Quantity low, Quantity high) => text.Key(low.Next) == "او" && high.First == low.Next + 1 && text.IsNext(high.First) && text.IsNext(low.Next);

    // «12 إلى 15 شخصا»
    private bool IsBareTo(Quantity low, Quantity high) => text.Key(low.Next) == "الي" && high.First == low.Next + 1 && text.IsNext(high.First) && text.IsNext(low.Next) && !IsChange(low.First - 1);

    // «بين خمسة وعشرين» and «بين مئة وخمسمئة» were read as one number
    private void Split(List<Quantity> found)
    {
        List<Quantity> split = [];
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Kind == QuantityKind.Number && IsBetween(found[i].First) && (i + 1 == found.Count || !AndFollows(found[i], found[i + 1])) && Parts(found[i]) is var (low, high))
            {
                split.Add(Of(low));
                split.Add(Of(high));
            }
            else split.Add(found[i]);
        }
        if (split.Count == found.Count) return;
        found.Clear();
        found.AddRange(split);
    }

    private (ReadNumber Low, ReadNumber High)? Parts(Quantity whole)
    {
        for (var next = whole.First + 1; next < whole.Next; next++)
        {
            if (text.Key(next)[0] != 'و') continue;
            var second = text.Key(next) == "و" ? next + 1 : next;
            if (NumberReader.Find(text.Read, whole.First, next) is { } low && low.NextWord == next
                && NumberReader.Find(text.Read, second) is { } high && high.NextWord == whole.Next && high.Value > low.Value) return (low, high);
        }
        return null;
    }

    private static Quantity Of(ReadNumber number) => new()
    {
        Kind = QuantityKind.Number, First = number.FirstWord, Next = number.NextWord, Start = number.Start, End = number.End, BoundFirst = number.FirstWord,
        PhraseEnd = number.NextWord, Op = FigureOp.Eq, Min = number.Value, Max = number.Value, Scale = number.Scale, IsDigits = number.IsDigits, HasArticle = number.HasArticle,
    };
}
