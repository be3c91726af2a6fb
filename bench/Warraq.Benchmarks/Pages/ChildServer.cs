using System.Diagnostics;

namespace Warraq.Benchmarks.Pages;

/// <summary>A server in a process of its own, stopped with the bench.</summary>
internal sealed class ChildServer : IDisposable
{
    private const string ReadyWord = "ready ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private ChildServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Time of all processors spent so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static void SayReady(string address)
    {
        Console.WriteLine(ReadyWord + address);
        Console.Out.Flush();
    }

    /// <summary>Starts this program again with another verb, and waits for its word.</summary>
    public static Task<ChildServer> StartSelfAsync(params string[] args)
    {
        var self = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(self) == "dotnet";
        return StartAsync(self, isHost ? [typeof(ChildServer).Assembly.Location, .. args] : args, HearAsync);
    }

    /// <param name="command">Words separated by spaces; none may hold one.</param>
    /// <param name="address">Where the server will answer; it is asked until it does.</param>
    public static Task<ChildServer> StartAsync(string command, Uri address)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return StartAsync(words[0], words[1..], async (server, late) =>
        {
            _ = DrainAsync(server);
            await AskAsync(server, address, late);
            return address;
        });
    }

    private static async Task<ChildServer> StartAsync(
        string program, IEnumerable<string> args, Func<Process, CancellationToken, Task<Uri>> ready)
    {
        var child = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{program} does not start");
        try
        {
            using var late = new CancellationTokenSource(Patience);
            return new(child, await ready(child, late.Token));
        }
        catch
        {
            Stop(child);
            throw;
        }
    }

    private static async Task<Uri> HearAsync(Process server, CancellationToken late)
    {
        while (await server.StandardOutput.ReadLineAsync(late) is { } line)
        {
            if (!line.StartsWith(ReadyWord, StringComparison.Ordinal))
                continue;
            _ = DrainAsync(server);
            return new Uri(line[ReadyWord.Length..].Trim());
        }

        throw new InvalidOperationException("the server ended before it was ready");
    }

    private static async Task AskAsync(Process server, Uri address, CancellationToken late)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(address, late);
                return;
            }
            catch (HttpRequestException) when (!server.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), late);
            }
        }
    }

    /// <summary>Reads and throws away what a server prints, or the pipe would fill and the server stand still.</summary>
    private static async Task DrainAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is not null)
        {
        }
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    public void Dispose() => Stop(process);
}
