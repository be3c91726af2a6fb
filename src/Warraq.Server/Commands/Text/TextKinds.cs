using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Warraq.Server.Commands.Text;

/// <summary>
/// <c>warraq text KIND</c>: the Arabic rules for other programs, JSON lines in and out, matched by <c>id</c>. A line that cannot be
/// answered gives <c>{"id": …, "error": …}</c> and the next one is read.
/// </summary>
public static class TextKinds
{
    private static readonly SortedDictionary<string, Func<TextLine, JsonObject>> Kinds = new(StringComparer.Ordinal)
    {
        ["bidi"] = BidiKind.Answer,
        ["clean"] = CleanKind.Answer,
        ["fold"] = FoldKind.Answer,
        ["keyboard"] = KeyboardKind.Answer,
        ["match"] = MatchKind.Answer,
        ["names"] = NamesKind.Answer,
        ["plural"] = PluralKind.Answer,
        ["proof"] = ProofKind.Answer,
        ["publish"] = PublishKind.Answer,
        ["dates"] = DatesKind.Answer,
        ["quotes"] = QuotesKind.Answer,
        ["desk"] = DeskKind.Answer,
        ["ledger"] = LedgerKind.Answer,
        ["dup"] = DupKind.Answer,
        ["figures"] = FiguresKind.Answer,
    };

    // Arabic is written as it is; the answer goes to a program, not into a page.
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names of the kinds, in order.</summary>
    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>Answers line by line until the input ends.</summary>
    /// <returns>0, also when lines were bad; 2 when there is no such kind.</returns>
    public static int Run(string kind, TextReader input, TextWriter output, TextWriter error)
    {
        if (!Kinds.TryGetValue(kind, out var answer))
        {
            error.WriteLine($"There is no text kind “{kind}”. Known kinds: {string.Join(", ", Names)}.");
            return 2;
        }
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) output.WriteLine(Answer(line.TrimStart('\uFEFF'), answer).ToJsonString(AsWritten));
        }
        output.Flush();
        return 0;
    }

    private static JsonObject Answer(string line, Func<TextLine, JsonObject> answer)
    {
        JsonNode? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new BadLineException("The line is not a JSON object.");
            if (document.RootElement.TryGetProperty("id", out var given)) id = JsonNode.Parse(given.GetRawText());
            var result = answer(new TextLine(document.RootElement));
            result.Insert(0, "id", id);
            return result;
        }
        catch (JsonException e)
        {
            return new() { ["id"] = id, ["error"] = $"The line is not JSON: {e.Message}" };
        }
        catch (RegexMatchTimeoutException)
        {
            return new() { ["id"] = id, ["error"] = "The line took too long." };
        }
        catch (BadLineException e)
        {
            return new() { ["id"] = id, ["error"] = e.Message };
        }
    }
}
