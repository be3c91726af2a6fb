using System.CommandLine;
using Warraq.Import.Archive;

namespace Warraq.Server.Commands;

/// <summary><c>export jsonl [FILE]</c></summary>
static class ExportCommands
{
    public static Command Build()
    {
        var file = new Argument<string?>("file") { Arity = ArgumentArity.ZeroOrOne, Description = "Where to write; standard output without it" };
        var jsonl = new Command("jsonl", "Every published story as a line of JSON, in the form that import reads") { file };
        jsonl.SetAction(async (parsed, cancel) =>
        {
            using var database = await Paper.OpenAsync(parsed, cancel);
            var path = parsed.GetValue(file);
            long count;
            if (path is null)
            {
                await using var output = Console.OpenStandardOutput();
                count = await new ExportArchive(database).RunAsync(output, cancel);
            }
            else
            {
                // Written beside and moved into place: a full disk leaves no half file under the name asked for.
                var part = path + ".part";
                await using (var output = File.Create(part)) count = await new ExportArchive(database).RunAsync(output, cancel);
                File.Move(part, path, overwrite: true);
            }
            await Console.Error.WriteLineAsync($"{count} stories.");
            return RootCommands.Done;
        });
        return new Command("export", "Take the paper's stories out") { jsonl };
    }
}
