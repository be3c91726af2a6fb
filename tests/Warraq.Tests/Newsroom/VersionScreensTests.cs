using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed partial class VersionScreensTests
{
    static readonly Rights Editor = new([(Role.Editor, null)]);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Two_versions_are_compared_and_the_older_comes_back(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Editor);
        using var browser = await paper.BrowserOfAsync(person);
        var number = await DraftAsync(paper.Database, "عودة الهدوء الى المدينة", "قُتل 8 من قوات الأمن.", "وقال الوزير إن الأمر انتهى.", "تبقى هذه الفقرة كما هي.");
        var here = $"/newsroom/stories/{number}/versions";
        var alone = await browser.GetAsync(here);
        (alone.Status, alone.Text.Contains("للقصة إصدار واحد حتى الآن", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true));
        (await browser.GetAsync($"/newsroom/stories/{number}")).Text.ShouldContain($"href=\"{here}\"");
        (await browser.GetAsync($"/newsroom/stories/{number}/edit")).Text.ShouldContain($"href=\"{here}\"");
        var publish = $"/newsroom/stories/{number}/publish";
        (await browser.PostAsync(publish, [new("version", "1"), new("override", "yes"), new("why", "تجربة")], publish)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetAsync(publish)).Text.ShouldNotContain($"{here}?from=live", Case.Sensitive, "nothing changed since");
        await SaveAsync(paper.Database, number, person.Id.ToString(), "عودة الهدوء إلى المدينة", "قُتل 19 من قوات الأمن.", "قال الوزير إن الأمر <b>انتهى</b>.", "تبقى هذه الفقرة كما هي.");

        (await browser.GetAsync(publish)).Text.ShouldContain($"{here}?from=live");
        var shown = (await browser.GetAsync($"{here}?from=live")).Text;
        shown.ShouldContain("<del class=\"fig old\">8</del><ins class=\"fig new\">19</ins>");
        shown.ShouldContain("<del class=\"part\">و</del>");
        shown.ShouldContain("<del class=\"tiny\">الى</del><ins class=\"tiny\">إلى</ins>");
        shown.ShouldContain("&lt;b&gt;");
        shown.ShouldNotContain("<b>انتهى");
        shown.ShouldContain("فقرة واحدة كما هي");
        shown.ShouldContain("عند القرّاء");
        (await browser.GetAsync($"{here}?from=3&to=1")).Text.ShouldContain("<del class=\"fig old\">8</del>", Case.Sensitive, "the older stands first, however it was asked");
        (await browser.GetAsync($"{here}?from=x&to=999999999999")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync($"{here}?from=1&to=2")).Text.ShouldContain("لا فرق بين الإصدارين");

        var form = Fields(shown);
        form["ordinal"].ShouldBe("2");
        var old = await browser.PostAsync($"{here}/restore", form.Select(f => f.Key == "version" ? new(f.Key, "1") : f), here);
        (old.Status, old.Text.Contains("غيّر شخص آخر هذا الخبر", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await StoryAsync(paper.Database, number)).Headline.ShouldBe("عودة الهدوء إلى المدينة");
        (await browser.PostAsync($"{here}/restore", form, here)).Location.ShouldBe($"{here}?done=restored");
        (await StoryAsync(paper.Database, number)).Headline.ShouldBe("عودة الهدوء الى المدينة");
        var after = (await browser.GetAsync($"{here}?done=restored")).Text;
        after.ShouldContain("عاد الإصدار");
        after.ShouldContain("4 · استعادة");
        after.ShouldContain("من الإصدار 2");

        var version = (await StoryAsync(paper.Database, number)).Version;
        (await browser.PostAsync($"{here}/name", [new("version", $"{version}"), new("name", "قبل الاختصار")], here)).Location.ShouldBe($"{here}?done=named");
        (await browser.GetAsync(here)).Text.ShouldContain("قبل الاختصار");
        (await browser.PostAsync($"{here}/name", [new("version", $"{version}"), new("name", " ")], here)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Who_may_read_a_story_reads_its_versions_and_who_may_edit_it_restores()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        await Colleagues.JoinAsync(paper.Database, Role.Owner);
        var number = await DraftAsync(paper.Database, "خبر", "نص أول.", "نص ثان.");
        await SaveAsync(paper.Database, number, "somebody", "خبر", "نص أول.", "نص ثالث مختلف.");
        await paper.Database.WriteAsync(db => db.Set<Story>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Desk, "sports")));
        var here = $"/newsroom/stories/{number}/versions";
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        var read = await reporter.GetAsync(here);
        read.Status.ShouldBe(HttpStatusCode.OK);
        read.Text.ShouldNotContain("/restore");
        read.Text.ShouldNotContain("/name");
        (await reporter.PostAsync($"{here}/restore", [new("ordinal", "1"), new("version", "2")], here)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reporter.PostAsync($"{here}/name", [new("name", "x"), new("version", "2")], here)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var stranger = await paper.BrowserOfAsync(await Colleagues.JoinAsync(paper.Database, Role.Editor, desk: "economy"));
        (await stranger.GetAsync(here)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"{here}/restore", [new("ordinal", "1"), new("version", "2")], "/newsroom")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await StoryAsync(paper.Database, number)).Body.ShouldContain("نص ثالث");
    }

    [Fact]
    public async Task All_that_an_editor_can_change_is_shown_in_either_language()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Editor);
        await paper.Database.WriteAsync(db => db.Set<Person>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Lang, "en")));
        using var browser = await paper.BrowserOfAsync(person);
        var number = await DraftAsync(paper.Database, "Ports open again", "The harbour opened on Monday.");
        await SaveAsync(paper.Database, number, "somebody", text => text with
        {
            Fields = text.Fields.Select(f => f.Key switch
            {
                StoryText.Section => new(f.Key, "sports"),
                StoryText.Kind => new(f.Key, "Analysis"),
                StoryText.Tags => new(f.Key, "ports\nstorm"),
                StoryText.Authors => new(f.Key, "Nora Haddad"),
                StoryText.Sources => new(f.Key, "Reuters"),
                StoryText.Deck => new(f.Key, "A week after the storm."),
                StoryText.Prominent => new(f.Key, "yes"),
                StoryText.Picture => new KeyValuePair<string, string>(f.Key, """{"picture":"harbour-1","width":800,"height":600,"alt":"A harbour","caption":"The harbour on Monday","credit":null}"""),
                _ => f,
            }).ToDictionary(StringComparer.Ordinal),
            Body = text.Body with { Blocks = [new Heading("b1", 2, [new Run("The harbour opened on Monday.") { Href = "https://example.org/port" }]), new Divider("b9"), new Quote("b8", [[new Run("“We waited a week.”")]], "The harbour master")] },
        });
        var shown = (await browser.GetAsync($"/newsroom/stories/{number}/versions")).Text;
        foreach (var word in (string[])["Section", "Analysis", "<ins>ports</ins>", "<ins>Nora Haddad</ins>", "<ins>Reuters</ins>", "A week after the storm.", "/media/harbour-1/240.webp", "The harbour on Monday", "Another kind of block", "https://example.org/port", "The harbour master", "Prominent"])
            shown.ShouldContain(word);
    }

    static Dictionary<string, string> Fields(string page)
    {
        var form = RestoreForm.Match(page).Value;
        return Hidden.Matches(form).Where(m => m.Groups["name"].Value != "_form").ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
    }

    static Task<int> DraftAsync(Database database, string headline, params string[] paragraphs) => database.WriteAsync(async db =>
    {
        var number = await db.TakeNumbersAsync("story");
        await WriteStory.NewAsync(db, number, new Copy { Headline = headline, Body = StoryBody.FromParagraphs(paragraphs), SectionId = (await db.Set<Section>().FirstAsync(s => s.Slug == "world")).Id }, database.Time.GetUtcNow());
        return number;
    });

    static Task SaveAsync(Database database, int number, string person, string headline, params string[] paragraphs) => SaveAsync(database, number, person, text => text with
    {
        Fields = text.Fields.ToDictionary(f => f.Key, f => f.Key == StoryText.Headline ? headline : f.Value, StringComparer.Ordinal),
        Body = StoryBody.FromParagraphs(paragraphs),
    });

    static async Task SaveAsync(Database database, int number, string person, Func<StoryText, StoryText> change)
    {
        var story = await StoryAsync(database, number);
        await using var db = database.CreateContext();
        var answer = await SaveStory.DoAsync(database, number, person, Editor, new SaveOrder("test", 1, story.Version, change(await StoryText.LoadAsync(db, story))));
        answer.Result.ShouldBe(SaveResult.Saved, string.Join(' ', answer.Refusals.Select(r => r.English)));
    }

    static async Task<Story> StoryAsync(Database database, int number)
    {
        await using var db = database.CreateContext();
        return await db.Set<Story>().AsNoTracking().FirstAsync(s => s.Number == number);
    }

    [GeneratedRegex("<form class=\"pad line restore\".*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex RestoreForm { get; }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden { get; }
}
