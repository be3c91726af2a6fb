using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Warraq.Benchmarks.Pages;

namespace Warraq.Benchmarks.Archive;

/// <summary>
/// <c>import</c>: 20,000 real articles into an empty paper in at most 60 s with their search index, which alone takes at most 20 s
/// (DECISIONS 32), and what one uncached article costs the server then, at most 1 ms of CPU to identity bytes (DECISIONS 8). Needs the news file beside the project and says so without it.
/// </summary>
internal static class ArchiveBench
{
    const double ImportLimit = 60, IndexLimit = 20, RenderLimit = 1.0;
    const int WarmUp = 6_000, Measured = 6_000;
    static readonly JsonSerializerOptions Legible = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task<int> RunAsync(string[] args)
    {
        var json = args is ["--json", var file] ? file : null;
        if (SharedData.Find(SharedData.News) is not { } source) return SharedData.Absent("import", SharedData.News);
        var folder = Directory.CreateTempSubdirectory("warraq-bench-").FullName;
        try
        {
            var archive = Path.Combine(folder, "news.jsonl");
            var articles = await ConvertAsync(source, archive);
            var program = Path.Combine(AppContext.BaseDirectory, "Warraq.Server.dll");
            var data = Path.Combine(folder, "paper");

            var started = Stopwatch.GetTimestamp();
            using var import = Process.Start(new ProcessStartInfo("dotnet", [program, "import", "jsonl", archive, "--publish", "--json", "--data", data]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var answer = JsonDocument.Parse(await import.StandardOutput.ReadToEndAsync()).RootElement;
            await import.WaitForExitAsync();
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var created = answer.GetProperty("created").GetInt64() + answer.GetProperty("updated").GetInt64();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import   {articles:N0} articles read, {created:N0} made or updated, {answer.GetProperty("failed").GetInt64()} failed: {seconds:0.0} s (limit {ImportLimit} s)"));

            var indexed = await IndexAsync(program, data);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index    all of them, the program's start included: {indexed:0.0} s (limit {IndexLimit} s); import and index together {seconds + indexed:0.0} s (limit {ImportLimit} s)"));

            var (cold, warm, pages) = await RenderAsync(program, data);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"render   uncached article, from request to identity bytes: {warm:0.000} ms of CPU over {pages:N0} articles (limit {RenderLimit} ms); the first {WarmUp:N0} after start: {cold:0.000} ms"));
            if (json is not null)
                await File.WriteAllTextAsync(json, JsonSerializer.Serialize(new { articles, created, importSeconds = seconds, indexSeconds = indexed, indexLimit = IndexLimit, importLimit = ImportLimit, renderMs = warm, renderColdMs = cold, renderLimit = RenderLimit }));
            return seconds + indexed <= ImportLimit && indexed <= IndexLimit && warm <= RenderLimit ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<double> IndexAsync(string program, string data)
    {
        var started = Stopwatch.GetTimestamp();
        using var reindex = Process.Start(new ProcessStartInfo("dotnet", [program, "reindex", "--data", data]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await reindex.StandardOutput.ReadToEndAsync();
        await reindex.WaitForExitAsync();
        return reindex.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException($"reindex ended with {reindex.ExitCode}: {said}");
    }

    /// <summary>abstract → summary, text → body, category → section, time_utc → published.</summary>
    static async Task<int> ConvertAsync(string source, string target)
    {
        await using var zipped = new GZipStream(File.OpenRead(source), CompressionMode.Decompress);
        using var reader = new StreamReader(zipped);
        await using var writer = new StreamWriter(target);
        var count = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            var e = JsonDocument.Parse(line).RootElement;
            string? Text(string name) => e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
            await writer.WriteLineAsync(JsonSerializer.Serialize(new
            {
                id = e.GetProperty("id").ToString(),
                title = Text("title"),
                summary = Text("abstract"),
                body = Text("text"),
                section = Text("category"),
                source = Text("source"),
                author = Text("author"),
                published = Text("time_utc"),
                url = Text("url"),
                lang = "ar",
            }, Legible));
            count++;
        }
        return count;
    }

    /// <summary>Each article is asked for once, so that none comes from the page cache; the server's CPU time is divided by their number.</summary>
    static async Task<(double Cold, double Warm, int Pages)> RenderAsync(string program, string data)
    {
        var port = FreePort();
        using var server = await ChildServer.StartAsync($"dotnet {program} serve --role site --urls http://127.0.0.1:{port} --data {data}", new Uri($"http://127.0.0.1:{port}"));
        using var direct = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { BaseAddress = server.Address };
        var targets = new List<string>();
        for (var number = 1; targets.Count < WarmUp + Measured && number < 2 * (WarmUp + Measured); number++)
        {
            // The short link answers with the address and draws no page.
            using var moved = await direct.GetAsync($"/{number}");
            if (moved.Headers.Location is { } to) targets.Add(to.OriginalString);
        }
        async Task<double> AskAsync(IEnumerable<string> list)
        {
            var before = server.Cpu;
            var count = 0;
            foreach (var target in list)
            {
                using var answer = await direct.GetAsync(target);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                count++;
            }
            return (server.Cpu - before).TotalMilliseconds / count;
        }
        var cold = await AskAsync(targets.Take(WarmUp));
        var warm = await AskAsync(targets.Skip(WarmUp));
        return (cold, warm, targets.Count - WarmUp);
    }

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
