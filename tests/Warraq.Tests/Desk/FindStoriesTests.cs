using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Search;
using Warraq.Search.Engine;
using Warraq.Stories;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Desk;

public sealed class FindStoriesTests
{
    static readonly DeskEye Editor = new("me", new Rights([(Role.Editor, null)]));

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_is_found_in_every_state_by_headline_names_number_and_address(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var draft = await paper.DraftAsync("أزمة المياه في الأردن", tags: ["مأرب"], authors: ["سامر الحسيني"]);
        var live = await paper.PublishedAsync("وصول المساعدات إلى الميناء");
        var gone = await paper.PublishedAsync("خبر سُحب عن المياه");
        await WithdrawStory.DoAsync(paper.Database, gone, "test", "سبب");
        using var empty = new StoryIndex();

        async Task<int[]> Found(string text, DeskEye? eye = null) => [.. (await FindStories.DoAsync(paper.Database, empty, eye ?? Editor, text, 10, "ar")).Select(r => r.Number)];
        (await Found("ازمه المياة")).ShouldBe([draft], "spellings of a tolerant reader");
        (await Found("المياه")).ShouldBe([gone, draft], ignoreOrder: true);
        (await Found("الحسيني مارب")).ShouldBe([draft], "author and tag");
        (await Found("مساعدات ميناء")).ShouldBe([live], "the headline of a published one, before any index is there");
        (await Found($"{live}")).ShouldBe([live]);
        (await Found($"https://almadar.example/world/{live}/wusul?c=1")).ShouldBe([live], "a pasted address");
        (await Found("أزمة-المياه-في-الأردن")).ShouldBe([draft], "the readable end of an address");
        (await Found("لا شيء كهذا")).ShouldBeEmpty();
        (await Found("")).ShouldBeEmpty();
        (await Found("ً")).ShouldBeEmpty("a sign that folds away is no word");
        (await Found("%")).ShouldBeEmpty();
        (await Found("999999999999999")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Nobody_finds_what_his_desk_does_not_show_him(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var world = await paper.DraftAsync("المياه للعالم");
        await paper.ChangeAsync(world, s => s.Desk = "world");
        var live = await paper.PublishedAsync("المياه للرياضة");
        await paper.ChangeAsync(live, s => s.Desk = "sports");
        var mine = await paper.DraftAsync("المياه لي");
        await paper.ChangeAsync(mine, s => s.Assignee = "me");
        using var index = await IndexAsync(paper, live);

        async Task Sees(Rights rights, params int[] numbers)
        {
            (await FindStories.DoAsync(paper.Database, index, new DeskEye("me", rights), "المياه", 10, "ar")).Select(r => r.Number).ShouldBe(numbers, ignoreOrder: true);
            foreach (var number in (int[])[world, live, mine])
                ((await FindStories.DoAsync(paper.Database, index, new DeskEye("me", rights), $"{number}", 10, "ar")).Count > 0).ShouldBe(numbers.Contains(number));
        }
        await Sees(new Rights([(Role.Editor, null)]), world, live, mine);
        await Sees(new Rights([(Role.Reporter, "world")]), world, mine);
        await Sees(new Rights([(Role.Contributor, null)]), mine);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_readers_see_is_found_in_all_forms_of_its_words(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var live = await paper.PublishedAsync("خبر قصير", text: ["وصلت الشاحنات إلى المعبر صباحاً."]);
        using var index = await IndexAsync(paper, live);
        (await FindStories.DoAsync(paper.Database, index, Editor, "شاحنات", 10, "ar")).ShouldHaveSingleItem().Number.ShouldBe(live);
    }

    static async Task<StoryIndex> IndexAsync(StoryPaper paper, int number)
    {
        var store = StoryStore.Open(null, write: true);
        store.Put(await new LoadStories(paper.Database).ByNumbersAsync([number]));
        store.Commit(IndexPosition.Start, whole: true);
        store.Refresh();
        var index = new StoryIndex();
        index.Exchange(store);
        return index;
    }
}
