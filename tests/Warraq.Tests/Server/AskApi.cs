using System.Text.Json;

namespace Warraq.Tests.Server;

/// <summary>Asks the API of a served paper as a program does.</summary>
static class AskApi
{
    public static string Q(string text) => Uri.EscapeDataString(text);

    public static async Task<(HttpResponseMessage Answer, JsonElement Json)> AskAsync(ServedPaper paper, string path, string? held = null, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (held is not null) request.Headers.TryAddWithoutValidation("If-None-Match", held);
        if (forwarded is not null) request.Headers.Add("X-Forwarded-For", forwarded);
        var answer = await paper.Http.SendAsync(request, CancellationToken.None);
        var bytes = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        return (answer, bytes.Length > 0 && answer.Content.Headers.ContentType!.MediaType!.EndsWith("json", StringComparison.Ordinal) ? JsonDocument.Parse(bytes).RootElement : default);
    }

    public static void IsProblem((HttpResponseMessage Answer, JsonElement Json) got, int status, string about)
    {
        ((int)got.Answer.StatusCode).ShouldBe(status, about);
        got.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", about);
        got.Json.GetProperty("status").GetInt32().ShouldBe(status, about);
        got.Json.GetProperty("title").GetString().ShouldNotBeNullOrEmpty(about);
        got.Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty(about);
    }
}
