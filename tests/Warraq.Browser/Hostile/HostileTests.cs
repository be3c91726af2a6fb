using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Warraq.Browser.Newsroom;

namespace Warraq.Browser.Hostile;

/// <summary>
/// Each hostile string as a comment, as a sender's name, as a headline, as a paragraph that changed, as a note, as a suggested change and, every fourth, as a question to
/// the search, shown on the site and in the newsroom in Chromium. No script may run, and none may even be tried: a blocked one is a report of the policy, and markup
/// that arrived is in the page. <c>bin/audit hostile</c> asks for more than six hundred of each.
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
          const bad = all.filter(e => [...e.attributes].some(a => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value) && /^(href|src|data|action|formaction)$/i.test(a.name)) || /^(iframe|object|embed|base|marquee|video|math)$/i.test(e.localName) || e.localName === 'script' && !e.src && !/^application\/(ld\+)?json$/.test(e.type) && !e.textContent.includes('localStorage'));
          return JSON.stringify([window.ranCount, window.stopped, bad.map(e => e.outerHTML.slice(0, 200))]);
        })()
        """;

    const string EditorBody = ".body.ProseMirror p";

    /// <summary>On a story's screen: each string as a note on the whole story and as a change of a word of its last paragraph.</summary>
    const string Remark = """
        async words => {
          const form = document.querySelector('#new-note form'), token = form.querySelector('[name=_form]').value;
          const block = [...form.querySelector('[name=block]').options].at(-1).value;
          let taken = 0;
          for (const text of words)
            for (const more of [{ block: '', quote: '', text }, { block, quote: 'القصة', text, suggests: 'yes', change: text }]) {
              const body = new URLSearchParams({ id: crypto.randomUUID(), start: '0', _form: token, ...more });
              if ((await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })).ok) taken++;
            }
          return taken;
        }
        """;

    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    int pages, ran;
    readonly List<string> wrong = [], stopped = [];

    [Fact]
    public async Task Hostile_comments_names_and_headlines_run_no_script()
    {
        var (story, comments, titles) = await FillAsync();
        var gathered = await GatherAsync();
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
        var notes = 0;
        foreach (var (number, words) in gathered) notes += await LookThroughAsync(reader, number, words);
        foreach (var number in titles.Where((_, i) => i % 20 == 0)) await LookAsync(reader, $"/newsroom/stories/{number}/edit", EditorBody);
        foreach (var words in HostileWords.All.Where((_, i) => i % 4 == 0)) await LookAsync(reader, "/newsroom/search?q=" + Uri.EscapeDataString(Cut(words, 200)));
        await LookAsync(reader, "/newsroom/search?q=" + Uri.EscapeDataString("script"));

        output.WriteLine($"{comments} comments, {titles.Count} headlines, {notes} notes and suggested changes on {pages} pages: {ran} scripts ran, {stopped.Count} reports of the policy");
        foreach (var line in stopped.Concat(wrong).Take(20)) output.WriteLine(line);
        ran.ShouldBe(0);
        stopped.ShouldBeEmpty();
        wrong.ShouldBeEmpty();
        comments.ShouldBeGreaterThan(HostileWords.All.Count / 2, "most of them must have arrived");
        titles.Count.ShouldBeGreaterThan(HostileWords.All.Count / 2);
        notes.ShouldBeGreaterThan(HostileWords.All.Count, "a note and a change of nearly each");
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

    /// <summary>A story whose paragraphs are hostile and were so before: notes and changes of each kind, what is between its versions, and its editor.</summary>
    /// <returns>How many notes were taken.</returns>
    async Task<int> LookThroughAsync(Reader reader, int number, IEnumerable<string> words)
    {
        await LookAsync(reader, $"/newsroom/stories/{number}");
        var taken = await reader.Page.EvaluateAsync<int>(Remark, words.Select(w => Cut(w, 1500)).ToArray());
        await LookAsync(reader, $"/newsroom/stories/{number}");
        await LookAsync(reader, $"/newsroom/stories/{number}/versions");
        (await reader.AskAsync<int>("document.querySelectorAll('main ins').length")).ShouldBeGreaterThan(0, "the comparison must show something");
        await LookAsync(reader, $"/newsroom/stories/{number}/edit", EditorBody);
        return taken;
    }

    async Task LookAsync(Reader reader, string path, string? isThere = null)
    {
        await reader.Page.GotoAsync(paper.Address + path, new Microsoft.Playwright.PageGotoOptions { WaitUntil = Microsoft.Playwright.WaitUntilState.Load });
        if (isThere is not null) await reader.Page.Locator(isThere).First.WaitForAsync();
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
        await ImportAsync("hostile", HostileWords.All.Select((words, i) => Article($"h{i}", Cut(words, 300), words, $"فقرة ثانية من النص {i} تختلف عن غيرها.")));
        var listed = (await PublishedAsync()).Select(s => s.Number).ToList();
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

    /// <summary>Stories of a hundred hostile paragraphs each, sent in twice, so that each paragraph changed.</summary>
    async Task<IReadOnlyList<(int Number, string[] Words)>> GatherAsync()
    {
        List<(int, string[])> gathered = [];
        foreach (var (i, words) in HostileWords.All.Chunk(100).Index())
        {
            var title = $"مجموعة النصوص رقم {i}";
            foreach (var (edition, more) in new[] { "", " وأضيف هذا" }.Index())
                await ImportAsync($"gathered-{i}-{edition}", [Article($"g{i}", title, [.. words.Select(w => Cut(w, 2000).ReplaceLineEndings(" ") + more), "وهنا تنتهي القصة."])]);
            gathered.Add(((await PublishedAsync()).Single(s => s.Title == title).Number, words));
        }
        return gathered;
    }

    /// <summary>A line that cannot be a story is refused, and the rest goes in.</summary>
    async Task ImportAsync(string name, IEnumerable<object> articles)
    {
        var archive = Path.Combine(paper.Data, name + ".jsonl");
        await File.WriteAllLinesAsync(archive, articles.Select(article => JsonSerializer.Serialize(article, Json)));
        await PaperProcess.RunAsync(paper.Data, "import", "jsonl", archive, "--publish");
    }

    static object Article(string id, string title, params string[] paragraphs) =>
        new { id, title, body = string.Join("\n\n", paragraphs), summary = title, section = "culture", published = "2026-01-01T00:00:00Z", url = $"https://hostile.example/{id}" };

    async Task<IReadOnlyList<(int Number, string Title)>> PublishedAsync() =>
        [.. (await PaperProcess.RunAsync(paper.Data, "story", "list", "--state", "published", "--limit", "5000", "--json")).Done().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).Select(s => (s.GetProperty("number").GetInt32(), s.GetProperty("headline").GetString()!))];

    static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

/// <summary>A paper of its own: nobody else wants to see this.</summary>
[CollectionDefinition(Name)]
public sealed class HostilePaper : ICollectionFixture<RunningNewsroom>, ICollectionFixture<Chromium>
{
    public const string Name = "hostile";
}
