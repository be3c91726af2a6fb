using System.Globalization;

namespace Warraq.Search.Engine;

/// <summary>Part of an answer: first those that were looked at again, then the other whole ones, then those below the line.</summary>
enum Tier { Best, Whole, Partial }

/// <summary>A story that answers, with what decides its rank.</summary>
readonly record struct Ranked(Tier Tier, int Segment, int Place, double Score, int Number)
{
    public RankKey Key => new(Tier, Score, Number);
}

/// <summary>The rank of a story: tier, then score, then the newer number. As text it is the cursor of a page.</summary>
readonly record struct RankKey(Tier Tier, double Score, int Number) : IComparable<RankKey>
{
    /// <summary>Negative when this one comes first.</summary>
    public int CompareTo(RankKey other) =>
        Tier != other.Tier ? Tier.CompareTo(other.Tier) : Score != other.Score ? other.Score.CompareTo(Score) : other.Number.CompareTo(Number);

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{(int)Tier}-{BitConverter.DoubleToInt64Bits(Score):x}-{Number}");

    /// <summary>Null for what is no cursor.</summary>
    public static RankKey? Read(string? cursor) =>
        cursor?.Split('-') is [['0' or '1' or '2'] tier, var score, var number]
            && long.TryParse(score, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new((Tier)(tier[0] - '0'), BitConverter.Int64BitsToDouble(bits), n) : null;
}

/// <summary>Keeps the best of many.</summary>
sealed class Best(int most)
{
    // The worst one on top, to be replaced.
    readonly PriorityQueue<Ranked, RankKey> kept = new(Comparer<RankKey>.Create((a, b) => b.CompareTo(a)));

    public void Add(in Ranked ranked)
    {
        if (kept.Count < most) kept.Enqueue(ranked, ranked.Key);
        else if (kept.TryPeek(out _, out var worst) && ranked.Key.CompareTo(worst) < 0) kept.EnqueueDequeue(ranked, ranked.Key);
    }

    /// <summary>The one to beat; null while there is room.</summary>
    public Ranked? Worst => kept.Count == most && kept.TryPeek(out var worst, out _) ? worst : null;

    /// <summary>In the order of rank.</summary>
    public List<Ranked> Sorted() => [.. kept.UnorderedItems.Select(i => i.Element).OrderBy(r => r.Key)];
}
