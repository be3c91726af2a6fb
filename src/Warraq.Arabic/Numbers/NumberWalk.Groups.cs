namespace Warraq.Arabic.Numbers;

/// <summary>Numbers below a thousand, and digits.</summary>
internal readonly partial struct NumberWalk
{
    private bool Group(int at, int first, out (decimal Value, int Next) group)
    {
        if (Digits(at, out group)) return true;
        group = default;
        if (Word(at, first) is not { } word) return Part(at, first, NumberKind.Zero) && Found(0, at + 1, out group);
        if (Hundreds(at, word) is { } hundreds)
        {
            var from = hundreds.Next;
            if (Joined(ref from) && from < end)
            {
                if (Digits(from, out var digits) && digits.Value is > 0 and < 100 && digits.Value == decimal.Truncate(digits.Value))
                    return Found(hundreds.Value + digits.Value, digits.Next, out group);
                if (Word(from, -1) is { } rest && BelowHundred(from, rest) is { } below && PartsAt(below.Next) is null) return Found(hundreds.Value + below.Value, below.Next, out group);
            }
            return Found(hundreds.Value, hundreds.Next, out group);
        }
        return BelowHundred(at, word) is { } small && Found(small.Value, small.Next, out group);
    }

    // «ثلاثمئة», and «ثلاث مئة» in two words
    private (decimal Value, int Next)? Hundreds(int at, NumberWord word)
    {
        if (word.Kind == NumberKind.Hundred) return (word.Value, at + 1);
        if (word.Kind != NumberKind.Unit || word.Value < 3 || at + 1 >= end || !text.IsTogether(at + 1)) return null;
        return Word(at + 1, -1) is { Kind: NumberKind.Hundred, Value: 100, IsJoined: false } ? (word.Value * 100, at + 2) : null;
    }

    private (decimal Value, int Next)? BelowHundred(int at, NumberWord word)
    {
        if (word.Kind is NumberKind.Tens or NumberKind.Ten) return (word.Value, at + 1);
        if (word.Kind != NumberKind.Unit) return null;
        if (at + 1 < end && text.IsTogether(at + 1) && Word(at + 1, -1) is { Kind: NumberKind.Ten, IsJoined: false }) return (word.Value + 10, at + 2);
        var from = at + 1;
        if (Joined(ref from) && from < end && Word(from, -1) is { Kind: NumberKind.Tens } tens) return (word.Value + tens.Value, from + 1);
        return (word.Value, at + 1);
    }

    /// <summary>Digits in one word, or parted in threes by a space or an Arabic comma: «1 234 567».</summary>
    private bool Digits(int at, out (decimal Value, int Next) digits)
    {
        digits = default;
        if (!NumberDigits.TryRead(text.Key(at), out var value)) return false;
        var next = at + 1;
        // «1،7 مليون»: an Arabic comma for the point
        if (next < end && text.Key(at).Length <= 3 && text.Key(next).Length <= 2 && text.Before(next) is ['،'] && NumberDigits.TryRead(text.Key(next), out var tenths) && ScaleAfter(next + 1, 1) is not null)
        {
            digits = (value + (tenths / (text.Key(next).Length == 1 ? 10 : 100)), next + 1);
            return true;
        }
        if (text.Key(at).Length <= 3 && text.Key(at)[0] != '0' && value == decimal.Truncate(value))
        {
            while (next < end && next < at + 5 && text.Key(next).Length == 3 && text.IsGroupSeparated(next) && NumberDigits.TryRead(text.Key(next), out var three) && three == decimal.Truncate(three))
            {
                value = (value * 1000) + three;
                next++;
            }
        }
        digits = (value, next);
        return true;
    }

    // و is joined to the next word, or stands alone before it («مئة و ستون», «وألف و200»)
    private bool Joined(ref int at)
    {
        if (at >= end || !text.IsTogether(at)) return false;
        if (text.Key(at) == "و")
        {
            at++;
            return at < end && text.IsTogether(at);
        }
        return text.Key(at).Length > 2 && text.Key(at)[0] == 'و'
            && (NumberTable.Find(text.Key(at), text.Exact(at), false) is { IsJoined: true } || NumberTable.FindPart(text.Key(at), false) is { IsJoined: true });
    }

    // «الاثنين» is a day
    private NumberWord? Word(int at, int first) =>
        NumberTable.Find(text.Key(at), text.Exact(at), at == first) is { } word && !(word is { HasArticle: true, Kind: NumberKind.Unit, Value: 2 } && text.Key(at).EndsWith("ين", StringComparison.Ordinal)) ? word : null;

    private bool Part(int at, int first, NumberKind kind) => at < end && NumberTable.FindPart(text.Key(at), at == first) is { } part && part.Kind == kind;

    private static bool Found(decimal value, int next, out (decimal Value, int Next) group)
    {
        group = (value, next);
        return true;
    }
}
