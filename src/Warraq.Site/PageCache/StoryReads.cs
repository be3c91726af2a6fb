using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;

namespace Warraq.Site.PageCache;

/// <summary>Counts the answers with an article, robots out (DECISIONS 7). Nothing of the reader is kept.</summary>
internal sealed class StoryReads
{
    private static readonly SearchValues<string> Robots = SearchValues.Create(
        ["bot", "crawl", "spider", "slurp", "externalhit", "preview", "curl/", "wget/", "python", "java/", "go-http",
         "headless", "lighthouse", "monitor", "archiver", "http-client", "okhttp", "feed", "scrapy"],
        StringComparison.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<int, Counter> counters = new();

    public sealed class Counter
    {
        private int reads;

        public void Add() => Interlocked.Increment(ref reads);
        internal int Take() => Interlocked.Exchange(ref reads, 0);
    }

    /// <summary>One counter a story, held by its pages, so that a hit needs no look-up. A number takes some 100 bytes for good.</summary>
    public Counter Of(int story) => counters.GetOrAdd(story, static _ => new Counter());

    /// <summary>The reads of each story since the last call, and begins again at zero.</summary>
    public IReadOnlyDictionary<int, int> Drain()
    {
        var drained = new Dictionary<int, int>();
        foreach (var (story, counter) in counters)
        {
            if (counter.Take() is > 0 and var reads)
                drained.Add(story, reads);
        }

        return drained;
    }

    /// <summary>Browsers always name themselves; who does not is a program.</summary>
    public static bool IsRobot(StringValues userAgent)
    {
        var name = userAgent.Count == 1 ? userAgent[0] : userAgent.ToString();
        if (string.IsNullOrEmpty(name))
            return true;
        // Cubot makes telephones.
        return name.AsSpan().ContainsAny(Robots)
            && name.Replace("cubot", "", StringComparison.OrdinalIgnoreCase).AsSpan().ContainsAny(Robots);
    }
}
