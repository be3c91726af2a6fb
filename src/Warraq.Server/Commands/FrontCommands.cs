using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Warraq.Fronts;
using Warraq.Stories;

namespace Warraq.Server.Commands;

/// <summary><c>front place|strip</c>: the order of the front and the breaking strip, until the newsroom has its screen.</summary>
static class FrontCommands
{
    public static Command Build()
    {
        var slot = new Argument<string>("slot") { Description = "lead, under (lines below the lead) or secondary" };
        slot.AcceptOnlyFromAmong("lead", "under", "secondary");
        var numbers = new Argument<int[]>("numbers") { Arity = ArgumentArity.ZeroOrMore, Description = "Stories in order; none empties the slot" };
        var place = new Command("place", "Put stories into a slot of the front, by hand") { slot, numbers };
        place.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            var wanted = parsed.GetValue(numbers) ?? [];
            await using (var db = database.CreateContext())
            {
                var known = await db.Set<Listing>().Where(l => wanted.Contains(l.Number)).Select(l => l.Number).ToListAsync(cancel);
                if (wanted.Except(known).ToList() is { Count: > 0 } unknown)
                {
                    await Console.Error.WriteLineAsync($"Not published: {string.Join(", ", unknown)}.");
                    return RootCommands.Refused;
                }
            }
            await database.WriteAsync(async db =>
            {
                await ArrangeFront.DoAsync(db, "front", parsed.GetValue(slot)!, wanted, cancel);
                db.Audit("terminal", "front", parsed.GetValue(slot)!, string.Join(' ', wanted), database.Time.GetUtcNow());
            }, cancel);
            return RootCommands.Done;
        });

        var text = new Argument<string>("text") { Description = "One sentence" };
        var story = new Option<int>("--story") { Description = "The story it leads to" };
        var minutes = new Option<int>("--minutes") { Description = "How long it stands", DefaultValueFactory = _ => 60 };
        var strip = new Command("strip", "Put a breaking strip on the front; it goes by itself") { text, story, minutes };
        strip.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(minutes) is < 1 or > 1440 || string.IsNullOrWhiteSpace(parsed.GetValue(text)))
            {
                await Console.Error.WriteLineAsync("A strip has a sentence and stands for 1 to 1440 minutes.");
                return RootCommands.WrongUse;
            }
            using var database = await Paper.OpenAsync(parsed, cancel);
            await database.WriteAsync(db =>
            {
                var now = database.Time.GetUtcNow();
                ArrangeFront.AddStrip(db, parsed.GetValue(text)!.Trim(), parsed.GetValue(story), now, now.AddMinutes(parsed.GetValue(minutes)));
                db.Audit("terminal", "strip", "front", null, now);
                return Task.CompletedTask;
            }, cancel);
            return RootCommands.Done;
        });
        return new Command("front", "The order of the front page and its breaking strip") { place, strip };
    }
}
