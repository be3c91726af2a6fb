using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Warraq.Import;
using Warraq.Import.Archive;
using Warraq.Import.Pages;
using Warraq.Platform;
using Warraq.Search;
using Warraq.Search.Duplicates;

namespace Warraq.Server.Commands;

/// <summary><c>import page</c> and <c>import jsonl</c></summary>
static class ImportCommands
{
    static readonly Option<bool> Json = new("--json") { Description = "JSON instead of a table" };
    static readonly Option<bool> Publish = new("--publish") { Description = "Publish at once; open findings go to the audit" };
    static readonly string[] PageEndings = [".txt", ".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"];

    public static Command Build() => new("import", "Bring copy in: a saved page, or an archive") { Page(), Jsonl() };

    static Command Page()
    {
        var what = new Argument<string>("page") { Description = "A file, a folder of files, or an address" };
        var section = new Option<string?>("--section") { Description = "Section, in place of the page's labels" };
        var strict = new Option<bool>("--strict") { Description = "With --publish: refuse when a finding is open" };
        var published = new Option<DateTimeOffset?>("--published") { Description = "Date of first publication, such as 2022-01-06T15:00+03:00" };
        var origin = new Option<string>("--origin") { Description = "Name of where the page comes from", DefaultValueFactory = _ => "pages" };
        var command = new Command("page", "A raw page, text or HTML, becomes a story") { what, section, Publish, strict, published, origin, Json };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = Paper.Options(parsed);
            using var database = await Paper.OpenAsync(options, cancel);
            using var open = await OpenIndex.DoAsync(database, options, cancel);
            var import = new ImportPage(database, new Blobs(options.BlobFolder), new FindDuplicates(open.Index));
            var order = new PageOrder(parsed.GetValue(section), parsed.GetValue(Publish), parsed.GetValue(strict), parsed.GetValue(published), parsed.GetValue(origin)!);
            var exit = RootCommands.Done;
            await foreach (var source in SourcesAsync(parsed.GetValue(what)!, cancel))
            {
                var result = source.Bytes is null
                    ? new PageResult(new PageReading { Refusal = source.Refusal }, 0, "refused", null, source.Refusal)
                    : await import.DoAsync(source.Bytes, source.Name, source.Charset, source.Address, order, cancel);
                if (result.Refusal is not null) exit = RootCommands.Refused;
                // The next page of a folder may tell the same.
                if (result.Status == "published") await open.FollowAsync(cancel);
                if (parsed.GetValue(Json)) Console.WriteLine(PageReadingJson.Write(result.Reading with { Refusal = result.Refusal }, result.Number, result.Status, result.Address, result.Known));
                else Report(source.Name, result);
            }
            return exit;
        });
        return command;
    }

    sealed record Source(string Name, byte[]? Bytes, string? Charset, Uri? Address, string? Refusal);

    static async IAsyncEnumerable<Source> SourcesAsync(string what, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (Uri.TryCreate(what, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            yield return await FetchAsync(address, cancel);
            yield break;
        }
        var files = Directory.Exists(what) ? Directory.EnumerateFiles(what).Where(f => PageEndings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal) : (IEnumerable<string>)[what];
        foreach (var file in files)
        {
            var length = File.Exists(file) ? new FileInfo(file).Length : -1;
            yield return length < 0 ? new Source(file, null, null, null, $"There is no file {file}.")
                // The reader says its own limit; a file far beyond it is not even loaded.
                : length > 64 << 20 ? new Source(Path.GetFileName(file), null, null, null, $"The file has {length / 1024 / 1024} MB; a page has at most 20 MB.")
                : new Source(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancel), null, null, null);
        }
    }

    static async Task<Source> FetchAsync(Uri address, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = 32 << 20 };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Warraq");
        try
        {
            using var answer = await http.GetAsync(address, cancel);
            if (!answer.IsSuccessStatusCode) return new Source(address.AbsoluteUri, null, null, address, $"{address} answers {(int)answer.StatusCode}.");
            return new Source(address.AbsoluteUri, await answer.Content.ReadAsByteArrayAsync(cancel), answer.Content.Headers.ContentType?.CharSet?.Trim('"'), address, null);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return new Source(address.AbsoluteUri, null, null, address, $"{address} cannot be read: {e.Message}");
        }
    }

    static void Report(string name, PageResult result)
    {
        if (result.Number == 0)
        {
            Console.Error.WriteLine($"{name}: {result.Refusal}");
            return;
        }
        var reading = result.Reading;
        var table = new Table { Title = new TableTitle(Markup.Escape($"{name} → story {result.Number}, {result.Status}")), ShowRowSeparators = true }.AddColumns("", "");
        void Row(string what, string? value) { if (!string.IsNullOrEmpty(value)) table.AddRow(what, Markup.Escape(value)); }
        Row("title", reading.Title);
        Row("labels", string.Join(" · ", reading.Labels));
        Row("author", reading.Author);
        Row("source", reading.Source);
        Row("published", PageReadingJson.Published(reading));
        Row("encoding", reading.Encoding);
        Row("paragraphs", reading.Paragraphs.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var step in reading.Steps) Row("done", step);
        foreach (var line in reading.Dropped) Row($"dropped: {line.Why}", line.Text.Length > 120 ? line.Text[..120] + "…" : line.Text);
        foreach (var finding in reading.Findings) Row($"{finding.Rule} {finding.Where}", finding.With.Length > 0 ? $"repeats {finding.With}: {finding.Find}" : finding.Find);
        foreach (var known in result.Known) Row($"{known.Relation} of", Known(known));
        Row("address", result.Address);
        Row("stays a draft", result.Refusal);
        AnsiConsole.Write(table);
    }

    static string Known(KnownText known) => string.Create(CultureInfo.InvariantCulture, $"story {known.Number} ({known.Jaccard:0%} of both texts, {known.Containment:0%} of the shorter)");

    static Command Jsonl()
    {
        var file = new Argument<string>("file") { Description = "One article a line, .jsonl or .jsonl.gz" };
        var origin = new Option<string>("--origin") { Description = "Name within which ids and addresses are unique", DefaultValueFactory = _ => "archive" };
        var command = new Command("jsonl", "An archive: one article a line; running it again goes on where it stopped") { file, origin, Publish, Json };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                await Console.Error.WriteLineAsync($"There is no file {path}.");
                return RootCommands.Refused;
            }
            var options = Paper.Options(parsed);
            using var database = await Paper.OpenAsync(options, cancel);
            using var open = await OpenIndex.DoAsync(database, options, cancel);
            await using var stream = File.OpenRead(path);
            var import = new ImportArchive(database, new FindDuplicates(open.Index));
            var json = parsed.GetValue(Json);
            ArchiveResult result;
            if (json || Console.IsErrorRedirected) result = await import.RunAsync(stream, parsed.GetValue(origin)!, parsed.GetValue(Publish), null, cancel);
            else
            {
                var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
                result = await screen.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(progress =>
                {
                    var task = progress.AddTask(Markup.Escape(Path.GetFileName(path)), maxValue: Math.Max(1, stream.Length));
                    return import.RunAsync(stream, parsed.GetValue(origin)!, parsed.GetValue(Publish), new Progress<long>(at => task.Value = at), cancel);
                });
            }
            if (json) Console.WriteLine(JsonSerializer.Serialize(result, ImportReport.Json));
            else
            {
                foreach (var error in result.Errors.Take(50)) await Console.Error.WriteLineAsync($"line {error.Line}: {error.Error}");
                if (result.Errors.Count > 50) await Console.Error.WriteLineAsync($"… and {result.Errors.Count - 50} more");
                foreach (var repeat in result.Duplicates.Take(50)) await Console.Error.WriteLineAsync($"line {repeat.Line}: story {repeat.Number} is {repeat.Known.Relation} of {Known(repeat.Known)}");
                if (result.Duplicates.Count > 50) await Console.Error.WriteLineAsync($"… and {result.Duplicates.Count - 50} more texts that were there");
                var table = new Table().AddColumns("read", "created", "updated", "unchanged", "failed", "seconds");
                table.AddRow(new[] { result.Read, result.Created, result.Updated, result.Unchanged, result.Failed }.Select(n => n.ToString("N0", CultureInfo.InvariantCulture)).Append(result.Seconds.ToString("0.0", CultureInfo.InvariantCulture)).ToArray());
                AnsiConsole.Write(table);
            }
            return result.Read > 0 && result.Failed == result.Read ? RootCommands.Refused : RootCommands.Done;
        });
        return command;
    }
}
