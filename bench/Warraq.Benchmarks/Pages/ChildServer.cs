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

    public static void SayReady(string address)
    {
        Console.WriteLine(ReadyWord + address);
        Console.Out.Flush();
    }

    /// <summary>Starts this program again with another verb.</summary>
    public static Task<ChildServer> StartSelfAsync(params string[] args)
    {
        var self = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(self) == "dotnet";
        return StartAsync(self, isHost ? [typeof(ChildServer).Assembly.Location, .. args] : args, "");
    }

    /// <param name="command">Words separated by spaces; none may hold one.</param>
    /// <param name="address">Where the server will answer, if it does not say so itself.</param>
    public static Task<ChildServer> StartAsync(string command, string address)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return StartAsync(words[0], words[1..], address);
    }

    private static async Task<ChildServer> StartAsync(string program, IEnumerable<string> args, string address)
    {
        var child = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{program} does not start");
        try
        {
            using var late = new CancellationTokenSource(Patience);
            while (await child.StandardOutput.ReadLineAsync(late.Token) is { } line)
            {
                if (!line.StartsWith(ReadyWord, StringComparison.Ordinal))
                    continue;
                // The rest is read and thrown away, or the pipe would fill and the server stand still.
                _ = DrainAsync(child);
                return new(child, new Uri(address.Length > 0 ? address : line[ReadyWord.Length..].Trim()));
            }

            throw new InvalidOperationException($"{program} ended before it was ready");
        }
        catch
        {
            Stop(child);
            throw;
        }
    }

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
