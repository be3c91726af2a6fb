using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Warraq.Benchmarks.Pages;
using Warraq.Platform;

namespace Warraq.Benchmarks.Desk;

/// <summary>
/// <c>desk</c>: what the desk and its search answer over HTTP with 100,000 stories in all states, on SQLite and, where <c>WARRAQ_TEST_POSTGRES</c> names a
/// server (bin/bench starts one), on PostgreSQL. Every answer is whole: session, rights, lists, page. At most 100 ms (issue 5).
/// </summary>
internal static class DeskBench
{
    public const string Usage = "desk [--stories N] [--rounds N] [--json FILE]";
    const double Limit = 100;

    static readonly (string Name, string Path)[] Asked =
    [
        ("all states", "/newsroom"), ("drafts", "/newsroom?state=draft"), ("in review", "/newsroom?state=review"), ("scheduled", "/newsroom?state=scheduled"), ("published", "/newsroom?state=published"), ("withdrawn", "/newsroom?state=withdrawn"),
        ("a section", "/newsroom?section=sports"), ("a desk", "/newsroom?desk=world"), ("mine", "/newsroom?for=me"), ("nobody's", "/newsroom?for=nobody"), ("due today", "/newsroom?due=today"), ("overdue", "/newsroom?due=overdue"), ("imported", "/newsroom?from=import"),
        ("a rare word", "/newsroom?q=" + DeskPaper.Rare), ("two letters", "/newsroom?q=" + DeskPaper.Broad), ("no such word", "/newsroom?q=لاوجودلها"), ("a number", "/newsroom?q=77777"), ("many at once", "/newsroom?section=sports&for=nobody&from=import&q=" + DeskPaper.Broad),
        ("search: rare", "/newsroom/search?q=" + DeskPaper.Rare), ("search: broad", "/newsroom/search?q=" + DeskPaper.Broad), ("search: nothing", "/newsroom/search?q=لاوجودلها"), ("search: screen", "/newsroom/search?q=الإعدادات"),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var (stories, rounds) = (Number(args, "--stories", 100_000), Number(args, "--rounds", 40));
        var rows = new List<object>();
        var worst = 0.0;
        foreach (var connection in (string?[])["sqlite", Environment.GetEnvironmentVariable("WARRAQ_TEST_POSTGRES")])
        {
            if (string.IsNullOrEmpty(connection)) continue;
            var folder = Directory.CreateTempSubdirectory("warraq-bench-").FullName;
            try
            {
                worst = Math.Max(worst, await MeasureAsync(connection, folder, stories, rounds, rows));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        if (Array.IndexOf(args, "--json") is >= 0 and var at && at + 1 < args.Length) await File.WriteAllTextAsync(args[at + 1], JsonSerializer.Serialize(rows));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest median {worst:0.0} ms (limit {Limit} ms)"));
        return worst <= Limit ? 0 : 1;
    }

    static async Task<double> MeasureAsync(string connection, string folder, int stories, int rounds, List<object> rows)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Warraq.Server.dll");
        string key;
        DatabaseKind kind;
        using (var database = new Database(connection, folder, TimeProvider.System))
        {
            kind = database.Kind;
            var filling = Stopwatch.GetTimestamp();
            key = await new DeskPaper(database).FillAsync(stories);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {stories:N0} stories written in {Stopwatch.GetElapsedTime(filling).TotalSeconds:0} s"));
        }
        using (var reindex = Process.Start(new ProcessStartInfo("dotnet", [program, "reindex", "--data", folder]) { RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["WARRAQ_DATABASE"] = connection } })!)
        {
            await reindex.StandardOutput.ReadToEndAsync();
            await reindex.WaitForExitAsync();
        }
        Environment.SetEnvironmentVariable("WARRAQ_DATABASE", connection);
        var port = FreePort();
        using var server = await ChildServer.StartAsync($"dotnet {program} serve --urls http://127.0.0.1:{port} --data {folder}", new Uri($"http://127.0.0.1:{port}"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Cookie", "__Secure-warraq=" + key);
        async Task<int> AskAsync(string path)
        {
            using var answer = await http.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadAsByteArrayAsync()).Length;
        }
        for (var i = 0; i < 15; i++)
            foreach (var (_, path) in Asked) await AskAsync(path);
        Console.WriteLine($"{"",-18}{"p50 ms",10}{"p99 ms",10}{"CPU ms",10}{"bytes",10}");
        var worst = 0.0;
        foreach (var (name, path) in Asked)
        {
            var times = new List<double>();
            var (cpu, bytes) = (server.Cpu, 0);
            for (var i = 0; i < rounds; i++)
            {
                var started = Stopwatch.GetTimestamp();
                bytes = await AskAsync(path);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            times.Sort();
            var spent = (server.Cpu - cpu).TotalMilliseconds / rounds;
            var (median, slow) = (times[rounds / 2], times[(int)(rounds * 0.99)]);
            worst = Math.Max(worst, median);
            rows.Add(new { store = kind.ToString(), name, p50 = median, p99 = slow, cpu = spent, bytes });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{median,10:0.0}{slow,10:0.0}{spent,10:0.0}{bytes,10}"));
        }
        return worst;
    }

    static int Number(string[] args, string name, int standard) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : standard;

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
