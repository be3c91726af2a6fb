using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Newsroom.Stories;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed class DeskTests
{
    [Fact]
    public async Task Findings_stand_beside_the_text_with_reason_and_suggestion()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Reporter);
        var number = await DraftAsync(paper.Database, "عودة الهدوء الى المدينة", "ذهب الوزير الى المدينة.");
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

    static Task<int> DraftAsync(Database database, string headline, params string[] paragraphs) => database.WriteAsync(async db =>
    {
        var number = await db.TakeNumbersAsync("story");
        var section = (await db.Set<Section>().FirstAsync(s => s.Slug == "world")).Id;
        await WriteStory.NewAsync(db, number, new Copy { Headline = headline, Body = StoryBody.FromParagraphs(paragraphs), SectionId = section }, database.Time.GetUtcNow());
        return number;
    });
}
