using System.Net;
using System.Text.Json;

namespace Warraq.Browser.Kills;

/// <summary>
/// SIGKILL at moments drawn by chance (of a fixed seed) while stories are published and comments sent. Six rounds here; <c>bin/audit</c> asks for
/// two hundred by <c>WARRAQ_KILLS</c>. The same data folder lives through all rounds.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("WARRAQ_KILLS"), out var asked) ? asked : 6;
    readonly string data = Directory.CreateTempSubdirectory("warraq-kills-").FullName;
    readonly Acknowledged acknowledged = new();
    readonly Random chance = new(20220106);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_server_is_killed()
    {
        int article;
        await using (var first = await PaperProcess.ServeAsync(data))
        {
            (await PaperProcess.RunAsync(data, "settings", "set", "comments.moderation", "none")).Done();
            (await PaperProcess.RunAsync(data, "settings", "set", "comments.rate", "0")).Done();
            article = await FirstStoryAsync(first);
        }
        for (var round = 1; round <= Rounds; round++)
        {
            await using var server = await PaperProcess.ServeAsync(data);
            (await MissingAsync(server)).ShouldBeEmpty($"after kill {round - 1}");
            await RoundAsync(server, article, round);
            DatabaseJudge.Faults(data).ShouldBeEmpty($"after kill {round}");
        }
        await using var last = await PaperProcess.ServeAsync(data);
        (await MissingAsync(last)).ShouldBeEmpty($"after kill {Rounds}");
        var doctor = await PaperProcess.RunAsync(data, "doctor");
        doctor.ExitCode.ShouldBe(0, doctor.Output + doctor.Errors);
        output.WriteLine($"{Rounds} kills, {acknowledged.Comments.Count} comments and {acknowledged.Stories.Count} publications acknowledged, {acknowledged.Unanswered} without an answer");
        acknowledged.Comments.Count.ShouldBeGreaterThan(Rounds);
        acknowledged.Stories.Count.ShouldBeGreaterThan(Rounds / 2, "the kills must fall into work, not before it");
    }

    async Task RoundAsync(PaperProcess server, int article, int round)
    {
        using var busy = new BusyPaper(server, data, acknowledged, article, round);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(1, 3).Select(reader => busy.CommentAsync(reader, stop.Token));
        var desk = busy.PublishAsync(killed: round % 2 == 0, stop.Token);
        var work = readers.Append(desk).ToArray();
        // The moment is the matter of this test, so here a clock is waited for. A command takes about a second to start.
        await Task.Delay(chance.Next(200, 2600), CancellationToken.None);
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
            var list = (await PaperProcess.RunAsync(data, "comments", "list", "--json")).Done();
            var texts = Texts(list);
            missing.AddRange(acknowledged.Comments.Where(text => !texts.Contains(text)).Select(text => $"comment «{text}»"));
        }
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(server.Address) };
        foreach (var story in acknowledged.Stories)
        {
            using var answer = await http.GetAsync(story.Path);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            if (answer.StatusCode != HttpStatusCode.OK || !page.Contains(story.Headline, StringComparison.Ordinal))
                missing.Add($"story {story.Number} «{story.Headline}» ({(int)answer.StatusCode})");
        }
        return missing;
    }

    /// <summary>One object a line, or one array of them.</summary>
    static HashSet<string> Texts(string json)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var lines = json.TrimStart().StartsWith('[') ? [json] : json.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines)
        {
            var root = JsonDocument.Parse(line).RootElement;
            foreach (var comment in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root]) texts.Add(comment.GetProperty("text").GetString()!);
        }
        return texts;
    }

    async Task<int> FirstStoryAsync(PaperProcess server)
    {
        var file = Path.Combine(data, "first.txt");
        await File.WriteAllTextAsync(file, "الخبر الذي يعلق عليه القراء\n\nفقرة أولى من خبر قصير كتب للاختبار وحده.\n\nوفقرة ثانية تكمله.\n");
        var report = JsonDocument.Parse((await PaperProcess.RunAsync(data, "import", "page", file, "--publish", "--json")).Done()).RootElement;
        server.HasEnded.ShouldBeFalse();
        return report.GetProperty("number").GetInt32();
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
