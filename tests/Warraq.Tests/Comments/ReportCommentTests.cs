using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class ReportCommentTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_report_brings_a_published_comment_back_into_the_queue_until_it_is_answered(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var number = await paper.ApprovedAsync("يستحقون ما جرى لهم");
        await SentAsync(paper, number, "198.51.100.1", "يبرر\u202E العنف");
        await SentAsync(paper, number, "198.51.100.1");
        await SentAsync(paper, number, "198.51.100.2");
        var row = (await QueueReads.PageAsync(paper.Database, new QueueAsk(QueueTab.Reported, QueueOrder.MostReports), 10)).Rows.ShouldHaveSingleItem();
        row.State.ShouldBe(CommentState.Approved, "nothing on the page changes by itself");
        row.Reports.Select(r => r.Text).ShouldBe(["يبرر العنف", null], "one reader reports a comment once");
        (await QueueReads.CountAsync(paper.Database))[QueueTab.Reported].ShouldBe(1);

        var kept = await DecideComment.DoAsync(paper.Database, [number], new CommentDecision(CommentState.Approved), "p1");
        (await QueueReads.CountAsync(paper.Database))[QueueTab.Reported].ShouldBe(0);
        (await paper.AuditAsync()).ShouldContain(a => a.Act == "comment-keep");
        (await UndoDecision.DoAsync(paper.Database, kept.Act!.Value, "p1")).ShouldBeEmpty();
        (await QueueReads.FindAsync(paper.Database, number))!.Reports.Count.ShouldBe(2);

        await DecideComment.DoAsync(paper.Database, [number], new CommentDecision(CommentState.Approved), "p1");
        await SentAsync(paper, number, "198.51.100.3");
        (await QueueReads.FindAsync(paper.Database, number))!.Reports.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Machines_and_floods_are_kept_out(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "2"));
        var numbers = new List<int>();
        for (var i = 0; i < 3; i++) numbers.Add(await paper.ApprovedAsync($"تعليق {i}"));
        (await ReportComment.DoAsync(paper.Database, paper.Secret, Draft(paper, numbers[0]) with { Website = "http://x" })).ShouldBeOfType<CommentAnswer.Swallowed>();
        await SentAsync(paper, numbers[0], "198.51.100.1");
        await SentAsync(paper, numbers[1], "198.51.100.1");
        (await ReportComment.DoAsync(paper.Database, paper.Secret, Draft(paper, numbers[2]))).ShouldBeOfType<CommentAnswer.Refused>().Status.ShouldBe(429);
        paper.Clock.Advance(TimeSpan.FromMinutes(11));
        await SentAsync(paper, numbers[2], "198.51.100.1");
    }

    [Fact]
    public async Task Only_what_readers_see_can_be_reported()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var waiting = (await paper.SentAsync(paper.Draft())).Number;
        async Task<CommentAnswer.Refused> No(ReportDraft draft) => (await ReportComment.DoAsync(paper.Database, paper.Secret, draft)).ShouldBeOfType<CommentAnswer.Refused>();
        (await No(Draft(paper, waiting))).Status.ShouldBe(404);
        (await No(Draft(paper, 777))).Status.ShouldBe(404);
        (await No(Draft(paper, waiting) with { Reason = null })).Messages.ShouldHaveSingleItem().Code.ShouldBe("no-reason");
        (await No(Draft(paper, waiting) with { Text = new string('ش', 501) })).Status.ShouldBe(422);
        (await No(Draft(paper, waiting) with { Text = new string('ش', 20_001) })).Status.ShouldBe(413);
        await using var db = paper.Database.CreateContext();
        (await db.Set<CommentReport>().AnyAsync()).ShouldBeFalse();
    }

    static ReportDraft Draft(CommentPaper paper, int number, string address = "198.51.100.1", string? text = null) =>
        new() { StoryNumber = paper.Story, Comment = number, Reason = ReportReason.Hate, Text = text, Address = IPAddress.Parse(address) };

    static async Task SentAsync(CommentPaper paper, int number, string address, string? text = null) =>
        (await ReportComment.DoAsync(paper.Database, paper.Secret, Draft(paper, number, address, text))).ShouldBeOfType<CommentAnswer.Sent>();
}
