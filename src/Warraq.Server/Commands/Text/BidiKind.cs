using System.Text.Json.Nodes;
using Warraq.Arabic.Bidi;

namespace Warraq.Server.Commands.Text;

/// <summary>Parts of a paragraph that must be isolated.</summary>
internal static class BidiKind
{
    public static JsonObject Answer(TextLine line)
    {
        var text = line.Text("text");
        return new()
        {
            ["hazards"] = new JsonArray([.. Hazards.Find(text).Select(hazard => new JsonObject
            {
                ["find"] = text.Substring(hazard.Start, hazard.Length),
                ["kind"] = Name(hazard.Kind),
            })]),
        };
    }

    public static string Name(HazardKind kind) => kind == HazardKind.LatinPunct ? "latin-punct" : kind.ToString().ToLowerInvariant();
}
