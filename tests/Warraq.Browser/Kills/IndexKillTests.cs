using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Warraq.Browser.Kills;

/// <summary>
/// SIGKILL at moments drawn by chance (of a fixed seed) while the server indexes: stories that a command publishes beside it, new editions,
/// withdrawals, and an index that is built anew. A few rounds here; <c>bin/audit index-kills</c> asks for fifty by <c>WARRAQ_INDEX_KILLS</c>.
/// </summary>
public sealed class IndexKillTests(ITestOutputHelper output) : IDisposable
{
    const int Lines = 100, Again = 15;

    /// <summary>The source of all of them: a word that each holds. New editions have another word beside it.</summary>
    const string All = "الميناء", Newer = "منقحة";

    static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("WARRAQ_INDEX_KILLS"), out var asked) ? asked : 3;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    readonly string data = Directory.CreateTempSubdirectory("warraq-index-kills-").FullName;
    readonly Random chance = new(20220107);
    readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(20) };

    [Fact]
    public async Task Every_published_story_is_found_exactly_once_after_each_kill()
    {
        (await PaperProcess.RunAsync(data, "settings", "set", "api.rate", "0")).Done();
        var (stories, newer) = (0, 0);
        for (var round = 1; round <= Rounds; round++)
        {
            await using (var server = await PaperProcess.ServeAsync(data))
            {
                if (round > 1) await JudgeAsync(server, $"after kill {round - 1}");
                await RoundAsync(server, round);
            }
            DatabaseJudge.Faults(data).ShouldBeEmpty($"after kill {round}");
        }
        await using (var last = await PaperProcess.ServeAsync(data))
        {
            (stories, newer) = await JudgeAsync(last, $"after kill {Rounds}");
            newer.ShouldBeGreaterThan(0);
            stories.ShouldBeGreaterThan(Rounds * Lines / 2);
            // What is found is on disk a few seconds later.
            await UntilAsync(async () => (await DoctorAsync()).Contains($"{stories:N0} of {stories:N0} stories are in the index", StringComparison.Ordinal), "the index on disk lacks stories");
        }
        DatabaseJudge.Faults(data).ShouldBeEmpty();
        await DoctorAsync();
        output.WriteLine($"{Rounds} index kills, {stories} published stories found exactly once, {newer} of them in a later edition");
    }

    async Task<string> DoctorAsync()
    {
        var doctor = await PaperProcess.RunAsync(data, "doctor");
        doctor.ExitCode.ShouldBe(0, doctor.Output + doctor.Errors);
        return doctor.Output;
    }

    async Task RoundAsync(PaperProcess server, int round)
    {
        var command = PaperProcess.RunAsync(data, "import", "jsonl", await ArchiveAsync(round), "--origin", "kills", "--publish", "--json");
        switch (round % 3)
        {
            case 0: // while an index is built anew
                (await command).Done();
                await WithdrawAsync();
                (await PaperProcess.RunAsync(data, "reindex")).Done();
                await Task.Delay(chance.Next(0, 800), CancellationToken.None);
                break;
            case 1: // while it takes in what is published
                await UntilAsync(async () => (await TotalAsync(server, $"\"الجولة {round}\"")) >= chance.Next(1, Lines), $"round {round}: nothing was indexed\n{server.Log}");
                await Task.Delay(chance.Next(0, 300), CancellationToken.None);
                break;
            default: // about when it puts on disk what it has taken in
                (await command).Done();
                await WithdrawAsync();
                await Task.Delay(chance.Next(0, 6000), CancellationToken.None);
                break;
        }
        await server.KillAsync();
        (await command).Done();
    }

    /// <summary>Compares what is found with what the database says is published; the index may need a moment.</summary>
    async Task<(int Stories, int Newer)> JudgeAsync(PaperProcess server, string when)
    {
        var stories = DatabaseJudge.Numbers(data, "SELECT number FROM listings ORDER BY number");
        var newer = DatabaseJudge.Numbers(data, $"SELECT number FROM listings WHERE headline LIKE '%{Newer}%' ORDER BY number");
        await UntilAsync(async () => (await FoundAsync(server, All)).SequenceEqual(stories), when + ": not every story is found exactly once\n" + server.Log);
        (await FoundAsync(server, Newer)).ShouldBe(newer, when);
        (await TotalAsync(server, All)).ShouldBe(stories.Count, when + ": the index counts one twice");
        return (stories.Count, newer.Count);
    }

    /// <summary>All pages of an answer.</summary>
    async Task<List<int>> FoundAsync(PaperProcess server, string word)
    {
        var found = new List<int>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await AskAsync(server, $"q={Uri.EscapeDataString(word)}&sort=newest&size=100{(cursor.Length > 0 ? "&cursor=" + Uri.EscapeDataString(cursor) : "")}");
            found.AddRange(page.GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("number").GetInt32()));
            cursor = page.GetProperty("next").GetString();
        }
        found.Sort();
        return found;
    }

    async Task<int> TotalAsync(PaperProcess server, string words) => (await AskAsync(server, $"q={Uri.EscapeDataString(words)}&size=1")).GetProperty("total").GetInt32();

    // While the index is built there is none to ask: 503 is an answer too.
    async Task<JsonElement> AskAsync(PaperProcess server, string query)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await http.GetAsync($"{server.Address}/api/v1/search?{query}");
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode) return JsonDocument.Parse(text).RootElement;
            ((int)answer.StatusCode).ShouldBe(503, text);
            waited.Elapsed.ShouldBeLessThan(Patience, text);
            await Task.Delay(50);
        }
    }

    static async Task UntilAsync(Func<Task<bool>> isTrue, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await isTrue())
        {
            waited.Elapsed.ShouldBeLessThan(Patience, otherwise);
            await Task.Delay(30);
        }
    }

    async Task WithdrawAsync()
    {
        var stories = DatabaseJudge.Numbers(data, "SELECT number FROM listings");
        (await PaperProcess.RunAsync(data, "story", "withdraw", $"{stories[chance.Next(stories.Count)]}")).Done();
    }

    /// <summary>New stories, and some of the round before with another text.</summary>
    async Task<string> ArchiveAsync(int round)
    {
        var file = Path.Combine(data, $"index-{round}.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Lines + (round > 1 ? Again : 0)).Select(i => i < Lines ? Line(round, i, "") : Line(round - 1, (i - Lines) * 5, $" {Newer}")));
        return file;
    }

    static string Line(int round, int i, string mark) => JsonSerializer.Serialize(new
    {
        id = $"i{round}-{i}",
        title = $"نشرة الجولة {round} رقم {i}{mark}",
        section = "local",
        source = $"مكتب {All}",
        body = $"نص النشرة رقم {i} من الجولة {round}{mark}.\n\nوفقرة ثانية تكملها.",
        published = $"2026-01-{1 + i % 28:00}T08:00:00Z",
    }, Plain);

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(data, recursive: true);
    }
}
