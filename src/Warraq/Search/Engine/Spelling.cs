using Lucene.Net.Util.Automaton;
using Warraq.Arabic.Letters;

namespace Warraq.Search.Engine;

/// <summary>Words of the index that a mistyped one may have meant (rule A6).</summary>
static class Spelling
{
    // Shift and rows of the Arabic (101) keyboard: neighbours stand beside each other.
    const string Rows = "ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرىةوزظ";
    static readonly string[] Alike = ["ضظ", "سص", "تط", "دض", "ذز"];

    /// <summary>The nearest words, of the equally near the most frequent first. Words of fewer than four letters have none.</summary>
    /// <param name="view">The index.</param>
    /// <param name="key">Exact key of the word.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Near(IndexView view, string key, int most)
    {
        if (key.Length is < 4 or > 30) return [];
        var allowed = key.Length >= 8 ? 2 : 1;
        var automaton = new CompiledAutomaton(new LevenshteinAutomata(key, withTranspositions: true).ToAutomaton(allowed));
        var found = new Dictionary<string, int>();
        foreach (var segment in view.Segments)
        {
            if (segment.Reader.GetTerms(Fields.Text)?.Intersect(automaton, null) is not { } terms) continue;
            while (terms.MoveNext())
            {
                var word = terms.Term.Utf8ToString();
                found[word] = found.GetValueOrDefault(word) + terms.DocFreq;
            }
        }
        var search = ArabicKeys.Search(key);
        return [.. found.Where(f => f.Key != key && BeginsAlike(f.Key[0], key[0]))
            .Select(f => (Word: f.Key, Distance: Distance(search, ArabicKeys.Search(f.Key)), Times: f.Value))
            .Where(f => f.Distance > 0)
            .OrderBy(f => f.Distance).ThenByDescending(f => f.Times).ThenBy(f => f.Word, StringComparer.Ordinal).Take(most).Select(f => f.Word)];
    }

    static bool BeginsAlike(char a, char b)
    {
        if (ArabicKeys.Search(a.ToString()) == ArabicKeys.Search(b.ToString()) || AreAlike(a, b)) return true;
        var (i, j) = (Rows.IndexOf(a), Rows.IndexOf(b));
        return i >= 0 && j >= 0 && Math.Abs(i - j) == 1;
    }

    static bool AreAlike(char a, char b) => Array.Exists(Alike, pair => pair.Contains(a) && pair.Contains(b));

    // Damerau's distance; letters that are taken for each other count half.
    static double Distance(string a, string b)
    {
        var d = new double[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : AreAlike(a[i - 1], b[j - 1]) ? .5 : 1;
                d[i, j] = Math.Min(d[i - 1, j - 1] + change, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }
}
