using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Fronts;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed partial class FrontTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_front_is_ordered_previewed_and_published_by_plain_forms(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        using var reader = paper.Browser();
        int[] numbers = [await PublishedAsync(paper, "قصة أولى"), await PublishedAsync(paper, "قصة ثانية"), await PublishedAsync(paper, "قصة ثالثة")];

        foreach (var number in numbers) (await DoAsync(editor, "front", $"add:{number}")).Location.ShouldBe("/newsroom/front/front#slots");
        (await PlacesAsync(paper)).ShouldBe($"lead {numbers[0]}, secondary {numbers[1]}, secondary {numbers[2]}");
        await DoAsync(editor, "front", "up:1");
        await DoAsync(editor, "front", "remove:2");
        (await PlacesAsync(paper)).ShouldBe($"lead {numbers[1]}, secondary {numbers[0]}");
        await DoAsync(editor, "front", "save", ("headline-0", "عنوان <b>الواجهة</b>"), ("until-0", "2099-03-29T12:00"));
        (await editor.GetAsync("/newsroom/front/front/preview")).Text.ShouldContain("عنوان &lt;b&gt;الواجهة");
        (await reader.GetAsync("/")).Text.ShouldNotContain("الواجهة&lt;");

        (await DoAsync(editor, "front", "publish")).Location.ShouldBe("/newsroom/front/front?done=publish");
        await SeesAsync(reader, "/", t => t.Contains("عنوان &lt;b&gt;الواجهة", StringComparison.Ordinal));

        (await DoAsync(editor, "front", "schedule", ("at", "2099-03-29T00:30"))).Text.ShouldContain("لأن الساعة تُقدَّم فيه");
        (await DoAsync(editor, "front", "schedule", ("at", "2099-03-28T10:30"))).Location.ShouldBe("/newsroom/front/front?done=schedule");
        (await DoAsync(editor, "front", "unschedule")).Location.ShouldBe("/newsroom/front/front?done=unschedule");
    }

    [Fact]
    public async Task A_section_front_has_its_own_order_and_shows_what_happens_to_its_stories()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        using var reader = paper.Browser();
        var guest = await PublishedAsync(paper, "ضيفة من العالم");
        for (var i = 0; i < 6; i++) await PublishedAsync(paper, $"رياضية {i}", "sports");
        await DoAsync(editor, "sports", $"add:{guest}");
        await DoAsync(editor, "sports", "publish");
        await SeesAsync(reader, "/sports", t => t.Contains("ضيفة من العالم", StringComparison.Ordinal));
        var page = (await reader.GetAsync("/sports")).Text;
        var beside = page[page.IndexOf("class=\"stack\"", StringComparison.Ordinal)..page.IndexOf("band\"", StringComparison.Ordinal)];
        Items.Count(beside).ShouldBe(3, "three beside the lead");
        Items.Count(page[page.IndexOf("band\"", StringComparison.Ordinal)..]).ShouldBeGreaterThanOrEqualTo(3, "the others by day");
        await WithdrawStory.DoAsync(paper.Database, guest, "test", "سبب");
        await SeesAsync(reader, "/sports", t => !t.Contains("ضيفة من العالم", StringComparison.Ordinal));
        (await editor.GetAsync("/newsroom/front/nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_pages_the_older_keeps_its_order_and_asks()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var (a, b) = (await PublishedAsync(paper, "قصة أ"), await PublishedAsync(paper, "قصة ب"));
        await DoAsync(editor, "front", $"add:{a}");
        var clash = await editor.PostAsync("/newsroom/front/front", [new("version", "0"), new("do", "save"), new("row", "0"), new("slot-0", "lead"), new("number-0", $"{b}")], "/newsroom/front");
        clash.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        clash.Text.ShouldContain("احتفظ بترتيبي");
        clash.Text.ShouldContain($"name=\"number-0\" value=\"{b}\"");
        (await PlacesAsync(paper)).ShouldBe($"lead {a}");
        var island = await editor.PostRawAsync("/newsroom/front/front", [new("version", "0"), new("do", "save"), new("_form", await editor.TokenAsync("/newsroom/front"))], ("X-Island", "1"));
        (island.Status, island.Text.Contains("\"version\":1", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
    }

    [Fact]
    public async Task A_strip_is_put_up_and_taken_down()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        using var reader = paper.Browser();
        await PublishedAsync(paper, "قصة");
        (await editor.PostAsync("/newsroom/front/strip", [new("text", ""), new("expires", "2099-01-01T10:00")], "/newsroom/front")).Text.ShouldContain("اكتب جملة العاجل");
        var end = Warraq.Platform.LocalTime.Write(paper.Database.Time.GetUtcNow().AddHours(3), TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"));
        (await editor.PostAsync("/newsroom/front/strip", [new("text", "عاجل: <i>خبر</i>"), new("expires", end)], "/newsroom/front")).Location.ShouldBe("/newsroom/front?done=strip");
        await SeesAsync(reader, "/", t => t.Contains("عاجل: &lt;i&gt;خبر", StringComparison.Ordinal));
        var strip = (await BreakingStrips.FindAsync(paper.Database))!;
        (await editor.PostAsync($"/newsroom/front/strip/{strip.Id}", [new("do", "end")], "/newsroom/front")).Location.ShouldBe("/newsroom/front?done=strip-down");
        await SeesAsync(reader, "/", t => !t.Contains("عاجل: ", StringComparison.Ordinal));
    }

    /// <summary>Sends the form of the screen as it stands, with one thing to do and some fields typed anew.</summary>
    static async Task<Answer> DoAsync(NewsroomBrowser browser, string front, string verb, params (string Name, string Value)[] typed)
    {
        var page = (await browser.GetAsync($"/newsroom/front/{front}")).Text;
        var form = page[page.IndexOf("<form id=\"slots\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        var fields = Inputs.Matches(form).Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value)))
            .Where(f => !typed.Any(t => t.Name == f.Name)).Concat(typed).Append(("do", verb)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        return await browser.PostRawAsync($"/newsroom/front/{front}", fields);
    }

    static async Task<string> PlacesAsync(ServedNewsroom paper) => string.Join(", ", (await new FrontDesk(paper.Database).LoadAsync("front")).Places.Select(p => $"{p.Slot} {p.Number}"));

    static async Task SeesAsync(NewsroomBrowser browser, string address, Func<string, bool> there)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (!there((await browser.GetAsync(address)).Text)) since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), address);
    }

    static async Task<int> PublishedAsync(ServedNewsroom paper, string headline, string section = "world")
    {
        var number = await paper.Database.WriteAsync(async db =>
        {
            var taken = await db.TakeNumbersAsync("story");
            await WriteStory.NewAsync(db, taken, new Copy { Headline = headline, Body = StoryBody.FromParagraphs(["نص."]), SectionId = (await db.Set<Section>().FirstAsync(s => s.Slug == section)).Id }, paper.Database.Time.GetUtcNow());
            return taken;
        });
        (await PublishStory.DoAsync(paper.Database, number, new PublishOrder("test"))).ShouldBeEmpty();
        return number;
    }

    [GeneratedRegex("<article", RegexOptions.None, 1000)]
    private static partial Regex Items { get; }

    [GeneratedRegex("<input(?: class=\"[^\"]*\")?(?: type=\"[^\"]*\")?(?: id=\"[^\"]*\")? name=\"(?<name>[^\"]+)\"(?: value=\"(?<value>[^\"]*)\")?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs { get; }
}
