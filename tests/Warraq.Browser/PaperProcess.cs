using System.Diagnostics;

namespace Warraq.Browser;

/// <summary>
/// The built program as a process of its own: the server on a port that the system gives, or one command beside it. Tests speak to
/// it as a person does, through addresses and the names of CONTRACTS.
/// </summary>
public sealed class PaperProcess : IAsyncDisposable
{
    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    readonly Process server;
    readonly ProcessLog said;

    PaperProcess(Process server, ProcessLog said, string address)
    {
        this.server = server;
        this.said = said;
        Address = address;
    }

    /// <summary>As the ready line says it, without a slash at the end.</summary>
    public string Address { get; }
    public string Log => said.ToString();
    public bool HasEnded => server.HasExited;

    /// <summary>Starts the server over <paramref name="data"/> and returns when it has said that it is ready.</summary>
    public static async Task<PaperProcess> ServeAsync(string data, params string[] more)
    {
        var log = new ProcessLog();
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = Start(["serve", "--data", data, .. more.Contains("--urls") ? [] : (string[])["--urls", "http://127.0.0.1:0"], .. more]), EnableRaisingEvents = true };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended before it was ready.\n{log}"));
        process.OutputDataReceived += (_, line) =>
        {
            log.Add(line.Data);
            if (line.Data?.Split("ready http", 2) is [_, var rest]) ready.TrySetResult("http" + rest.Trim().TrimEnd('/'));
        };
        process.ErrorDataReceived += (_, line) => log.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var address = await ready.Task.WaitAsync(StartLimit);
            return new PaperProcess(process, log, address);
        }
        catch (TimeoutException late)
        {
            process.Kill();
            throw new TimeoutException($"No ready line within {StartLimit.TotalSeconds} s.\n{log}", late);
        }
    }

    /// <summary>Starts a command over <paramref name="data"/>; the caller waits for it, or kills it.</summary>
    public static Process StartCommand(string data, params string[] command)
    {
        var process = new Process { StartInfo = Start([.. command, "--data", data]) };
        process.Start();
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<CommandResult> RunAsync(string data, params string[] command)
    {
        using var process = StartCommand(data, command);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(string.Join(' ', command), process.ExitCode, await output, await errors);
    }

    /// <summary>SIGKILL, to this one process.</summary>
    public async Task KillAsync()
    {
        if (!server.HasExited) server.Kill();
        await server.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        server.Dispose();
    }

    static ProcessStartInfo Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("WARRAQ_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        return start;
    }
}

public sealed record CommandResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>The output of a command that must succeed.</summary>
    public string Done() => ExitCode == 0 ? Output : throw new InvalidOperationException($"{Command} ended with {ExitCode}\n{Output}\n{Errors}");
}

/// <summary>Lines from two streams, in the order they came.</summary>
sealed class ProcessLog
{
    readonly System.Text.StringBuilder text = new();
    readonly Lock gate = new();

    public void Add(string? line)
    {
        if (line is null) return;
        lock (gate) text.AppendLine(line);
    }

    public override string ToString()
    {
        lock (gate) return text.ToString();
    }
}
