using System.Collections.Frozen;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>What a table says about a word.</summary>
/// <param name="Right">The right spellings of the whole word, the usual one first.</param>
/// <param name="Context">Words that decide, as the table explains; empty for none.</param>
/// <param name="Always">It counts although the word is spelt as another one of the lexicon.</param>
internal sealed record SlipRow(string[] Right, string[] Context, bool Always);

/// <summary>A table of wrong words with their right spelling, for one rule.</summary>
internal sealed class SlipTable
{
    private readonly FrozenDictionary<string, SlipRow> _rows;
    private readonly FrozenDictionary<string, SlipRow>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads a table whose columns are the wrong word, the right ones, and the words that decide.</summary>
    public SlipTable(string name)
    {
        _rows = LexiconTable.Read(name).ToFrozenDictionary(row => row[0], row => new SlipRow(row[1].Split(','), row[2] is "-" or "*" ? [] : row[2].Split(','), row[2] != "-"), StringComparer.Ordinal);
        _lookup = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// Looks up a word, without و or ف, and without what is joined to the word that it is a slip of. A row with «-» counts
    /// only for a word that is spelt as none of the lexicon.
    /// </summary>
    public SlipRow? Find(ReadWord word, Slip? slip)
    {
        var exact = word.Exact;
        var found = At(word, slip, 0);
        if (found is null && exact is ['و' or 'ف', _, _, ..]) found = At(word, slip, 1);
        if (found is null && slip is { Reading.Start: > 1 and var start }) found = At(word, slip, start);
        return found;
    }

    private SlipRow? At(ReadWord word, Slip? slip, int start)
    {
        if (!_lookup.TryGetValue(word.Exact.AsSpan(start), out var row)) return null;
        if (!row.Always && slip is null && word.IsKnown) return null;
        return start == 0 ? row : row with { Right = [.. row.Right.Select(right => word.Search[..start] + right)] };
    }
}
