using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Warraq.Site.PageCache;

/// <summary>
/// Compresses the pages readers come back to once more, at brotli 11: some 15 % smaller, two hundred times slower,
/// so it is done apart, by one thread that yields to everything else (DECISIONS 8).
/// </summary>
internal sealed class BestCompression(PageStore store, IOptions<PageCacheOptions> options) : IHostedService, IDisposable
{
    private const int Niceness = 15;

    private readonly BlockingCollection<CachedPage> waiting = new(options.Value.BestCompressionQueue);
    private readonly CancellationTokenSource stopping = new();
    private Thread? worker;
    private bool disposed;

    /// <summary>Told of each page that was done.</summary>
    internal Action<CachedPage>? Done { get; set; }

    public int Waiting => waiting.Count;

    /// <summary>Queues the page; when the queue is full it stays as it is.</summary>
    public void Ask(CachedPage page) => waiting.TryAdd(page);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        worker = new Thread(Work) { IsBackground = true, Name = "brotli 11", Priority = ThreadPriority.Lowest };
        worker.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        stopping.Cancel();
        return Task.CompletedTask;
    }

    internal void Compress(CachedPage page)
    {
        // It may have been evicted while it waited.
        if (store.IsKept(page))
        {
            page.MakeBest();
            store.Weigh(page);
        }

        Done?.Invoke(page);
    }

    private void Work()
    {
        // .NET ignores thread priorities on Linux, where niceness belongs to the thread.
        if (OperatingSystem.IsLinux())
            _ = setpriority(0, 0, Niceness);
        try
        {
            foreach (var page in waiting.GetConsumingEnumerable(stopping.Token))
                Compress(page);
        }
        catch (OperationCanceledException)
        {
            // The process ends; what waits is left as it is.
        }
    }

    public void Dispose()
    {
        // The container comes twice: for the service and for the hosted service.
        if (disposed)
            return;
        disposed = true;
        stopping.Cancel();
        worker?.Join();
        waiting.Dispose();
        stopping.Dispose();
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setpriority(int which, uint who, int priority);
}
