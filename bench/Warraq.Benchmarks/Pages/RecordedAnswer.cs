using System.Text.Json;

namespace Warraq.Benchmarks.Pages;

/// <summary>An answer as it came over the wire, so that a peer can send the very same.</summary>
internal sealed record RecordedAnswer(string Path, int Status, Dictionary<string, string> Headers, byte[] Body)
{
    public const string Coding = "br";

    // Written by the server itself, or true of one connection only.
    private static readonly HashSet<string> Own =
        new(["Date", "Content-Length", "Connection", "Transfer-Encoding", "Keep-Alive"], StringComparer.OrdinalIgnoreCase);

    public static async Task<RecordedAnswer> FetchAsync(Uri url)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", Coding);
        request.Headers.TryAddWithoutValidation("User-Agent", Wrk.Browser);
        using var answer = await client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(each => !Own.Contains(each.Key))
            .ToDictionary(each => each.Key, each => string.Join(", ", answer.Headers.NonValidated.TryGetValues(each.Key, out var raw)
                ? raw : answer.Content.Headers.NonValidated[each.Key]), StringComparer.OrdinalIgnoreCase);
        return new(url.AbsolutePath, (int)answer.StatusCode, headers, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>What differs, or null when both are the same.</summary>
    public string? DiffersFrom(RecordedAnswer other)
    {
        if (Status != other.Status)
            return $"status {Status} and {other.Status}";
        if (!Body.AsSpan().SequenceEqual(other.Body))
            return "the bytes";
        return Headers.Keys.Union(other.Headers.Keys, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(name => Headers.GetValueOrDefault(name) != other.Headers.GetValueOrDefault(name));
    }

    public Task SaveAsync(string file) => File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(this));

    public static RecordedAnswer Load(string file) => JsonSerializer.Deserialize<RecordedAnswer>(File.ReadAllBytes(file))!;
}
