using System.Text.Json.Nodes;
using Warraq.Arabic.Letters;

namespace Warraq.Server.Commands.Text;

/// <summary>Cleaning of incoming text.</summary>
internal static class CleanKind
{
    public static JsonObject Answer(TextLine line) => new() { ["out"] = ArabicText.Clean(line.Text("in")) };
}
