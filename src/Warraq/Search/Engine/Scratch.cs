using System.Collections.Concurrent;

namespace Warraq.Search.Engine;

/// <summary>Room for the scores of a segment, kept for the next query. Everything is zero between uses.</summary>
sealed class Scratch
{
    /// <summary>In <see cref="Found"/>: left out.</summary>
    public const byte Out = byte.MaxValue;

    static readonly ConcurrentBag<Scratch> Kept = [];

    /// <summary>How often the clause at hand stands in a story.</summary>
    public float[] Times = [];

    public float[] Score = [];

    /// <summary>Rarity of the clauses found.</summary>
    public float[] Cover = [];

    /// <summary>Clauses found, or <see cref="Out"/>.</summary>
    public byte[] Found = [];

    /// <summary>Words of the phrase at hand that were found.</summary>
    public byte[] Seen = [];

    /// <summary>Stories with a score, those of the clause at hand, and those that answer so far. In no order; long lists are kept, for new ones would fill the memory with holes.</summary>
    public readonly List<int> Places = [], Touched = [], Hits = [];

    public static Scratch Take(int size)
    {
        if (!Kept.TryTake(out var scratch)) scratch = new Scratch();
        if (scratch.Times.Length < size)
        {
            scratch.Times = new float[size];
            scratch.Score = new float[size];
            scratch.Cover = new float[size];
            scratch.Found = new byte[size];
            scratch.Seen = new byte[size];
        }
        return scratch;
    }

    public void Touch(int place, float times)
    {
        if (Times[place] == 0) Touched.Add(place);
        Times[place] += times;
    }

    /// <summary>Forgets all scores.</summary>
    public void Clear()
    {
        foreach (var place in Places) (Score[place], Cover[place], Found[place]) = (0, 0, 0);
        Places.Clear();
    }

    public void GiveBack()
    {
        Clear();
        if (Kept.Count < Environment.ProcessorCount) Kept.Add(this);
    }
}
