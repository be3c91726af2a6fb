using System.Globalization;
using System.Runtime.InteropServices;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>A term with its value.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeEntry(TimeTerm Term, int Value);

/// <summary>A spelling of a month's name.</summary>
/// <param name="Rest">Search keys of its words after the first.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsHijri">A month of the Hijri calendar.</param>
internal sealed record MonthSpelling(string[] Rest, int Month, bool IsHijri);

/// <summary>What the words of time are, by search key, with and without what is joined to them.</summary>
internal static class TimeVocabulary
{
    private static readonly TimeEntry MonthEntry = new(TimeTerm.Month, 1);
    private static readonly Lazy<Dictionary<string, TimeEntry[]>> Terms = new(LoadTerms);
    private static readonly Lazy<Dictionary<string, MonthSpelling[]>> Months = new(LoadMonths);

    /// <summary>The terms of a word: as it is, or after و ف, then ب ل ك, then the article.</summary>
    /// <param name="key">Search key of the word.</param>
    /// <param name="joined">What was taken off.</param>
    /// <returns>None for a word that no time expression is made of.</returns>
    public static TimeEntry[] Find(ReadOnlySpan<char> key, out Proclitics joined) => Strip(key, Terms.Value, out joined);

    /// <summary>The months whose name begins with a word, longest name first.</summary>
    public static MonthSpelling[] FindMonths(ReadOnlySpan<char> key, out Proclitics joined) => Strip(key, Months.Value, out joined);

    /// <summary>How many letters before an expression are not of it. The article is, and the ل of «لليوم» stands for it.</summary>
    public static int Letters(Proclitics joined, ReadOnlySpan<char> key)
    {
        var letters = joined.Any(Proclitics.Wa | Proclitics.Fa) ? 1 : 0;
        return joined.Any(Proclitics.Ba | Proclitics.Ka | Proclitics.Li) && !key[letters..].StartsWith("لل") ? letters + 1 : letters;
    }

    private static T[] Strip<T>(ReadOnlySpan<char> key, Dictionary<string, T[]> table, out Proclitics joined)
    {
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        joined = Proclitics.None;
        if (lookup.TryGetValue(key, out var found)) return found;
        var rest = key;
        if (rest is ['و' or 'ف', _, _, ..])
        {
            joined = rest[0] == 'و' ? Proclitics.Wa : Proclitics.Fa;
            rest = rest[1..];
            if (lookup.TryGetValue(rest, out found)) return found;
        }
        if (rest is ['ا', 'ل', _, _, ..] && lookup.TryGetValue(rest[2..], out found))
        {
            joined |= Proclitics.Article;
            return found;
        }
        if (rest is ['ب' or 'ل' or 'ك', _, _, ..])
        {
            joined |= rest[0] switch { 'ب' => Proclitics.Ba, 'ك' => Proclitics.Ka, _ => Proclitics.Li };
            if (lookup.TryGetValue(rest[1..], out found)) return found;
            if (AfterArticle(rest, out var bare))
            {
                joined |= Proclitics.Article;
                if (lookup.TryGetValue(bare, out found)) return found;
                joined &= ~Proclitics.Article;
                Span<char> full = stackalloc char[key.Length + 2];
                "ال".CopyTo(full);
                bare.CopyTo(full[2..]);
                if (lookup.TryGetValue(full[..(bare.Length + 2)], out found)) return found;
            }
        }
        joined = Proclitics.None;
        return [];
    }

    private static bool AfterArticle(ReadOnlySpan<char> rest, out ReadOnlySpan<char> bare)
    {
        var length = rest is ['ل', 'ل', ..] ? 2 : rest is [_, 'ا', 'ل', ..] ? 3 : 0;
        bare = rest[length..];
        return length > 0 && bare.Length is > 1 and < 20;
    }

    private static Dictionary<string, TimeEntry[]> LoadTerms()
    {
        Dictionary<string, List<TimeEntry>> terms = [];
        foreach (var row in LexiconTable.Read("time-words.tsv"))
        {
            var entry = new TimeEntry(Enum.Parse<TimeTerm>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), Value(row[2]));
            var key = ArabicKeys.Search(row[0]);
            if (!terms.TryGetValue(key, out var entries)) terms[key] = entries = [];
            if (!entries.Contains(entry)) entries.Add(entry);
        }
        foreach (var (name, _) in MonthNames.AllGregorian().Concat(MonthNames.AllHijri()))
        {
            var key = ArabicKeys.Search(name).Split(' ')[0];
            if (!terms.TryGetValue(key, out var entries)) terms[key] = entries = [];
            if (!entries.Contains(MonthEntry)) entries.Add(MonthEntry);
        }
        return terms.ToDictionary(t => t.Key, t => t.Value.ToArray(), StringComparer.Ordinal);
    }

    private static int Value(string cell) =>
        int.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number
        : Enum.TryParse<DayPart>(cell, ignoreCase: true, out var part) ? (int)part
        : Enum.TryParse<TimeUnit>(cell, ignoreCase: true, out var unit) ? (int)unit
        : cell switch { "early" => 0, "mid" => 1, "late" => 2, "rest" => 3, _ => throw new InvalidOperationException($"time-words.tsv: «{cell}» is no value.") };

    private static Dictionary<string, MonthSpelling[]> LoadMonths()
    {
        Dictionary<string, List<MonthSpelling>> months = [];
        Add(MonthNames.AllGregorian(), false);
        Add(MonthNames.AllHijri(), true);
        return months.ToDictionary(m => m.Key, m => m.Value.OrderByDescending(s => s.Rest.Length).ToArray(), StringComparer.Ordinal);

        void Add(IEnumerable<(string Name, int Month)> names, bool isHijri)
        {
            foreach (var (name, month) in names)
            {
                var words = ArabicKeys.Search(name).Split(' ');
                if (!months.TryGetValue(words[0], out var spellings)) months[words[0]] = spellings = [];
                if (!spellings.Any(s => s.Rest.AsSpan().SequenceEqual(words.AsSpan(1)))) spellings.Add(new(words[1..], month, isHijri));
            }
        }
    }
}
