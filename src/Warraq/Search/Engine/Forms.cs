using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Warraq.Arabic.Words;

namespace Warraq.Search.Engine;

/// <summary>A form of the index that answers a word.</summary>
readonly record struct Answer(string Form, double Weight, MatchReason Reason);

/// <summary>The distinct words of the index, over which a word of a query is expanded. It grows with the index and never forgets.</summary>
sealed class Forms
{
    /// <summary>So many words are taken in at once; searches wait no longer than that takes, about half a millisecond.</summary>
    const int Batch = 256;

    readonly Lock gate = new();
    readonly Vocabulary vocabulary = new();
    readonly ConditionalWeakTable<object, object> known = [];

    /// <summary>Takes in the words of a segment, once.</summary>
    public void Learn(AtomicReader segment)
    {
        if (known.TryGetValue(segment.CoreCacheKey, out _)) return;
        var batch = new List<(string Word, int Times)>(Batch);
        foreach (var field in Fields.Words)
        {
            if (segment.GetTerms(field) is not { } terms) continue;
            var all = terms.GetEnumerator();
            while (all.MoveNext())
            {
                batch.Add((all.Term.Utf8ToString(), all.DocFreq));
                if (batch.Count == Batch) Add(batch);
            }
        }
        Add(batch);
        lock (gate) vocabulary.Settle();
        known.AddOrUpdate(segment.CoreCacheKey, known);
    }

    public IReadOnlyList<Answer> Expand(string word, bool stopWordsFold, MatchReason last)
    {
        lock (gate) return [.. vocabulary.Expand(word, stopWordsFold, last).Select(m => new Answer(vocabulary[m.Form], m.Weight, m.Reason))];
    }

    void Add(List<(string Word, int Times)> batch)
    {
        lock (gate)
            foreach (var (word, times) in batch) vocabulary.Add(word, times);
        batch.Clear();
    }
}
