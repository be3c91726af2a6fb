using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Warraq.Browser;

/// <summary>The demo paper, served by the real program for all tests of this assembly. Addresses are found as a reader finds them: by links.</summary>
public sealed partial class RunningPaper : IAsyncLifetime
{
    static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    readonly string data = Directory.CreateTempSubdirectory("warraq-browser-").FullName;
    readonly ConcurrentDictionary<PageKind, string> pages = new();
    PaperProcess? server;

    public string Address => server!.Address;

    /// <summary>The address of one page of the kind, with its host.</summary>
    public string Page(PageKind kind) =>
        Address + (pages.TryGetValue(kind, out var path) ? path : throw new InvalidOperationException($"No page of the demo paper is of the kind {kind}.\n{server!.Log}"));

    /// <summary>Runs a command over the same data, beside the server.</summary>
    public Task<CommandResult> RunAsync(params string[] command) => PaperProcess.RunAsync(data, command);

    public async ValueTask InitializeAsync()
    {
        server = await PaperProcess.ServeAsync(data, "--demo");
        (await PaperProcess.RunAsync(data, "settings", "set", "comments.rate", "0")).Done();
        await DiscoverAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Reads the paper from its front until every kind has been met.</summary>
    async Task DiscoverAsync()
    {
        var parser = new HtmlParser();
        var known = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<string>(known);
        var articles = new List<string>();
        while (waiting.TryDequeue(out var path) && known.Count < 400)
        {
            using var answer = await Http.GetAsync(Address + path);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var document = parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            var kind = KindOf(path, document.DocumentElement.GetAttribute("lang") ?? "ar");
            if (kind is not null) pages.TryAdd(kind.Value, path);
            // Comments must be open where the form is tried.
            if (kind == PageKind.Article)
            {
                articles.Add(path);
                if (document.QuerySelector("form[action$='/comments']") is not null && pages.TryAdd(PageKind.CommentRefused, path))
                {
                    pages[PageKind.Article] = path;
                    pages[PageKind.CommentReceived] = path + "?c=received#comments";
                }
            }
            foreach (var link in document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (known.Add(link)) waiting.Enqueue(link);
            }
        }
        // Common words of the demo paper; more than one page of them.
        pages[PageKind.SearchFound] = "/search?q=" + Uri.EscapeDataString("المدينة من");
        pages[PageKind.SearchPaged] = "/search?sort=newest&q=" + Uri.EscapeDataString("من");
        pages[PageKind.SearchMeant] = "/search?q=" + Uri.EscapeDataString("hgl]dkm");
        pages[PageKind.SearchPartial] = "/search?q=" + Uri.EscapeDataString("متى تعود حافلات رأس الموج إلى مرفأ الصيادين بعد العاصفة الأخيرة");
        pages[PageKind.SearchEnglish] = "/search?lang=en&q=the";
        pages[PageKind.SearchNothing] = "/search?q=" + Uri.EscapeDataString("قطقطق \u202E<b>");
        pages[PageKind.NotFound] = "/no-such-section/999999/nothing";
        var gone = articles.LastOrDefault(path => path != pages[PageKind.Article]) ?? throw new InvalidOperationException("The demo paper shows fewer than two articles.");
        (await PaperProcess.RunAsync(data, "story", "withdraw", NumberOf(gone))).Done();
        pages[PageKind.Gone] = gone;
        await UntilGoneAsync(gone);
    }

    /// <summary>The command writes; the server hears of it through the outbox within about 100 ms (DECISIONS 1).</summary>
    async Task UntilGoneAsync(string path)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            using var answer = await Http.GetAsync(Address + path);
            if ((int)answer.StatusCode == 410) return;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{path} was withdrawn and is still served after 5 s.");
    }

    static PageKind? KindOf(string path, string lang) => path switch
    {
        "/" => PageKind.Front,
        "/search" => PageKind.SearchForm,
        _ when path.StartsWith("/tag/", StringComparison.Ordinal) => PageKind.Tag,
        _ when path.StartsWith("/author/", StringComparison.Ordinal) => PageKind.Author,
        _ when DayAddress.IsMatch(path) => PageKind.Day,
        _ when ArticleAddress.IsMatch(path) => lang.StartsWith("en", StringComparison.Ordinal) ? PageKind.ArticleEnglish : PageKind.Article,
        _ when SectionAddress.IsMatch(path) => PageKind.Section,
        _ => null,
    };

    public static string NumberOf(string path) => ArticleAddress.Match(path).Groups["number"].Value;

    [GeneratedRegex("^/[0-9]{4}/[0-9]{2}/[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex DayAddress { get; }

    [GeneratedRegex("^/[^/]+/(?<number>[0-9]+)/[^/?]+$", RegexOptions.None, 1000)]
    private static partial Regex ArticleAddress { get; }

    [GeneratedRegex("^/[a-z][a-z0-9-]*$", RegexOptions.None, 1000)]
    private static partial Regex SectionAddress { get; }
}
