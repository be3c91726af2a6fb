using System.Text.Json.Nodes;
using Warraq.Arabic.Keyboards;

namespace Warraq.Server.Commands.Text;

/// <summary>What was meant when the keyboard was in the other layout.</summary>
internal static class KeyboardKind
{
    public static JsonObject Answer(TextLine line)
    {
        var azerty = line.TextOr("layout", "").Contains("azerty", StringComparison.OrdinalIgnoreCase);
        return new() { ["intended"] = KeyboardRepair.Suggest(line.Text("typed"), azerty ? LatinLayout.Azerty : LatinLayout.Qwerty) };
    }
}
