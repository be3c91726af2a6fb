using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Warraq.Platform;

namespace Warraq.Site.PageCache;

/// <summary>The page cache as the rest of the paper sees it.</summary>
public sealed partial class ReaderPages : IReaderPages
{
    private readonly PageStore store;
    private readonly PageRenders renders;
    private readonly StoryReads reads;
    private readonly ILogger<ReaderPages> log;

    internal ReaderPages(PageStore store, PageRenders renders, StoryReads reads, IMeterFactory meters, ILogger<ReaderPages> log)
    {
        (this.store, this.renders, this.reads, this.log) = (store, renders, reads, log);
        var meter = meters.Create("Warraq.PageCache");
        meter.CreateObservableGauge("warraq.pages.kept", () => Sizes().Pages);
        meter.CreateObservableGauge("warraq.pages.bytes", () => Sizes().Bytes + Sizes().ApartBytes, "By");
        meter.CreateObservableGauge("warraq.pages.apart", () => Sizes().Apart);
        meter.CreateObservableGauge("warraq.pages.rendering", () => Sizes().Rendering);
    }

    public void Evict(IReadOnlyCollection<string> tags) => store.Evict(tags);

    public async Task RefillAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && store.TakeHot() is { } recipe)
        {
            try
            {
                var page = await renders.GetAsync(recipe).WaitAsync(cancel);
                page.Make(ContentCoding.Brotli);
                store.Weigh(page);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                // The next reader will ask for it again; the others must not go without their refill.
                RefillFailed(log, recipe.Path, failure);
            }
        }

        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>The readers of each story since the last call (200 and 304, known robots out). Begins again at zero.</summary>
    public IReadOnlyDictionary<int, int> DrainReads() => reads.Drain();

    public PageCacheSizes Sizes() => store.Sizes();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Path} could not be refilled")]
    private static partial void RefillFailed(ILogger log, string path, Exception failure);
}
