using System.Text.RegularExpressions;

namespace Warraq.Browser.Newsroom;

/// <summary>The door without a browser: fills in a form as its page asks for it, and keeps the cookies.</summary>
sealed partial class Door(string address) : IDisposable
{
    public const string SessionCookie = "__Secure-warraq";
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public bool IsIn => cookies.ContainsKey(SessionCookie);
    public string Session => cookies[SessionCookie];

    public async Task PostAsync(string path, string from, params (string Name, string Value)[] fields)
    {
        var page = await SendAsync(HttpMethod.Get, from, null);
        var token = Token.Match(page).Groups["token"].Value;
        await SendAsync(HttpMethod.Post, path, fields.Append(("_form", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
    }

    async Task<string> SendAsync(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? fields)
    {
        using var request = new HttpRequestMessage(method, path) { Content = fields is null ? null : new FormUrlEncodedContent(fields) };
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        using var answer = await http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            cookies[cookie[..cookie.IndexOf('=', StringComparison.Ordinal)]] = cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0];
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"_form\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token { get; }
}
