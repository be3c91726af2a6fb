using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Warraq.Comments;
using Warraq.Platform;

namespace Warraq.Server.Commands.Comments;

using Text = Spectre.Console.Text;

/// <summary><c>comments ban|unban word|email|network VALUE</c> and <c>comments bans</c>. What is printed never repeats an e-mail or address.</summary>
static class BanCommands
{
    public static Command Ban(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var (kind, value) = What();
        var days = new Option<int?>("--days") { Description = "Lift the ban after so many days; without it, it stays.", HelpName = "N" };
        days.Validators.Add(result => { if (result.Tokens is [{ Value: var typed }] && !(int.TryParse(typed, out var n) && n is > 0 and <= 36500)) result.AddError("--days takes a whole number from 1."); });
        var command = new Command("ban", "Hold comments with a word; refuse those of an e-mail address or network.") { kind, value, days };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            var secret = await PaperSecret.LoadAsync(database, cancel);
            DateTimeOffset? expires = parsed.GetValue(days) is { } n ? database.Time.GetUtcNow().AddDays(n) : null;
            var refusals = await BanSender.DoAsync(database, secret, Kind(parsed.GetRequiredValue(kind)), parsed.GetRequiredValue(value), CommentsCommand.Person, expires, cancel);
            return await CommentsCommand.AnswerAsync(parsed, refusals, expires is { } end ? $"Banned until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC." : "Banned.");
        });
        return command;
    }

    public static Command Unban(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var (kind, value) = What();
        var command = new Command("unban", "Lift a ban.") { kind, value };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            var secret = await PaperSecret.LoadAsync(database, cancel);
            var refusals = await BanSender.LiftAsync(database, secret, Kind(parsed.GetRequiredValue(kind)), parsed.GetRequiredValue(value), CommentsCommand.Person, cancel);
            return await CommentsCommand.AnswerAsync(parsed, refusals, "Lifted.");
        });
        return command;
    }

    public static Command List(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var json = CommentsCommand.Json();
        var command = new Command("bans", "List the bans in force. E-mail addresses and networks are kept as hashes and cannot be shown.") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await open(parsed, cancel);
            var bans = await ModerationList.BansAsync(database, cancel);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                foreach (var ban in bans) await output.WriteLineAsync(TerminalJson.Write(ban));
            else if (bans.Count == 0) await output.WriteLineAsync("No bans.");
            else Write(output, bans);
            return 0;
        });
        return command;
    }

    static void Write(TextWriter output, IReadOnlyList<BanRow> bans)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Kind", "What", "Since", "Until");
        foreach (var ban in bans) table.AddRow(new Text(ban.Kind.ToString()), new Text(ban.Shown), new Text(Day(ban.Created)), new Text(ban.Expires is { } end ? Day(end) : "always"));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    static (Argument<string> Kind, Argument<string> Value) What()
    {
        var kind = new Argument<string>("KIND") { Description = "word, email or network." };
        kind.AcceptOnlyFromAmong("word", "email", "network");
        return (kind, new Argument<string>("VALUE") { Description = "A word in any spelling; an e-mail address; an address or network such as 203.0.113.0/24; or, for the last two, the number of a comment whose sender is meant." });
    }

    static BanKind Kind(string name) => Enum.Parse<BanKind>(name, ignoreCase: true);
}
