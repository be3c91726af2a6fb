using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Warraq.Arabic.Words;

namespace Warraq.Search.Engine;

/// <summary>The distinct words of the index, over which a word of a query is expanded. It grows with the index and never forgets.</summary>
sealed class Forms
{
    readonly Lock gate = new();
    readonly Vocabulary vocabulary = new();
    readonly ConditionalWeakTable<object, object> known = [];

    /// <summary>Takes in the words of a segment, once.</summary>
    public void Learn(AtomicReader segment)
    {
        lock (gate)
        {
            if (known.TryGetValue(segment.CoreCacheKey, out _)) return;
            foreach (var field in Fields.Words)
            {
                if (segment.GetTerms(field) is not { } terms) continue;
                var all = terms.GetEnumerator();
                while (all.MoveNext()) vocabulary.Add(all.Term.Utf8ToString());
            }
            known.Add(segment.CoreCacheKey, known);
        }
    }

    public IReadOnlyList<(string Form, double Weight, MatchReason Reason)> Expand(string word, bool stopWordsFold = false)
    {
        lock (gate) return [.. vocabulary.Expand(word, stopWordsFold).Select(m => (vocabulary[m.Form], m.Weight, m.Reason))];
    }
}
