using System.CommandLine;
using Warraq.Server.Commands.Comments;
using Warraq.Server.Commands.Proof;
using Warraq.Server.Commands.Text;
using Warraq.Server.Commands.Users;

namespace Warraq.Server.Commands;

/// <summary>All commands of <c>bin/warraq</c>. Exit status: 0 done, 1 a refusal, 2 wrong use.</summary>
public static class RootCommands
{
    public const int Done = 0, Refused = 1, WrongUse = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Warraq, an Arabic-first newsroom and news site.");
        root.Options.Add(Paper.Data);
        foreach (var command in Build()) root.Subcommands.Add(command);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("bin/warraq --help lists the commands.");
            return WrongUse;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException or TimeZoneNotFoundException or InvalidOperationException)
        {
            // The person at the terminal needs the sentence, not the stack.
            await Console.Error.WriteLineAsync(e.Message);
            return Refused;
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException e)
        {
            await Console.Error.WriteLineAsync($"Nothing was changed: {e.GetBaseException().Message}");
            return Refused;
        }
    }

    static IEnumerable<Command> Build() =>
    [
        ServeCommand.Build(),
        ImportCommands.Build(),
        ExportCommands.Build(),
        StoryCommands.Build(),
        FrontCommands.Build(),
        CommentsCommand.Build(Paper.OpenAsync),
        UserCommand.Build(Paper.OpenAsync),
        SettingsCommands.Build(),
        KeepCommands.Backup(),
        KeepCommands.Restore(),
        KeepCommands.Doctor(),
        ProofCommand.Build(),
        LedgerCommand.Build(),
        LexiconCommand.Build(),
        TextCommand(),
    ];

    static Command TextCommand()
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", TextKinds.Names) };
        var command = new Command("text", "The Arabic core: JSON lines in, JSON lines out") { kind };
        command.SetAction(parsed =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new System.Text.UTF8Encoding(false));
            using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
            return TextKinds.Run(parsed.GetValue(kind)!, input, output, Console.Error);
        });
        return command;
    }
}
