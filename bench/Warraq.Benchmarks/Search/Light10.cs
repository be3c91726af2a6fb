using Warraq.Arabic.Letters;

namespace Warraq.Benchmarks.Search;

/// <summary>The floor: plain BM25 (k1 1.2, b .75) over light10 stems of normalised words, as Lucene's Arabic analyser makes them.</summary>
internal sealed class Light10
{
    private static readonly string[] Prefixes = ["ال", "وال", "بال", "كال", "فال", "لل", "و"];
    private static readonly string[] Suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

    private readonly List<string> ids = [];
    private readonly List<int> lengths = [];
    private readonly Dictionary<string, List<(int Document, int Times)>> postings = [];
    private long words;

    public void Add(string id, string text)
    {
        var number = ids.Count;
        ids.Add(id);
        var stems = Stems(text).ToList();
        lengths.Add(stems.Count);
        words += stems.Count;
        foreach (var group in stems.GroupBy(s => s))
        {
            if (!postings.TryGetValue(group.Key, out var list)) postings[group.Key] = list = [];
            list.Add((number, group.Count()));
        }
    }

    public IReadOnlyList<string> Rank(string query, int size)
    {
        const double k1 = 1.2, b = .75;
        var scores = new Dictionary<int, double>();
        var average = (double)words / ids.Count;
        foreach (var stem in Stems(query))
        {
            if (!postings.TryGetValue(stem, out var list)) continue;
            var idf = Math.Log(1 + (ids.Count - list.Count + .5) / (list.Count + .5));
            foreach (var (document, times) in list)
                scores[document] = scores.GetValueOrDefault(document) + idf * times * (k1 + 1) / (times + k1 * (1 - b + b * lengths[document] / average));
        }
        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(size).Select(s => ids[s.Key])];
    }

    private static IEnumerable<string> Stems(string text)
    {
        var word = new System.Text.StringBuilder();
        foreach (var c in ArabicText.Clean(text) + " ")
        {
            if (char.IsLetterOrDigit(c)) word.Append(c);
            else if (c is 'ـ' or (>= '\u064B' and <= '\u0652')) continue;
            else if (word.Length > 0)
            {
                yield return Stem(Normal(word.ToString()));
                word.Clear();
            }
        }
    }

    private static string Normal(string word) => new([.. word.Select(c => c switch
    {
        'آ' or 'أ' or 'إ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        >= '\u0660' and <= '\u0669' => (char)('0' + c - '\u0660'),
        _ => char.ToLowerInvariant(c),
    })]);

    private static string Stem(string word)
    {
        foreach (var prefix in Prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal) || word.Length < prefix.Length + (prefix.Length == 1 ? 3 : 2)) continue;
            word = word[prefix.Length..];
            break;
        }
        foreach (var suffix in Suffixes)
            if (word.EndsWith(suffix, StringComparison.Ordinal) && word.Length >= suffix.Length + 2) word = word[..^suffix.Length];
        return word;
    }
}
