using Warraq.Reading;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class WithdrawStoryTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_withdrawn_story_is_gone_with_its_reason(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("خبر لم يصح", tags: ["وسم"], authors: ["كاتب"]);
        paper.Clock.Advance(TimeSpan.FromHours(2));
        (await WithdrawStory.DoAsync(paper.Database, number, "test", "لم يصح الخبر.")).ShouldBeEmpty();

        (await paper.Articles.FindAddressAsync(number)).ShouldBe(new StoryAddress(null, true, "لم يصح الخبر.", "ar", paper.Now));
        (await paper.Articles.FindAsync(number)).ShouldBeNull();
        (await paper.Teasers.LatestAsync(Cursor.Newest, 10)).Stories.ShouldBeEmpty();
        (await paper.RowsAsync<ListingName>()).ShouldBeEmpty();
        (await paper.RowsAsync<Edition>()).ShouldHaveSingleItem("editions stay");
        (await paper.TagsAsync("StoryWithdrawn")).ShouldBe([$"story:{number}", "front", "latest", "day:2026-03-01", "section:world", "tag:وسم", "author:كاتب"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_that_was_an_error_never_was(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("خطأ");
        await WithdrawStory.DoAsync(paper.Database, number, "test", null, asError: true);
        var address = (await paper.Articles.FindAddressAsync(number))!;
        address.Gone.ShouldBeFalse();
        address.Address.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Pages_that_show_it_as_related_are_named_and_lose_it(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var stays = await paper.PublishedAsync("قمة المناخ تبدأ أعمالها", tags: ["المناخ"]);
        var goes = await paper.PublishedAsync("قمة المناخ تنهي أعمالها", tags: ["المناخ"]);
        await paper.Database.WriteAsync(db =>
        {
            db.AddRange(new RelatedRow { Number = stays, Related = goes, Reason = "نفس الحدث", Score = 2 }, new RelatedRow { Number = goes, Related = stays, Reason = "نفس الحدث", Score = 2 });
            return Task.CompletedTask;
        });
        (await paper.Articles.FindAsync(stays))!.Related.ShouldHaveSingleItem();
        await WithdrawStory.DoAsync(paper.Database, goes, "test", "سُحب");
        (await paper.TagsAsync("StoryWithdrawn")).ShouldContain($"story:{stays}");
        (await paper.RowsAsync<RelatedRow>()).ShouldBeEmpty();
        (await paper.Articles.FindAsync(stays))!.Related.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_not_published_cannot_be_withdrawn(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("مسودة");
        (await WithdrawStory.DoAsync(paper.Database, number, "test", null)).ShouldHaveSingleItem().Code.ShouldBe("not-published");
        (await WithdrawStory.DoAsync(paper.Database, number + 1, "test", null)).ShouldHaveSingleItem().Code.ShouldBe("no-story");
        (await paper.EventsAsync("StoryWithdrawn")).ShouldBeEmpty();
        (await paper.StoryAsync(number)).State.ShouldBe(StoryState.Draft);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_withdrawn_story_comes_back_with_its_first_time(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var first = paper.Now;
        var number = await paper.PublishedAsync("يعود", tags: ["وسم"]);
        await WithdrawStory.DoAsync(paper.Database, number, "test", "مراجعة");
        paper.Clock.Advance(TimeSpan.FromDays(1));
        (await paper.PublishAsync(number)).ShouldBeEmpty();
        var address = (await paper.Articles.FindAddressAsync(number))!;
        address.Address.ShouldNotBeNull();
        address.Gone.ShouldBeFalse();
        (await paper.Articles.FindAsync(number))!.Story.Published.ShouldBe(first);
        (await paper.StoryAsync(number)).WithdrawnReason.ShouldBeNull();
        (await paper.RowsAsync<Edition>()).Select(e => e.Ordinal).Order().ShouldBe([1, 2]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Of_two_who_withdraw_at_once_the_second_is_told(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        using var other = paper.OpenAgain();
        for (var round = 0; round < 8; round++)
        {
            var number = await paper.PublishedAsync($"خبر يسحبه اثنان {round}");
            var answers = await Task.WhenAll(
                Task.Run(() => WithdrawStory.DoAsync(paper.Database, number, "one", "سبب"), TestContext.Current.CancellationToken),
                Task.Run(() => WithdrawStory.DoAsync(other, number, "other", "سبب"), TestContext.Current.CancellationToken));
            answers.Select(a => a.Count).Order().ShouldBe([0, 1]);
            answers.SelectMany(a => a).ShouldHaveSingleItem().Code.ShouldBe("not-published");
        }
        (await paper.EventsAsync("StoryWithdrawn")).Count.ShouldBe(8);
    }
}
