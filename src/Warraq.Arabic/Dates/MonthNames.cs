using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Dates;

/// <summary>The month tables of the lexicon.</summary>
internal static class MonthNames
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    public static IReadOnlyList<string> Common => Loaded.Value.Sets["common"];

    public static IReadOnlyList<string> Levant => Loaded.Value.Sets["levant"];

    /// <summary>The twelve names a country writes; the common ones for a country that has none of its own.</summary>
    public static IReadOnlyList<string> Of(string country) =>
        Loaded.Value.Countries.TryGetValue(country, out var names) ? names : Common;

    /// <summary>Every known spelling of every Gregorian month, with its number.</summary>
    public static IEnumerable<(string Name, int Month)> AllGregorian() =>
        Loaded.Value.Sets.Values.SelectMany(set => set.Select((name, i) => (name, i + 1))).Concat(Spellings("g"));

    /// <summary>Every known spelling of every Hijri month, with its number.</summary>
    public static IEnumerable<(string Name, int Month)> AllHijri() => Spellings("h");

    private static IEnumerable<(string Name, int Month)> Spellings(string calendar) =>
        Loaded.Value.Spellings.Where(row => row[0] == calendar).Select(row => (row[2], int.Parse(row[1])));

    private static Tables Load()
    {
        Dictionary<string, IReadOnlyList<string>> sets = [];
        Dictionary<string, IReadOnlyList<string>> countries = new(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconTable.Read("months.tsv"))
        {
            sets[row[0]] = row[2..];
            foreach (var country in row[1].Split(' ')) countries[country] = row[2..];
        }
        return new(sets, countries, LexiconTable.Read("month-spellings.tsv"));
    }

    private sealed record Tables(
        Dictionary<string, IReadOnlyList<string>> Sets,
        Dictionary<string, IReadOnlyList<string>> Countries,
        IReadOnlyList<string[]> Spellings);
}
