using System.Text.Json.Nodes;
using Warraq.Arabic.Words;

namespace Warraq.Server.Commands.Text;

/// <summary>Whether a text answers a query, and the words to mark.</summary>
internal static class MatchKind
{
    public static JsonObject Answer(TextLine line)
    {
        var text = line.Text("text");
        var marked = TextMatch.Find(line.Text("query"), text);
        return new()
        {
            ["match"] = marked is not null,
            ["highlight"] = new JsonArray([.. (marked ?? []).Select(token => (JsonNode)Tokenizer.Text(text, token))]),
        };
    }
}
