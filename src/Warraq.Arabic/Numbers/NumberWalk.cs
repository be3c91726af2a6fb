namespace Warraq.Arabic.Numbers;

/// <summary>
/// The grammar of numbers in words and digits: «أربع عشرة», «مئتين وخمسين ألفا», «1.5 مليون», «مليون ونصف المليون». A sum goes down from
/// scale to scale, each part joined by و, so that «ألف ومليون» stays two numbers.
/// </summary>
/// <param name="text">The words.</param>
/// <param name="end">The word at which to stop.</param>
internal readonly partial struct NumberWalk(INumberText text, int end)
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
}
