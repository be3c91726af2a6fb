namespace Warraq.Browser.Kills;

/// <summary>Readers who comment, each one comment after the other, until the server no longer answers.</summary>
sealed class BusyReaders(PaperProcess server, Acknowledged acknowledged, int article, int round) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(20) };

    public Task WriteAsync(int readers, CancellationToken stop) => Task.WhenAll(Enumerable.Range(1, readers).Select(reader => WriteAsOneAsync(reader, stop)));

    async Task WriteAsOneAsync(int reader, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var text = $"تعليق الجولة {round} القارئ {reader} رقم {i}";
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = $"قارئ {reader}",
                ["email"] = $"reader{reader}@example.org",
                ["text"] = text,
            };
            try
            {
                using var form = new FormUrlEncodedContent(fields);
                using var answer = await http.PostAsync($"{server.Address}/{article}/comments", form, CancellationToken.None);
                ((int)answer.StatusCode).ShouldBe(303, await answer.Content.ReadAsStringAsync(CancellationToken.None));
                acknowledged.Comments.Add(text);
                await Task.Delay(20, CancellationToken.None); // leaves the desk its share of two cores
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
            {
                acknowledged.NoAnswer();
                return;
            }
        }
    }

    public void Dispose() => http.Dispose();
}
