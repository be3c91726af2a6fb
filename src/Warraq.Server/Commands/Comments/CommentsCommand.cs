using System.CommandLine;
using Warraq.Platform;

namespace Warraq.Server.Commands.Comments;

/// <summary><c>bin/warraq comments …</c>: the moderator's work from the terminal.</summary>
static class CommentsCommand
{
    /// <summary>Written into the audit for what is done here.</summary>
    internal const string Person = "terminal";

    /// <param name="open">Opens the paper that the command line names, as <see cref="Paper"/> does; the command closes it.</param>
    public static Command Build(Func<ParseResult, CancellationToken, Task<Database>> open) => new("comments", "Read, approve and reject comments; ban senders and words.")
    {
        ListCommand.Build(open),
        DecideCommands.Approve(open),
        DecideCommands.Reject(open),
        BanCommands.Ban(open),
        BanCommands.Unban(open),
        BanCommands.List(open),
        CloseCommands.Close(open),
        CloseCommands.Open(open),
    };

    internal static Option<bool> Json() => new("--json") { Description = "JSON lines instead of a table." };

    /// <summary>0 when nothing was refused; else the sentences go to standard error, and 1, or 2 where the value itself was wrong.</summary>
    internal static async Task<int> AnswerAsync(ParseResult parsed, IReadOnlyList<Refusal> refusals, string done)
    {
        var console = parsed.InvocationConfiguration;
        if (refusals.Count == 0)
        {
            await console.Output.WriteLineAsync(done);
            return 0;
        }
        foreach (var refusal in refusals) await console.Error.WriteLineAsync(refusal.English);
        return refusals.Any(r => r.Code == "no-value") ? 2 : 1;
    }
}
