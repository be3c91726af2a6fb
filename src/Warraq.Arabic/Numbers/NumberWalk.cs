namespace Warraq.Arabic.Numbers;

/// <summary>
/// The grammar of numbers in words and digits: «أربع عشرة», «مئتين وخمسين ألفا», «1.5 مليون», «مليون ونصف المليون». A sum goes down from
/// scale to scale, each part joined by و, so that «ألف ومليون» stays two numbers.
/// </summary>
/// <param name="text">The words.</param>
/// <param name="end">The word at which to stop.</param>
internal readonly struct NumberWalk(INumberText text, int end)
{
    /// <summary>Reads the number that begins at a word.</summary>
    /// <param name="at">The first word.</param>
    /// <param name="number">Value and the word after it.</param>
    /// <returns>False when no number begins here.</returns>
    public bool Read(int at, out (decimal Value, int Next, decimal Scale) number)
    {
        number = default;
        if (at >= end) return false;
        if (Part(at, at, NumberKind.Sign) && at + 1 < end && text.IsTogether(at + 1) && Read(at + 1, out var positive))
        {
            number = positive with { Value = -positive.Value };
            return true;
        }
        decimal sum = 0, ceiling = decimal.MaxValue, count = 0;
        var next = at;
        while (true)
        {
            var from = next;
            if (next > at && !Joined(ref from)) break;
            if (!Term(from, at, out var term) || !(term.Scale < ceiling || Completes(count, ceiling, term))) break;
            sum += term.Value;
            next = term.Next;
            ceiling = term.Scale;
            count = term.Value / term.Scale;
            if (ceiling <= 1) break;
        }
        if (next == at || IsOneOfMany(at, next)) return false;
        if (ceiling > 1 && Half(next, ceiling, out var half))
        {
            sum += half.Value * ceiling;
            next = half.Next;
        }
        number = (sum, next, ceiling);
        return true;
    }

    // «مئة ألف وألف»: after full hundreds one and two of a scale are said by the scale itself
    private static bool Completes(decimal count, decimal ceiling, (decimal Value, int Next, decimal Scale) term) =>
        term.Scale == ceiling && ceiling > 1 && count >= 100 && count % 100 == 0 && (term.Value == ceiling || term.Value == 2 * ceiling);

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

    // «أحد أحياء» is one of them, and «الأحد» a day: no numbers.
    private bool IsOneOfMany(int at, int next) => next == at + 1
        && (text.Key(at).EndsWith("احدي", StringComparison.Ordinal) || text.Exact(at).EndsWith("أحد", StringComparison.Ordinal)
            || (text.Key(at).EndsWith("احد", StringComparison.Ordinal) && !text.Key(at).EndsWith("واحد", StringComparison.Ordinal)));

    /// <summary>A group below a thousand or in digits, with its scale; a scale alone; two of a scale.</summary>
    private bool Term(int at, int first, out (decimal Value, int Next, decimal Scale) term)
    {
        term = default;
        if (at >= end) return false;
        if (Word(at, first) is { } word && word.Kind is NumberKind.Scale or NumberKind.Dual)
        {
            var scale = word.Kind == NumberKind.Dual ? word.Value / 2 : word.Value;
            var twice = word.Value / scale;
            var after = Scales(at + 1, ref scale);
            term = (twice * scale, after, scale);
            return true;
        }
        if (Fraction(at, first, out var part))
        {
            if (ScaleAfter(part.Next, 1) is not { } of) return false;
            term = (part.Value * of.Value, part.Next + 1, of.Value);
            return true;
        }
        if (!Group(at, first, out var group)) return false;
        var (value, next) = group;
        var unit = 1m;
        if (value is > 1 and < 100 && char.IsAsciiDigit(text.Key(at)[0]) && next < end && text.IsTogether(next) && Word(next, -1) is { Kind: NumberKind.Hundred, Value: 100, IsJoined: false, HasArticle: false })
        {
            value *= 100; // «3 مئة»
            next++;
        }
        if (Half(next, 1, out var more))
        {
            value += more.Value;
            next = more.Next;
        }
        next = Scales(next, ref unit);
        term = (value * unit, next, unit);
        return true;
    }

    // «ألف مليون»: each scale is larger than the one before; مئة alone is a group, «مئة ألف» a group and a scale.
    private int Scales(int next, ref decimal scale)
    {
        var last = 0m;
        while (ScaleAfter(next, last) is { } word)
        {
            scale *= last = word.Value;
            next++;
        }
        return next;
    }

    private NumberWord? ScaleAfter(int at, decimal above) =>
        at < end && text.IsTogether(at) && Word(at, -1) is { IsJoined: false, Kind: NumberKind.Scale or NumberKind.Plural } word && word.Value > above ? word : null;

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
