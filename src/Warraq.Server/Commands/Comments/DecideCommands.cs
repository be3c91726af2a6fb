using System.CommandLine;
using Warraq.Comments;
using Warraq.Platform;

namespace Warraq.Server.Commands.Comments;

/// <summary><c>comments approve</c> and <c>comments reject</c>; several numbers at once, each decided by itself.</summary>
static class DecideCommands
{
    public static Command Approve(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var numbers = Numbers();
        var command = new Command("approve", "Show comments to readers.") { numbers };
        command.SetAction((parsed, cancel) => EachAsync(parsed, parsed.GetRequiredValue(numbers), "Approved",
            (database, number) => DecideComment.ApproveAsync(database, number, CommentsCommand.Person, cancel), open, cancel));
        return command;
    }

    public static Command Reject(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var numbers = Numbers();
        var reason = new Option<string>("--reason") { Description = "Why, for the moderators.", HelpName = "TEXT" };
        var command = new Command("reject", "Keep comments from readers, or take them off the page.") { numbers, reason };
        command.SetAction((parsed, cancel) => EachAsync(parsed, parsed.GetRequiredValue(numbers), "Rejected",
            (database, number) => DecideComment.RejectAsync(database, number, parsed.GetValue(reason), CommentsCommand.Person, cancel), open, cancel));
        return command;
    }

    static Argument<int[]> Numbers() => new("NUMBER") { Description = "Numbers of comments.", Arity = ArgumentArity.OneOrMore };

    static async Task<int> EachAsync(ParseResult parsed, int[] numbers, string done, Func<Database, int, Task<IReadOnlyList<Refusal>>> decide,
        Func<ParseResult, CancellationToken, Task<Database>> open, CancellationToken cancel)
    {
        using var database = await open(parsed, cancel);
        var worst = 0;
        foreach (var number in numbers)
            worst = Math.Max(worst, await CommentsCommand.AnswerAsync(parsed, await decide(database, number), $"{done} comment {number}."));
        return worst;
    }
}
