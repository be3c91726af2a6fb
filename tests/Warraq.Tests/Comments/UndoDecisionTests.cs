using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class UndoDecisionTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Many_comments_are_decided_at_once_and_come_back_as_they_were(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "0"));
        var shown = await paper.ApprovedAsync("منشور قبل ذلك");
        var numbers = new List<int> { shown };
        for (var i = 0; i < 3; i++) numbers.Add((await paper.SentAsync(paper.Draft($"تعليق {i}"))).Number);
        var before = await paper.ListAsync();
        var done = await DecideComment.DoAsync(paper.Database, numbers, new CommentDecision(CommentState.Spam), "p1");
        (done.Changed, done.Refusals.Count).ShouldBe((4, 0));
        (await paper.ListAsync(CommentState.Spam)).Count.ShouldBe(4);
        (await UndoDecision.FindAsync(paper.Database, "p1"))!.Comments.ShouldBe(4);
        (await UndoDecision.DoAsync(paper.Database, done.Act!.Value, "p1")).ShouldBeEmpty();
        (await paper.ListAsync()).ShouldBe(before);
        // Readers lost one comment and got it back.
        (await paper.EventsAsync("CommentRejected")).Count.ShouldBe(1);
        (await paper.EventsAsync("CommentApproved")).Count.ShouldBe(2);
        (await UndoDecision.DoAsync(paper.Database, done.Act.Value, "p1")).ShouldHaveSingleItem().Code.ShouldBe("undo-late");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Undo_ends_after_half_a_minute_and_is_nobody_elses(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var number = (await paper.SentAsync(paper.Draft())).Number;
        var act = (await DecideComment.DoAsync(paper.Database, [number], new CommentDecision(CommentState.Rejected), "p1")).Act!.Value;
        (await UndoDecision.DoAsync(paper.Database, act, "p2")).ShouldHaveSingleItem();
        paper.Clock.Advance(UndoDecision.For);
        (await UndoDecision.FindAsync(paper.Database, "p1")).ShouldBeNull("it is offered no longer");
        paper.Clock.Advance(TimeSpan.FromSeconds(6));
        (await UndoDecision.DoAsync(paper.Database, act, "p1")).ShouldHaveSingleItem();
        (await paper.ListAsync()).ShouldHaveSingleItem().State.ShouldBe(CommentState.Rejected);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_a_colleague_decided_meanwhile_is_not_undone(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "0"));
        int one = (await paper.SentAsync(paper.Draft("أول"))).Number, two = (await paper.SentAsync(paper.Draft("ثانٍ"))).Number;
        var act = (await DecideComment.DoAsync(paper.Database, [one, two], new CommentDecision(CommentState.Rejected), "p1")).Act!.Value;
        paper.Clock.Advance(TimeSpan.FromSeconds(3));
        await DecideComment.ApproveAsync(paper.Database, one, "p2");
        (await UndoDecision.DoAsync(paper.Database, act, "p1")).ShouldBeEmpty();
        (await paper.ListAsync()).ToDictionary(c => c.Number, c => c.State).ShouldBe(new Dictionary<int, CommentState> { [two] = CommentState.Pending, [one] = CommentState.Approved }, ignoreOrder: true);
    }

    [Fact]
    public async Task One_number_that_is_none_leaves_all_as_it_was()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = (await paper.SentAsync(paper.Draft())).Number;
        (await DecideComment.DoAsync(paper.Database, [number, 777], new CommentDecision(CommentState.Approved), "p1")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("no-comment");
        (await paper.ListAsync()).ShouldHaveSingleItem().State.ShouldBe(CommentState.Pending);
        (await DecideComment.DoAsync(paper.Database, [.. Enumerable.Range(1, 201)], new CommentDecision(CommentState.Approved), "p1")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("too-many");
        await using var db = paper.Database.CreateContext();
        (await db.Set<ModerationAct>().AnyAsync()).ShouldBeFalse();
    }
}
