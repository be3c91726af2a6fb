using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Warraq.Browser.Newsroom;

namespace Warraq.Browser.Hostile;

/// <summary>
/// Each hostile string as a comment, as a sender's name and as a headline, shown on the site and in the newsroom in Chromium. No script may run, and none may
/// even be tried: a blocked one is a report of the policy, and markup that arrived is in the page. <c>bin/audit hostile</c> asks for a thousand.
/// </summary>
[Collection(HostilePaper.Name)]
public sealed class HostileTests(RunningNewsroom paper, Chromium chromium, ITestOutputHelper output)
{
    /// <summary>Counts what runs and what the policy stopped, and asks the page for what never belongs there.</summary>
    const string Watch = """
        window.ranCount = 0; window.stopped = [];
        for (const name of ['ran', 'alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.ranCount++; };
        addEventListener('securitypolicyviolation', e => window.stopped.push(e.violatedDirective + ' ' + e.blockedURI));
        """;

    const string Look = """
        (() => {
          const all = [...document.querySelectorAll('*')];
          const bad = all.filter(e => [...e.attributes].some(a => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value) && /^(href|src|data|action|formaction)$/i.test(a.name)) || /^(iframe|object|embed|base|marquee|video|math)$/i.test(e.localName) || e.localName === 'script' && !e.src && e.type !== 'application/ld+json' && !e.textContent.includes('localStorage'));
          return JSON.stringify([window.ranCount, window.stopped, bad.map(e => e.outerHTML.slice(0, 200))]);
        })()
        """;

    int pages, ran;
    readonly List<string> wrong = [], stopped = [];

    [Fact]
    public async Task Hostile_comments_names_and_headlines_run_no_script()
    {
        var (story, comments, titles) = await FillAsync();
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await reader.Page.AddInitScriptAsync(Watch);
        await LookAsync(reader, $"/{story}");
        await LookAsync(reader, "/");
        foreach (var number in titles) await LookAsync(reader, $"/{number}");
        await LookAsync(reader, "/culture");

        await paper.SignInAsync(reader, paper.Owner);
        await WalkAsync(reader, "/newsroom/comments?tab=approved");
        await WalkAsync(reader, "/newsroom/comments");
        await WalkAsync(reader, "/newsroom?state=published");
        await LookAsync(reader, "/newsroom/bans?try=" + Uri.EscapeDataString("script"));
        foreach (var number in titles) await LookAsync(reader, $"/newsroom/stories/{number}");

        output.WriteLine($"{comments} comments and {titles.Count} headlines on {pages} pages: {ran} scripts ran, {stopped.Count} reports of the policy");
        foreach (var line in stopped.Concat(wrong).Take(20)) output.WriteLine(line);
        ran.ShouldBe(0);
        stopped.ShouldBeEmpty();
        wrong.ShouldBeEmpty();
        comments.ShouldBeGreaterThan(HostileWords.All.Count / 2, "most of them must have arrived");
        titles.Count.ShouldBeGreaterThan(HostileWords.All.Count / 2);
    }

    /// <summary>From page to page, as far as «next» leads.</summary>
    async Task WalkAsync(Reader reader, string path)
    {
        for (string? next = path; next is not null;)
        {
            await LookAsync(reader, next);
            next = await reader.AskAsync<string?>("document.querySelector('a[rel=next]')?.getAttribute('href') ?? null");
        }
    }

    async Task LookAsync(Reader reader, string path)
    {
        await reader.Page.GotoAsync(paper.Address + path, new Microsoft.Playwright.PageGotoOptions { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });
        var seen = JsonDocument.Parse(await reader.AskAsync<string>(Look)).RootElement;
        pages++;
        ran += seen[0].GetInt32();
        stopped.AddRange(seen[1].EnumerateArray().Select(s => $"{path}: {s.GetString()}"));
        wrong.AddRange(seen[2].EnumerateArray().Select(s => $"{path}: {s.GetString()}"));
    }

    async Task<(int Story, int Comments, IReadOnlyList<int> Titles)> FillAsync()
    {
        foreach (var (key, value) in ((string, string)[])[("comments.rate", "0"), ("comments.moderation", "none"), ("comments.links", "1000"), ("comments.days", "0"), ("api.rate", "0")])
            (await PaperProcess.RunAsync(paper.Data, "settings", "set", key, value)).Done();
        var archive = Path.Combine(paper.Data, "hostile.jsonl");
        var json = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        await File.WriteAllLinesAsync(archive, HostileWords.All.Select((words, i) => JsonSerializer.Serialize(new
        {
            id = $"h{i}", title = Cut(words, 300), body = $"{words}\n\nفقرة ثانية من النص {i} تختلف عن غيرها.", summary = Cut(words, 300), section = "culture", published = "2026-01-01T00:00:00Z", url = $"https://hostile.example/{i}",
        }, json)));
        await PaperProcess.RunAsync(paper.Data, "import", "jsonl", archive, "--publish"); // a line that cannot be a story is refused, and the rest goes in
        var listed = (await PaperProcess.RunAsync(paper.Data, "story", "list", "--state", "published", "--limit", "5000", "--json")).Done().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).Where(s => s.GetProperty("state").GetString()!.Equals("published", StringComparison.OrdinalIgnoreCase)).Select(s => s.GetProperty("number").GetInt32()).ToList();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(paper.Address) };
        var sent = 0;
        foreach (var (i, words) in HostileWords.All.Index())
        {
            // A name that holds a link is refused by rule; then the words stand in the text alone.
            foreach (var name in (string[])[Cut(words, 60), "قارئ"])
            {
                var answer = await http.PostAsync($"/{listed[0]}/comments", new FormUrlEncodedContent([new("name", name), new("email", $"h{i}@example.org"), new("text", Cut(words, 2000))]));
                if (answer.StatusCode != HttpStatusCode.SeeOther) continue;
                sent++;
                break;
            }
        }
        return (listed[0], sent, listed);
    }

    static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

/// <summary>A paper of its own: nobody else wants to see this.</summary>
[CollectionDefinition(Name)]
public sealed class HostilePaper : ICollectionFixture<RunningNewsroom>, ICollectionFixture<Chromium>
{
    public const string Name = "hostile";
}
