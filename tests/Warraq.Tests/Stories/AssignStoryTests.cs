using Warraq.Accounts;
using Warraq.Stories;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

public sealed class AssignStoryTests
{
    static readonly Rights Editor = new([(Role.Editor, null)]);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_gets_its_writer_its_desk_and_its_hour_and_its_text_stays(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var writer = await Colleagues.JoinAsync(paper.Database, Role.Reporter, "world");
        var number = await paper.DraftAsync("قصة");
        var before = await paper.StoryAsync(number);
        var due = paper.Now.AddHours(3);
        (await AssignStory.DoAsync(paper.Database, number, "chief", Editor, new Assignment(writer.Id.ToString(), "world", due))).ShouldBeEmpty();
        var story = await paper.StoryAsync(number);
        (story.Assignee, story.Desk, story.DueAt).ShouldBe((writer.Id.ToString(), "world", due));
        (story.Version, story.ChangedAt).ShouldBe((before.Version, before.ChangedAt), "whoever types in it meanwhile is asked nothing");
        (await Colleagues.AuditAsync(paper.Database)).Count(a => a.Act == "assign").ShouldBe(1);
        (await AssignStory.DoAsync(paper.Database, number, "chief", Editor, new Assignment(writer.Id.ToString(), "world", due))).ShouldBeEmpty();
        (await Colleagues.AuditAsync(paper.Database)).Count(a => a.Act == "assign").ShouldBe(1, "the same again is nothing new");
        (await AssignStory.DoAsync(paper.Database, number, "chief", Editor, new Assignment(null, null, null))).ShouldBeEmpty();
        (await paper.StoryAsync(number)).Assignee.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Who_may_not_write_there_gets_no_story_and_nobody_moves_one_to_a_foreign_desk(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var writer = await Colleagues.JoinAsync(paper.Database, Role.Reporter, "sports");
        var moderator = await Colleagues.JoinAsync(paper.Database, Role.Moderator);
        var number = await paper.DraftAsync("قصة");
        async Task<string> Why(Rights rights, Assignment to) => (await AssignStory.DoAsync(paper.Database, number, "chief", rights, to)).ShouldHaveSingleItem().Code;
        (await Why(Editor, new Assignment(writer.Id.ToString(), "world", null))).ShouldBe("no-person");
        (await Why(Editor, new Assignment(moderator.Id.ToString(), null, null))).ShouldBe("no-person");
        (await Why(Editor, new Assignment("somebody", null, null))).ShouldBe("no-person");
        (await Why(Editor, new Assignment(null, "no-such-desk", null))).ShouldBe("no-desk");
        (await Why(new Rights([(Role.SubEditor, "sports")]), new Assignment(null, "sports", null))).ShouldBe("not-your-desk");
        (await AssignStory.DoAsync(paper.Database, 999, "chief", Editor, new Assignment(null, null, null))).ShouldHaveSingleItem().Code.ShouldBe("no-story");
        await DisablePerson.DoAsync(paper.Database, writer.Id, "test");
        (await Why(Editor, new Assignment(writer.Id.ToString(), "sports", null))).ShouldBe("no-person");
        (await AssignStory.ListWritersAsync(paper.Database, "sports")).ShouldBeEmpty();
    }
}
