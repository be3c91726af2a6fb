using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Warraq.Browser.Kills;

/// <summary>
/// SIGKILL at moments drawn by chance (of a fixed seed) while stories are published and comments sent; one data folder lives
/// through all rounds. One round of pages and one of an archive here; <c>bin/audit</c> asks for two hundred by <c>WARRAQ_KILLS</c>.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("WARRAQ_KILLS"), out var asked) ? asked : 2;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    readonly string data = Directory.CreateTempSubdirectory("warraq-kills-").FullName;
    readonly Acknowledged acknowledged = new();
    readonly Random chance = new(20220106);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_server_is_killed()
    {
        (await PaperProcess.RunAsync(data, "settings", "set", "comments.moderation", "none")).Done();
        (await PaperProcess.RunAsync(data, "settings", "set", "comments.rate", "0")).Done();
        var page = Path.Combine(data, "first.txt");
        await File.WriteAllTextAsync(page, "الخبر الذي يعلق عليه القراء\n\nفقرة أولى من خبر قصير كتب للاختبار وحده.\n\nوفقرة ثانية تكمله.\n");
        var article = (await BusyDesk.PublishAsync(data, page)).Number;
        for (var round = 1; round <= Rounds; round++)
        {
            await using var server = await PaperProcess.ServeAsync(data);
            (await MissingAsync(server)).ShouldBeEmpty($"after kill {round - 1}");
            await RoundAsync(server, article, round);
            DatabaseJudge.Faults(data).ShouldBeEmpty($"after kill {round}");
        }
        await using (var last = await PaperProcess.ServeAsync(data)) (await MissingAsync(last)).ShouldBeEmpty($"after kill {Rounds}");
        await EveryArchiveGoesOnAsync();
        DatabaseJudge.Faults(data).ShouldBeEmpty("at the end");
        var doctor = await PaperProcess.RunAsync(data, "doctor");
        doctor.ExitCode.ShouldBe(0, doctor.Output + doctor.Errors);
        output.WriteLine($"{Rounds} kills, {acknowledged.Comments.Count} comments and {acknowledged.Stories.Count} publications acknowledged, {acknowledged.Unanswered} without an answer");
    }

    /// <summary>Works until a number of answers drawn by chance has come, and a moment longer; then kills.</summary>
    async Task RoundAsync(PaperProcess server, int article, int round)
    {
        var pages = round % 2 == 1;
        var (comments, stories) = (acknowledged.Comments.Count + chance.Next(1, 20), acknowledged.Stories.Count + (pages ? chance.Next(1, 3) : 0));
        var more = TimeSpan.FromMilliseconds(chance.Next(0, pages ? 60 : 1500));
        using var stop = new CancellationTokenSource();
        using var readers = new BusyReaders(server, acknowledged, article, round);
        var desk = new BusyDesk(data, acknowledged, round);
        Task[] work = [readers.WriteAsync(3, stop.Token), pages ? desk.PublishPagesAsync(stop.Token) : desk.PublishArchiveAsync(stop.Token)];
        var waited = Stopwatch.StartNew();
        // The moment is the matter of this test, so here a clock is waited for.
        while (acknowledged.Comments.Count < comments || acknowledged.Stories.Count < stories)
        {
            if (Array.Find(work, task => task.IsFaulted) is { } broken) await broken;
            waited.Elapsed.ShouldBeLessThan(Patience, $"round {round}: no answers\n{server.Log}");
            await Task.Delay(5, CancellationToken.None);
        }
        await Task.Delay(more, CancellationToken.None);
        await server.KillAsync();
        await stop.CancelAsync();
        await Task.WhenAll(work);
    }

    /// <summary>What was acknowledged and is not there.</summary>
    async Task<IReadOnlyList<string>> MissingAsync(PaperProcess server)
    {
        var missing = new List<string>();
        if (!acknowledged.Comments.IsEmpty)
        {
            var kept = (await PaperProcess.RunAsync(data, "comments", "list", "--json")).Done().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToHashSet(StringComparer.Ordinal);
            missing.AddRange(acknowledged.Comments.Where(text => !kept.Contains(text)).Select(text => $"comment «{text}»"));
        }
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(server.Address) };
        foreach (var story in acknowledged.Stories)
        {
            using var answer = await http.GetAsync(story.Path);
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            if (answer.StatusCode != HttpStatusCode.OK || !text.Contains(story.Headline, StringComparison.Ordinal))
                missing.Add($"story {story.Number} «{story.Headline}» ({(int)answer.StatusCode})");
        }
        return missing;
    }

    /// <summary>An archive that was broken off is taken up again: every line once, none twice.</summary>
    async Task EveryArchiveGoesOnAsync()
    {
        for (var round = 2; round <= Math.Min(Rounds, 20); round += 2)
        {
            var file = await new BusyDesk(data, acknowledged, round).ArchiveAsync();
            var report = JsonDocument.Parse((await PaperProcess.RunAsync(data, "import", "jsonl", file, "--publish", "--json")).Done()).RootElement;
            report.GetProperty("failed").GetInt32().ShouldBe(0);
            (report.GetProperty("created").GetInt32() + report.GetProperty("unchanged").GetInt32()).ShouldBe(BusyDesk.ArchiveLines, report.ToString());
            DatabaseJudge.Count(data, $"SELECT count(DISTINCT headline) || '/' || count(*) FROM listings WHERE headline LIKE '%من الجولة {round}'").ShouldBe($"{BusyDesk.ArchiveLines}/{BusyDesk.ArchiveLines}");
        }
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
