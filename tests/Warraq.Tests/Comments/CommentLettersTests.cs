using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Platform;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class CommentLettersTests
{
    static readonly CommentDecision Refused = new(CommentState.Rejected, "abuse", Letter: true);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_reason_goes_out_once_and_not_before_undoing_has_ended(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var post = new Mailbox();
        var letters = new SendCommentLetters(paper.Database, post);
        var number = (await paper.SentAsync(paper.Draft("<b>سيئ</b>"))).Number;
        await DecideComment.DoAsync(paper.Database, [number], Refused, "p1");
        (await letters.SendDueAsync()).ShouldBe(0);
        paper.Clock.Advance(TimeSpan.FromSeconds(36));
        (await letters.SendDueAsync()).ShouldBe(1);
        (await letters.SendDueAsync()).ShouldBe(0);
        var letter = post.Letters.ShouldHaveSingleItem();
        (letter.To, letter.Id).ShouldBe((CommentPaper.Email, $"comment-{number}@localhost"));
        letter.Text.ShouldContain("لأن فيه إساءة");
        letter.Html.ShouldContain("&lt;b&gt;");
        // Approved and rejected again: one letter about one comment is enough.
        await DecideComment.ApproveAsync(paper.Database, number, "p1");
        await DecideComment.DoAsync(paper.Database, [number], Refused, "p1");
        paper.Clock.Advance(TimeSpan.FromDays(1));
        (await letters.SendDueAsync()).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_undone_or_approved_is_not_written_about(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "0"));
        var post = new Mailbox();
        int one = (await paper.SentAsync(paper.Draft("أول"))).Number, two = (await paper.SentAsync(paper.Draft("ثانٍ"))).Number, three = (await paper.SentAsync(paper.Draft("ثالث"))).Number;
        var act = (await DecideComment.DoAsync(paper.Database, [one], Refused, "p1")).Act!.Value;
        await DecideComment.DoAsync(paper.Database, [two], Refused, "p1");
        await DecideComment.DoAsync(paper.Database, [three], new CommentDecision(CommentState.Rejected, "كلمات المشرف", Letter: true), "p1");
        await UndoDecision.DoAsync(paper.Database, act, "p1");
        await DecideComment.ApproveAsync(paper.Database, two, "p2");
        paper.Clock.Advance(TimeSpan.FromHours(1));
        (await new SendCommentLetters(paper.Database, post).SendDueAsync()).ShouldBe(0);
        post.Letters.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_server_that_refuses_is_asked_again_later_and_two_processes_send_one(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var post = new Mailbox { Refuses = true };
        var letters = new SendCommentLetters(paper.Database, post);
        await DecideComment.DoAsync(paper.Database, [(await paper.SentAsync(paper.Draft())).Number], Refused, "p1");
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        (await letters.SendDueAsync()).ShouldBe(0);
        post.Refuses = false;
        (await letters.SendDueAsync()).ShouldBe(0, "it waits");
        paper.Clock.Advance(TimeSpan.FromMinutes(6));
        using var other = paper.OpenAgain();
        var sent = await Task.WhenAll(Task.Run(() => letters.SendDueAsync()), Task.Run(() => new SendCommentLetters(other, post).SendDueAsync()));
        sent.Sum().ShouldBe(1);
        post.Letters.ShouldHaveSingleItem();
    }

    sealed class Mailbox : IPost
    {
        public List<Letter> Letters { get; } = [];
        public bool Refuses { get; set; }
        public bool Goes => true;

        public Task<string?> SendAsync(Letter letter, CancellationToken cancel = default)
        {
            if (Refuses) return Task.FromResult<string?>("No.");
            lock (Letters) Letters.Add(letter);
            return Task.FromResult<string?>(null);
        }
    }
}
