namespace Warraq.Arabic.Numbers;

/// <summary>Halves, thirds, quarters.</summary>
internal readonly partial struct NumberWalk
{
    /// <summary>A fraction with nothing before it: «نصف», «ثلاثة أرباع», «خمس السكان», «3/4», «2 1/4».</summary>
    public bool ReadFraction(int at, out (decimal Value, int Next, decimal Scale) number)
    {
        number = default;
        if (at >= end) return false;
        if (Slash(at, out var slash) || (Digits(at, out var whole) && whole.Next < end && text.IsTogether(whole.Next) && Slash(whole.Next, out slash) && Add(whole.Value, ref slash)))
        {
            number = (slash.Value, slash.Next, 1);
            return true;
        }
        if (!Share(at, out var part) && (Read(at, out _) || !Fraction(at, at, out part))) return false; // «نصف مليون» is a number
        number = (part.Value, part.Next, 1);
        return true;
    }

    // «3/4», no date: the parts are two, and the first is the smaller
    private bool Slash(int at, out (decimal Value, int Next) fraction)
    {
        fraction = default;
        if (at + 1 >= end || !IsSlash(at + 1) || IsSlash(at) || (at + 2 < text.Count && IsSlash(at + 2))) return false;
        if (!NumberDigits.TryRead(text.Key(at), out var above) || !NumberDigits.TryRead(text.Key(at + 1), out var below) || above >= below || below > 1000) return false;
        fraction = (above / below, at + 2);
        return true;
    }

    private bool IsSlash(int word) => word > 0 && text.Before(word) is ['/'];

    private static bool Add(decimal whole, ref (decimal Value, int Next) fraction)
    {
        fraction.Value += whole;
        return true;
    }

    // «خمس السكان»: the same letters as 5, but that stands before no article
    private bool Share(int at, out (decimal Value, int Next) share)
    {
        share = default;
        if (at + 1 >= end || NumberTable.FindPart(text.Key(at), true) is not { Kind: NumberKind.Share } part
            || !text.IsTogether(at + 1) || !text.Key(at + 1).StartsWith("ال", StringComparison.Ordinal)) return false;
        share = (part.Value, at + 1);
        return true;
    }

    // «ونصف», «ونصف المليون» after a scale; the scale may be named again.
    private bool Half(int at, decimal scale, out (decimal Value, int Next) half)
    {
        half = default;
        var from = at;
        if (!Joined(ref from) || from >= end) return false;
        if (NumberTable.FindPart(text.Key(from), false) is { Kind: NumberKind.Fraction, HasArticle: false } part)
        {
            half = (part.Value, from + 1);
            if (scale > 1 && from + 1 < end && text.IsTogether(from + 1) && Word(from + 1, -1) is { IsJoined: false, Kind: NumberKind.Scale } named)
                half = named.Value == scale ? (part.Value, from + 2) : (part.Value * named.Value / scale, from + 2);
            return true;
        }
        if (Group(from, -1, out var above) && above.Value < 10 && PartsAt(above.Next) is { } parts)
        {
            half = (above.Value * parts.Value, above.Next + 1);
            return true;
        }
        return false;
    }

    /// <summary>A fraction that begins here: نصف, ثلثا, ثلاثة أرباع.</summary>
    public bool Fraction(int at, int first, out (decimal Value, int Next) fraction)
    {
        fraction = default;
        if (at >= end) return false;
        if (NumberTable.FindPart(text.Key(at), at == first) is { Kind: NumberKind.Fraction } part)
        {
            fraction = (part.Value, at + 1);
            return true;
        }
        if (!Group(at, first, out var above) || PartsAt(above.Next) is not { } parts) return false;
        fraction = (above.Value * parts.Value, above.Next + 1);
        return true;
    }

    private NumberWord? PartsAt(int at) =>
        at < end && text.IsTogether(at) && NumberTable.FindPart(text.Key(at), false) is { Kind: NumberKind.Parts, IsJoined: false } part ? part : null;
}
