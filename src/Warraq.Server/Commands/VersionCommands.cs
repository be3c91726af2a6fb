using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Warraq.Arabic.Comparing;
using Warraq.Desk;
using Warraq.Stories;

namespace Warraq.Server.Commands;

/// <summary><c>story versions NUMBER</c> and <c>story compare NUMBER [FROM] [TO]</c></summary>
static class VersionCommands
{
    static readonly Argument<int> Number = new("number") { Description = "The story's number" };
    static readonly Option<bool> Json = new("--json") { Description = "JSON lines instead of a table" };

    public static IEnumerable<Command> Build()
    {
        var versions = new Command("versions", "The versions of a story, the newest first") { Number, Json };
        versions.SetAction((parsed, cancel) => WithPastAsync(parsed, null, null, List, cancel));
        yield return versions;

        var from = new Argument<string?>("from") { Description = "Number of a version, or live", Arity = ArgumentArity.ZeroOrOne };
        var to = new Argument<string?>("to") { Description = "The other one; the newest when it is left out", Arity = ArgumentArity.ZeroOrOne };
        var compare = new Command("compare", "What changed between two versions: [-gone-] {+new+}; without numbers, since what readers see") { Number, from, to, Json };
        compare.SetAction((parsed, cancel) => WithPastAsync(parsed, parsed.GetValue(from), parsed.GetValue(to), Compare, cancel));
        yield return compare;
    }

    static async Task<int> WithPastAsync(ParseResult parsed, string? from, string? to, Action<StoryPast, bool> print, CancellationToken cancel)
    {
        using var database = await Paper.OpenAsync(parsed, cancel);
        var number = parsed.GetValue(Number);
        await using var db = database.CreateContext();
        if (await db.Set<Story>().AsNoTracking().FirstOrDefaultAsync(s => s.Number == number, cancel) is not { } story)
        {
            await Console.Error.WriteLineAsync($"There is no story {number}.");
            return RootCommands.Refused;
        }
        var past = await StoryPast.LoadAsync(database, story, from, to, cancel);
        foreach (var asked in new[] { from, to }.OfType<string>())
        {
            if (past.Lines.Any(l => asked == StoryPast.LiveName ? l.IsLive : asked == l.Version.Ordinal.ToString(CultureInfo.InvariantCulture))) continue;
            await Console.Error.WriteLineAsync(asked == StoryPast.LiveName ? $"Story {number} is not published." : $"Story {number} has no version {asked}.");
            return RootCommands.Refused;
        }
        print(past, parsed.GetValue(Json));
        return RootCommands.Done;
    }

    static void List(StoryPast past, bool json)
    {
        if (json)
        {
            foreach (var line in past.Lines) Print(Facts(line));
            return;
        }
        var table = new Table().AddColumns("version", "act", "at", "by", "words", "note");
        foreach (var line in past.Lines)
            table.AddRow(line.Version.Ordinal.ToString(CultureInfo.InvariantCulture), line.Version.Act + (line.IsLive ? " (live)" : ""), line.Version.At.ToString("yyyy-MM-dd HH:mm"),
                Markup.Escape(string.Join(", ", line.People)), line.Version.Words.ToString(CultureInfo.InvariantCulture) + (line.More is { } more and not 0 ? $" ({more:+0;-0})" : ""), Markup.Escape(line.Version.Note ?? ""));
        AnsiConsole.Write(table);
    }

    static void Compare(StoryPast past, bool json)
    {
        var difference = past.Difference;
        if (json)
        {
            Print(new
            {
                from = Facts(past.From),
                to = Facts(past.To),
                fields = difference.Fields.Select(f => new { name = f.Name, old = f.Old, @new = f.New }),
                names = difference.Names.Select(n => new { name = n.Name, gone = n.Gone, @new = n.New, reordered = n.Reordered }),
                picture = difference.Picture is { } p ? new { old = p.Old?.Picture, @new = p.New?.Picture } : null,
                blocks = difference.Blocks.Where(b => !b.IsSame).Select(b => new
                {
                    change = b.Change.ToString().ToLowerInvariant(), old = b.OldPlace, @new = b.NewPlace,
                    pieces = b.Text.Pieces.Select(x => new { kind = x.Kind.ToString().ToLowerInvariant(), old = x.Old, @new = x.New }),
                }),
            });
            return;
        }
        Console.WriteLine($"{past.From.Version.Ordinal} {past.From.Version.Act} → {past.To.Version.Ordinal} {past.To.Version.Act}");
        if (difference.IsSame) Console.WriteLine("They are the same.");
        foreach (var field in difference.Fields) Console.WriteLine($"\n{field.Name}: {(field.Text is { } text ? Marked(text) : $"[-{field.Old}-] {{+{field.New}+}}")}");
        foreach (var names in difference.Names) Console.WriteLine($"\n{names.Name}: {string.Join(' ', names.Gone.Select(n => $"[-{n}-]").Concat(names.New.Select(n => $"{{+{n}+}}")))}{(names.Reordered ? " (reordered)" : "")}");
        if (difference.Picture is { } picture) Console.WriteLine($"\npicture: [-{picture.Old?.Picture}-] {{+{picture.New?.Picture}+}}");
        foreach (var block in difference.Blocks.Where(b => !b.IsSame && b.Change != ParagraphChange.Left))
            Console.WriteLine($"\n¶ {(block.NewPlace > 0 ? block.NewPlace : block.OldPlace)}{(block.Change == ParagraphChange.Moved ? $" (moved from ¶ {block.OldPlace})" : "")}: {Marked(block.Text)}");
    }

    static string Marked(ComparedText text) => string.Concat(text.Pieces.Select(p => p.Kind == PieceKind.Same ? p.New : (p.Old.Length > 0 ? $"[-{p.Old}-]" : "") + (p.New.Length > 0 ? $"{{+{p.New}+}}" : "")));

    static object Facts(VersionLine line) => new
    {
        version = line.Version.Ordinal, act = line.Version.Act.ToString().ToLowerInvariant(), at = line.Version.At, by = line.People, words = line.Version.Words,
        note = line.Version.Note, restored = line.Version.Source, live = line.IsLive,
    };

    static void Print(object facts) => Console.WriteLine(JsonSerializer.Serialize(facts, Import.ImportReport.Json));
}
