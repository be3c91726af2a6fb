using System.Text.Json.Nodes;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Statements.Claims;

namespace Warraq.Server.Commands.Text;

/// <summary>The claims of a whole article, where they do not agree, and what is to be said about the text.</summary>
internal static class LedgerKind
{
    public static JsonObject Answer(TextLine line)
    {
        var article = line.Part("article");
        var blocks = article.Named("paragraphs").ToArray();
        var numbers = Array.ConvertAll(blocks, block => int.TryParse(block.Name, out var number) ? number : throw new BadLineException($"“{block.Name}” is not the number of a paragraph."));
        var headline = article.WholeOr("headline", int.MinValue, int.MaxValue, int.MinValue);
        var ledger = ClaimsLedger.ReadAndProof(new()
        {
            Paragraphs = Array.ConvertAll(blocks, block => block.Text),
            Headline = Array.IndexOf(numbers, headline) is >= 0 and var index ? index : null,
            Publication = new Publication(DatesKind.Instant(line.Text("published")), DatesKind.Zone(line.Text("zone"))),
            Written = line.TextOr("drafted", "") is { Length: > 0 } drafted ? DatesKind.Instant(drafted) : null,
        });
        return new()
        {
            ["rows"] = new JsonArray([.. ledger.Rows.Select(row => Write(row, numbers[row.Paragraph], blocks[row.Paragraph].Text))]),
            ["conflicts"] = new JsonArray([.. ledger.Conflicts.Select(Write)]),
            ["findings"] = new JsonArray([.. ledger.Findings.Select(finding => Write(finding, numbers, blocks))]),
            ["times"] = new JsonArray([.. ledger.Times.SelectMany((times, i) => times.Where(t => t.First is not null).Select(time => Write(time, numbers[i], blocks[i].Text)))]),
        };
    }

    private static JsonObject Write(LedgerRow row, int paragraph, string text) => new()
    {
        ["id"] = $"R{row.Id:00}",
        ["para"] = paragraph,
        ["kind"] = row.Kind.ToString().ToLowerInvariant(),
        ["speaker"] = row.Source?.Name,
        ["same_as"] = row.Source?.SameAs,
        ["role"] = row.Source?.Role,
        ["verb"] = row.Words,
        ["via"] = new JsonArray([.. row.Via.Select(via => (JsonNode)via)]),
        ["channel"] = row.Channel,
        ["second_source"] = row.SecondSource?.Name,
        ["said_when"] = row.SaidWhen?.Text,
        ["said_date"] = row.SaidWhen?.Time is { First: { } day } said && said.Last == day ? DatesKind.Iso(day) : null,
        ["event_when"] = row.EventWhen?.Text,
        ["event_date"] = row.EventWhen?.Time is { First: not null } time ? new JsonArray(DatesKind.Iso(time.First), DatesKind.Iso(time.Last)) : null,
        ["figures"] = new JsonArray([.. row.Figures.Select(figure => FiguresKind.Write(figure, text))]),
        ["quotes"] = new JsonArray([.. row.Quotes.Select(quote => (JsonNode)text[quote.InnerStart..quote.InnerEnd])]),
        ["about"] = text.Substring(row.Start, row.Length),
        ["duplicate_of"] = row.DuplicateOf is { } id ? $"R{id:00}" : null,
    };

    private static JsonObject Write(LedgerConflict conflict) => new()
    {
        ["kind"] = conflict.Kind.ToString().ToLowerInvariant(),
        ["rows"] = new JsonArray([.. conflict.Rows.Select(id => (JsonNode)$"R{id:00}")]),
    };

    private static JsonObject Write(Finding finding, int[] numbers, (string Name, string Text)[] blocks) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["blocks"] = finding.Blocks,
        ["para"] = numbers[finding.Paragraph],
        ["start"] = finding.Start,
        ["length"] = finding.Length,
        ["find"] = finding.Covered,
        ["suggest"] = new JsonArray([.. finding.Suggestions.Select(s => (JsonNode)s)]),
        ["message"] = finding.Message,
        ["with"] = finding.With is { } place
            ? new JsonObject { ["para"] = numbers[place.Paragraph], ["find"] = blocks[place.Paragraph].Text.Substring(place.Start, place.Length) }
            : null,
    };

    private static JsonObject Write(TimeExpression time, int paragraph, string text) => new()
    {
        ["para"] = paragraph,
        ["find"] = text.Substring(time.Start, time.Length),
        ["start"] = DatesKind.Iso(time.First),
        ["end"] = DatesKind.Iso(time.Last),
        ["approx"] = time.IsApproximate,
    };
}
