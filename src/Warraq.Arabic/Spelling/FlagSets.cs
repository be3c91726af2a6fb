using System.Globalization;
using System.Runtime.InteropServices;

namespace Warraq.Arabic.Spelling;

/// <summary>How an affix file writes its flags.</summary>
internal enum FlagKind { Short, Long, Number, Utf8 }

/// <summary>The flags of a dictionary, and sets of them by number: 170,000 words share a few hundred sets.</summary>
internal sealed class FlagSets
{
    private readonly Dictionary<int, int> _ids = [];
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int[]> _sets = [[]];
    private readonly List<int> _aliases = [];

    public FlagSets() => _lookup = _byText.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How flags are written; FLAG of the affix file.</summary>
    public FlagKind Kind { get; set; }

    /// <summary>The number of the empty set.</summary>
    public const int Empty = 0;

    /// <summary>Adds the next alias (AF).</summary>
    public void AddAlias(ReadOnlySpan<char> flags) => _aliases.Add(SetOf(flags, false));

    /// <summary>The number of one flag.</summary>
    /// <exception cref="FormatException">It is not exactly one flag.</exception>
    public int IdOf(ReadOnlySpan<char> flag)
    {
        var set = Parse(flag);
        return set.Length == 1 ? set[0] : throw new FormatException($"“{flag}” is not one flag.");
    }

    /// <summary>The number of a set as it stands behind a slash: flags, or the number of an alias.</summary>
    /// <exception cref="FormatException">There is no such alias, or the flags are not written as FLAG says.</exception>
    public int SetOf(ReadOnlySpan<char> flags) => SetOf(flags, true);

    /// <summary>A set holds a flag; −1 is a flag that no file defines.</summary>
    public bool Has(int set, int flag) => flag >= 0 && Array.BinarySearch(_sets[set], flag) >= 0;

    private int SetOf(ReadOnlySpan<char> flags, bool mayBeAlias)
    {
        if (flags.IsEmpty) return Empty;
        if (mayBeAlias && _aliases.Count > 0)
            return int.TryParse(flags, NumberStyles.None, CultureInfo.InvariantCulture, out var alias) && alias > 0 && alias <= _aliases.Count
                ? _aliases[alias - 1] : throw new FormatException($"There is no alias {flags}.");
        if (_lookup.TryGetValue(flags, out var known)) return known;
        _sets.Add(Parse(flags));
        _byText[flags.ToString()] = _sets.Count - 1;
        return _sets.Count - 1;
    }

    private int[] Parse(ReadOnlySpan<char> flags)
    {
        List<int> codes = [];
        switch (Kind)
        {
            case FlagKind.Number:
                foreach (var part in flags.Split(','))
                    codes.Add(ushort.TryParse(flags[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"“{flags}” are not numbers."));
                break;
            case FlagKind.Long:
                if (flags.Length % 2 != 0) throw new FormatException($"“{flags}” are not flags of two characters.");
                for (var i = 0; i < flags.Length; i += 2) codes.Add((flags[i] << 16) | flags[i + 1]);
                break;
            default:
                foreach (var c in flags) codes.Add(c);
                break;
        }
        var ids = codes.Select(code => CollectionsMarshal.GetValueRefOrAddDefault(_ids, code, out var exists) is var id && exists ? id : _ids[code] = _ids.Count - 1).Distinct().ToArray();
        Array.Sort(ids);
        return ids;
    }
}
