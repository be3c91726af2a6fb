using System.Buffers;
using System.Globalization;

namespace Warraq.Arabic.Spelling;

/// <summary>One affix: a stem without <paramref name="Strip"/>, with <paramref name="Add"/> in its place.</summary>
/// <param name="Flag">The flag that allows it.</param>
/// <param name="Crosses">It may stand with an affix at the other end.</param>
/// <param name="Strip">Letters that the stem loses.</param>
/// <param name="Add">Letters that it gets.</param>
/// <param name="Further">The set of flags of affixes that may follow it.</param>
/// <param name="Condition">What the stem must look like.</param>
internal sealed record Affix(int Flag, bool Crosses, string Strip, string Add, int Further, AffixCondition Condition);

/// <summary>The affix file of a dictionary in the format of Hunspell: what a speller of Arabic needs of it. Rules for compounds are passed over.</summary>
internal sealed class AffixFile
{
    private readonly Dictionary<(bool IsPrefix, string Flag), (bool Crosses, int Left)> _open = [];
    private readonly List<Affix> _prefixes = [];
    private readonly List<Affix> _suffixes = [];
    private readonly List<(string From, string To)> _input = [];
    private readonly List<(string From, string To)> _replacements = [];
    private readonly List<string> _alike = [];

    /// <summary>Reads the lines of an affix file.</summary>
    /// <exception cref="FormatException">A line is not as the format has it; the message names it.</exception>
    public AffixFile(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            try
            {
                Line(line.TrimEnd());
            }
            catch (FormatException e)
            {
                throw new FormatException($"Line {number} of the affix file: {e.Message}", e);
            }
        }
        Prefixes = new(_prefixes, a => a.Add);
        Suffixes = new(_suffixes, a => a.Add);
        Following = _suffixes.Select(a => a.Flag).Distinct().Where(flag => _suffixes.Exists(a => Flags.Has(a.Further, flag))).ToHashSet();
    }

    public FlagSets Flags { get; } = new();
    public AffixIndex Prefixes { get; }
    public AffixIndex Suffixes { get; }

    /// <summary>The flags of suffixes that may stand upon another suffix.</summary>
    public IReadOnlySet<int> Following { get; }

    /// <summary>The flag of words that stand only with an affix; −1 for none.</summary>
    public int NeedAffix { get; private set; } = -1;

    /// <summary>The flag of words that are wrong although an affix would make them; −1 for none.</summary>
    public int Forbidden { get; private set; } = -1;

    /// <summary>Letters that a word is read without: the vowels.</summary>
    public SearchValues<char> Ignored { get; private set; } = SearchValues.Create("");

    /// <summary>What is put for what before a word is read (ICONV).</summary>
    public IReadOnlyList<(string From, string To)> Input => _input;

    /// <summary>Frequent mistakes with what was meant (REP); <c>^</c> and <c>$</c> bind to the edges, <c>_</c> is a space.</summary>
    public IReadOnlyList<(string From, string To)> Replacements => _replacements;

    /// <summary>Letters that are mistaken for each other (MAP).</summary>
    public IReadOnlyList<string> Alike => _alike;

    private void Line(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is '#' or '\uFEFF') return;
        Span<Range> parts = stackalloc Range[6];
        var count = line.SplitAny(parts, " \t", StringSplitOptions.RemoveEmptyEntries);
        if (count < 2) return;
        var value = line[parts[1]];
        switch (line[parts[0]])
        {
            case "SET" when value is not ("UTF-8" or "US-ASCII"):
                throw new FormatException($"The encoding {value} is not read, only UTF-8.");
            case "FLAG":
                Flags.Kind = value switch { "long" => FlagKind.Long, "num" => FlagKind.Number, "UTF-8" => FlagKind.Utf8, _ => throw new FormatException($"FLAG {value} is not known.") };
                break;
            case "AF" when !_countedAliases:
                _countedAliases = true;
                break;
            case "AF":
                Flags.AddAlias(value);
                break;
            case "NEEDAFFIX" or "PSEUDOROOT":
                NeedAffix = Flags.IdOf(value);
                break;
            case "FORBIDDENWORD":
                Forbidden = Flags.IdOf(value);
                break;
            case "IGNORE":
                Ignored = SearchValues.Create(value);
                break;
            case "ICONV" when count > 2:
                _input.Add((value.ToString(), line[parts[2]].ToString()));
                break;
            case "REP" when count > 2:
                _replacements.Add((value.ToString(), line[parts[2]].ToString().Replace('_', ' ')));
                break;
            case "MAP" when !value.ContainsAnyInRange('0', '9'):
                _alike.Add(value.ToString());
                break;
            case "PFX" or "SFX" when count > 3:
                AffixLine(line, parts, count, line[0] == 'P');
                break;
        }
    }

    private bool _countedAliases;

    // PFX flag Y number, then so many lines PFX flag strip add/flags condition
    private void AffixLine(ReadOnlySpan<char> line, ReadOnlySpan<Range> parts, int count, bool isPrefix)
    {
        var flag = line[parts[1]].ToString();
        if (!_open.TryGetValue((isPrefix, flag), out var open) || open.Left == 0)
        {
            if (!int.TryParse(line[parts[3]], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw new FormatException($"{line[parts[3]]} is not the number of the lines that follow.");
            _open[(isPrefix, flag)] = (line[parts[2]] is "Y", number);
            return;
        }
        _open[(isPrefix, flag)] = (open.Crosses, open.Left - 1);
        var added = line[parts[3]];
        var slash = added.IndexOf('/');
        var further = slash < 0 ? FlagSets.Empty : Flags.SetOf(added[(slash + 1)..]);
        if (slash >= 0) added = added[..slash];
        var condition = count > 4 ? AffixCondition.Parse(line[parts[4]]) : AffixCondition.None;
        (isPrefix ? _prefixes : _suffixes).Add(new(Flags.IdOf(flag), open.Crosses, Letters(line[parts[2]]), Letters(added), further, condition));
    }

    private static string Letters(ReadOnlySpan<char> cell) => cell is "0" ? "" : cell.ToString();
}
