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

public sealed class PublishingTests
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

        var unsure = await browser.PostAsync(here, Fields(("version", "1")), here);
        (unsure.Status, unsure.Text.Contains("أكّد أنك تريد ذلك", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
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

    static Task<int> DraftAsync(Database database, string headline, params string[] paragraphs) => database.WriteAsync(async db =>
    {
        var number = await db.TakeNumbersAsync("story");
        var section = (await db.Set<Section>().FirstAsync(s => s.Slug == "world")).Id;
        await WriteStory.NewAsync(db, number, new Copy { Headline = headline, Body = StoryBody.FromParagraphs(paragraphs), SectionId = section }, database.Time.GetUtcNow());
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
