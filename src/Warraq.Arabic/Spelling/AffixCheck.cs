namespace Warraq.Arabic.Spelling;

/// <summary>Takes affixes off a word until a stem is left that allows them: at most one prefix and two suffixes, one upon the other.</summary>
internal readonly ref struct AffixCheck(AffixFile file, StemTable stems)
{
    private const int Room = 80;

    private readonly AffixFile _file = file;
    private readonly StemTable _stems = stems;

    public bool Accepts(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return false;
        var accepted = false;
        for (var i = _stems.First(word); i >= 0; i = _stems.Next(i))
        {
            if (_file.Flags.Has(_stems.SetOf(i), _file.Forbidden)) return false;
            accepted |= !_file.Flags.Has(_stems.SetOf(i), _file.NeedAffix);
        }
        return accepted || WithSuffix(word, null) || WithPrefix(word);
    }

    private bool WithPrefix(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[Room];
        for (var length = 0; length <= Math.Min(_file.Prefixes.Longest, word.Length - 1); length++)
            foreach (var group in _file.Prefixes.Adding(word[..length]))
            {
                var rest = Joined(stem, group.Strip, word[length..]);
                foreach (var prefix in group.Affixes)
                {
                    if (!prefix.Condition.FitsStart(rest)) continue;
                    for (var i = _stems.First(rest); i >= 0; i = _stems.Next(i))
                        if (_file.Flags.Has(_stems.SetOf(i), prefix.Flag) && Stands(prefix)) return true;
                    if (prefix.Crosses && WithSuffix(rest, prefix)) return true;
                }
            }
        return false;
    }

    private bool WithSuffix(ReadOnlySpan<char> word, Affix? prefix)
    {
        Span<char> room = stackalloc char[Room];
        for (var length = 0; length <= Math.Min(_file.Suffixes.Longest, word.Length - 1); length++)
            foreach (var group in _file.Suffixes.Adding(word[^length..]))
            {
                var stem = Joined(room, word[..^length], group.Strip);
                var first = _stems.First(stem);
                foreach (var suffix in group.Affixes)
                {
                    if ((prefix is not null && !suffix.Crosses) || !suffix.Condition.FitsEnd(stem)) continue;
                    for (var i = first; i >= 0; i = _stems.Next(i))
                        if (Allows(_stems.SetOf(i), suffix, prefix) && Fits(prefix, _stems.SetOf(i), suffix.Further, FlagSets.Empty) && Stands(suffix)) return true;
                    if (_file.Following.Contains(suffix.Flag) && WithInnerSuffix(stem, suffix, prefix)) return true;
                }
            }
        return false;
    }

    // The suffix that was taken off stood upon another one, which allows it.
    private bool WithInnerSuffix(ReadOnlySpan<char> word, Affix outer, Affix? prefix)
    {
        Span<char> room = stackalloc char[Room];
        for (var length = 0; length <= Math.Min(_file.Suffixes.Longest, word.Length - 1); length++)
            foreach (var group in _file.Suffixes.Adding(word[^length..]))
            {
                var stem = Joined(room, word[..^length], group.Strip);
                var first = _stems.First(stem);
                if (first < 0) continue;
                foreach (var inner in group.Affixes)
                {
                    if (!_file.Flags.Has(inner.Further, outer.Flag) || (prefix is not null && !inner.Crosses) || !inner.Condition.FitsEnd(stem)) continue;
                    for (var i = first; i >= 0; i = _stems.Next(i))
                        if (Allows(_stems.SetOf(i), inner, prefix) && Fits(prefix, _stems.SetOf(i), inner.Further, outer.Further)) return true;
                }
            }
        return false;
    }

    private bool Allows(int set, Affix suffix, Affix? prefix) =>
        !_file.Flags.Has(set, _file.Forbidden) && (_file.Flags.Has(set, suffix.Flag) || (prefix is not null && _file.Flags.Has(prefix.Further, suffix.Flag)));

    private bool Fits(Affix? prefix, int stem, int inner, int outer) =>
        prefix is null || _file.Flags.Has(stem, prefix.Flag) || _file.Flags.Has(inner, prefix.Flag) || _file.Flags.Has(outer, prefix.Flag);

    // An affix may itself ask for another one.
    private bool Stands(Affix affix) => !_file.Flags.Has(affix.Further, _file.NeedAffix);

    private static ReadOnlySpan<char> Joined(Span<char> room, ReadOnlySpan<char> start, ReadOnlySpan<char> end)
    {
        if (start.Length + end.Length > room.Length) return default;
        start.CopyTo(room);
        end.CopyTo(room[start.Length..]);
        return room[..(start.Length + end.Length)];
    }
}
