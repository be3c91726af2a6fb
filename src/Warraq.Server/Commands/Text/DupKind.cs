using System.Text.Json.Nodes;
using Warraq.Arabic.Statements;

namespace Warraq.Server.Commands.Text;

/// <summary>How two sentences or two wire texts stand to each other.</summary>
internal static class DupKind
{
    public static JsonObject Answer(TextLine line)
    {
        var (a, b) = (line.Text("a"), line.Text("b"));
        return line.Text("level") switch
        {
            "sentence" => Sentence(Similarity.OfSentences(a, b)),
            "document" => Document(Similarity.OfDocuments(a, b)),
            var level => throw new BadLineException($"The level “{level}” must be sentence or document."),
        };
    }

    private static JsonObject Sentence(SentenceSimilarity likeness) => Write(
        likeness.Relation switch
        {
            SentenceRelation.Duplicate => "duplicate",
            SentenceRelation.NearDuplicate => "near_duplicate",
            _ => "distinct",
        },
        likeness.FiguresChanged);

    private static JsonObject Document(DocumentSimilarity likeness) =>
        Write(likeness.Relation.ToString().ToLowerInvariant(), likeness.FiguresChanged);

    private static JsonObject Write(string relation, IReadOnlyList<FigureChange> changes) => new()
    {
        ["relation"] = relation,
        ["figures_changed"] = new JsonArray([.. changes.Select(change => new JsonArray(change.Was, change.Now))]),
    };
}
