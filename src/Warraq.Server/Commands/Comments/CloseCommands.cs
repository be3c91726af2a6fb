using System.CommandLine;
using Warraq.Comments;
using Warraq.Platform;

namespace Warraq.Server.Commands.Comments;

/// <summary><c>comments close STORY</c> and <c>comments open STORY</c>.</summary>
static class CloseCommands
{
    public static Command Close(Func<ParseResult, CancellationToken, Task<Database>> open) => Build("close", "Take no more comments on a story.", closed: true, open);

    public static Command Open(Func<ParseResult, CancellationToken, Task<Database>> open) => Build("open", "Take comments on a story again, unless it is too old.", closed: false, open);

    static Command Build(string name, string description, bool closed, Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var story = new Argument<int>("STORY") { Description = "Number of the story." };
        var command = new Command(name, description) { story };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            var number = parsed.GetValue(story);
            return await CommentsCommand.AnswerAsync(parsed, await CloseComments.DoAsync(database, number, closed, CommentsCommand.Person, cancel),
                closed ? $"Comments on story {number} are closed." : $"Comments on story {number} are open.");
        });
        return command;
    }
}
