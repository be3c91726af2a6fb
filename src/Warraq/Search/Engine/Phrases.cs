using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Warraq.Search.Engine;

/// <summary>Finds words in a row, each in any of its forms.</summary>
/// <param name="words">In the order of the phrase.</param>
/// <param name="stretch">Where to look.</param>
/// <param name="seen">Room for each story of the segment, zero before and after.</param>
sealed class Phrases(WordPlan[] words, Stretch stretch, byte[] seen)
{
    /// <summary>Reading the places in one story costs about as much as so many entries.</summary>
    const int Places = 10;

    long spent;

    /// <summary>Calls <paramref name="found"/> for each story with the number of times the phrase stands in it.</summary>
    /// <returns>Entries read.</returns>
    public long Find(Action<int, int> found)
    {
        // The rarest word first.
        var order = Enumerable.Range(0, words.Length).OrderBy(i => words[i].Frequency).ToArray();
        var stories = WithAll(order);
        List<long>? starts = null;
        foreach (var i in order)
        {
            if (stories.Count == 0) break;
            var these = Starts(words[i], i, stories);
            starts = starts is null ? these : Both(starts, these);
            stories = Stories(starts);
        }
        for (var i = 0; starts is not null && i < starts.Count;)
        {
            var first = i;
            while (i < starts.Count && starts[i] >> 32 == starts[first] >> 32) i++;
            found((int)(starts[first] >> 32), i - first);
        }
        return spent;
    }

    // The stories that hold all words, wherever: places in the text cost several times more to read.
    List<int> WithAll(int[] order)
    {
        List<int> stories = [], marked = [];
        DocsEnum? docs = null;
        for (var n = 0; n < order.Length; n++)
        {
            var next = new List<int>();
            for (var form = 0; form < words[order[n]].Count; form++)
            {
                if (words[order[n]].Open(stretch.Segment, form, docs, times: false) is not { } open) continue;
                docs = open;
                for (var place = stretch.From == 0 ? open.NextDoc() : open.Advance(stretch.From); place < stretch.Until; place = open.NextDoc())
                {
                    spent++;
                    if (seen[place] != n) continue;
                    seen[place]++;
                    next.Add(place);
                }
            }
            stories = next;
            if (n == 0) marked = next;
            if (next.Count == 0) break;
        }
        foreach (var place in marked) seen[place] = 0;
        stories.Sort();
        return stories;
    }

    // Story and place where the phrase would begin, in order, each once.
    List<long> Starts(WordPlan word, int offset, List<int> stories)
    {
        var starts = new List<long>();
        DocsAndPositionsEnum? places = null;
        for (var form = 0; form < word.Count; form++)
        {
            if (word.OpenPlaces(stretch.Segment, form, places) is not { } open) continue;
            places = open;
            for (var i = 0; i < stories.Count;)
            {
                if (open.DocID < stories[i] && open.Advance(stories[i]) == DocIdSetIterator.NO_MORE_DOCS) break;
                if (open.DocID == stories[i])
                {
                    spent += Places;
                    for (var n = open.Freq; n > 0; n--)
                        if (open.NextPosition() - offset is >= 0 and var start) starts.Add(((long)open.DocID << 32) | (uint)start);
                    i++;
                }
                else
                {
                    while (i < stories.Count && stories[i] < open.DocID) i++;
                }
            }
        }
        starts.Sort();
        return starts;
    }

    static List<long> Both(List<long> starts, List<long> others)
    {
        var at = 0;
        starts.RemoveAll(start =>
        {
            while (at < others.Count && others[at] < start) at++;
            return at == others.Count || others[at] != start;
        });
        return starts;
    }

    static List<int> Stories(List<long> starts)
    {
        var stories = new List<int>();
        foreach (var start in starts)
            if (stories.Count == 0 || stories[^1] != (int)(start >> 32)) stories.Add((int)(start >> 32));
        return stories;
    }
}
