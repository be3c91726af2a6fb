using System.Text.Json.Nodes;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Statements.Claims;

namespace Warraq.Server.Commands.Text;

/// <summary>What the desk asks about an article: headline, pictures, body.</summary>
internal static class DeskKind
{
    public static JsonObject Answer(TextLine line)
    {
        var ledger = ClaimsLedger.Read(new()
        {
            Paragraphs = [line.Text("headline"), .. line.Texts("body")],
            Headline = 0,
            Pictures = [.. line.Parts("images").Select(image => new ArticlePicture(image.TextOr("src", ""), image.TextOr("alt", "")))],
            Publication = new Publication(DatesKind.Instant(line.Text("published")), DatesKind.Zone(line.Text("zone"))),
            Written = DatesKind.Instant(line.Text("drafted")),
        });
        return new() { ["findings"] = new JsonArray([.. ledger.Findings.Select(Write)]) };
    }

    private static JsonObject Write(Finding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["where"] = finding.Picture is { } picture ? $"image:{picture + 1}" : finding.Paragraph == 0 ? "headline" : $"body:{finding.Paragraph}",
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["blocks"] = finding.Blocks,
        ["start"] = finding.Start,
        ["length"] = finding.Length,
        ["message"] = finding.Message,
    };
}
