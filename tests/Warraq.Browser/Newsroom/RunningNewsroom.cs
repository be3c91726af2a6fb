using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>An empty paper with people in it, served by the real program. Everybody joined as people join: by the link that was printed.</summary>
public sealed partial class RunningNewsroom : IAsyncLifetime
{
    public const string Password = "جملة طويلة أحفظها";
    readonly string data = Directory.CreateTempSubdirectory("warraq-newsroom-").FullName;
    PaperProcess? server;

    /// <summary>By name, because passkeys belong to a domain and an address is none.</summary>
    public string Address => server!.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    public string Data => data;
    public string Log => server!.Log;

    /// <summary>Owner whose screens are Arabic, and one whose screens are English.</summary>
    public string Owner => "maha@almadar.example";
    public string EnglishOwner => "nora@almadar.example";

    public async ValueTask InitializeAsync()
    {
        server = await PaperProcess.ServeAsync(data);
        await JoinAsync(OwnerLink.Match(server.Log).Value, Owner, "مها عزّام", "ar");
        await JoinAsync(await InviteAsync(EnglishOwner, "owner"), EnglishOwner, "Nora Haddad", "en");
        // Something on the desk: a page as an importer left it, with findings.
        (await PaperProcess.RunAsync(data, "import", "page", Path.Combine(Repository.Root, "samples", "pages", "kazakhstan-2022.txt"))).Done();
    }

    /// <summary>A link for somebody new, as the terminal prints it.</summary>
    public async Task<string> InviteAsync(string email, string role) =>
        LinkPath.Match((await PaperProcess.RunAsync(data, "user", "invite", email, "--role", role)).Done()).Value;

    /// <summary>Somebody new, joined.</summary>
    public async Task<string> ColleagueAsync(string role, string name = "نور حدّاد", string lang = "ar")
    {
        var email = $"{role}-{Guid.CreateVersion7():N}@almadar.example";
        await JoinAsync(await InviteAsync(email, role), email, name, lang);
        return email;
    }

    int? live;

    /// <summary>Number of a story that readers see.</summary>
    public async Task<int> LiveStoryAsync()
    {
        if (live is { } known) return known;
        var text = Path.Combine(data, "live.txt");
        await File.WriteAllTextAsync(text, "افتتاح معرض الكتاب في المدينة\n\nافتُتح معرض الكتاب صباح الخميس في وسط المدينة بحضور عدد من الزوار، وفق ما قال المنظمون.\n\nويستمر المعرض أسبوعاً.\n");
        var made = (await PaperProcess.RunAsync(data, "import", "page", text, "--section", "world", "--publish", "--json")).Done();
        return (live = System.Text.Json.JsonDocument.Parse(made).RootElement.GetProperty("number").GetInt32()).Value;
    }

    int? changed;

    /// <summary>Number of a story that went out and came in anew since: figures, endings, spelling, a paragraph that moved, one that is gone and one that is new.</summary>
    public async Task<int> ChangedStoryAsync()
    {
        if (changed is { } known) return known;
        string[] was =
        [
            "أعلنت وزارة الصحة الأربعاء أن 8 فرق طبية وصلت الى القرى الجبلية، ولقّحت 317 طفلاً في يومين، وفق ما جاء في بيانها.",
            "وقال مدير الحملة إن فريقه يعمل من الفجر حتى المساء، وإن الطرق لم تُفتح كلها بعد.",
            "ورحّب سكان القرى بالحملة، وطالبوا بمركز صحي دائم لا يُغلق في الشتاء.",
            "وكانت العاصفة قطعت الطرق أسبوعاً كاملاً، وتعطّلت شبكة الهاتف.",
            "وتستمر الحملة حتى نهاية الشهر، بحسب الوزارة.",
        ];
        string[] now =
        [
            "وأعلنت وزارة الصحة الخميس أن 19 فرقة طبية وصلت إلى القرى الجبلية، ولقّحت 4353 طفلاً في يومين، وفق ما جاء في بيانها.",
            "وكانت العاصفة قطعت الطرق أسبوعاً كاملاً، وتعطلت شبكة الهاتف.",
            "قال مدير الحملة إن فرقها تعمل من الفجر حتى المساء، وإن الطرق لم تُفتح كلها بعد.",
            "ورحّب سكان القرى بالحملة، وطالبوا بمركز صحي دائم لا يُغلق في الشتاء.",
            "وأفادت البلدية بأن جرّافتين أُرسلتا إلى الطريق العليا لإزالة الثلوج.",
        ];
        changed = await PageAsync("حملة تلقيح في القرى الجبلية", was, "--publish");
        return changed.Value == await PageAsync("حملة التلقيح في القرى الجبلية مستمرة", now) ? changed.Value : throw new InvalidOperationException("The second page made another story.");
    }

    async Task<int> PageAsync(string title, string[] paragraphs, params string[] more)
    {
        var file = Path.Combine(data, "changed.html");
        await File.WriteAllTextAsync(file, $"<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>{title}</title><link rel=canonical href=https://news.example/campaign></head><body><article><h1>{title}</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>");
        var made = (await PaperProcess.RunAsync(data, ["import", "page", file, "--section", "world", "--json", .. more])).Done();
        return System.Text.Json.JsonDocument.Parse(made).RootElement.GetProperty("number").GetInt32();
    }

    async Task JoinAsync(string link, string email, string name, string lang)
    {
        using var door = new Door(Address);
        await door.PostAsync($"{LinkPath.Match(link).Value}?lang={lang}", LinkPath.Match(link).Value, ("name", name), ("email", email), ("password", Password));
        if (!door.IsIn) throw new InvalidOperationException($"{email} could not join by {link}.\n{server!.Log}");
    }

    /// <summary>Puts a new session of this person into the reader's browser.</summary>
    public async Task SignInAsync(Reader reader, string email)
    {
        using var door = new Door(Address);
        await door.PostAsync("/newsroom/sign-in", "/newsroom/sign-in", ("email", email), ("password", Password));
        if (!door.IsIn) throw new InvalidOperationException($"{email} could not sign in.\n{server!.Log}");
        await reader.Page.Context.AddCookiesAsync([new Cookie { Name = Door.SessionCookie, Value = door.Session, Domain = "localhost", Path = "/newsroom", Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
    }

    /// <summary>Ends the server as a power cut does.</summary>
    public Task KillAsync() => server!.KillAsync();

    /// <summary>The server again, at the address it had.</summary>
    public async Task RestartAsync()
    {
        var address = server!.Address;
        await server.DisposeAsync();
        server = await PaperProcess.ServeAsync(data, "--urls", address);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [GeneratedRegex("http://[^ ]+/newsroom/link/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex OwnerLink { get; }

    [GeneratedRegex("/newsroom/link/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex LinkPath { get; }
}

/// <summary>Tests of the newsroom share one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class NewsroomPaper : ICollectionFixture<RunningNewsroom>, ICollectionFixture<Chromium>
{
    public const string Name = "newsroom";
}
