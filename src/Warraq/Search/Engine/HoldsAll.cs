using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Warraq.Search.Engine;

/// <summary>
/// Finds the stories of a stretch that hold every clause. It reads only which stories hold a form, not how often and not the headlines, and sets a
/// bit for each: several times cheaper than to score what then lacks another word.
/// </summary>
sealed class HoldsAll(IReadOnlyList<ClausePlan> clauses, Stretch stretch)
{
    /// <summary>Skipping to a story costs about as much as reading so many in a row.</summary>
    const int Skip = 24;

    DocsEnum? docs;

    /// <summary>Entries read.</summary>
    public long Spent { get; private set; }

    /// <summary>Phrases need places in the text.</summary>
    public static bool Can(IEnumerable<ClausePlan> clauses) => clauses.All(c => c.Either.All(p => p.Words.Length == 1));

    /// <summary>Adds their places, in order.</summary>
    public void Find(List<int> found)
    {
        ulong[]? all = null;
        foreach (var clause in clauses)
        {
            var one = new ulong[(stretch.Until - stretch.From + 63) / 64];
            var few = all is null ? null : Few(all);
            foreach (var part in clause.Either) Read(part.Words[0], one, few);
            if (all is null) all = one;
            else for (var i = 0; i < all.Length; i++) all[i] &= one[i];
        }
        if (all is not null) AddPlaces(all, found);
    }

    void Read(WordPlan word, ulong[] into, List<int>? few)
    {
        for (var form = 0; form < word.Count && !word.IsDerived(form); form++)
        {
            if (few is { Count: 0 } || word.Open(stretch.Segment, form, docs, times: false) is not { } open) continue;
            docs = open;
            if (few is not null && word.Stories(stretch.Segment, form) * stretch.Share > (double)Skip * few.Count)
            {
                foreach (var place in few)
                {
                    if (open.DocID < place && open.Advance(place) == DocIdSetIterator.NO_MORE_DOCS) break;
                    if (open.DocID == place) Set(into, place);
                }
                Spent += Skip * few.Count;
                continue;
            }
            var read = 0;
            for (var place = stretch.From == 0 ? open.NextDoc() : open.Advance(stretch.From); place < stretch.Until; place = open.NextDoc(), read++) Set(into, place);
            Spent += read;
        }
    }

    void Set(ulong[] bits, int place) => bits[(place - stretch.From) >> 6] |= 1UL << (place - stretch.From);

    // Null when they are too many to be skipped to.
    List<int>? Few(ulong[] bits)
    {
        const int Most = 4096;
        var count = 0;
        foreach (var some in bits) count += BitOperations.PopCount(some);
        if (count > Most) return null;
        var places = new List<int>(count);
        AddPlaces(bits, places);
        return places;
    }

    void AddPlaces(ulong[] bits, List<int> places)
    {
        for (var i = 0; i < bits.Length; i++)
            for (var some = bits[i]; some != 0; some &= some - 1) places.Add(stretch.From + (i << 6) + BitOperations.TrailingZeroCount(some));
    }
}
