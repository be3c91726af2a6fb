using System.ComponentModel;
using System.Text.Json;

namespace Warraq.Benchmarks.Pages;

/// <summary>
/// A cached article against bare Kestrel that sends the same bytes and headers: requests a second, measured in turn
/// in the same run, and their ratio. The stronger of two peers counts.
/// </summary>
internal static class PagesBench
{
    public const double Bar = 0.8;

    public const string Usage =
        """
        pages [--url URL | --scratch | --serve "COMMAND with {url} and {data}" [--article PATH]]
              [--rounds N] [--seconds N] [--json FILE]
        """;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private sealed record Round(Wrk Site, Wrk MapGet, Wrk Run)
    {
        public double Ratio => Site.RequestsPerSecond / Math.Max(MapGet.RequestsPerSecond, Run.RequestsPerSecond);
    }

    public static async Task<int> RunAsync(string[] args)
    {
        if (PagesSettings.Read(args) is not { } settings)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        try
        {
            return await RunAsync(settings);
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or Win32Exception or OperationCanceledException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(PagesSettings settings)
    {
        var file = Path.GetTempFileName();
        try
        {
            using var target = await Target.FindAsync(settings);
            // Also brings the page to its best compression, so that it stays the same from here on.
            await Wrk.RunAsync(target.Url, target.Server, settings.Seconds);
            var page = await RecordedAnswer.FetchAsync(target.Url);
            await page.SaveAsync(file);
            using var mapGet = await ChildServer.StartSelfAsync(BarePeer.Verb, BarePeer.WithRouting, file);
            using var run = await ChildServer.StartSelfAsync(BarePeer.Verb, BarePeer.WithoutRouting, file);
            (Uri Url, ChildServer? Process)[] servers =
            [
                (target.Url, target.Server),
                (new(mapGet.Address, target.Url.PathAndQuery), mapGet),
                (new(run.Address, target.Url.PathAndQuery), run),
            ];
            foreach (var (url, process) in servers[1..])
                await Wrk.RunAsync(url, process, settings.Seconds);

            Console.WriteLine($"{target.Url}  {page.Body.Length} bytes, {page.Headers.GetValueOrDefault("Content-Encoding", "identity")}");
            Console.WriteLine("round      site    MapGet       Run     ratio   p99, server CPU: site / MapGet / Run");
            var rounds = new List<Round>();
            for (var number = 1; number <= settings.Rounds; number++)
                rounds.Add(await MeasureAsync(number, servers, settings.Seconds));
            foreach (var (url, _) in servers)
            {
                if (page.DiffersFrom(await RecordedAnswer.FetchAsync(url)) is { } difference)
                    throw new InvalidOperationException($"{url} does not send the measured page: {difference}");
            }

            return await ReportAsync(settings, target.Url, page, rounds);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Each server once; who begins changes from round to round.</summary>
    private static async Task<Round> MeasureAsync(int number, (Uri Url, ChildServer? Process)[] servers, int seconds)
    {
        var results = new Wrk[servers.Length];
        for (var i = 0; i < servers.Length; i++)
        {
            var turn = (i + number) % servers.Length;
            results[turn] = await Wrk.RunAsync(servers[turn].Url, servers[turn].Process, seconds);
        }

        var round = new Round(results[0], results[1], results[2]);
        Console.WriteLine(
            $"{number,5} {round.Site.RequestsPerSecond,9:F0} {round.MapGet.RequestsPerSecond,9:F0} {round.Run.RequestsPerSecond,9:F0} {round.Ratio,9:F3}   "
            + string.Join(" / ", results.Select(each => each.P99)) + "   "
            + string.Join(" / ", results.Select(each => each.CpuMicros is { } cpu ? $"{cpu:F1} µs" : "-")));
        return round;
    }

    private static async Task<int> ReportAsync(PagesSettings settings, Uri url, RecordedAnswer page, List<Round> rounds)
    {
        double Median(Func<Round, double> of) => rounds.Select(of).Order().ElementAt(rounds.Count / 2);
        var site = Median(each => each.Site.RequestsPerSecond);
        var mapGet = Median(each => each.MapGet.RequestsPerSecond);
        var run = Median(each => each.Run.RequestsPerSecond);
        // Of the medians: the better of two noisy peers, round by round, would be the noise.
        var ratio = site / Math.Max(mapGet, run);
        var holds = ratio >= Bar;
        Console.WriteLine($"median {site,8:F0} {mapGet,9:F0} {run,9:F0} {ratio,9:F3}   against the stronger peer; bar {Bar}: {(holds ? "holds" : "missed")}");
        if (settings.Json is { } json)
        {
            var report = new
            {
                Bench = "pages",
                Url = url,
                Bytes = page.Body.Length,
                Coding = page.Headers.GetValueOrDefault("Content-Encoding", "identity"),
                Wrk = $"-t1 -c32 -d{settings.Seconds}s",
                Site = site,
                MapGet = mapGet,
                Run = run,
                Ratio = ratio,
                Bar,
                Holds = holds,
                Rounds = rounds,
            };
            await File.WriteAllTextAsync(json, JsonSerializer.Serialize(report, Written));
        }

        return holds ? 0 : 1;
    }
}
