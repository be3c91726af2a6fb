using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Warraq.Comments;
using Warraq.Platform;

namespace Warraq.Server.Commands.Comments;

using Text = Spectre.Console.Text;

/// <summary><c>comments list</c>: everything, or only what waits.</summary>
static class ListCommand
{
    const int TableLength = 50;

    public static Command Build(Func<ParseResult, CancellationToken, Task<Database>> open)
    {
        var state = new Option<string>("--state") { Description = "Only those: pending, approved, rejected or spam." };
        state.AcceptOnlyFromAmong("pending", "approved", "rejected", "spam");
        var story = new Option<int?>("--story") { Description = "Only of the story with this number.", HelpName = "NUMBER" };
        var before = new Option<int?>("--before") { Description = "Only comments with a smaller number.", HelpName = "NUMBER" };
        var limit = new Option<int?>("--limit") { Description = $"At most so many; else all as JSON, {TableLength} in a table.", HelpName = "N" };
        limit.Validators.Add(result => { if (result.Tokens is [{ Value: var typed }] && !(int.TryParse(typed, out var n) && n > 0)) result.AddError("--limit takes a whole number from 1."); });
        var json = CommentsCommand.Json();
        var command = new Command("list", "List comments, newest first, with what waits for a moderator.") { state, story, before, limit, json };
        command.SetAction(async (parsed, cancel) =>
        {
            CommentState? wanted = parsed.GetValue(state) is { } name ? Enum.Parse<CommentState>(name, ignoreCase: true) : null;
            var asJson = parsed.GetValue(json);
            var most = parsed.GetValue(limit) ?? (asJson ? null : (int?)TableLength);
            using var database = await open(parsed, cancel);
            var rows = await ModerationList.ReadAsync(database, wanted, parsed.GetValue(story), most, parsed.GetValue(before), cancel);
            var output = parsed.InvocationConfiguration.Output;
            if (asJson)
                foreach (var row in rows) await output.WriteLineAsync(TerminalJson.Write(row));
            else if (rows.Count == 0) await output.WriteLineAsync("No comments.");
            else Write(output, rows);
            if (!asJson && rows.Count == most) await output.WriteLineAsync($"Older ones: --before {rows[^1].Number}");
            return 0;
        });
        return command;
    }

    static void Write(TextWriter output, IReadOnlyList<ModerationRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Number", "Story", "State", "Sent", "Name", "Text", "Why");
        // What strangers wrote is text, never markup.
        foreach (var row in rows)
            table.AddRow(new Text(Number(row.Number)), new Text(row.Parent == 0 ? Number(row.Story) : $"{Number(row.Story)}, to {Number(row.Parent)}"),
                new Text(row.State.ToString()), new Text(row.Sent.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), new Text(row.Name), new Text(Short(row.Text)), new Text(Why(row)));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    static string Why(ModerationRow row) => row.Matched is null ? row.Reason ?? "" : $"{row.Reason} «{row.Matched}»".Trim();

    static string Short(string text) => text.Length <= 160 ? text : $"{text[..(char.IsHighSurrogate(text[158]) ? 158 : 159)]}…";
}
