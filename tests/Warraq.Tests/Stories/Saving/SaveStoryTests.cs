using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories.Saving;

public sealed class SaveStoryTests
{
    static readonly Rights Editor = new([(Role.Editor, null)]);
    static readonly string[] ThreeParagraphs = ["الأولى.", "الثانية.", "الثالثة."];

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_save_changes_the_working_copy_and_leaves_readers_their_edition(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("عنوان", text: ThreeParagraphs);
        var was = await TextAsync(paper, number);
        var version = (await paper.StoryAsync(number)).Version;
        var answer = await SaveAsync(paper, number, "page", 1, version, With(was, "b2", "الثانية مصححة.") with { Fields = Fields(was, (StoryText.Tags, "ألماتي\nكازاخستان"), (StoryText.Section, "sports"), (StoryText.Kind, "Analysis")) });
        (answer.Result, answer.Version, answer.At).ShouldBe((SaveResult.Saved, version + 1, paper.Now));

        var story = await paper.StoryAsync(number);
        (story.State, story.Kind, story.LiveEditionId is null).ShouldBe((StoryState.Published, StoryKind.Analysis, false));
        (await TextAsync(paper, number)).Of(StoryText.Tags).ShouldBe("ألماتي\nكازاخستان");
        (await paper.Articles.FindAsync(number)).ShouldNotBeNull().Body.Texts().ShouldBe(ThreeParagraphs);
        (await paper.RowsAsync<AuditRow>()).Count(a => a.Act == "edit").ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_save_that_is_repeated_because_its_answer_was_lost_is_done_once(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: ThreeParagraphs);
        var was = await TextAsync(paper, number);
        var first = await SaveAsync(paper, number, "page", 1, 1, With(was, "b1", "الأولى مصححة."));
        var again = await SaveAsync(paper, number, "page", 1, 1, With(was, "b1", "الأولى مصححة."));
        (again.Result, again.Version).ShouldBe((first.Result, first.Version));
        // An older one that comes late, after a newer one, takes nothing back.
        (await SaveAsync(paper, number, "page", 2, first.Version, With(was, "b1", "الأحدث."))).Result.ShouldBe(SaveResult.Saved);
        await SaveAsync(paper, number, "page", 1, 1, With(was, "b1", "الأولى مصححة."));
        (await LinesAsync(paper, number)).ShouldBe(["الأحدث.", "الثانية.", "الثالثة."]);
        (await paper.StoryAsync(number)).Version.ShouldBe(3);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Two_who_change_different_paragraphs_get_both(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: ThreeParagraphs);
        var was = await TextAsync(paper, number);
        await SaveAsync(paper, number, "theirs", 1, 1, Insert(With(was, "b1", "الأولى منها."), "b2", new Paragraph("x9", [new Run("جديدة منها.")])), person: "samer");
        var mine = With(was, "b3", "الثالثة مني.") with { Fields = Fields(was, (StoryText.Headline, "عنوان مني")) };
        var behind = await SaveAsync(paper, number, "mine", 1, 1, mine);
        (behind.Result, behind.By).ShouldBe((SaveResult.Behind, "samer"));
        var merged = await SaveAsync(paper, number, "mine", 1, 1, mine, was);
        merged.Result.ShouldBe(SaveResult.Merged);
        merged.Text!.Of(StoryText.Headline).ShouldBe("عنوان مني");
        merged.Text.Body.Texts().ShouldBe(["الأولى منها.", "الثانية.", "جديدة منها.", "الثالثة مني."]);
        (await LinesAsync(paper, number)).ShouldBe(merged.Text.Body.Texts());

        // The answer was lost: the repeated save says what came of it, and does nothing.
        var again = await SaveAsync(paper, number, "mine", 1, 1, mine, was);
        (again.Result, again.Version).ShouldBe((SaveResult.Merged, merged.Version));
        again.Text!.Body.Texts().ShouldBe(merged.Text.Body.Texts());
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Two_who_change_one_paragraph_are_asked_and_nothing_is_overwritten(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: ThreeParagraphs);
        var was = await TextAsync(paper, number);
        await SaveAsync(paper, number, "theirs", 1, 1, Without(With(was, "b2", "ثانية سامر."), "b3") with { Fields = Fields(was, (StoryText.Headline, "عنوان سامر")) }, person: "samer");
        var mine = With(With(was, "b2", "ثانيتي."), "b3", "ثالثتي.") with { Fields = Fields(was, (StoryText.Headline, "عنواني")) };
        var asked = await SaveAsync(paper, number, "mine", 1, 1, mine, was);
        asked.Result.ShouldBe(SaveResult.Clash);
        asked.Clashes.ShouldBe([new Clash("field:headline", "عنواني", "عنوان سامر"), new Clash("b2", "ثانيتي.", "ثانية سامر."), new Clash("b3", "ثالثتي.", null)]);
        (await LinesAsync(paper, number)).ShouldBe(["الأولى.", "ثانية سامر."]);

        var half = await SaveAsync(paper, number, "mine", 2, 1, mine, was, new() { ["b2"] = Side.Mine });
        half.Clashes.Select(c => c.Place).ShouldBe(["field:headline", "b3"]);
        var chosen = await SaveAsync(paper, number, "mine", 3, 1, mine, was, new() { ["field:headline"] = Side.Theirs, ["b2"] = Side.Mine, ["b3"] = Side.Mine });
        chosen.Result.ShouldBe(SaveResult.Merged);
        (await LinesAsync(paper, number)).ShouldBe(["الأولى.", "ثانيتي.", "ثالثتي."]);
        (await paper.StoryAsync(number)).Headline.ShouldBe("عنوان سامر");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_act_that_changes_no_text_asks_nobody(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: ThreeParagraphs);
        var was = await TextAsync(paper, number);
        (await paper.PublishAsync(number)).ShouldBeEmpty();
        await WithdrawStory.DoAsync(paper.Database, number, "test", "سبب");
        (await SaveAsync(paper, number, "mine", 1, 1, With(was, "b1", "بعد السحب."), was)).Result.ShouldBe(SaveResult.Saved);
        var story = await paper.StoryAsync(number);
        (story.State, BodyJson.Parse(story.Body).Texts().First()).ShouldBe((StoryState.Withdrawn, "بعد السحب."));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Only_who_may_change_a_story_saves_it(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: ThreeParagraphs);
        await paper.ChangeAsync(number, s => (s.Assignee, s.Desk) = ("rim", "world"));
        var was = await TextAsync(paper, number);
        async Task<SaveResult> As(string person, Rights rights) => (await SaveStory.DoAsync(paper.Database, number, person, rights, new SaveOrder(person, 1, 1, was))).Result;
        (await As("rim", new([(Role.Reporter, null)]))).ShouldBe(SaveResult.Saved);
        (await As("samer", new([(Role.Reporter, null)]))).ShouldBe(SaveResult.Refused);
        (await As("nour", new([(Role.SubEditor, "sports")]))).ShouldBe(SaveResult.Refused);
        (await As("omar", new([(Role.SubEditor, "world")]))).ShouldBe(SaveResult.Saved);
        (await As("mod", new([(Role.Moderator, null)]))).ShouldBe(SaveResult.Refused);
        (await SaveStory.DoAsync(paper.Database, number, "samer", Editor, new SaveOrder("rim", 2, 1, was))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("not-your-page");
        (await SaveStory.DoAsync(paper.Database, 404, "rim", Editor, new SaveOrder("rim", 2, 1, was))).Result.ShouldBe(SaveResult.Gone);
        await paper.ChangeAsync(number, s => s.Killed = true);
        (await As("omar", Editor)).ShouldBe(SaveResult.Refused);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_field_that_cannot_be_is_refused_and_nothing_changes(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: ThreeParagraphs);
        var was = await TextAsync(paper, number);
        foreach (var (field, value) in new[] { (StoryText.Section, "nowhere"), (StoryText.Kind, "42"), (StoryText.Lang, "fr"), (StoryText.Picture, "{}"), (StoryText.Picture, "nonsense"), (StoryText.Deck, new string('ا', 5000)) })
        {
            var answer = await SaveAsync(paper, number, "page", 1, 1, With(was, "b1", "لا يُحفظ.") with { Fields = Fields(was, (field, value)) });
            answer.Result.ShouldBe(SaveResult.Refused, field);
            answer.Refusals.ShouldHaveSingleItem();
        }
        (await paper.StoryAsync(number)).Version.ShouldBe(1);
        var odd = await SaveAsync(paper, number, "page", 2, 1, was with { Fields = Fields(was, (StoryText.Headline, "فيه \0 صفر")) });
        odd.Result.ShouldBe(SaveResult.Saved, "a sign that no text holds goes");
        (await paper.StoryAsync(number)).Headline.ShouldBe("فيه  صفر");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Saves_that_come_at_once_lose_no_paragraph(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: [.. Enumerable.Range(0, 8).Select(i => $"فقرة {i}.")]);
        var was = await TextAsync(paper, number);
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => SaveAsync(paper, number, $"page{i}", 1, 1, With(was, $"b{i}", $"كتبها {i}."), was)));
        answers.ShouldAllBe(a => a.Result == SaveResult.Saved || a.Result == SaveResult.Merged);
        (await LinesAsync(paper, number)).ShouldBe(Enumerable.Range(1, 8).Select(i => $"كتبها {i}."));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_audit_knows_who_wrote_last_however_often_two_take_turns(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", text: ThreeParagraphs);
        var was = await TextAsync(paper, number);
        foreach (var (i, person) in new[] { "rim", "rim", "samer", "rim", "rim" }.Index())
        {
            paper.Clock.Advance(TimeSpan.FromSeconds(5));
            await SaveAsync(paper, number, person, i + 1, i + 1, With(was, "b1", $"نص {i}."), person: person);
            await using var db = paper.Database.CreateContext();
            (await ReviewStory.LastWriterAsync(db, number)).ShouldBe(person);
        }
        (await paper.RowsAsync<AuditRow>()).Count(a => a.Act == "edit").ShouldBe(3);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_new_story_belongs_to_whoever_begins_it(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await NewStory.DoAsync(paper.Database, "rim", new([(Role.Contributor, null)]), "sports", "ar");
        var story = await paper.StoryAsync(number);
        (story.Assignee, story.State, story.Headline).ShouldBe(("rim", StoryState.Draft, ""));
        SaveStory.May(new([(Role.Contributor, null)]), "rim", story).ShouldBeTrue();
        SaveStory.May(new([(Role.Contributor, null)]), "samer", story).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Who_has_a_story_open_is_seen_until_he_leaves_or_his_page_dies(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        (await Presence.SayAsync(paper.Database, 7, "a", "rim", writes: true)).ShouldBeEmpty();
        (await Presence.SayAsync(paper.Database, 7, "b", "samer", writes: false)).Select(p => (p.Person, p.Writes)).ShouldBe([("rim", true)]);
        (await Presence.SayAsync(paper.Database, 8, "c", "samer", writes: false)).ShouldBeEmpty();
        paper.Clock.Advance(TimeSpan.FromSeconds(30));
        await Presence.SayAsync(paper.Database, 7, "b", "samer", writes: true);
        paper.Clock.Advance(TimeSpan.FromSeconds(30));
        (await Presence.SayAsync(paper.Database, 7, "d", "nour", writes: true)).Select(p => p.Person).ShouldBe(["samer"]);
        await Presence.LeaveAsync(paper.Database, 7, "b", "samer");
        (await Presence.SayAsync(paper.Database, 7, "d", "nour", writes: true)).ShouldBeEmpty();
    }

    static Task<SaveAnswer> SaveAsync(StoryPaper paper, int number, string client, long seq, int version, StoryText mine, StoryText? origin = null, Dictionary<string, Side>? keep = null, string person = "test") =>
        SaveStory.DoAsync(paper.Database, number, person, Editor, new SaveOrder(client, seq, version, mine, origin) { Keep = keep ?? [] });

    static async Task<StoryText> TextAsync(StoryPaper paper, int number)
    {
        await using var db = paper.Database.CreateContext();
        return await StoryText.LoadAsync(db, await paper.StoryAsync(number));
    }

    static async Task<IEnumerable<string>> LinesAsync(StoryPaper paper, int number) => (await TextAsync(paper, number)).Body.Texts();

    static StoryText With(StoryText text, string id, string line) => text with { Body = text.Body with { Blocks = [.. text.Body.Blocks.Select(b => b.Id == id ? new Paragraph(id, [new Run(line)]) : b)] } };

    static StoryText Without(StoryText text, string id) => text with { Body = text.Body with { Blocks = [.. text.Body.Blocks.Where(b => b.Id != id)] } };

    static StoryText Insert(StoryText text, string after, Block block) => text with { Body = text.Body with { Blocks = [.. text.Body.Blocks.SelectMany(b => b.Id == after ? new[] { b, block } : [b])] } };

    static Dictionary<string, string> Fields(StoryText text, params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>(text.Fields, StringComparer.Ordinal);
        foreach (var (name, value) in changed) fields[name] = value;
        return fields;
    }
}
