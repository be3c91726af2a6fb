using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed partial class PublishingTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_goes_out_and_is_taken_back_by_plain_forms(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        var editor = await Colleagues.JoinAsync(paper.Database, Role.Editor);
        using var browser = await paper.BrowserOfAsync(editor);
        var number = await DraftAsync(paper.Database, "عنوان فيه <b>وسم</b>", "قال وزير الداخلية إن الأمر انتهى.");
        var here = $"/newsroom/stories/{number}/publish";
        var desk = await browser.GetAsync("/newsroom?state=draft");
        desk.Text.ShouldContain($"href=\"/newsroom/stories/{number}\"");
        (await browser.GetAsync($"/newsroom/stories/{number}")).Text.ShouldContain($"href=\"{here}\"");
        desk.Text.ShouldContain("عنوان فيه &lt;b&gt;");

        var old = await browser.PostAsync(here, Fields(("version", "0"), ("sure", "yes")), here);
        (old.Status, old.Text.Contains("غيّر شخص آخر هذا الخبر", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await StoryAsync(paper.Database, number)).State.ShouldBe(StoryState.Draft);

        (await browser.PostAsync(here, Fields(("version", "1"), ("sure", "yes")), here)).Location.ShouldBe($"{here}?done=published");
        (await StoryAsync(paper.Database, number)).State.ShouldBe(StoryState.Published);
        var shown = await browser.GetAsync($"{here}?done=published");
        shown.Text.ShouldContain("نُشرت.");
        shown.Text.ShouldNotContain($"action=\"{here}\"", Case.Sensitive, "there is nothing new to publish");

        var silent = await browser.PostAsync($"{here}/withdraw", Fields(("sure", "yes"), ("reason", " ")), here);
        (silent.Status, silent.Text.Contains("اكتب سبب السحب", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await browser.PostAsync($"{here}/withdraw", Fields(("sure", "yes"), ("reason", "المصدر تراجع")), here)).Location.ShouldBe($"{here}?done=withdrawn");
        var story = await StoryAsync(paper.Database, number);
        (story.State, story.WithdrawnReason, story.WithdrawnAsError).ShouldBe((StoryState.Withdrawn, "المصدر تراجع", false));
        (await Colleagues.AuditAsync(paper.Database)).Where(a => a.Act is "publish" or "withdraw").Select(a => a.Person).ShouldBe([editor.Id.ToString(), editor.Id.ToString()]);
    }

    [Fact]
    public async Task Only_verbs_that_a_person_may_do_are_offered_and_done()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        await Colleagues.JoinAsync(paper.Database, Role.Owner);
        var number = await DraftAsync(paper.Database, "خبر لمكتب الرياضة", "نص.");
        await ChangeAsync(paper.Database, number, s => s.Desk = "sports");
        var here = $"/newsroom/stories/{number}/publish";
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        (await reporter.GetAsync(here)).Text.ShouldNotContain($"action=\"{here}\"");

        var world = await Colleagues.JoinAsync(paper.Database, Role.Editor, desk: "world");
        await ChangeGrants.GiveAsync(paper.Database, world.Id, Role.Reporter, null, "test");
        using var neighbour = await paper.BrowserOfAsync(world);
        (await neighbour.GetAsync(here)).Text.ShouldNotContain($"action=\"{here}\"");
        (await neighbour.PostAsync(here, Fields(("version", "1"), ("sure", "yes")), here)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await neighbour.PostAsync($"{here}/withdraw", Fields(("reason", "x"), ("sure", "yes")), here)).Status.ShouldBe(HttpStatusCode.Forbidden);

        var stranger = await Colleagues.JoinAsync(paper.Database, Role.Editor, desk: "economy");
        using var far = await paper.BrowserOfAsync(stranger);
        (await far.GetAsync(here)).Status.ShouldBe(HttpStatusCode.NotFound, "what a person may not see is not there for him");
        (await far.GetAsync("/newsroom")).Text.ShouldNotContain($"/newsroom/stories/{number}");
        (await far.PostAsync(here, Fields(("version", "1"), ("sure", "yes")), "/newsroom")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await StoryAsync(paper.Database, number)).State.ShouldBe(StoryState.Draft);

        using var sub = await paper.BrowserOfAsync(Role.SubEditor);
        (await sub.PostAsync(here, Fields(("version", "1"), ("sure", "yes")), here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await sub.GetAsync(here)).Text.ShouldNotContain($"action=\"{here}/withdraw\"");
        await WithdrawStory.DoAsync(paper.Database, number, "test", "سبب");
        (await sub.GetAsync(here)).Text.ShouldNotContain($"action=\"{here}\"", Case.Sensitive, "a withdrawn story is brought back by who may withdraw");
        var version = (await StoryAsync(paper.Database, number)).Version;
        (await sub.PostAsync(here, Fields(("version", $"{version}"), ("sure", "yes")), here)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_missing_holds_a_story_until_somebody_overrides_it_under_his_name()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var number = await DraftAsync(paper.Database, "خبر بلا قسم", "نص.");
        await ChangeAsync(paper.Database, number, s => s.SectionId = UnsortedOf(paper.Database));
        var here = $"/newsroom/stories/{number}/publish";
        using var sub = await paper.BrowserOfAsync(Role.SubEditor);
        var panel = await sub.GetAsync(here);
        panel.Text.ShouldContain("aria-disabled=\"true\"");
        panel.Text.ShouldContain("أو بتجاوز مسبَّب من: مالك، محرّر.");
        var held = await sub.PostAsync(here, Fields(("version", "1")), here);
        (held.Status, held.Text.Contains("لا قسم للقصة", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await sub.PostAsync(here, Fields(("version", "1"), ("override", "yes"), ("why", "عاجل")), here)).Status.ShouldBe(HttpStatusCode.Forbidden);

        var editor = await Colleagues.JoinAsync(paper.Database, Role.Editor);
        using var browser = await paper.BrowserOfAsync(editor);
        var silent = await browser.PostAsync(here, Fields(("version", "1"), ("override", "yes"), ("why", " ")), here);
        (silent.Status, silent.Text.Contains("اكتب لماذا تتجاوز", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await browser.PostAsync(here, Fields(("version", "1"), ("override", "yes"), ("why", "عاجل")), here)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Colleagues.AuditAsync(paper.Database)).ShouldContain(a => a.Act == "override" && a.Person == editor.Id.ToString() && a.Detail == "no-section: عاجل");

        await ChangeAsync(paper.Database, number, s => s.Killed = true);
        (await browser.PostAsync(here, Fields(("version", "2"), ("override", "yes"), ("why", "عاجل")), here)).Text.ShouldContain("أُلغي هذا الخبر");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_gets_its_time_on_the_papers_clock_and_can_lose_it(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var browser = await paper.BrowserOfAsync(Role.SubEditor);
        var number = await DraftAsync(paper.Database, "خبر لموعده", "نص.");
        var here = $"/newsroom/stories/{number}/publish";
        (await browser.PostAsync(here, Fields(("version", "1"), ("when", "later"), ("at", "2099-03-29T00:30")), here)).Text.ShouldContain("لأن الساعة تُقدَّم فيه");
        var twice = await browser.PostAsync(here, Fields(("version", "1"), ("when", "later"), ("at", "2099-10-24T23:30")), here);
        twice.Text.ShouldContain("تأتي الساعة 23:30 مرتين");
        twice.Text.ShouldContain("name=\"at-which\"");
        (await browser.PostAsync(here, Fields(("version", "1"), ("when", "later"), ("at", "2001-01-01T10:00")), here)).Text.ShouldContain("الموعد مضى");
        (await browser.PostAsync(here, Fields(("version", "1"), ("when", "later"), ("at", "2099-10-24T23:30"), ("at-which", "second")), here)).Location.ShouldBe($"{here}?done=scheduled");
        var story = await StoryAsync(paper.Database, number);
        (story.State, story.PublishAt).ShouldBe((StoryState.Scheduled, new DateTimeOffset(2099, 10, 24, 21, 30, 0, TimeSpan.Zero)));
        (await browser.PostAsync($"{here}/unschedule", [], here)).Location.ShouldBe($"{here}?done=unscheduled");
        (await StoryAsync(paper.Database, number)).State.ShouldBe(StoryState.Draft);
        (await browser.PostAsync($"{here}/unschedule", [], here)).Text.ShouldContain("لا موعد لهذه القصة");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Readers_see_an_update_a_correction_and_an_undo_by_themselves(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var browser = await paper.BrowserOfAsync(Role.Editor);
        using var reader = paper.Browser();
        var number = await DraftAsync(paper.Database, "العنوان كما خرج", "نص.");
        var here = $"/newsroom/stories/{number}/publish";
        await browser.PostAsync(here, Fields(("version", "1")), here);
        var address = (await reader.GetAsync($"/{number}")).Location!;
        (await reader.GetAsync(address)).Text.ShouldContain("العنوان كما خرج");

        await ChangeAsync(paper.Database, number, s => { s.Deck = "سطر أُضيف"; s.Version++; });
        (await reader.GetAsync(address)).Text.ShouldNotContain("سطر أُضيف");
        (await browser.PostAsync(here, Fields(("version", "3"), ("note", "أُضيف سطر")), here)).Location.ShouldBe($"{here}?done=published");
        await SeesAsync(reader, address, t => t.Contains("سطر أُضيف", StringComparison.Ordinal) && t.Contains("أُضيف سطر", StringComparison.Ordinal));
        var panel = await browser.GetAsync($"{here}?done=published");
        var edition = (await StoryAsync(paper.Database, number)).LiveEditionId!.Value;
        panel.Text.ShouldContain($"value=\"{edition}\"");
        (await browser.PostAsync($"{here}/undo", Fields(("edition", $"{edition}")), here)).Location.ShouldBe($"{here}?done=undone");
        await SeesAsync(reader, address, t => !t.Contains("سطر أُضيف", StringComparison.Ordinal));
        (await browser.PostAsync($"{here}/correct", Fields(("text", "الصواب كذا")), here)).Location.ShouldBe($"{here}?done=corrected");
        await SeesAsync(reader, address, t => t.Contains("الصواب كذا", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_is_the_page_that_readers_will_get_and_nobody_elses()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.SubEditor);
        using var nobody = paper.Browser();
        var number = await DraftAsync(paper.Database, "خبر يُعاين", "نص لم يره أحد.");
        var page = $"/newsroom/stories/{number}/preview/page";
        var preview = await browser.GetAsync(page);
        (preview.Status, preview.Headers["Cache-Control"].Contains("no-store", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true));
        (await nobody.GetAsync(page)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await nobody.GetAsync($"/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/newsroom/stories/{number}/preview/card.png")).Headers["Content-Type"].ShouldBe("image/png");
        foreach (var kind in (string[])["", "?as=desktop", "?as=card"]) (await browser.GetAsync($"/newsroom/stories/{number}/preview{kind}")).Text.ShouldContain($"/newsroom/stories/{number}/preview/");

        await browser.PostAsync($"/newsroom/stories/{number}/publish", Fields(("version", "1")), $"/newsroom/stories/{number}/publish");
        Answer found;
        var since = System.Diagnostics.Stopwatch.StartNew();
        while ((found = await nobody.GetAsync($"/{number}")).Location is null) since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        var live = await nobody.GetAsync(found.Location!);
        Article(preview.Text).ShouldBe(Article(live.Text), "the preview is the page");
    }

    [Fact]
    public async Task A_paper_that_wants_two_pairs_of_eyes_gets_them()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Database, "publish.review", "on", "test");
        var writer = await Colleagues.JoinAsync(paper.Database, Role.SubEditor);
        using var one = await paper.BrowserOfAsync(writer);
        using var other = await paper.BrowserOfAsync(await Colleagues.JoinAsync(paper.Database, Role.SubEditor, email: "second@almadar.example"));
        var number = await DraftAsync(paper.Database, "خبر لعينين", "نص.");
        await paper.Database.WriteAsync(db =>
        {
            db.Audit(writer.Id.ToString(), "edit", PageTags.Story(number), null, paper.Database.Time.GetUtcNow());
            return Task.CompletedTask;
        });
        var here = $"/newsroom/stories/{number}/publish";
        await SeesAsync(one, here, t => t.Contains("لم يراجعها بعد زميل", StringComparison.Ordinal));
        (await one.PostAsync($"{here}/review", Fields(("version", "1")), here)).Location.ShouldBe($"{here}?done=asked");
        (await one.PostAsync($"{here}/sign", Fields(("version", "2")), here)).Text.ShouldContain("أنت آخر من كتب فيها");
        (await one.PostAsync(here, Fields(("version", "2")), here)).Text.ShouldContain("لم يراجعها بعد زميل");
        (await other.PostAsync($"{here}/back", Fields(("version", "2"), ("reason", "أين الرقم؟")), here)).Location.ShouldBe($"{here}?done=back");
        (await one.GetAsync(here)).Text.ShouldContain("أين الرقم؟");
        (await one.PostAsync($"{here}/review", Fields(("version", "3")), here)).Location.ShouldBe($"{here}?done=asked");
        (await other.PostAsync($"{here}/sign", Fields(("version", "4")), here)).Location.ShouldBe($"{here}?done=signed");
        (await one.PostAsync(here, Fields(("version", "5")), here)).Location.ShouldBe($"{here}?done=published");
    }

    /// <summary>Asks until readers see it; that they do by themselves is the claim, how soon is measured by <c>bin/audit publish-time</c>.</summary>
    static async Task SeesAsync(NewsroomBrowser browser, string address, Func<string, bool> there)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (!there((await browser.GetAsync(address)).Text)) since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), address);
    }

    /// <summary>The article without its times, which are those of the moment.</summary>
    static string Article(string page) => Times.Replace(page[page.IndexOf("<article", StringComparison.Ordinal)..page.IndexOf("<div class=\"under", StringComparison.Ordinal)], "");

    [System.Text.RegularExpressions.GeneratedRegex("<time.*?</time>", System.Text.RegularExpressions.RegexOptions.Singleline, 1000)]
    private static partial System.Text.RegularExpressions.Regex Times { get; }

    static int UnsortedOf(Database database)
    {
        using var db = database.CreateContext();
        return db.Set<Section>().First(s => s.Slug == SectionTree.Unsorted).Id;
    }

    static Task<int> DraftAsync(Database database, string headline, params string[] paragraphs) => database.WriteAsync(async db =>
    {
        var number = await db.TakeNumbersAsync("story");
        var section = (await db.Set<Section>().FirstAsync(s => s.Slug == "world")).Id;
        await WriteStory.NewAsync(db, number, new Copy { Headline = headline, Body = StoryBody.FromParagraphs(paragraphs), SectionId = section, Credits = new Credits([], [await new NameBook().EnsureAsync(db, NameKind.Source, "وكالة")], []) }, database.Time.GetUtcNow());
        return number;
    });

    static Task ChangeAsync(Database database, int number, Action<Story> change) => database.WriteAsync(async db => change(await db.Set<Story>().FirstAsync(s => s.Number == number)));

    static async Task<Story> StoryAsync(Database database, int number)
    {
        await using var db = database.CreateContext();
        return await db.Set<Story>().AsNoTracking().FirstAsync(s => s.Number == number);
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
}
