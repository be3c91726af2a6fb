using System.Text.Json.Nodes;
using Warraq.Arabic.Letters;

namespace Warraq.Server.Commands.Text;

/// <summary>The keys under which spellings fall together.</summary>
internal static class FoldKind
{
    public static JsonObject Answer(TextLine line)
    {
        var text = line.Text("text");
        // The two tolerant keys live in spaces of their own: a search key is never held against a seat key.
        var keys = new JsonArray("search:" + ArabicKeys.Search(text), "seat:" + ArabicKeys.Seat(text));
        return new() { ["exact"] = ArabicKeys.Exact(text), ["search"] = keys };
    }
}
