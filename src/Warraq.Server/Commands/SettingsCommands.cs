using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Warraq.Platform;

namespace Warraq.Server.Commands;

/// <summary><c>settings get|set</c></summary>
static class SettingsCommands
{
    public static Command Build()
    {
        var command = new Command("settings", "The paper's settings");
        var some = new Argument<string?>("key") { Arity = ArgumentArity.ZeroOrOne, Description = "One setting; all without it" };
        var json = new Option<bool>("--json") { Description = "JSON instead of a table" };
        var get = new Command("get", "Show settings") { some, json };
        get.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            await using var db = database.CreateContext();
            var settings = await Settings.LoadAsync(db, cancel);
            if (parsed.GetValue(some) is { } one)
            {
                if (Settings.Get(settings, one) is not { } value)
                {
                    await Console.Error.WriteLineAsync($"There is no setting {one}. Known: {string.Join(", ", Settings.Keys)}.");
                    return RootCommands.WrongUse;
                }
                Console.WriteLine(value);
                return RootCommands.Done;
            }
            var all = Settings.Keys.ToDictionary(k => k, k => Settings.Get(settings, k)!);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(all, Import.ImportReport.Json));
                return RootCommands.Done;
            }
            var table = new Table().AddColumns("setting", "value");
            foreach (var (k, v) in all) table.AddRow(k, Markup.Escape(v));
            AnsiConsole.Write(table);
            return RootCommands.Done;
        });
        command.Subcommands.Add(get);

        var key = new Argument<string>("key");
        var newValue = new Argument<string>("value");
        var set = new Command("set", "Change a setting; a running paper follows at once") { key, newValue };
        set.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            if (await Settings.SetAsync(database, parsed.GetValue(key)!, parsed.GetValue(newValue)!, "terminal", cancel) is { } why)
            {
                await Console.Error.WriteLineAsync(why);
                return RootCommands.WrongUse;
            }
            return RootCommands.Done;
        });
        command.Subcommands.Add(set);
        return command;
    }
}
