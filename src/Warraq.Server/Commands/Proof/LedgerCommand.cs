using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Statements.Claims;
using Warraq.Arabic.Statements.Figures;
using Warraq.Platform;
using Warraq.Server.Commands.Text;

namespace Warraq.Server.Commands.Proof;

using Text = Spectre.Console.Text;

/// <summary><c>ledger FILE|-</c>: who says what and which figure in an article, and where that does not agree.</summary>
static class LedgerCommand
{
    static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "An article of one paragraph a line, the headline first, in UTF-8; - for standard input" };
        var published = new Option<string?>("--published") { Description = "When it is published, such as 2022-01-06T15:00+03:00; else now", HelpName = "INSTANT" };
        var zone = new Option<string>("--zone") { Description = "The paper's IANA time zone", DefaultValueFactory = _ => new PaperSettings().Zone };
        var json = new Option<bool>("--json") { Description = "Rows, conflicts and findings as JSON" };
        var command = new Command("ledger", "Print the claims and figures of an article, and what in them does not agree") { file, published, zone, json };
        command.SetAction(async (parsed, cancel) =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(parsed.GetValue(zone)!, out var place)) return await Wrong($"{parsed.GetValue(zone)} is no IANA time zone.");
            var instant = TimeProvider.System.GetUtcNow();
            if (parsed.GetValue(published) is { } written && !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant))
                return await Wrong($"--published takes an instant such as 2022-01-06T15:00+03:00, not «{written}».");
            var lines = await TextFile.ReadAsync(parsed.GetValue(file)!, cancel);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) await output.WriteLineAsync(Json(lines, instant, place.Id));
            else Write(output, lines, ClaimsLedger.Read(new() { Paragraphs = lines, Headline = lines.Count > 1 ? 0 : null, Publication = new Publication(instant, place) }));
            return RootCommands.Done;
        });
        return command;
    }

    static async Task<int> Wrong(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return RootCommands.WrongUse;
    }

    // The shape is that of «text ledger»: other programs read one shape.
    static string Json(IReadOnlyList<string> lines, DateTimeOffset published, string zone)
    {
        var paragraphs = new JsonObject(lines.Select((line, i) => KeyValuePair.Create((i + 1).ToString(CultureInfo.InvariantCulture), (JsonNode?)line)));
        var article = new JsonObject { ["paragraphs"] = paragraphs, ["headline"] = 1 };
        using var asked = JsonDocument.Parse(new JsonObject { ["article"] = article, ["published"] = published.ToString("O", CultureInfo.InvariantCulture), ["zone"] = zone }.ToJsonString());
        return LedgerKind.Answer(new TextLine(asked.RootElement)).ToJsonString(AsWritten);
    }

    static void Write(TextWriter output, IReadOnlyList<string> lines, ClaimsLedger ledger)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        // Without a terminal the rows stay whole; nine narrow columns would break every word.
        if (Console.IsOutputRedirected) console.Profile.Width = 240;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Row", "¶", "Kind", "Who says it, and how it came to us", "Figures", "Statement");
        foreach (var column in table.Columns.Take(3)) column.NoWrap();
        foreach (var row in ledger.Rows)
            table.AddRow([.. new[]
            {
                Number(row.Id), Number(row.Paragraph + 1), row.Kind.ToString().ToLowerInvariant(), Speaker(row),
                string.Join("، ", row.Figures.Select(Figure)), Short(lines[row.Paragraph].Substring(row.Start, row.Length)),
            }.Select(cell => new Text(cell))]);
        console.Write(table);
        foreach (var conflict in ledger.Conflicts) console.WriteLine($"{conflict.Kind.ToString().ToLowerInvariant()}: rows {string.Join(", ", conflict.Rows.Select(Number))} do not agree");
        foreach (var finding in ledger.Findings) console.WriteLine($"{finding.Rule} ¶{finding.Paragraph + 1} «{finding.Covered}» {finding.Message}");
        console.WriteLine($"{ledger.Rows.Count} rows, {ledger.Conflicts.Count} conflicts, {ledger.Findings.Count} questions of the desk.");
    }

    static string Speaker(LedgerRow row)
    {
        var name = row.Source is { Role: { } role } source && role != source.Name ? $"{source.Name} ({role})" : row.Source?.Name;
        string?[] parts = [name, row.Words, row.Via.Count == 0 ? null : "عبر " + string.Join("، ", row.Via), row.Channel, (row.SaidWhen ?? row.EventWhen)?.Text];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    static string Figure(Figure figure) => figure.Category.ToString().ToLowerInvariant() + " " + (figure.Min, figure.Max) switch
    {
        ({ } least, { } most) when least == most => (figure.IsApproximate ? "~" : "") + Plain(least),
        ({ } least, { } most) => $"{Plain(least)}–{Plain(most)}",
        ({ } least, null) => (figure.Op == FigureOp.Gt ? ">" : "≥") + Plain(least),
        (null, { } most) => (figure.Op == FigureOp.Lt ? "<" : "≤") + Plain(most),
        _ => "?",
    };

    static string Plain(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    static string Short(string text) => text.Length <= 90 ? text : $"{text[..(char.IsHighSurrogate(text[88]) ? 88 : 89)]}…";
}
