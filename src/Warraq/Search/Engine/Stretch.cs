namespace Warraq.Search.Engine;

/// <summary>A run of places in a segment: [From, Until). Places have the order of writing, which is that of dates but for stories that were changed later.</summary>
/// <param name="Share">Of the stories of the segment.</param>
readonly record struct Stretch(int Segment, int From, int Until, double Share)
{
    /// <summary>The whole index in stretches of about so many stories, the newest first, without blocks that have no story in the span of dates.</summary>
    public static IEnumerable<Stretch> NewestFirst(IndexView view, int size, Filter filter)
    {
        for (var s = view.Segments.Count - 1; s >= 0; s--)
        {
            var dates = view.Segments[s].Columns.Dates;
            var (from, until) = dates.Within(filter.From, filter.Until);
            while (until > from)
            {
                // A rest too small for its own costs goes along.
                var start = until - from < size + size / 2 ? from : until - size;
                yield return new Stretch(s, start, until, (double)(until - start) / view.Segments[s].Size);
                until = start;
            }
        }
    }
}

/// <summary>The earliest and the latest date in each block of a segment: by it searches skip blocks, and stop when nothing newer can come.</summary>
sealed class DateBlocks
{
    const int Block = 4096;
    readonly int count;
    readonly long[] earliest, latest, latestUpTo;

    public DateBlocks(long[] published)
    {
        count = published.Length;
        var blocks = (count + Block - 1) / Block;
        (earliest, latest, latestUpTo) = (new long[blocks], new long[blocks], new long[blocks]);
        var newest = long.MinValue;
        for (var b = 0; b < blocks; b++)
        {
            (earliest[b], latest[b]) = (long.MaxValue, long.MinValue);
            foreach (var at in published.AsSpan(b * Block, Math.Min(Block, count - b * Block)))
            {
                earliest[b] = Math.Min(earliest[b], at);
                latest[b] = Math.Max(latest[b], at);
            }
            latestUpTo[b] = newest = Math.Max(newest, latest[b]);
        }
    }

    /// <summary>No story before this place is newer.</summary>
    public long LatestBefore(int place) => place <= 0 ? long.MinValue : latestUpTo[(place - 1) / Block];

    /// <summary>The places between the first and the last block with a story that may lie in [from, until).</summary>
    public (int From, int Until) Within(long from, long until)
    {
        var (first, last) = (0, latest.Length - 1);
        while (first <= last && !Has(first)) first++;
        while (last > first && !Has(last)) last--;
        return first > last ? (0, 0) : (first * Block, Math.Min(count, (last + 1) * Block));

        bool Has(int block) => latest[block] >= from && earliest[block] < until;
    }
}
