namespace Warraq.Arabic.Statements;

/// <summary>
/// A short sketch of a document by which likely copies are found among many without comparing all: 128 MinHash values over 3-word
/// shingles, in 32 bands of 4. Two texts that share a band are candidates (half of the pairs at Jaccard .42) and are then compared by
/// <see cref="Similarity.OfDocuments"/>.
/// </summary>
public sealed class DocumentSketch
{
    private const int Values = 128, Rows = 4;
    private readonly ulong[] _least;

    private DocumentSketch(ulong[] least, ulong[] bands) => (_least, Bands) = (least, bands);

    /// <summary>The 32 band keys, each telling its own place; the same on every machine and run, so they may be stored.</summary>
    public IReadOnlyList<ulong> Bands { get; }

    /// <summary>Makes the sketch of a text.</summary>
    /// <param name="text">The document; layout, vowels and spelling of hamza, ة and ى make no difference.</param>
    /// <returns>The sketch; null for a text without content words.</returns>
    public static DocumentSketch? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = StatementWord.Content(text).ConvertAll(word => Hash(word.Search));
        if (words.Count == 0) return null;
        var least = new ulong[Values];
        Array.Fill(least, ulong.MaxValue);
        HashSet<ulong> seen = [];
        for (var i = Math.Min(2, words.Count - 1); i < words.Count; i++)
        {
            var shingle = Mix(words[i] + Mix(words[Math.Max(0, i - 1)] + Mix(words[Math.Max(0, i - 2)])));
            if (!seen.Add(shingle)) continue;
            for (var n = 0; n < Values; n++) least[n] = Math.Min(least[n], Mix(shingle ^ ((ulong)(n + 1) * 0x9E3779B97F4A7C15)));
        }
        var bands = new ulong[Values / Rows];
        for (var band = 0; band < bands.Length; band++)
        {
            var key = (ulong)band;
            for (var row = 0; row < Rows; row++) key = Mix(key + least[(band * Rows) + row]);
            bands[band] = key;
        }
        return new(least, bands);
    }

    /// <summary>Estimates the shingle Jaccard of two documents, within about .09.</summary>
    /// <param name="other">The sketch of the other.</param>
    /// <returns>0 to 1.</returns>
    public double Estimate(DocumentSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var equal = 0;
        for (var n = 0; n < Values; n++) if (_least[n] == other._least[n]) equal++;
        return (double)equal / Values;
    }

    private static ulong Hash(string word)
    {
        var hash = 0xCBF29CE484222325; // FNV-1a
        foreach (var c in word) hash = (hash ^ c) * 0x100000001B3;
        return Mix(hash);
    }

    private static ulong Mix(ulong x) // splitmix64
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
