using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Warraq.Search.Engine;

/// <summary>Finds words in a row, each in any of its forms.</summary>
static class Phrases
{
    /// <summary>Calls <paramref name="found"/> for each story of a segment with the number of times the phrase stands in it.</summary>
    public static void Find(int segment, WordPlan[] words, Action<int, int> found)
    {
        // The rarest word first; each other one only where a phrase can still begin.
        var order = Enumerable.Range(0, words.Length).OrderBy(i => words[i].Frequency).ToArray();
        var starts = Starts(segment, words[order[0]], order[0], null);
        for (var i = 1; i < order.Length && starts.Count > 0; i++)
        {
            var other = Starts(segment, words[order[i]], order[i], starts);
            var at = 0;
            starts.RemoveAll(start =>
            {
                while (at < other.Count && other[at] < start) at++;
                return at == other.Count || other[at] != start;
            });
        }
        for (var i = 0; i < starts.Count;)
        {
            var place = (int)(starts[i] >> 32);
            var times = 0;
            while (i < starts.Count && (int)(starts[i] >> 32) == place)
            {
                times++;
                i++;
            }
            found(place, times);
        }
    }

    // Story and place where the phrase would begin, in order, each once.
    static List<long> Starts(int segment, WordPlan word, int offset, List<long>? within)
    {
        var starts = new List<long>();
        DocsAndPositionsEnum? places = null;
        for (var form = 0; form < word.Count; form++)
        {
            if (word.OpenPlaces(segment, form, places) is not { } open) continue;
            places = open;
            if (within is null)
            {
                while (open.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) Add(open);
                continue;
            }
            for (var i = 0; i < within.Count;)
            {
                var story = (int)(within[i] >> 32);
                if (open.DocID < story && open.Advance(story) == DocIdSetIterator.NO_MORE_DOCS) break;
                if (open.DocID == story)
                {
                    Add(open);
                    while (i < within.Count && (int)(within[i] >> 32) == story) i++;
                }
                else
                {
                    while (i < within.Count && (int)(within[i] >> 32) < open.DocID) i++;
                }
            }
        }
        starts.Sort();
        return starts;

        void Add(DocsAndPositionsEnum at)
        {
            for (var n = at.Freq; n > 0; n--)
                if (at.NextPosition() - offset is >= 0 and var start) starts.Add(((long)at.DocID << 32) | (uint)start);
        }
    }
}
