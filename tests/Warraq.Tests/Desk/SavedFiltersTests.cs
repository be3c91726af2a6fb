using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Desk;

public sealed class SavedFiltersTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_filter_is_kept_replaced_shared_and_deleted(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var reporter = await Colleagues.JoinAsync(paper.Database, Role.Reporter);
        var (mine, other, chief) = (Eye(reporter, Role.Reporter), new DeskEye("other", new Rights([(Role.Reporter, null)])), new DeskEye("chief", new Rights([(Role.Editor, null)])));
        (await Save(paper, mine, " قصصي  المتأخرة ", "?for=me&due=overdue")).ShouldBeNull();
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Save(paper, mine, "الرياضة", "?section=sports", shared: true)).ShouldBeNull();

        (await SavedFilters.ListAsync(paper.Database, mine)).Select(f => (f.Name, f.Query, f.Shared, f.By, f.MayDelete))
            .ShouldBe([("قصصي المتأخرة", "?for=me&due=overdue", false, null, true), ("الرياضة", "?section=sports", true, null, true)]);
        var shared = (await SavedFilters.ListAsync(paper.Database, other)).ShouldHaveSingleItem();
        (shared.Name, shared.By, shared.MayDelete).ShouldBe(("الرياضة", reporter.Name, false));

        (await Save(paper, mine, "الرِّياضه", "?section=sports&state=draft")).ShouldBeNull("the same name, in another spelling, replaces it");
        (await SavedFilters.ListAsync(paper.Database, mine)).Select(f => (f.Query, f.Shared)).ShouldBe([("?for=me&due=overdue", false), ("?section=sports&state=draft", false)]);
        (await SavedFilters.ListAsync(paper.Database, other)).ShouldBeEmpty("no longer shared");

        var own = (await SavedFilters.ListAsync(paper.Database, mine))[0].Id;
        (await SavedFilters.DeleteAsync(paper.Database, other, own)).ShouldHaveSingleItem().Code.ShouldBe("gone");
        (await SavedFilters.DeleteAsync(paper.Database, chief, own)).ShouldHaveSingleItem().Code.ShouldBe("gone", "what is not shared is nobody's business");
        (await SavedFilters.DeleteAsync(paper.Database, mine, own)).ShouldBeEmpty();
        (await SavedFilters.DeleteAsync(paper.Database, mine, own)).ShouldHaveSingleItem().Code.ShouldBe("gone");

        await Save(paper, mine, "للجميع", "?for=nobody", shared: true);
        (await SavedFilters.DeleteAsync(paper.Database, chief, (await SavedFilters.ListAsync(paper.Database, chief)).Single().Id)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_cannot_be_kept_is_said(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var mine = new DeskEye("me", new Rights([(Role.Reporter, null)]));
        (await Save(paper, mine, " \u202E ", "?for=me")).ShouldBe("no-name");
        (await Save(paper, mine, new string('ا', 41), "?for=me")).ShouldBe("long-name");
        (await Save(paper, mine, "كل شيء", "")).ShouldBe("no-filter");
        (await Save(paper, mine, "طويلة", "?q=" + new string('x', 1000))).ShouldBe("no-filter");
        for (var i = 0; i < 20; i++) (await Save(paper, mine, $"تصفية {i}", "?for=me")).ShouldBeNull();
        (await Save(paper, mine, "واحدة أخرى", "?for=me")).ShouldBe("too-many");
        (await Save(paper, mine, "تصفية 7", "?for=nobody")).ShouldBeNull("replacing adds none");
    }

    static DeskEye Eye(Person person, Role role) => new(person.Id.ToString(), new Rights([(role, null)]));

    static async Task<string?> Save(StoryPaper paper, DeskEye eye, string name, string query, bool shared = false) =>
        (await SavedFilters.SaveAsync(paper.Database, eye.Person, name, query, shared)).SingleOrDefault()?.Code;
}
