using Warraq.Comments;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

public sealed class QueueReadsTests
{
    const string Advert = "مقال رائع شكراً لكم، زوروا متجرنا لأفضل العروض والأسعار";

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_queue_is_walked_to_its_end_without_missing_or_repeating_one(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "0"));
        var sent = new List<int>();
        for (var i = 0; i < 7; i++) sent.Add((await paper.SentAsync(paper.Draft($"تعليق {i}"))).Number);
        foreach (var order in (QueueOrder[])[QueueOrder.Oldest, QueueOrder.Newest, QueueOrder.MostReports])
        {
            var (seen, ask) = (new List<int>(), new QueueAsk(QueueTab.Waiting, order));
            while (true)
            {
                var page = await QueueReads.PageAsync(paper.Database, ask, 3);
                seen.AddRange(page.Rows.Select(r => r.Number));
                if (page.Next is not { } next) break;
                // What is decided while one walks neither hides a row nor shows one twice.
                if (order == QueueOrder.Newest && seen.Count == 3) await DecideComment.ApproveAsync(paper.Database, seen[2], "p1");
                ask = ask with { From = QueuePlace.Parse(next.ToString()) };
            }
            seen.ShouldBe(order == QueueOrder.Oldest ? sent : sent.AsEnumerable().Reverse().Where(n => order == QueueOrder.Newest || n != sent[4]));
        }
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_row_says_what_a_moderator_needs_and_never_the_email(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "0"), ("comments.moderation", "none"));
        await BanSender.DoAsync(paper.Database, paper.Secret, BanKind.Word, "حقير", "test");
        var parent = (await paper.SentAsync(paper.Draft("أصل"))).Number;
        var held = (await paper.SentAsync(paper.Draft("هذا رجل والحقييير فعلاً") with { Parent = parent })).Number;
        await DecideComment.RejectAsync(paper.Database, (await paper.SentAsync(paper.Draft("آخر", address: "198.51.100.9"))).Number, "abuse", "p1");
        var row = (await QueueReads.PageAsync(paper.Database, new QueueAsk(QueueTab.Held, QueueOrder.Oldest), 10)).Rows.ShouldHaveSingleItem();
        (row.Number, row.Matched, row.Parent?.Text, row.Headline).ShouldBe((held, "حقير", "أصل", "خبر للتعليق عليه"));
        row.Sender.ShouldBe(new SenderCounts(1, 1, 0), "the same person from another address is the same sender");
        HowItFolded.Find("حقير", row.Text)!.Ways.ShouldBe([Folding.Stretched, Folding.Joined]);
        $"{row}".ShouldNotContain("@");

        var sender = (await SenderReads.FindAsync(paper.Database, held, mail: null))!;
        (sender.Mail, sender.Counts, sender.Earlier.Count).ShouldBe((null, new SenderCounts(1, 1, 0), 2));
        (await SenderReads.FindAsync(paper.Database, held, paper.Secret))!.Mail.ShouldBe(CommentPaper.Email);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_same_text_on_another_story_waits_even_where_nothing_else_does(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "0"), ("comments.moderation", "none"));
        (await paper.SentAsync(paper.Draft(Advert))).State.ShouldBe(CommentState.Approved);
        var other = await paper.PublishAsync();
        var copy = paper.Draft("مقــال رائعٌ، شكرا لكم زوروا متجرنا لافضل العروض و الأسعار!!", "other@example.org") with { StoryNumber = other };
        (await paper.SentAsync(copy)).State.ShouldBe(CommentState.Pending);
        var row = (await QueueReads.PageAsync(paper.Database, new QueueAsk(QueueTab.Held, QueueOrder.Oldest), 10)).Rows.ShouldHaveSingleItem();
        (row.Reason, row.Copies).ShouldBe((HoldReasons.Copy, 1));
        (await paper.SentAsync(paper.Draft("شكرا لكم") with { StoryNumber = other })).State.ShouldBe(CommentState.Approved);
        (await paper.SentAsync(paper.Draft("شكرا لكم", "third@example.org"))).State.ShouldBe(CommentState.Approved, "many people say thanks");
        (await QueueReads.StoriesAsync(paper.Database, QueueTab.Approved)).Select(s => (s.Number, s.Comments)).ShouldBe([(paper.Story, 2), (other, 1)]);
    }

    [Theory]
    [InlineData("حقير", "حقير")]
    [InlineData("حـقـيـر", "حقير", Folding.Kashida)]
    [InlineData("حَقِير", "حقير", Folding.Marks)]
    [InlineData("حقيييير", "حقير", Folding.Stretched)]
    [InlineData("والحقير", "حقير", Folding.Joined)]
    [InlineData("احمق", "أحمق", Folding.Letters)]
    [InlineData("وَالحـقيييير", "حقير", Folding.Kashida, Folding.Marks, Folding.Stretched, Folding.Joined)]
    public void A_hit_says_how_the_word_was_written(string written, string entry, params Folding[] ways)
    {
        var hit = HowItFolded.Find(entry, $"قال إنه {written} فعلاً")!;
        (hit.Written, hit.Entry).ShouldBe((written, entry));
        hit.Ways.ShouldBe(ways);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_word_is_tried_before_it_is_banned(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind, ("comments.rate", "0"));
        await paper.ApprovedAsync("الحقير في الرواية بطل");
        await paper.SentAsync(paper.Draft("التحقير مرفوض"));
        await paper.SentAsync(paper.Draft("سلام") with { Name = "حَقير" });
        var trial = (await TryWord.DoAsync(paper.Database, " حقير ", "وحقير"))!;
        (trial.Word, trial.Looked, trial.Caught, trial.CaughtApproved).ShouldBe(("حقير", 3, 2, 1));
        trial.Text!.Written.ShouldBe("وحقير");
        trial.Examples.Select(e => e.Hit.Written).ShouldBe(["حَقير", "الحقير"]);
        (await TryWord.DoAsync(paper.Database, "!!")).ShouldBeNull();
        (await ModerationList.BansAsync(paper.Database)).ShouldBeEmpty("trying bans nothing");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_paper_answers_under_its_own_name_and_a_note_goes_to_the_desk(TestDatabaseKind kind)
    {
        await using var paper = await CommentPaper.OpenAsync(kind);
        var number = (await paper.SentAsync(paper.Draft("في الفقرة السادسة خطأ"))).Number;
        for (var i = 0; i < 2; i++) (await ReplyAsPaper.DoAsync(paper.Database, number, " شكراً، صحّحناه. ", "p1")).ShouldBeEmpty();
        var shown = (await paper.ListAsync(CommentState.Approved)).OrderBy(c => c.Number).ToList();
        shown.Select(c => (c.Text, c.Parent, c.Name)).ShouldBe([("في الفقرة السادسة خطأ", 0, "سلمى العلي"), ("شكراً، صحّحناه.", number, "صحيفة المدار")]);
        (await SenderReads.FindAsync(paper.Database, shown[1].Number, paper.Secret)).ShouldBeNull("nobody sent it");
        for (var i = 0; i < 2; i++) (await ReaderNotes.AddAsync(paper.Database, number, "p1")).ShouldBeEmpty();
        (await ReaderNotes.OfStoryAsync(paper.Database, paper.Story)).ShouldHaveSingleItem().Text.ShouldBe("في الفقرة السادسة خطأ");
        await ReaderNotes.CloseAsync(paper.Database, number, "p2");
        (await ReaderNotes.OfStoryAsync(paper.Database, paper.Story)).ShouldBeEmpty();
        await DecideComment.RejectAsync(paper.Database, number, null, "p1");
        (await ReplyAsPaper.DoAsync(paper.Database, number, "لا", "p1")).ShouldHaveSingleItem().Code.ShouldBe("not-shown");
        (await ReplyAsPaper.DoAsync(paper.Database, number, "\u200B", "p1")).ShouldHaveSingleItem().Code.ShouldBe("no-text");
    }
}
