using System.IO.Compression;
using System.Text.Json;

namespace Warraq.Benchmarks;

/// <summary>An article of the news file.</summary>
internal sealed record NewsArticle(string Id, string Title, string Text);

/// <summary>Other people's material that stands beside the project and is only measured with, never kept (DECISIONS 29).</summary>
internal static class SharedData
{
    public const string News = "news/ant-2.1-until-2018-06-15.jsonl.gz";

    /// <summary>A file under <c>shared/data</c> beside the project, or null when it is absent.</summary>
    public static string? Find(string path)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "shared", "data", path);
            if (File.Exists(file)) return file;
        }
        return null;
    }

    /// <summary>A file of marks on outside texts, <c>bench/marks</c> of the project, or null when it is absent.</summary>
    public static string? Marks(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "bench", "marks", name);
            if (File.Exists(file)) return file;
        }
        return null;
    }

    /// <summary>Says on standard error that a measurement has nothing to measure with.</summary>
    public static int Absent(string bench, string path)
    {
        Console.Error.WriteLine($"bench {bench} needs shared/data/{path} beside the project; it is not there.");
        return 1;
    }

    /// <summary>The articles of the news file in its order.</summary>
    public static IEnumerable<NewsArticle> ReadNews(string file)
    {
        using var zipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(zipped);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            string Text(string name) => document.RootElement.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";
            yield return new(document.RootElement.GetProperty("id").ToString(), Text("title"), Text("text"));
        }
    }
}
