using System.Net;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed class DoorTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_first_owner_joins_signs_out_and_in_again(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        var link = $"/newsroom/link/{await MakeLink.FirstOwnerAsync(paper.Database)}";
        using var browser = paper.Browser();
        var look = await browser.GetAsync(link);
        look.Text.ShouldContain("يصير مالكها");
        (await browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK, "looking uses nothing up");
        var refused = await browser.PostAsync(link, Fields(("name", "مها \"<b>"), ("email", "maha@almadar.example"), ("password", "short")), link);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("value=\"مها &quot;&lt;b&gt;\"");
        refused.Text.ShouldNotContain("short");
        var joined = await browser.PostAsync(link, Fields(("name", "مها عزّام"), ("email", "maha@almadar.example"), ("password", Colleagues.Password)), link);
        joined.Location.ShouldBe("/newsroom");
        (await browser.GetAsync("/newsroom")).Text.ShouldContain("حسابك: مها عزّام");
        (await browser.GetAsync(link)).Status.ShouldBe(HttpStatusCode.Gone);

        (await browser.PostAsync("/newsroom/sign-out", [], "/newsroom")).Location.ShouldBe("/newsroom/sign-in");
        browser.Cookies.ShouldNotContainKey("__Secure-warraq");
        (await browser.PostAsync("/newsroom/sign-in", Fields(("email", "maha@almadar.example"), ("password", "not this one at all")))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var entered = await browser.PostAsync("/newsroom/sign-in", Fields(("email", "maha@almadar.example"), ("password", Colleagues.Password), ("back", "/newsroom/people?x=1")));
        entered.Location.ShouldBe("/newsroom/people?x=1");
        entered.SetCookies.ShouldAllBe(c => !c.Contains("max-age", StringComparison.OrdinalIgnoreCase), "without «stay» the browser forgets it when closed");
        (await browser.GetAsync("/newsroom/sign-in")).Location.ShouldBe("/newsroom", "whoever is in needs no door");
    }

    [Fact]
    public async Task The_second_step_is_asked_for_and_cannot_be_walked_around()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Editor);
        using var browser = await paper.BrowserOfAsync(person);
        (await browser.PostAsync("/newsroom/account/codes/begin", [], "/newsroom/account")).Location.ShouldBe("/newsroom/account/codes");
        var key = (await PeopleReads.BegunKeyAsync(paper.Database, person.Id))!;
        var page = await browser.GetAsync("/newsroom/account/codes");
        page.Text.Replace(" ", "", StringComparison.Ordinal).ShouldContain(key);
        page.Text.ShouldContain("<svg class=\"qr\"");
        (await browser.PostAsync("/newsroom/account/codes", Fields(("code", "12")), "/newsroom/account/codes")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var done = await browser.PostAsync("/newsroom/account/codes", Fields(("code", Totp.Code(key, paper.Database.Time.GetUtcNow()))), "/newsroom/account/codes");
        done.Status.ShouldBe(HttpStatusCode.OK);
        done.Text.Split("<li><code>").Length.ShouldBe(Codes.RecoveryCodes + 1);
        (await browser.GetAsync("/newsroom/account/codes")).Location.ShouldBe("/newsroom/account#codes", "the key in use is not shown again");

        using var door = paper.Browser();
        var half = await door.PostAsync("/newsroom/sign-in", Fields(("email", person.Email!), ("password", Colleagues.Password), ("back", "/newsroom/account")));
        half.Location.ShouldBe("/newsroom/sign-in/code?back=%2Fnewsroom%2Faccount&lang=ar");
        door.Cookies.ShouldNotContainKey("__Secure-warraq");
        (await door.GetAsync("/newsroom/account")).Location!.ShouldStartWith("/newsroom/sign-in");
        (await door.PostAsync("/newsroom/sign-in/code", Fields(("code", "000000")), half.Location!)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var code = Totp.Code(key, paper.Database.Time.GetUtcNow().AddSeconds(30));
        var entered = await door.PostAsync("/newsroom/sign-in/code", Fields(("code", code), ("back", "/newsroom/account")), half.Location!);
        entered.Location.ShouldBe("/newsroom/account");
        door.Cookies.ShouldNotContainKey("__Secure-warraq-step");
        (await door.GetAsync("/newsroom/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_post_after_the_session_changes_nothing_and_leads_back()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Owner);
        using var browser = await paper.BrowserOfAsync(person);
        var token = await browser.TokenAsync("/newsroom/people");
        await Sessions.EndOthersAsync(paper.Database, person.Id, null, "test");
        var late = await browser.PostRawAsync("/newsroom/people/invite", Fields(("email", "samer@almadar.example"), ("role", "editor"), ("_form", token)), ("Referer", new Uri(paper.Address, "/newsroom/people").ToString()));
        late.Status.ShouldBe(HttpStatusCode.Unauthorized);
        late.Text.ShouldContain("انتهت جلستك");
        late.Text.ShouldContain("value=\"/newsroom/people\"");
        (await PeopleReads.InvitationsAsync(paper.Database)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/newsroom/people?x=1", "/newsroom/people?x=1")]
    [InlineData("/newsroom", "/newsroom")]
    [InlineData("https://elsewhere.example/newsroom", "/newsroom")]
    [InlineData("//elsewhere.example/newsroom", "/newsroom")]
    [InlineData("/newsroom/../admin", "/newsroom")]
    [InlineData("/newsroom\\elsewhere.example", "/newsroom")]
    [InlineData("/newsroomelsewhere", "/newsroom")]
    [InlineData("/newsroom/sign-out", "/newsroom")]
    [InlineData("/newsroom/x\r\nSet-Cookie: a=b", "/newsroom")]
    [InlineData("/world", "/newsroom")]
    [InlineData(null, "/newsroom")]
    public void The_way_back_leads_into_the_newsroom_only(string? asked, string safe) => ReturnAddress.Safe(asked).ShouldBe(safe);

    [Fact]
    public async Task Over_a_network_without_tls_the_door_stays_shut()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = paper.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/newsroom/sign-in") { Headers = { Host = "almadar.example" } };
        var answer = await browser.SendAsync(request);
        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("https");
        answer.SetCookies.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_screens_speak_the_persons_language_in_its_direction()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Owner);
        (await browser.GetAsync("/newsroom/people")).Text.ShouldContain("<html lang=\"ar\" dir=\"rtl\">");
        (await browser.PostAsync("/newsroom/account/profile", Fields(("name", "Maha"), ("lang", "en"), ("keys", "Alt")), "/newsroom/account")).Location.ShouldBe("/newsroom/account?done=profile#profile");
        var page = await browser.GetAsync("/newsroom/people");
        page.Text.ShouldContain("<html lang=\"en\" dir=\"ltr\">");
        page.Text.ShouldContain("Who may do what");
        using var door = paper.Browser();
        (await door.GetAsync("/newsroom/sign-in?lang=en")).Text.ShouldContain("<html lang=\"en\" dir=\"ltr\">");
    }

    [Fact]
    public async Task Faces_of_the_newsroom_are_the_sites_files()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = paper.Browser();
        var css = (await browser.GetAsync(Warraq.Newsroom.NewsroomAssets.Stylesheet)).Text;
        var faces = System.Text.RegularExpressions.Regex.Matches(css, @"[\w-]+\.woff2", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct().ToList();
        faces.Count.ShouldBe(6);
        foreach (var face in faces) (await browser.GetAsync("/assets/" + face)).Status.ShouldBe(HttpStatusCode.OK, face);
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
}
