using System.Text.Json;

namespace Warraq.Browser.Kills;

/// <summary>Readers who comment and a desk that publishes, until they are told to stop or the server is gone.</summary>
sealed class BusyPaper(PaperProcess server, string data, Acknowledged acknowledged, int article, int round) : IDisposable
{
    readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>One reader; ends when the server no longer answers.</summary>
    public async Task CommentAsync(int reader, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var text = $"تعليق الجولة {round} القارئ {reader} رقم {i}";
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = $"قارئ {reader}", ["email"] = $"reader{reader}@example.org", ["text"] = text,
            };
            try
            {
                using var form = new FormUrlEncodedContent(fields);
                using var answer = await http.PostAsync($"{server.Address}/{article}/comments", form, CancellationToken.None);
                if ((int)answer.StatusCode == 303) acknowledged.Comments.Add(text);
                else if ((int)answer.StatusCode < 500) Assert.Fail($"A comment was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(CancellationToken.None)}");
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
            {
                acknowledged.Lost();
                return;
            }
        }
    }

    /// <summary>The desk: pages come in by the terminal, beside the server, one after the other. The command under way may be killed too.</summary>
    public async Task PublishAsync(bool killed, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var headline = $"خبر الجولة {round} رقم {i} عن ميناء المدينة";
            var file = Path.Combine(data, $"page-{round}-{i}.txt");
            await File.WriteAllTextAsync(file, $"""
                {headline}

                أعلنت إدارة الميناء اليوم أن العمل على الرصيف رقم {i} انتهى بعد شهرين من التأخير.

                وقال مدير الورشة إن الجولة {round} من الفحص جرت من دون أعطال تذكر في أي رافعة.

                """, CancellationToken.None);
            using var command = PaperProcess.StartCommand(data, "import", "page", file, "--publish", "--json");
            var output = command.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = command.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await command.WaitForExitAsync(killed ? stop : CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                command.Kill();
                acknowledged.Lost();
                return;
            }
            if (command.ExitCode != 0) Assert.Fail($"import page ended with {command.ExitCode}: {await output} {await errors}");
            var report = JsonDocument.Parse(await output).RootElement;
            var path = new Uri(new Uri("http://localhost"), report.GetProperty("url").GetString()).AbsolutePath;
            acknowledged.Stories.Add(new PublishedStory(report.GetProperty("number").GetInt32(), path, report.GetProperty("title").GetString()!));
        }
    }

    public void Dispose() => http.Dispose();
}
