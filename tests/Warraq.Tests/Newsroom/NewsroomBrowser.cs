using System.Net;
using System.Text.RegularExpressions;

namespace Warraq.Tests.Newsroom;

/// <summary>A browser as far as the door needs one: cookies, tokens, no following of redirects. Its cookies are Secure, and it goes to this machine.</summary>
sealed partial class NewsroomBrowser(Uri address) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = address };

    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form as the page at <paramref name="from"/> would, with that page's token.</summary>
    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, string from = "/newsroom/sign-in")
    {
        var token = await TokenAsync(from);
        return await PostRawAsync(path, fields.Append(new("_form", token)));
    }

    public Task<Answer> PostRawAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return SendAsync(request);
    }

    /// <summary>The token that a page carries; «/newsroom/sign-in» answers whoever is in with a redirect, and then the account has one.</summary>
    public async Task<string> TokenAsync(string path)
    {
        var page = await GetAsync(path);
        if (page.Status == HttpStatusCode.SeeOther) page = await GetAsync("/newsroom/account");
        return Token.Match(page.Text) is { Success: true } found ? found.Groups["token"].Value : throw new InvalidOperationException($"{path} answered {page.Status} without a token.");
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        using (request)
        {
            using var answer = await http.SendAsync(request);
            var set = answer.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToList() : [];
            foreach (var cookie in set)
            {
                var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
                if (value.Length == 0) Cookies.Remove(name);
                else Cookies[name] = value;
            }
            return new Answer(answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync(), set,
                answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        }
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"(_form|form-token)\" (value|content)=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token { get; }
}

sealed record Answer(HttpStatusCode Status, string? Location, string Text, IReadOnlyList<string> SetCookies, IReadOnlyDictionary<string, string> Headers);
