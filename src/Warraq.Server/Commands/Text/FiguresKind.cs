using System.Text.Json.Nodes;
using Warraq.Arabic.Statements.Figures;
using Warraq.Arabic.Words;

namespace Warraq.Server.Commands.Text;

/// <summary>The counted quantities of a sentence.</summary>
internal static class FiguresKind
{
    public static JsonObject Answer(TextLine line)
    {
        var text = line.Text("text");
        return new() { ["figures"] = new JsonArray([.. FigureReader.Read(ReadText.Of(text)).Select(figure => Write(figure, text))]) };
    }

    /// <summary>One figure as the contract writes it.</summary>
    public static JsonObject Write(Figure figure, string text)
    {
        var written = new JsonObject
        {
            ["find"] = text.Substring(figure.Start, figure.Length),
            ["start"] = figure.Start,
            ["length"] = figure.Length,
            ["op"] = Name(figure.Op),
            ["min"] = figure.Min,
            ["max"] = figure.Max,
            ["approx"] = figure.IsApproximate,
            ["category"] = figure.Category.ToString().ToLowerInvariant(),
            ["side"] = figure.Side.ToString().ToLowerInvariant(),
        };
        if (figure.SubsetOf is { } whole) written["subset_of"] = whole;
        if (figure.IsSuperseded) written["superseded"] = true;
        return written;
    }

    private static string Name(FigureOp op) => op == FigureOp.DualOrPlural ? "dual_or_plural" : op.ToString().ToLowerInvariant();
}
