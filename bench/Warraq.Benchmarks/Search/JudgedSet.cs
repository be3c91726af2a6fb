using System.IO.Compression;
using System.Text.Json;

namespace Warraq.Benchmarks.Search;

/// <summary>A passage of a judged set.</summary>
internal sealed record Passage(string Id, string Title, string Text);

/// <summary>A question to it.</summary>
internal sealed record JudgedQuery(string Id, string Text, HashSet<string> Except);

/// <summary>How well one question was answered: MRR@10 and nDCG@10 (gain 2^relevance - 1) of its ranking.</summary>
/// <param name="Half">0 or 1, the same for all questions that one passage answers.</param>
internal readonly record struct Answered(int Half, double Mrr, double Ndcg)
{
    public static (double Mrr, double Ndcg) Mean(IReadOnlyCollection<Answered> some) => (some.Average(a => a.Mrr), some.Average(a => a.Ndcg));
}

/// <summary>Passages, questions, and which passages answer which question.</summary>
internal sealed record JudgedSet(string Name, IReadOnlyList<Passage> Passages, IReadOnlyList<JudgedQuery> Queries, Dictionary<string, Dictionary<string, int>> Judgements)
{
    /// <summary>Reads a set, or null when it is not there.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="sets">Where it lies; null for the sets beside the project.</param>
    public static JudgedSet? Read(string name, string? sets = null)
    {
        var passages = sets is null ? SharedData.Find($"retrieval/{name}/passages.jsonl.gz") : Path.Combine(sets, name, "passages.jsonl.gz");
        if (!File.Exists(passages)) return null;
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

    /// <summary>Ranks for every question that has an answer, or for every so-many-th of them.</summary>
    public IReadOnlyList<Answered> Measure(Func<JudgedQuery, IReadOnlyList<string>> rank, int every = 1)
    {
        List<Answered> answered = [];
        foreach (var query in Queries.Where(q => Judgements.ContainsKey(q.Id)).Where((_, i) => i % every == 0))
        {
            var relevance = Judgements[query.Id];
            var ranking = rank(query).Where(id => !query.Except.Contains(id)).Take(10).ToList();
            var first = ranking.FindIndex(id => relevance.GetValueOrDefault(id) > 0);
            var best = Gain(relevance.Where(r => !query.Except.Contains(r.Key)).Select(r => r.Value).OrderDescending().Take(10));
            answered.Add(new(HalfOf(relevance.Keys.Min(StringComparer.Ordinal)!), first < 0 ? 0 : 1.0 / (first + 1), Gain(ranking.Select(id => relevance.GetValueOrDefault(id))) / best));
        }
        return answered;
    }

    private static int HalfOf(string passage) => (int)(passage.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 16 & 1);

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
