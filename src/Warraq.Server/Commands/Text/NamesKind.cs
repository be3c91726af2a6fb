using System.Text.Json.Nodes;
using Warraq.Arabic.Words;

namespace Warraq.Server.Commands.Text;

/// <summary>Whether two spellings are one name.</summary>
internal static class NamesKind
{
    public static JsonObject Answer(TextLine line) => new() { ["same"] = NameSpelling.AreSame(line.Text("a"), line.Text("b")) };
}
