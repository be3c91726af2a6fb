using System.Net;
using Warraq.Accounts;
using Warraq.Newsroom.Stories;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed class DeskTests
{
    [Fact]
    public async Task Findings_stand_beside_the_text_with_reason_and_suggestion()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Reporter);
        var number = await paper.DraftAsync("عودة الهدوء الى المدينة", "ذهب الوزير الى المدينة.");
        var page = await browser.GetAsync($"/newsroom/stories/{number}");
        page.Text.ShouldContain("<span class=\"m spell\">الى</span>");
        page.Text.ShouldContain("<del>الى</del>");
        page.Text.ShouldContain("<ins>إلى</ins>");
    }

    [Fact]
    public void Overlapping_findings_are_marked_once()
    {
        static Warraq.Arabic.Proofing.Finding Of(string rule, int start, int length) =>
            new() { Rule = rule, Severity = Warraq.Arabic.Proofing.Severity.Error, Start = start, Length = length, Covered = "", Message = "" };
        MarkedText.Of("ابجد هوز", [Of("GR02", 5, 3), Of("SP01", 0, 4), Of("NW01", 2, 6)])
            .ShouldBe([new MarkedPiece("ابجد", "m spell"), new MarkedPiece(" ", null), new MarkedPiece("هوز", "m gram")]);
        MarkedText.Of("نص", []).ShouldBe([new MarkedPiece("نص", null)]);
        MarkedText.Of("", [Of("SP01", 0, 3)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?state=nothing&section=none&desk=none&for=x&due=y&before=zz&q=%00")]
    [InlineData("?q=a&q=b&before=99999999999999999999-1")]
    [InlineData("?state=draft&before=5-1&q=%25_!'%22%5C")]
    public async Task An_address_that_makes_no_sense_still_opens_the_desk(string query)
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Editor);
        (await browser.GetAsync("/newsroom" + query)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_title_leads_to_the_editor_for_whoever_may_write_and_to_the_sheet_for_others(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        var number = await paper.DraftAsync("قصة", "نص.");
        (await editor.GetAsync("/newsroom")).Text.ShouldContain($"<a class=\"title plain\" href=\"/newsroom/stories/{number}/edit\"");
        var desk = (await reporter.GetAsync("/newsroom")).Text;
        desk.ShouldContain($"<a class=\"title plain\" href=\"/newsroom/stories/{number}\"");
        desk.ShouldContain("data-card");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_sheet_assigns_a_story_and_says_why_not(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var writer = await Colleagues.JoinAsync(paper.Database, Role.Reporter);
        var number = await paper.DraftAsync("قصة", "نص.");
        var sheet = $"/newsroom/stories/{number}";
        (await editor.PostAsync(sheet + "/assign", [new("person", writer.Id.ToString()), new("desk", "world"), new("due", "2026-12-01T18:30")], sheet)).Location.ShouldBe(sheet + "?done=assigned#assign");
        var shown = (await editor.GetAsync(sheet)).Text;
        shown.ShouldContain("value=\"2026-12-01T18:30\"");
        shown.ShouldContain($"<option value=\"{writer.Id}\" selected");
        var refused = await editor.PostAsync(sheet + "/assign", [new("due", "غداً")], sheet);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("اكتب اليوم والساعة معاً.");
        refused.Text.ShouldContain("غداً");
        using var reporter = await paper.BrowserOfAsync(writer);
        (await reporter.GetAsync(sheet)).Text.ShouldNotContain("/assign");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_editor_pins_and_bans_related_stories_from_the_sheet(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var editor = await paper.BrowserOfAsync(Role.Editor);
        var (number, other, third) = (await paper.DraftAsync("قصة", "نص."), await paper.DraftAsync("قصة أخرى", "نص."), await paper.DraftAsync("قصة ثالثة", "نص."));
        var sheet = $"/newsroom/stories/{number}";
        Task<Answer> Do(string what, string related) => editor.PostAsync(sheet + "/related", [new("do", what), new("related", related)], sheet);
        (await Do("pin", $" {other} ")).Location.ShouldBe(sheet + "?done=related#related");
        (await Do("ban", $"{third}")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var shown = (await editor.GetAsync(sheet)).Text;
        shown.ShouldContain("مثبّت");
        shown.ShouldContain("ممنوع");
        shown.ShouldContain("قصة أخرى");
        (await Do("free", $"{other}")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await editor.GetAsync(sheet)).Text.ShouldNotContain("مثبّت<");
        foreach (var (what, related, says) in (ValueTuple<string, string, string>[])[("pin", "", "اكتب رقم القصة."), ("pin", $"{number}", "الخبر لا يرتبط بنفسه."), ("pin", "99999", "لا خبر بالرقم 99999."), ("free", $"{other}", "لا اختيار")])
        {
            var refused = await Do(what, related);
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Text.ShouldContain(says);
        }
        using var reporter = await paper.BrowserOfAsync(Role.Reporter);
        (await reporter.GetAsync(sheet)).Text.ShouldNotContain("/related");
    }
}
