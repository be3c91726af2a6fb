using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Warraq.Benchmarks.Pages;

/// <summary>One run of wrk: one thread, 32 connections.</summary>
/// <param name="CpuMicros">Processor time of the server for one request, where the server is a process of ours.</param>
internal sealed partial record Wrk(double RequestsPerSecond, string P50, string P99, double? CpuMicros)
{
    // The cache looks at the name to count readers, so the readers here have one.
    public const string Browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /// <exception cref="InvalidOperationException">wrk is missing, or an answer was an error.</exception>
    public static async Task<Wrk> RunAsync(Uri url, ChildServer? server, int seconds)
    {
        var before = server?.Cpu;
        string[] args =
        [
            "-t1", "-c32", $"-d{seconds}s", "--latency",
            "-H", $"Accept-Encoding: {RecordedAnswer.Coding}", "-H", $"User-Agent: {Browser}", url.AbsoluteUri,
        ];
        using var process = Process.Start(new ProcessStartInfo("wrk", args) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("wrk does not start");
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var rate = Rate().Match(text);
        if (process.ExitCode != 0 || !rate.Success || text.Contains("Non-2xx", StringComparison.Ordinal) || text.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"wrk on {url}: {text}");
        var perSecond = double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture);
        var cpu = (server?.Cpu - before)?.TotalMicroseconds / (perSecond * seconds);
        return new(perSecond, At(text, "50%"), At(text, "99%"), cpu);
    }

    private static string At(string text, string share) =>
        text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(share, StringComparison.Ordinal))?[share.Length..].Trim() ?? "";

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
