using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Warraq.Search.Engine;

/// <summary>How near the words of the query stand to each other in the best stories.</summary>
static class Nearness
{
    const int Far = 10, MostPlaces = 100;

    /// <summary>
    /// What each story gains: over neighbours of the query the rarity of the more common one by the root of their distance, and the rarity of all words of
    /// the passage that holds most of them; each as <paramref name="tuning"/> weighs it.
    /// </summary>
    /// <param name="stories">The best ones.</param>
    /// <param name="clauses">In the order of the query.</param>
    /// <param name="tuning">The two weights.</param>
    public static double[] Of(Ranked[] stories, ClausePlan[] clauses, Tuning tuning)
    {
        var sums = new double[stories.Length];
        var passage = new Passage(Array.ConvertAll(clauses, c => c.Rarity));
        var words = clauses.Select(c => c.Either is [{ Words: [var word] }, ..] && word.Field == Fields.Text ? word : null).ToArray();
        foreach (var group in Enumerable.Range(0, stories.Length).GroupBy(i => stories[i].Segment))
        {
            var order = group.OrderBy(i => stories[i].Place).ToArray();
            var places = new List<int>?[words.Length, order.Length];
            for (var w = 0; w < words.Length; w++)
                if (words[w] is { } word) Read(group.Key, word, Array.ConvertAll(order, i => stories[i].Place), places, w);
            for (var s = 0; s < order.Length; s++)
            {
                for (var w = 0; w < words.Length; w++)
                {
                    if (places[w, s] is not { } here) continue;
                    passage.Add(w, here);
                    if (w + 1 < words.Length && places[w + 1, s] is { } next) sums[order[s]] += tuning.Nearness * Math.Min(clauses[w].Rarity, clauses[w + 1].Rarity) * Closeness(here, next);
                }
                sums[order[s]] += tuning.Passage * passage.Take();
            }
        }
        return sums;
    }

    static void Read(int segment, WordPlan word, int[] stories, List<int>?[,] places, int w)
    {
        DocsAndPositionsEnum? reuse = null;
        for (var form = 0; form < word.Count; form++)
        {
            if (word.OpenPlaces(segment, form, reuse) is not { } open) continue;
            reuse = open;
            for (var s = 0; s < stories.Length; s++)
            {
                if (open.DocID < stories[s] && open.Advance(stories[s]) == DocIdSetIterator.NO_MORE_DOCS) break;
                if (open.DocID != stories[s]) continue;
                var list = places[w, s] ??= [];
                for (var n = Math.Min(open.Freq, MostPlaces - list.Count); n > 0; n--) list.Add(open.NextPosition());
            }
        }
    }

    // 1 side by side, less the farther apart.
    static double Closeness(List<int> here, List<int> next)
    {
        var least = Far;
        foreach (var a in here)
            foreach (var b in next)
                if (a != b) least = Math.Min(least, Math.Abs(b - a));
        return least >= Far ? 0 : 1 / Math.Sqrt(least);
    }

    /// <summary>The passage of a story that holds most of the query, by the rarity of its different words.</summary>
    sealed class Passage(double[] rarities)
    {
        readonly List<(int Place, int Word)> all = [];
        readonly int[] within = new int[rarities.Length];

        public void Add(int word, List<int> places)
        {
            foreach (var place in places) all.Add((place, word));
        }

        /// <summary>What it holds; then it is empty for the next story.</summary>
        public double Take()
        {
            all.Sort();
            Array.Clear(within);
            var (best, sum, from) = (0.0, 0.0, 0);
            foreach (var (place, word) in all)
            {
                if (within[word]++ == 0) sum += rarities[word];
                for (; place - all[from].Place > Tuning.PassageLength; from++)
                    if (--within[all[from].Word] == 0) sum -= rarities[all[from].Word];
                best = Math.Max(best, sum);
            }
            all.Clear();
            return best;
        }
    }
}
