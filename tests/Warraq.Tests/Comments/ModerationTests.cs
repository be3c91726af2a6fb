using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class ModerationTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_decision_is_audited_by_id_and_evicts_the_article(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var number = (await paper.SentAsync(paper.Draft())).Number;
        (await DecideComment.ApproveAsync(paper.Database, number, "p1")).ShouldBeEmpty();
        (await paper.EventsAsync("CommentApproved")).ShouldHaveSingleItem().Number.ShouldBe(paper.Story);
        (await paper.ListAsync(CommentState.Approved)).ShouldHaveSingleItem().Reason.ShouldBeNull();
        (await DecideComment.RejectAsync(paper.Database, number, $"كتبه {CommentPaper.Email}", "p1")).ShouldBeEmpty();
        (await paper.EventsAsync("CommentRejected")).ShouldHaveSingleItem().Tags.ShouldBe($"story:{paper.Story}");
        var audit = (await paper.AuditAsync()).Where(a => a.Subject == $"comment:{number}").ToList();
        audit.Select(a => a.Act).ShouldBe(["comment-approve", "comment-reject"], ignoreOrder: true);
        audit.ShouldAllBe(a => a.Person == "p1" && a.Detail == null);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Deciding_the_same_twice_writes_once(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var number = (await paper.SentAsync(paper.Draft())).Number;
        for (var i = 0; i < 2; i++) (await DecideComment.RejectAsync(paper.Database, number, "إعلان", "p1")).ShouldBeEmpty();
        (await paper.EventsAsync("CommentRejected")).ShouldBeEmpty("readers never saw it");
        for (var i = 0; i < 2; i++) (await DecideComment.ApproveAsync(paper.Database, number, "p1")).ShouldBeEmpty();
        (await paper.EventsAsync("CommentApproved")).Count.ShouldBe(1);
        (await paper.AuditAsync()).Count(a => a.Subject == $"comment:{number}").ShouldBe(2);
        (await DecideComment.ApproveAsync(paper.Database, 777, "p1")).ShouldHaveSingleItem().Code.ShouldBe("no-comment");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_two_moderators_decide_at_once_is_what_readers_get(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        using var other = paper.OpenAgain();
        var number = (await paper.SentAsync(paper.Draft())).Number;
        await Task.WhenAll(Task.Run(() => DecideComment.ApproveAsync(paper.Database, number, "p1")), Task.Run(() => DecideComment.RejectAsync(other, number, null, "p2")));
        // Whoever was last: if it was rejected after it had been shown, the page was evicted again.
        var rejected = (await paper.ListAsync()).ShouldHaveSingleItem().State == CommentState.Rejected;
        (await paper.EventsAsync("CommentRejected")).Count.ShouldBe(rejected ? 1 : 0);
    }

    [Theory]
    [InlineData("حَقير")]
    [InlineData("حقـير")]
    [InlineData("الحقير")]
    [InlineData("وحقير")]
    [InlineData("حقیر")]
    [InlineData("ح\u200Bق\u202Eير")]
    [InlineData("والحقيــــر")]
    public async Task One_entry_catches_every_spelling_and_the_comment_waits(string spelling)
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite, ("comments.moderation", "none"));
        (await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Word, "حقير", "test")).ShouldBeEmpty();
        (await paper.SentAsync(paper.Draft($"هذا رجل {spelling} فعلًا."))).State.ShouldBe(CommentState.Pending);
        var row = (await paper.ListAsync(CommentState.Pending)).ShouldHaveSingleItem();
        row.Matched.ShouldBe("حقير");
        row.Reason.ShouldBe(HoldReasons.Word);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_banned_word_in_a_name_holds_the_comment_and_an_innocent_word_does_not(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.moderation", "none"), ("comments.rate", "0"));
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Word, "حقير", "test");
        (await paper.SentAsync(paper.Draft() with { Name = "الحقير" })).State.ShouldBe(CommentState.Pending);
        (await paper.SentAsync(paper.Draft("التحقير مرفوض"))).State.ShouldBe(CommentState.Approved);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_banned_sender_is_refused_in_neutral_words_until_the_ban_is_lifted(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        (await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Email, " SALMA.ali@example.ORG", "test")).ShouldBeEmpty();
        await paper.RefusedAsync(paper.Draft(address: "198.51.100.1"), 403, "not-accepted");
        await paper.SentAsync(paper.Draft(email: "other@example.org"));
        (await BanSender.LiftAsync(paper.Database, paper.Secret, BanKind.Email, CommentPaper.Email, "test")).ShouldBeEmpty();
        await paper.SentAsync(paper.Draft());
        (await BanSender.LiftAsync(paper.Database, paper.Secret, BanKind.Email, CommentPaper.Email, "test")).ShouldHaveSingleItem().Code.ShouldBe("no-ban");
    }

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.113.7", true)]
    [InlineData("203.0.113.99/24", "203.0.113.7", true)]
    [InlineData("203.0.112.0/20", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("203.0.113.0/29", "203.0.113.8", false)]
    [InlineData("2001:db8:7::/48", "2001:db8:7:9::1", true)]
    [InlineData("2001:db8:7::/48", "2001:db8:8::1", false)]
    [InlineData("2001:db8:7::1", "2001:DB8:7:0::1", true)]
    public async Task A_network_is_banned_by_address_or_range(string banned, string address, bool refused)
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        (await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Network, banned, "test")).ShouldBeEmpty();
        if (refused) await paper.RefusedAsync(paper.Draft(address: address), 403, "not-accepted");
        else await paper.SentAsync(paper.Draft(address: address));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_sender_of_a_comment_can_be_banned_by_its_number(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var number = (await paper.SentAsync(paper.Draft())).Number.ToString();
        (await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Email, number, "test")).ShouldBeEmpty();
        await paper.RefusedAsync(paper.Draft("ثانٍ", address: "198.51.100.1"), 403, "not-accepted");
        (await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Network, number, "test")).ShouldBeEmpty();
        await paper.RefusedAsync(paper.Draft("ثالث", "other@example.org", "203.0.113.200"), 403, "not-accepted");
        (await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Email, "777", "test")).ShouldHaveSingleItem().Code.ShouldBe("no-comment");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_ban_with_an_end_ends(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.moderation", "none"), ("comments.rate", "0"));
        var end = paper.Clock.GetUtcNow().AddDays(1);
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Email, CommentPaper.Email, "test", end);
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Word, "حقير", "test", end);
        (await ModerationList.BansAsync(paper.Database)).Count.ShouldBe(2);
        paper.Clock.Advance(TimeSpan.FromDays(1));
        (await paper.SentAsync(paper.Draft("رجل حقير"))).State.ShouldBe(CommentState.Approved);
        (await ModerationList.BansAsync(paper.Database)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(BanKind.Email, "salma")]
    [InlineData(BanKind.Network, "203.0.113")]
    [InlineData(BanKind.Network, "0.0.0.0/0")]
    [InlineData(BanKind.Network, "203.0.113.0/33")]
    [InlineData(BanKind.Network, "salma")]
    [InlineData(BanKind.Word, " ")]
    [InlineData(BanKind.Word, "!!")]
    public async Task What_cannot_be_banned_is_refused_without_being_repeated(BanKind kind, string value)
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var refusal = (await BanSender.DoAsync(paper.Database, paper.Secret, kind, value, "test")).ShouldHaveSingleItem();
        refusal.Code.ShouldBe("no-value");
        refusal.English.ShouldNotContain("salma");
        await using var db = paper.Database.CreateContext();
        (await db.Set<Ban>().AnyAsync()).ShouldBeFalse();
    }
}
