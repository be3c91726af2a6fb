using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Warraq.Browser.Kills;

/// <summary>A desk that publishes by the terminal, beside the server.</summary>
sealed class BusyDesk(string data, Acknowledged acknowledged, int round)
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Lines of an archive: enough that the kill falls into them.</summary>
    public const int ArchiveLines = 400;

    /// <summary>One page after the other; what is under way when the server is killed runs to its end.</summary>
    public async Task PublishPagesAsync(CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var file = Path.Combine(data, $"page-{round}-{i}.txt");
            await File.WriteAllTextAsync(file, $"""
                انتهاء العمل على الرصيف رقم {i} من ميناء المدينة في الجولة {round}

                أعلنت إدارة الميناء اليوم أن العمل على الرصيف رقم {i} انتهى بعد شهرين من التأخير.

                وقال مدير الورشة إن الجولة {round} من الفحص جرت من دون أعطال تذكر في أي رافعة.

                """, CancellationToken.None);
            acknowledged.Stories.Add(await PublishAsync(data, file));
        }
    }

    /// <summary>An archive of which each line is published; the command is killed in the middle, as the server is.</summary>
    public async Task PublishArchiveAsync(CancellationToken stop)
    {
        using var command = PaperProcess.StartCommand(data, "import", "jsonl", await ArchiveAsync(), "--publish", "--json");
        var output = command.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = command.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await command.WaitForExitAsync(stop);
            command.ExitCode.ShouldBe(0, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(command);
            acknowledged.NoAnswer();
        }
    }

    /// <summary>The archive of the round, written when it is not there yet.</summary>
    public async Task<string> ArchiveAsync()
    {
        var file = Path.Combine(data, $"archive-{round}.jsonl");
        if (File.Exists(file)) return file;
        var lines = Enumerable.Range(0, ArchiveLines).Select(i => JsonSerializer.Serialize(new
        {
            id = $"r{round}-{i}",
            title = $"خبر الأرشيف رقم {i} من الجولة {round}",
            section = "local",
            source = "أرشيف الاختبار",
            body = $"نص الخبر رقم {i} من أرشيف الجولة {round}.\n\nوفقرة ثانية تكمله.",
            published = $"2026-01-{1 + i % 28:00}T08:00:00Z",
        }, Plain));
        await File.WriteAllLinesAsync(file, lines);
        return file;
    }

    /// <summary>Imports and publishes one page, to the end.</summary>
    public static async Task<PublishedStory> PublishAsync(string data, string file)
    {
        var report = JsonDocument.Parse((await PaperProcess.RunAsync(data, "import", "page", file, "--publish", "--json")).Done()).RootElement;
        var path = new Uri(new Uri("http://localhost"), report.GetProperty("url").GetString()).AbsolutePath;
        return new PublishedStory(report.GetProperty("number").GetInt32(), path, report.GetProperty("title").GetString()!);
    }

    static async Task EndAsync(Process command)
    {
        command.Kill();
        await command.WaitForExitAsync();
    }
}
