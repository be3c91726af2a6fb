using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Warraq.Search.Engine;

/// <summary>
/// How near the words of the query stand to each other in the best stories. A story gains over neighbours of the query the rarity of the more common one by the
/// root of their distance, and the rarity of all words of the passage that holds most of them; each as <see cref="Tuning"/> weighs it.
/// </summary>
sealed class Nearness
{
    const int Far = 10, MostPlaces = 100;

    readonly Tuning tuning;
    readonly WordPlan?[] words;
    readonly double[] rarities;
    readonly int[] last, least, within;

    /// <param name="clauses">In the order of the query; those that are no single word of the text are passed over.</param>
    /// <param name="tuning">The two weights.</param>
    public Nearness(ClausePlan[] clauses, Tuning tuning)
    {
        this.tuning = tuning;
        words = Array.ConvertAll(clauses, c => c.Either is [{ Words: [var word] }, ..] && word.Field == Fields.Text ? word : null);
        rarities = Array.ConvertAll(clauses, c => c.Rarity);
        (last, least, within) = (new int[words.Length], new int[words.Length], new int[words.Length]);
    }

    /// <summary>What each story gains.</summary>
    public double[] Of(Ranked[] stories)
    {
        var gains = new double[stories.Length];
        foreach (var group in Enumerable.Range(0, stories.Length).GroupBy(i => stories[i].Segment))
        {
            var order = group.OrderBy(i => stories[i].Place).ToArray();
            var places = Places(group.Key, Array.ConvertAll(order, i => stories[i].Place));
            for (var s = 0; s < order.Length; s++) gains[order[s]] = Gain(places[s]);
        }
        return gains;
    }

    // Of each story where which word stands, as one number that sorts by the place.
    List<long>[] Places(int segment, int[] stories)
    {
        var places = Array.ConvertAll(stories, _ => new List<long>());
        var room = new int[stories.Length];
        DocsAndPositionsEnum? reuse = null;
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w] is not { } word) continue;
            Array.Fill(room, MostPlaces);
            for (var form = 0; form < word.Count; form++)
            {
                if (word.OpenPlaces(segment, form, reuse) is not { } open) continue;
                reuse = open;
                for (var s = 0; s < stories.Length; s++)
                {
                    if (open.DocID < stories[s] && open.Advance(stories[s]) == DocIdSetIterator.NO_MORE_DOCS) break;
                    if (open.DocID != stories[s]) continue;
                    var more = Math.Min(open.Freq, room[s]);
                    room[s] -= more;
                    for (; more > 0; more--) places[s].Add((long)open.NextPosition() * words.Length + w);
                }
            }
        }
        return places;
    }

    double Gain(List<long> places)
    {
        places.Sort();
        Array.Fill(last, -Far);
        Array.Fill(least, Far);
        Array.Clear(within);
        var (best, sum, from) = (0.0, 0.0, 0);
        foreach (var entry in places)
        {
            var (place, word) = At(entry);
            if (word > 0) Meet(word - 1, place - last[word - 1]);
            if (word + 1 < words.Length) Meet(word, place - last[word + 1]);
            last[word] = place;
            if (within[word]++ == 0) sum += rarities[word];
            for (var (first, left) = At(places[from]); place - first > Tuning.PassageLength; (first, left) = At(places[++from]))
                if (--within[left] == 0) sum -= rarities[left];
            best = Math.Max(best, sum);
        }
        var pairs = 0.0;
        for (var w = 0; w + 1 < words.Length; w++)
            if (least[w] < Far) pairs += Math.Min(rarities[w], rarities[w + 1]) / Math.Sqrt(least[w]);
        return tuning.Nearness * pairs + tuning.Passage * best;
    }

    (int Place, int Word) At(long entry) => ((int)(entry / words.Length), (int)(entry % words.Length));

    // One form may answer both words: at one place they do not meet.
    void Meet(int pair, int distance)
    {
        if (distance > 0) least[pair] = Math.Min(least[pair], distance);
    }
}
