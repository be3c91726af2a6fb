using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search.Related;

namespace Warraq.Server.Commands;

/// <summary><c>story related NUMBER</c>: related news of a story, and the desk's word on it.</summary>
static class RelatedCommand
{
    public static Command Build()
    {
        var number = new Argument<int>("number") { Description = "The story's number" };
        var pin = Choice("--pin", "Stories that stand first, in this order");
        var ban = Choice("--ban", "Stories that do not stand there");
        var free = Choice("--free", "Stories about which nothing is chosen any more");
        var json = new Option<bool>("--json") { Description = "JSON lines instead of a table" };
        var command = new Command("related", "Related news of a story; pin, ban or free some") { number, pin, ban, free, json };
        command.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            var story = parsed.GetValue(number);
            List<Refusal> refusals = [];
            foreach (var other in parsed.GetValue(free) ?? []) refusals.AddRange(await ChooseRelatives.FreeAsync(database, story, other, "terminal", cancel));
            foreach (var other in parsed.GetValue(pin) ?? []) refusals.AddRange(await ChooseRelatives.PinAsync(database, story, other, "terminal", cancel));
            foreach (var other in parsed.GetValue(ban) ?? []) refusals.AddRange(await ChooseRelatives.BanAsync(database, story, other, "terminal", cancel));
            foreach (var refusal in refusals) await Console.Error.WriteLineAsync(refusal.English);
            Print(await new RelatedReads(database, new PaperState(database)).ListAsync(story, RelateStories.Keep, cancel), parsed.GetValue(json));
            return refusals.Count == 0 ? RootCommands.Done : RootCommands.Refused;
        });
        return command;
    }

    static Option<int[]> Choice(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    static void Print(IReadOnlyList<RelatedStory> stories, bool json)
    {
        if (json)
        {
            foreach (var s in stories)
                Console.WriteLine(JsonSerializer.Serialize(new { number = s.Story.Number, title = s.Story.Headline, url = s.Story.Address, reason = s.Reason, score = s.Score, pinned = s.IsPinned }, Import.ImportReport.Json));
            return;
        }
        var table = new Table().AddColumns("number", "score", "reason", "headline");
        foreach (var s in stories)
            table.AddRow(s.Story.Number.ToString(CultureInfo.InvariantCulture), s.IsPinned ? "pinned" : s.Score.ToString("0.00", CultureInfo.InvariantCulture), Markup.Escape(s.Reason), Markup.Escape(s.Story.Headline));
        AnsiConsole.Write(table);
    }
}
