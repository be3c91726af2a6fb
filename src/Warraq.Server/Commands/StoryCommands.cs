using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Server.Commands;

/// <summary><c>story list|show|publish|schedule|correct|related|versions|compare|withdraw</c></summary>
static class StoryCommands
{
    static readonly Option<bool> Json = new("--json") { Description = "JSON lines instead of a table" };
    static readonly Argument<int> Number = new("number") { Description = "The story's number" };

    public static Command Build()
    {
        var command = new Command("story", "Stories: list, show, publish, schedule, correct, related, versions, compare, withdraw");
        var state = new Option<string?>("--state") { Description = "draft, in-review, scheduled, published or withdrawn" };
        var limit = new Option<int>("--limit") { Description = "How many, newest change first", DefaultValueFactory = _ => 30 };
        var list = new Command("list", "Stories, newest change first") { state, limit, Json };
        list.SetAction(async (parsed, cancel) => await ListAsync(parsed, parsed.GetValue(state), parsed.GetValue(limit), cancel));
        command.Subcommands.Add(list);

        var show = new Command("show", "One story with its text") { Number, Json };
        show.SetAction(ShowAsync);
        command.Subcommands.Add(show);

        var note = new Option<string?>("--note") { Description = "Line for the public update log" };
        var publish = new Command("publish", "Publish a draft, or what the desk changed in a published story") { Number, note };
        publish.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            var number = parsed.GetValue(Number);
            return Report(await PublishStory.DoAsync(database, number, new PublishOrder("terminal", Note: parsed.GetValue(note)), cancel: cancel), $"Story {number} is published.");
        });
        command.Subcommands.Add(publish);

        var at = new Argument<DateTimeOffset>("at") { Description = "Instant, such as 2026-11-24T06:00+02:00" };
        var schedule = new Command("schedule", "Publish a story at a time") { Number, at };
        schedule.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            var (number, when) = (parsed.GetValue(Number), parsed.GetValue(at));
            return Report(await new Schedule(database).SetAsync(number, when, "terminal", @override: "terminal", cancel: cancel), $"Story {number} will be published at {when:u}.");
        });
        command.Subcommands.Add(schedule);

        var text = new Argument<string>("text") { Description = "What was wrong and what is right, for readers" };
        var correct = new Command("correct", "Print a correction on a published story") { Number, text };
        correct.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            var number = parsed.GetValue(Number);
            return Report(await CorrectStory.DoAsync(database, number, parsed.GetValue(text)!, "terminal", cancel), $"Story {number} carries the correction.");
        });
        command.Subcommands.Add(correct);

        command.Subcommands.Add(RelatedCommand.Build());
        foreach (var past in VersionCommands.Build()) command.Subcommands.Add(past);

        var reason = new Option<string?>("--reason") { Description = "Why, for readers" };
        var error = new Option<bool>("--error") { Description = "It should never have stood there: its address answers 404" };
        var withdraw = new Command("withdraw", "Take a published story off the site") { Number, reason, error };
        withdraw.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            var number = parsed.GetValue(Number);
            return Report(await WithdrawStory.DoAsync(database, number, "terminal", parsed.GetValue(reason), parsed.GetValue(error), cancel), $"Story {number} is withdrawn.");
        });
        command.Subcommands.Add(withdraw);
        return command;
    }

    static int Report(IReadOnlyList<Refusal> refusals, string done)
    {
        if (refusals.Count == 0)
        {
            Console.WriteLine(done);
            return RootCommands.Done;
        }
        foreach (var refusal in refusals) Console.Error.WriteLine(refusal.English);
        return RootCommands.Refused;
    }

    static async Task<int> ListAsync(ParseResult parsed, string? state, int limit, CancellationToken cancel)
    {
        using var database = await Paper.OpenAsync(parsed, cancel);
        await using var db = database.CreateContext();
        var stories = db.Set<Story>().AsNoTracking();
        if (state is not null)
        {
            if (!Enum.TryParse<StoryState>(state.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var wanted))
            {
                await Console.Error.WriteLineAsync($"There is no state {state}.");
                return RootCommands.WrongUse;
            }
            stories = stories.Where(s => s.State == wanted);
        }
        var rows = await stories.OrderByDescending(s => s.ChangedAt).ThenByDescending(s => s.Number).Take(limit)
            .Select(s => new { s.Number, s.State, s.Headline, s.FirstPublishedAt, s.UpdatedAt }).ToListAsync(cancel);
        if (parsed.GetValue(Json))
        {
            foreach (var row in rows)
                Console.WriteLine(JsonSerializer.Serialize(new { number = row.Number, state = row.State.ToString().ToLowerInvariant(), headline = row.Headline, published = row.FirstPublishedAt, updated = row.UpdatedAt }, Import.ImportReport.Json));
            return RootCommands.Done;
        }
        var table = new Table().AddColumns("number", "state", "published", "headline");
        foreach (var row in rows)
            table.AddRow(row.Number.ToString(CultureInfo.InvariantCulture), row.State.ToString(), row.FirstPublishedAt?.ToString("yyyy-MM-dd HH:mm") ?? "", Markup.Escape(row.Headline));
        AnsiConsole.Write(table);
        return RootCommands.Done;
    }

    static async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var database = await Paper.OpenAsync(parsed, cancel);
        await using var db = database.CreateContext();
        var number = parsed.GetValue(Number);
        if (await db.Set<Story>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancel) is not { } story)
        {
            await Console.Error.WriteLineAsync($"There is no story {number}.");
            return RootCommands.Refused;
        }
        var texts = BodyJson.Parse(story.Body).Texts().ToList();
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                number,
                state = story.State.ToString().ToLowerInvariant(),
                version = story.Version,
                headline = story.Headline,
                deck = story.Deck,
                paragraphs = texts,
                published = story.FirstPublishedAt,
                updated = story.UpdatedAt,
                report = story.ImportReport is null ? null : JsonSerializer.Deserialize<JsonElement?>(story.ImportReport),
            }, Import.ImportReport.Json));
            return RootCommands.Done;
        }
        Console.WriteLine($"{number} · {story.State} · version {story.Version}");
        Console.WriteLine(story.Headline);
        if (story.Deck is not null) Console.WriteLine(story.Deck);
        foreach (var text in texts) Console.WriteLine($"\n{text}");
        return RootCommands.Done;
    }
}
