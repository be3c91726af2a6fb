using System.Text;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Import.Archive;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;
using Warraq.Stories.Versions;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories.Versions;

public sealed class StoryVersionTests
{
    static readonly Rights Editor = new([(Role.Editor, null)]);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_one_person_writes_in_one_sitting_is_one_version(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await NewStory.DoAsync(paper.Database, "nour", Editor, "world", "ar");
        for (var i = 0; i < 40; i++)
        {
            await TypeAsync(paper, number, "nour", $"كتبت الكلمة {i}");
            paper.Clock.Advance(TimeSpan.FromSeconds(i == 20 ? 29 * 60 : 5));
        }
        (await ToldAsync(paper, number)).ShouldBe(["1 Edited nour: كتبت الكلمة 39"], "an empty sheet is no version, and forty saves are one");
        (await paper.RowsAsync<VersionText>()).ShouldBeEmpty("the newest text is the story's own");

        paper.Clock.Advance(TimeSpan.FromMinutes(31));
        await TypeAsync(paper, number, "nour", "بعد الغداء");
        await TypeAsync(paper, number, "samer", "قلم سامر");
        (await ToldAsync(paper, number)).ShouldBe(["1 Edited nour: كتبت الكلمة 39", "2 Edited nour: بعد الغداء", "3 Edited samer: قلم سامر"]);

        for (var i = 0; i < 30; i++)
        {
            paper.Clock.Advance(TimeSpan.FromMinutes(25));
            await TypeAsync(paper, number, "samer", $"يكتب بلا توقف {i}");
        }
        (await ToldAsync(paper, number)).Count.ShouldBe(3 + 30 * 25 / 120, "a sitting lasts two hours");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Two_who_write_side_by_side_share_a_version(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان");
        for (var i = 0; i < 20; i++)
        {
            await TypeAsync(paper, number, i % 2 == 0 ? "nour" : "samer", $"جملة {i}");
            paper.Clock.Advance(TimeSpan.FromSeconds(3));
        }
        (await ToldAsync(paper, number)).ShouldBe(["1 Begun : فقرة ثانية.", "2 Edited nour: جملة 0", "3 Edited samer+nour: جملة 19"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_readers_saw_is_never_folded_and_its_text_is_stored_once(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان");
        await TypeAsync(paper, number, "nour", "قتل 8");
        await paper.PublishAsync(number, new PublishOrder("rim"));
        await CorrectStory.DoAsync(paper.Database, number, "الصواب تسعة", "rim");
        await TypeAsync(paper, number, "nour", "قتل 9");
        await paper.PublishAsync(number, new PublishOrder("rim", Note: "رقم جديد"));
        var live = (await paper.StoryAsync(number)).LiveEditionId!.Value;
        await UndoPublish.DoAsync(paper.Database, number, live, "rim");
        await WithdrawStory.DoAsync(paper.Database, number, "rim", "المصدر تراجع");
        (await NameVersion.DoAsync(paper.Database, number, "nour", Editor, " قبل الحذف ", null)).ShouldBeEmpty();
        await TypeAsync(paper, number, "nour", "بعد الحذف");
        (await ToldAsync(paper, number)).ShouldBe(
        [
            "1 Begun : فقرة ثانية.", "2 Edited nour: قتل 8", "3 Published rim: قتل 8", "4 Corrected rim: قتل 8 (الصواب تسعة)", "5 Edited nour: قتل 9",
            "6 Published rim: قتل 9 (رقم جديد)", "7 TakenBack rim: قتل 9", "8 Withdrawn rim: قتل 9 (المصدر تراجع)", "9 Named nour: قتل 9 (قبل الحذف)", "10 Edited nour: بعد الحذف",
        ]);
        (await paper.RowsAsync<VersionText>()).Count.ShouldBe(3, "of ten versions with four texts, one of which the story holds");
        (await NameVersion.DoAsync(paper.Database, number, "nour", Editor, "  ", null)).ShouldHaveSingleItem().Code.ShouldBe("no-name");
        (await NameVersion.DoAsync(paper.Database, number, "nour", Editor, "اسم", 1)).ShouldHaveSingleItem().Code.ShouldBe("changed");
        (await NameVersion.DoAsync(paper.Database, number, "ziad", new Rights([(Role.Reporter, null)]), "اسم", null)).ShouldHaveSingleItem().Code.ShouldBe("not-yours");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_older_version_comes_back_as_the_newest_and_nothing_is_lost(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", tags: ["أول"], authors: ["نور"], section: "sports");
        await TypeAsync(paper, number, "nour", "الأولى", (StoryText.Headline, "عنوان أول"), (StoryText.Deck, "شرح"), (StoryText.Kind, "Analysis"));
        await paper.PublishAsync(number);
        await TypeAsync(paper, number, "samer", "الثانية", (StoryText.Headline, "عنوان ثان"), (StoryText.Tags, "ثان"), (StoryText.Section, "world"), (StoryText.Deck, ""));
        var was = await TextAsync(paper, number);
        var version = (await paper.StoryAsync(number)).Version;

        (await RestoreVersion.DoAsync(paper.Database, number, 2, "rim", Editor, version - 1)).ShouldHaveSingleItem().Code.ShouldBe("changed");
        (await RestoreVersion.DoAsync(paper.Database, number, 77, "rim", Editor, version)).ShouldHaveSingleItem().Code.ShouldBe("no-version");
        (await RestoreVersion.DoAsync(paper.Database, number + 1, 2, "rim", Editor, version)).ShouldHaveSingleItem().Code.ShouldBe("no-story");
        (await RestoreVersion.DoAsync(paper.Database, number, 4, "rim", Editor, version)).ShouldHaveSingleItem().Code.ShouldBe("same-text");
        (await RestoreVersion.DoAsync(paper.Database, number, 2, "ziad", new Rights([(Role.Reporter, null)]), version)).ShouldHaveSingleItem().Code.ShouldBe("not-yours");
        SaveStory.Same(await TextAsync(paper, number), was).ShouldBeTrue("a refusal touches nothing");

        (await RestoreVersion.DoAsync(paper.Database, number, 2, "rim", Editor, version)).ShouldBeEmpty();
        var now = await TextAsync(paper, number);
        (now.Of(StoryText.Headline), now.Of(StoryText.Deck), now.Of(StoryText.Tags), now.Of(StoryText.Section), now.Of(StoryText.Kind), now.Body.Texts().Last()).ShouldBe(("عنوان أول", "شرح", "أول", "sports", "Analysis", "الأولى"));
        (await ToldAsync(paper, number)).Skip(3).ShouldBe(["4 Edited samer: الثانية", "5 Restored rim<2: الأولى"]);
        (await paper.Articles.FindAsync(number))!.Body.Texts().Last().ShouldBe("الأولى");
        (await paper.RowsAsync<AuditRow>()).Single(a => a.Act == "restore").Detail.ShouldBe("2");

        // And back again: what was there before the restoring is a version like any other.
        (await RestoreVersion.DoAsync(paper.Database, number, 4, "samer", Editor, (await paper.StoryAsync(number)).Version)).ShouldBeEmpty();
        SaveStory.Same(await TextAsync(paper, number), was).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_version_of_a_section_that_was_closed_comes_back_where_the_story_stands_now(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان", section: "sports");
        await TypeAsync(paper, number, "nour", "الأولى");
        paper.Clock.Advance(TimeSpan.FromHours(1));
        await TypeAsync(paper, number, "nour", "الثانية");
        await using (var db = paper.Database.CreateContext())
            (await RetireSection.DoAsync(paper.Database, (await SectionTree.LoadAsync(db)).Find("sports")!.Id, "world", "owner")).ShouldBeEmpty();
        (await RestoreVersion.DoAsync(paper.Database, number, 2, "nour", Editor, (await paper.StoryAsync(number)).Version)).ShouldBeEmpty();
        var now = await TextAsync(paper, number);
        (now.Of(StoryText.Section), now.Body.Texts().Last()).ShouldBe(("world", "الأولى"));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_story_that_nobody_touched_tells_its_versions_from_its_editions(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        await ImportAsync(paper, "النص الأول.", publish: true);
        var number = (await paper.RowsAsync<Story>()).Single().Number;
        (await paper.RowsAsync<StoryVersion>()).ShouldBeEmpty("an archive costs no row more than its stories");
        (await ToldAsync(paper, number)).ShouldBe(["1 Published : النص الأول."]);

        paper.Clock.Advance(TimeSpan.FromHours(1));
        await ImportAsync(paper, "النص الثاني.", publish: true);
        await TypeAsync(paper, number, "nour", "قلم نور.");
        var told = await ToldAsync(paper, number);
        told.ShouldBe(["1 Published : النص الأول.", "2 Imported terminal: النص الثاني.", "3 Published terminal: النص الثاني.", "4 Edited nour: قلم نور."]);
        await using var db = paper.Database.CreateContext();
        var history = await StoryHistory.LoadAsync(db, await paper.StoryAsync(number));
        (history.Live!.Ordinal, history.Natural().From.Ordinal, history.Natural().To.Ordinal).ShouldBe((3, 3, 4));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_compared_first_is_the_newest_beside_what_readers_see(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان");
        (await NaturalAsync(paper, number)).ShouldBe((1, 1), "one version alone");
        await TypeAsync(paper, number, "nour", "الأولى");
        (await NaturalAsync(paper, number)).ShouldBe((1, 2));
        await paper.PublishAsync(number);
        (await NaturalAsync(paper, number)).ShouldBe((1, 3), "readers see the newest: beside what was there before it");
        await TypeAsync(paper, number, "nour", "الثانية");
        (await NaturalAsync(paper, number)).ShouldBe((3, 4));
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Old_sittings_are_thinned_out_and_what_counted_stays(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان");
        for (var i = 0; i < 8; i++)
        {
            paper.Clock.Advance(TimeSpan.FromHours(1));
            // The same text comes again and again: what a version that stays has is not thrown away with one that goes.
            await TypeAsync(paper, number, "nour", i % 2 == 0 ? "نص يعود" : $"نص {i}");
            if (i == 2) await paper.PublishAsync(number);
        }
        await paper.Database.WriteAsync(db => ThinVersions.DoAsync(db, number, CancellationToken.None, most: 2));
        (await ToldAsync(paper, number)).ShouldBe(["1 Begun : فقرة ثانية.", "5 Published test: نص يعود", "8 Edited nour: نص 5", "9 Edited nour: نص يعود", "10 Edited nour: نص 7"]);
        (await paper.RowsAsync<VersionText>()).Count.ShouldBe(3);
        await paper.Database.WriteAsync(db => ThinVersions.DoAsync(db, number, CancellationToken.None, mostBytes: 1));
        (await ToldAsync(paper, number)).ShouldBe(["1 Begun : فقرة ثانية.", "5 Published test: نص يعود", "10 Edited nour: نص 7"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_save_that_does_not_happen_keeps_no_version(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.DraftAsync("عنوان");
        var was = await TextAsync(paper, number);
        (await SaveStory.DoAsync(paper.Database, number, "nour", Editor, new SaveOrder("p", 1, 1, was))).Result.ShouldBe(SaveResult.Saved);
        (await SaveStory.DoAsync(paper.Database, number, "nour", Editor, new SaveOrder("p", 2, 1, With(was, (StoryText.Section, "nowhere"))))).Result.ShouldBe(SaveResult.Refused);
        await Should.ThrowAsync<InvalidOperationException>(() => paper.Database.WriteAsync(async db =>
        {
            var story = (await db.Set<Story>().FindAsync((await paper.StoryAsync(number)).Id))!;
            await KeepVersion.ActAsync(db, story, VersionAct.Named, "x", "y", paper.Now, null, CancellationToken.None);
            await db.SaveChangesAsync();
            throw new InvalidOperationException();
        }));
        (await paper.RowsAsync<StoryVersion>()).ShouldBeEmpty();
    }

    static Task ImportAsync(StoryPaper paper, string text, bool publish) => new ImportArchive(paper.Database).RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(
        $$"""{"id":"a1","title":"عنوان","body":"{{text}}","section":"world","time_utc":"2026-01-06T15:00:00Z"}""")), "agency", publish);

    static async Task TypeAsync(StoryPaper paper, int number, string person, string last, params (string Name, string Value)[] fields)
    {
        var text = With(await TextAsync(paper, number), fields);
        var body = text.Body with { Blocks = [.. text.Body.Blocks.SkipLast(1), new Paragraph(text.Body.Blocks[^1].Id, [new Run(last)])] };
        var answer = await SaveStory.DoAsync(paper.Database, number, person, Editor, new SaveOrder($"{person}-{Guid.CreateVersion7():N}", 1, (await paper.StoryAsync(number)).Version, text with { Body = body }));
        answer.Result.ShouldBe(SaveResult.Saved);
    }

    static StoryText With(StoryText text, params (string Name, string Value)[] fields)
    {
        var all = text.Fields.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in fields) all[name] = value;
        return text with { Fields = all };
    }

    static async Task<StoryText> TextAsync(StoryPaper paper, int number)
    {
        await using var db = paper.Database.CreateContext();
        return await StoryText.LoadAsync(db, await paper.StoryAsync(number));
    }

    static async Task<(int, int)> NaturalAsync(StoryPaper paper, int number)
    {
        await using var db = paper.Database.CreateContext();
        var (from, to) = (await StoryHistory.LoadAsync(db, await paper.StoryAsync(number))).Natural();
        return (from.Ordinal, to.Ordinal);
    }

    /// <summary>Each version with its act, people and last paragraph.</summary>
    static async Task<List<string>> ToldAsync(StoryPaper paper, int number)
    {
        await using var db = paper.Database.CreateContext();
        var history = await StoryHistory.LoadAsync(db, await paper.StoryAsync(number));
        var told = new List<string>();
        foreach (var v in history.Versions)
            told.Add($"{v.Ordinal} {v.Act} {v.Person}{(v.Others is null ? "" : $"+{v.Others}")}{(v.Source is { } of ? $"<{of}" : "")}: {(await history.TextAsync(db, v)).Body.Texts().Last()}{(v.Note is null ? "" : $" ({v.Note})")}");
        return told;
    }
}
