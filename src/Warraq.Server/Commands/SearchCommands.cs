using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search;
using Warraq.Search.Engine;
using Warraq.Server.Commands.Comments;

namespace Warraq.Server.Commands;

using Cell = Spectre.Console.Text;

/// <summary><c>search "…"</c> and <c>reindex</c>. Beside a running server the index is only read, and what it builds anew it builds itself.</summary>
static class SearchCommands
{
    public static Command Search()
    {
        var text = new Argument<string[]>("query") { Description = "Words, \"a phrase\", -without, عنوان: قسم: مصدر: كاتب: من: إلى:", Arity = ArgumentArity.OneOrMore };
        var any = new Option<bool>("--any") { Description = "Stories with any of the words, ranked; else all must be there" };
        var newest = new Option<bool>("--newest") { Description = "Newest first" };
        var section = new Option<string?>("--section") { Description = "Only this section, by its slug" };
        var size = new Option<int>("--size") { Description = "How many, at most 100", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "One JSON object, as the API answers" };
        var command = new Command("search", "Search the published stories") { text, any, newest, section, size, json };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(size) is < 1 or > SearchQuery.MostHits)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"--size is from 1 to {SearchQuery.MostHits}.");
                return RootCommands.WrongUse;
            }
            var options = Paper.Options(parsed);
            using var database = await Paper.OpenAsync(options, cancel);
            using var index = new StoryIndex();
            using var follow = new FollowStories(database, index, options);
            await follow.OpenAsync(cancel);
            await follow.StepAsync(cancel);
            if (!index.IsReady)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("The running server is building the index; try again shortly.");
                return RootCommands.Refused;
            }
            var paper = await new PaperState(database).GetAsync(cancel);
            var query = new SearchQuery
            {
                Text = string.Join(' ', parsed.GetValue(text)!),
                Mode = parsed.GetValue(any) ? SearchMode.Any : SearchMode.All,
                Sort = parsed.GetValue(newest) ? SearchSort.Newest : SearchSort.Relevance,
                Section = parsed.GetValue(section),
                Size = parsed.GetValue(size),
                Now = TimeZoneInfo.ConvertTime(database.Time.GetUtcNow(), paper.Zone),
            };
            var begun = database.Time.GetTimestamp();
            var page = index.Search(query);
            var took = Math.Round(database.Time.GetElapsedTime(begun).TotalMilliseconds, 2);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) await output.WriteLineAsync(TerminalJson.Write(Site.Api.SearchAnswer.Of(query, page, took, paper)));
            else Write(output, page, took, paper.Zone);
            return RootCommands.Done;
        });
        return command;
    }

    static void Write(TextWriter output, SearchPage page, double took, TimeZoneInfo zone)
    {
        if (page.Hits.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("Number", "Published", "Section", "Source", "Headline", "Passage");
            foreach (var hit in page.Hits)
                table.AddRow(new Cell(hit.Number.ToString(CultureInfo.InvariantCulture)), new Cell(TimeZoneInfo.ConvertTime(hit.Published, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    new Cell(hit.Section), new Cell(hit.Source ?? ""), Marked(hit.Title), Marked(hit.Snippet));
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(page.IsTotalAtLeast ? "More than " : "")}{page.Total:N0} stories, {took} ms{(page.Hits.Any(h => h.IsPartial) ? "; the last ones hold most of the words, not all" : "")}."));
        if (page.DidYouMean is { } meant) output.WriteLine($"Did you mean: {meant}");
    }

    // The words that answer stand out on a terminal that can; what was written elsewhere is text, never markup.
    static Paragraph Marked(MarkedText text)
    {
        var shown = new Paragraph();
        var at = 0;
        foreach (var mark in text.Marks)
        {
            shown.Append(text.Text[at..mark.Start]).Append(text.Text[mark.Start..mark.End], new Style(decoration: Decoration.Bold | Decoration.Underline));
            at = mark.End;
        }
        return shown.Append(text.Text[at..]);
    }

    public static Command Reindex()
    {
        var command = new Command("reindex", "Build the search index anew; the old one answers meanwhile");
        command.SetAction(async (parsed, cancel) =>
        {
            var options = Paper.Options(parsed);
            using var database = await Paper.OpenAsync(options, cancel);
            // Every process of the paper has an index of its own folder, and hears of it here.
            await database.WriteAsync(db =>
            {
                db.Raise(new PaperEvent(FollowStories.Reindex, 0, ""));
                db.Audit("terminal", "reindex", "search", null, database.Time.GetUtcNow());
                return Task.CompletedTask;
            }, cancel);
            using var index = new StoryIndex();
            using var follow = new FollowStories(database, index, options);
            var output = parsed.InvocationConfiguration.Output;
            if (!follow.TryTake())
            {
                await output.WriteLineAsync("The running server builds the index anew and goes on answering from the old one.");
                return RootCommands.Done;
            }
            var begun = database.Time.GetTimestamp();
            await follow.RebuildAsync(cancel);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{index.Count:N0} stories in {database.Time.GetElapsedTime(begun).TotalSeconds:0.0} s."));
            return RootCommands.Done;
        });
        return command;
    }
}
