using System.CommandLine;
using System.Text.Json;
using Warraq.Comments;
using Warraq.Platform;

namespace Warraq.Server.Commands;

/// <summary><c>backup</c>, <c>restore</c>, <c>doctor</c>: what keeps a paper safe.</summary>
static class KeepCommands
{
    public static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "Where to write the backup (.zip)" };
        var command = new Command("backup", "Database and pictures into one file, while the paper runs") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = Paper.Options(parsed);
            using var database = await Paper.OpenAsync(options, cancel);
            return Tell(await BackupPaper.DoAsync(database, options, parsed.GetValue(file)!, cancel), $"The paper is in {parsed.GetValue(file)}.");
        });
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote" };
        var replace = new Option<bool>("--replace") { Description = "Put the paper that is there aside, as warraq.db.before-restore" };
        var command = new Command("restore", "Bring a paper back from its backup; stop the server first") { file, replace };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = Paper.Options(parsed);
            if (await RestorePaper.DoAsync(options, parsed.GetValue(file)!, parsed.GetValue(replace), cancel) is { } why) return Tell(why, "");
            // Whoever has asked to be forgotten since the backup was made does not come back with it (DECISIONS 10).
            using var database = await Paper.OpenAsync(options, cancel);
            var erased = await EraseReader.ReplayAsync(database, new ErasureList(options.DataFolder), "restore", cancel);
            return Tell(null, erased == 0 ? "The paper is back." : $"The paper is back. Comments erased again at the wish of their writers: {erased}.");
        });
        return command;
    }

    public static Command Doctor()
    {
        var json = new Option<bool>("--json") { Description = "JSON instead of sentences" };
        var command = new Command("doctor", "Looks the paper over and says what is wrong") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = Paper.Options(parsed);
            var found = await LookOver.DoAsync(options, cancel);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(found, Import.ImportReport.Json));
            else foreach (var sign in found) Console.WriteLine($"{(sign.Well ? "ok " : "BAD")} {sign.What}: {sign.Says}");
            return found.All(s => s.Well) ? RootCommands.Done : RootCommands.Refused;
        });
        return command;
    }

    static int Tell(string? why, string done)
    {
        if (why is null) Console.WriteLine(done);
        else Console.Error.WriteLine(why);
        return why is null ? RootCommands.Done : RootCommands.Refused;
    }
}
