using Warraq.Arabic.Words;
using Warraq.Search;

namespace Warraq.Benchmarks.Search;

/// <summary>The search of a database, on the same stories and queries.</summary>
internal interface ISearchPeer : IDisposable
{
    string Name { get; }

    /// <summary>The process that answers beside the asking thread, or null.</summary>
    int? Server { get; }

    /// <summary>It holds the stories already.</summary>
    bool IsMade { get; }

    void Fill(IEnumerable<IndexedStory> stories);

    /// <summary>All words, or the phrase, the best first: twenty hits with marked title and passage, and the count or that of each section.</summary>
    void Search(string query, bool facets);

    /// <summary>Any of the words, the numbers of the best.</summary>
    IReadOnlyList<int> Rank(string query, int size);
}

/// <summary>Words as every peer is given them.</summary>
internal static class PeerWords
{
    public static IEnumerable<string> Of(string query) => Tokenizer.Tokens(query).Select(t => Tokenizer.Text(query, t));
}
