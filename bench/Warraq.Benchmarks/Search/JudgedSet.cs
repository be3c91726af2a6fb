using System.IO.Compression;
using System.Text.Json;

namespace Warraq.Benchmarks.Search;

/// <summary>A passage of a judged set.</summary>
internal sealed record Passage(string Id, string Title, string Text);

/// <summary>A question to it.</summary>
internal sealed record JudgedQuery(string Id, string Text, HashSet<string> Except);

/// <summary>Passages, questions, and which passages answer which question.</summary>
internal sealed record JudgedSet(string Name, IReadOnlyList<Passage> Passages, IReadOnlyList<JudgedQuery> Queries, Dictionary<string, Dictionary<string, int>> Judgements)
{
    /// <summary>Reads a set, or null when it is not beside the project.</summary>
    public static JudgedSet? Read(string name)
    {
        if (SharedData.Find($"retrieval/{name}/passages.jsonl.gz") is not { } passages) return null;
        var folder = Path.GetDirectoryName(passages)!;
        var judgements = new Dictionary<string, Dictionary<string, int>>();
        foreach (var row in File.ReadLines(Path.Combine(folder, "qrels.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            if (!judgements.TryGetValue(row[0], out var of)) judgements[row[0]] = of = [];
            of[row[1]] = int.Parse(row[2]);
        }
        return new(name, [.. Lines(passages).Select(e => new Passage(Text(e, "id"), Text(e, "title"), Text(e, "text")))],
            [.. Lines(Path.Combine(folder, "queries.jsonl.gz")).Select(e => new JudgedQuery(Text(e, "id"), Text(e, "text"),
                e.TryGetProperty("exclude", out var x) ? [.. x.EnumerateArray().Select(v => v.GetString()!)] : []))], judgements);
    }

    /// <summary>MRR@10 and nDCG@10 (gain 2^relevance - 1) of a ranking, over all questions that have an answer.</summary>
    public (double Mrr, double Ndcg) Measure(Func<JudgedQuery, IReadOnlyList<string>> rank)
    {
        double mrr = 0, ndcg = 0;
        var count = 0;
        foreach (var query in Queries)
        {
            if (!Judgements.TryGetValue(query.Id, out var relevance)) continue;
            count++;
            var ranking = rank(query).Where(id => !query.Except.Contains(id)).Take(10).ToList();
            var first = ranking.FindIndex(id => relevance.GetValueOrDefault(id) > 0);
            if (first >= 0) mrr += 1.0 / (first + 1);
            ndcg += Gain(ranking.Select(id => relevance.GetValueOrDefault(id))) / Gain(relevance.Where(r => !query.Except.Contains(r.Key)).Select(r => r.Value).OrderDescending().Take(10));
        }
        return (mrr / count, ndcg / count);
    }

    private static double Gain(IEnumerable<int> relevances) => relevances.Select((r, i) => (Math.Pow(2, r) - 1) / Math.Log2(i + 2)).Sum();

    private static IEnumerable<JsonElement> Lines(string file)
    {
        using var zipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(zipped);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static string Text(JsonElement e, string name) => e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";
}
