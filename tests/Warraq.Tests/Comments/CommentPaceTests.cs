using Warraq.Comments;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class CommentPaceTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Ten_seconds_lie_between_two_comments_of_one_sender(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        await paper.SentAsync(paper.Draft("أول"));
        paper.Clock.Advance(TimeSpan.FromSeconds(9));
        var refused = (await paper.SendAsync(paper.Draft("ثانٍ", address: "198.51.100.9"))).ShouldBeOfType<CommentAnswer.Refused>();
        refused.Status.ShouldBe(429);
        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        await paper.SentAsync(paper.Draft("من غيره", email: "other@example.org"));
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        await paper.SentAsync(paper.Draft("ثانٍ", address: "198.51.100.9"));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_sender_may_send_so_many_in_ten_minutes(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "2"));
        for (var i = 0; i < 2; i++)
        {
            await paper.SentAsync(paper.Draft($"رقم {i}", address: $"198.51.{i}.1"));
            paper.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var refused = (await paper.SendAsync(paper.Draft("رقم 3", address: "198.51.9.1"))).ShouldBeOfType<CommentAnswer.Refused>();
        refused.Messages.ShouldHaveSingleItem().Code.ShouldBe("too-many");
        refused.RetryAfter.ShouldBe(TimeSpan.FromMinutes(8));
        paper.Clock.Advance(refused.RetryAfter!.Value);
        await paper.SentAsync(paper.Draft("رقم 3", address: "198.51.9.1"));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_network_may_send_so_many_in_ten_minutes_whatever_names_it_gives(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "2"));
        await paper.SentAsync(paper.Draft("أ", "a@example.org", "203.0.113.1"));
        await paper.SentAsync(paper.Draft("ب", "b@example.org", "::ffff:203.0.113.200"));
        await paper.RefusedAsync(paper.Draft("ج", "c@example.org", "203.0.113.77"), 429, "too-many");
        await paper.SentAsync(paper.Draft("ج", "c@example.org", "203.0.114.77"));
        await paper.SentAsync(paper.Draft("د", "d@example.org", "2001:db8:7:1::1"));
        await paper.SentAsync(paper.Draft("ه", "e@example.org", "2001:db8:7:2::1"));
        await paper.RefusedAsync(paper.Draft("و", "f@example.org", "2001:db8:7:3::1"), 429, "too-many");
        await paper.SentAsync(paper.Draft("و", "f@example.org", "2001:db8:8::1"));
    }

    [Fact]
    public async Task The_address_of_a_balancer_counts_for_nobody()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite, ("comments.rate", "1"));
        await paper.SentAsync(paper.Draft("أ", "a@example.org"));
        await paper.SentAsync(paper.Draft("ب", "b@example.org") with { TrustNetworkChecks = false });
    }

    [Fact]
    public async Task A_rate_of_zero_switches_rate_and_pace_off()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite, ("comments.rate", "0"));
        for (var i = 0; i < 20; i++) await paper.SentAsync(paper.Draft($"رقم {i}"));
        (await paper.CountAsync()).ShouldBe(20);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_same_text_sent_twice_is_one_comment(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var first = await paper.SentAsync(paper.Draft("نعم\r\nأوافق"));
        (await paper.SentAsync(paper.Draft(" نعم\nأوافق ", address: "198.51.100.1"))).ShouldBe(first);
        await DecideComment.RejectAsync(paper.Database, first.Number, null, "test");
        (await paper.SentAsync(paper.Draft("نعم\nأوافق"))).ShouldBe(first with { State = CommentState.Rejected });
        (await paper.CountAsync()).ShouldBe(1);
        (await paper.SentAsync(paper.Draft("نعم\nأوافق", email: "other@example.org"))).Number.ShouldNotBe(first.Number);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Equal_posts_at_the_same_moment_in_two_processes_are_one_comment(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.moderation", "none"));
        using var other = paper.OpenAgain();
        var draft = paper.Draft("نقرة مزدوجة");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => SendComment.DoAsync(i % 2 == 0 ? paper.Database : other, paper.Secret, draft))));
        answers.Distinct().ShouldHaveSingleItem().ShouldBeOfType<CommentAnswer.Sent>();
        (await paper.CountAsync()).ShouldBe(1);
        (await paper.EventsAsync("CommentApproved")).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Different_posts_at_the_same_moment_do_not_slip_past_the_pace(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => paper.SendAsync(paper.Draft($"نص {i}")))));
        answers.OfType<CommentAnswer.Sent>().Count().ShouldBe(1);
        answers.OfType<CommentAnswer.Refused>().ShouldAllBe(r => r.Status == 429);
    }
}
