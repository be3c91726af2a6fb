using System.Text.Json.Nodes;
using Warraq.Arabic.Statements.Attribution;

namespace Warraq.Server.Commands.Text;

/// <summary>Who said what in a sentence or two.</summary>
internal static class QuotesKind
{
    public static JsonObject Answer(TextLine line)
    {
        var paragraphs = line.Text("text").Split('\n');
        return new() { ["claims"] = new JsonArray([.. Attributions.Read(paragraphs).Select(claim => Write(paragraphs[claim.Paragraph], claim))]) };
    }

    private static JsonObject Write(string text, Claim claim) => new()
    {
        ["kind"] = claim.Kind.ToString().ToLowerInvariant(),
        ["quote"] = claim.Quote is { } quote ? text[quote.InnerStart..quote.InnerEnd] : null,
        ["speaker"] = claim.Source?.Name,
        ["role"] = claim.Source?.Role,
        ["verb"] = claim.Words,
        ["about"] = text.Substring(claim.Start, claim.Length),
        ["via"] = new JsonArray([.. claim.Via.Select(via => (JsonNode)via)]),
        ["channel"] = claim.Channel,
        ["anonymous"] = claim.Source?.IsAnonymous ?? false,
        ["when"] = claim.When,
    };
}
