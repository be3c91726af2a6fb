using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Comments;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class SendCommentTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_comment_waits_for_the_moderator_by_default(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var sent = await paper.SentAsync(paper.Draft("أحسنتم بذكر مصدر كل رقم ووقته."));
        sent.State.ShouldBe(CommentState.Pending);
        var row = (await paper.ListAsync(CommentState.Pending)).ShouldHaveSingleItem();
        row.ShouldBe(new ModerationRow(sent.Number, paper.Story, 0, "سلمى العلي", "أحسنتم بذكر مصدر كل رقم ووقته.", CommentState.Pending, paper.Clock.GetUtcNow(), HoldReasons.All, null));
        (await paper.EventsAsync("CommentApproved")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Without_moderation_a_comment_is_shown_at_once(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.moderation", "none"));
        (await paper.SentAsync(paper.Draft())).State.ShouldBe(CommentState.Approved);
        (await paper.EventsAsync("CommentApproved")).ShouldHaveSingleItem().Tags.ShouldBe($"story:{paper.Story}");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Only_the_first_comment_of_a_sender_waits_when_the_paper_says_so(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.moderation", "first"));
        var first = await paper.SentAsync(paper.Draft("الأول"));
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        (await paper.SentAsync(paper.Draft("الثاني"))).State.ShouldBe(CommentState.Pending, "nothing was approved yet");
        (await paper.ListAsync())[0].Reason.ShouldBe(HoldReasons.First);
        await DecideComment.ApproveAsync(paper.Database, first.Number, "test");
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        (await paper.SentAsync(paper.Draft("الثالث", email: " Salma.Ali@EXAMPLE.org ", address: "198.51.100.4"))).State.ShouldBe(CommentState.Approved);
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        (await paper.SentAsync(paper.Draft("الرابع", email: "other@example.org"))).State.ShouldBe(CommentState.Pending);
    }

    [Fact]
    public async Task Every_missing_field_is_named()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await paper.RefusedAsync(new CommentDraft { StoryNumber = paper.Story }, 422, "no-name", "no-email", "no-text");
        await paper.RefusedAsync(paper.Draft() with { Name = "  \u200B\u202E ", Email = "salma", Text = "\u200F \n\u2060" }, 422, "no-name", "bad-email", "no-text");
        await paper.RefusedAsync(paper.Draft() with { Name = "اشترِ من www.example.org" }, 422, "link-in-name");
    }

    [Fact]
    public async Task Lengths_are_held_after_cleaning()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite, ("comments.rate", "0"));
        await paper.RefusedAsync(paper.Draft(new string('ا', 2001)) with { Name = new string('ن', 61) }, 422, "long-name", "long-text");
        await paper.RefusedAsync(paper.Draft() with { Name = new string('ن', 1_000_000) }, 422, "long-name");
        await paper.SentAsync(paper.Draft(new string('ا', 2000) + new string(' ', 500)) with { Name = new string('ن', 60) });
    }

    [Fact]
    public async Task A_million_characters_are_refused_with_a_sentence()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await paper.RefusedAsync(paper.Draft(new string('ا', 1_000_000)), 413, "long-text");
        await paper.RefusedAsync(paper.Draft(string.Concat(Enumerable.Repeat("\u0300\u202E\n", 330_000))), 413, "long-text");
    }

    [Fact]
    public async Task A_filled_trap_is_answered_and_nothing_is_stored()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        (await paper.SendAsync(paper.Draft() with { Website = "https://example.org" })).ShouldBeOfType<CommentAnswer.Swallowed>();
        (await paper.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task More_links_than_the_paper_allows_are_refused()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite, ("comments.rate", "0"));
        await paper.SentAsync(paper.Draft("http://a.example و HTTPS://b.example"));
        await paper.RefusedAsync(paper.Draft("http://a.example http://b.example www.c.example"), 422, "links");
        await Warraq.Platform.Settings.SetAsync(paper.Database, "comments.links", "0", "test");
        await paper.RefusedAsync(paper.Draft("انظر http://a.example"), 422, "links");
        await paper.SentAsync(paper.Draft("لا رابط هنا"));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Where_no_comment_can_be_sent_the_answer_says_so(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        await paper.RefusedAsync(paper.Draft() with { StoryNumber = 999_999 }, 404, "no-story");
        await paper.RefusedAsync(paper.Draft() with { StoryNumber = -1 }, 404, "no-story");
        await paper.RefusedAsync(paper.Draft() with { StoryNumber = await paper.PublishAsync(publish: false) }, 404, "no-story");
        await WithdrawStory.DoAsync(paper.Database, paper.Story, "test", "سُحب");
        await paper.RefusedAsync(paper.Draft(), 404, "no-story");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Comments_close_by_age_and_by_hand(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.days", "3"), ("comments.rate", "0"));
        (await CloseComments.DoAsync(paper.Database, paper.Story, closed: true, "test")).ShouldBeEmpty();
        await paper.RefusedAsync(paper.Draft(), 403, "closed");
        (await paper.EventsAsync("CommentsClosed")).ShouldHaveSingleItem().Tags.ShouldBe($"story:{paper.Story}");
        (await CloseComments.DoAsync(paper.Database, paper.Story, closed: false, "test")).ShouldBeEmpty();
        paper.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        await paper.SentAsync(paper.Draft());
        paper.Clock.Advance(TimeSpan.FromSeconds(1));
        await paper.RefusedAsync(paper.Draft("آخر"), 403, "closed");
        await Warraq.Platform.Settings.SetAsync(paper.Database, "comments.days", "0", "test");
        await paper.SentAsync(paper.Draft("آخر بعد سنين"));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_answer_to_an_answer_stands_under_the_thread(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var thread = await paper.ApprovedAsync("أصل");
        var answer = await paper.ApprovedAsync("ردّ", parent: thread);
        await paper.SentAsync(paper.Draft("ردّ على الردّ") with { Parent = answer });
        (await paper.ListAsync())[0].Parent.ShouldBe(thread);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Only_a_visible_comment_of_the_same_story_can_be_answered(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var thread = await paper.ApprovedAsync("أصل");
        var answer = await paper.ApprovedAsync("ردّ", parent: thread);
        var waiting = await paper.SentAsync(paper.Draft("ينتظر"));
        await paper.RefusedAsync(paper.Draft("ردّ") with { Parent = waiting.Number }, 422, "no-parent");
        await paper.RefusedAsync(paper.Draft("ردّ") with { Parent = 12345 }, 422, "no-parent");
        await paper.RefusedAsync(paper.Draft("ردّ") with { Parent = thread, StoryNumber = await paper.PublishAsync() }, 422, "no-parent");
        await DecideComment.RejectAsync(paper.Database, thread, null, "test");
        await paper.RefusedAsync(paper.Draft("ردّ") with { Parent = answer }, 422, "no-parent");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Hostile_input_is_stored_harmless(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        await paper.SentAsync(paper.Draft("'; DROP TABLE comments; --\0\u001B[31m <script>alert(1)</script> \uD800 \u202Eمقلوب\u2067") with { Name = "\u202Eسلمى\u2066\0\r\nالعلي\u200F" });
        var row = (await paper.ListAsync()).ShouldHaveSingleItem();
        row.Name.ShouldBe("سلمى العلي");
        row.Text.ShouldBe("'; DROP TABLE comments; --[31m <script>alert(1)</script> \uFFFD مقلوب");
    }

    [Fact]
    public async Task An_unknown_address_and_one_of_IPv6_are_accepted()
    {
        await using var paper = await CommentPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await paper.SentAsync(paper.Draft("أ") with { Address = null });
        await paper.SentAsync(paper.Draft("ب", email: "b@example.org") with { Address = IPAddress.Parse("2001:db8::1") });
        await using var db = paper.Database.CreateContext();
        (await db.Set<Sender>().CountAsync()).ShouldBe(2);
    }
}
