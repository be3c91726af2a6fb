using System.Collections.Concurrent;

namespace Warraq.Search.Engine;

/// <summary>Room for the scores of a segment, kept for the next query. Everything is zero between uses.</summary>
sealed class Scratch
{
    static readonly ConcurrentBag<Scratch> Kept = [];

    /// <summary>How often the word at hand stands in a story.</summary>
    public float[] Times = [];

    public float[] Score = [];

    /// <summary>Rarity of the words found.</summary>
    public float[] Cover = [];

    public byte[] Found = [];

    /// <summary>Places with a score, then those of the word at hand.</summary>
    public int[] Places = [], Touched = [];

    public int Count, TouchedCount;

    public static Scratch Take(int size)
    {
        if (!Kept.TryTake(out var scratch)) scratch = new Scratch();
        if (scratch.Times.Length < size)
        {
            scratch.Times = new float[size];
            scratch.Score = new float[size];
            scratch.Cover = new float[size];
            scratch.Found = new byte[size];
            scratch.Places = new int[size];
            scratch.Touched = new int[size];
        }
        return scratch;
    }

    public void GiveBack()
    {
        foreach (var place in Places.AsSpan(0, Count))
        {
            Score[place] = Cover[place] = 0;
            Found[place] = 0;
        }
        Count = 0;
        if (Kept.Count < Environment.ProcessorCount) Kept.Add(this);
    }
}
