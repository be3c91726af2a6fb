using Warraq.Accounts;
using Warraq.Notes;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Notes;

public sealed class NoteTests
{
    static readonly Rights Editor = new([(Role.Editor, null)]);
    static readonly Rights Reporter = new([(Role.Reporter, null)]);

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_note_is_written_once_answered_and_closed(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await DraftAsync(paper);
        var order = Note("الوزير", "من هو؟");
        (await WriteNote.AddAsync(paper.Database, number, "reader", order)).ShouldBeEmpty();
        (await WriteNote.AddAsync(paper.Database, number, "reader", order)).ShouldBeEmpty("a form sent again");
        var answer = Guid.CreateVersion7();
        (await WriteNote.AnswerAsync(paper.Database, number, order.Id, answer, "writer", "وزير الداخلية")).ShouldBeEmpty();
        (await WriteNote.AnswerAsync(paper.Database, number, order.Id, answer, "writer", "وزير الداخلية")).ShouldBeEmpty();

        var view = (await ListAsync(paper, number)).ShouldHaveSingleItem();
        (view.Place!.Start, view.Note.Text, view.IsChange).ShouldBe((4, "من هو؟", false));
        view.Answers.ShouldHaveSingleItem().Text.ShouldBe("وزير الداخلية");

        (await WriteNote.CloseAsync(paper.Database, number, order.Id, "stranger", Reporter, open: false)).ShouldHaveSingleItem().Code.ShouldBe("not-yours");
        (await WriteNote.CloseAsync(paper.Database, number, order.Id, "editor", Editor, open: false)).ShouldBeEmpty();
        (await ListAsync(paper, number)).ShouldHaveSingleItem().Note.State.ShouldBe(NoteState.Done);
        (await WriteNote.CloseAsync(paper.Database, number, order.Id, "reader", Reporter, open: true)).ShouldBeEmpty("its author opens it again");
        (await ListAsync(paper, number)).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_change_stands_in_the_text_once_it_is_accepted_and_not_before(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await DraftAsync(paper);
        var before = (await paper.StoryAsync(number)).Body;
        var order = Note("الوزير", "") with { Change = "وزير الداخلية" };
        (await WriteNote.AddAsync(paper.Database, number, "reader", order)).ShouldBeEmpty();
        (await paper.StoryAsync(number)).Body.ShouldBe(before);
        (await AcceptChange.DoAsync(paper.Database, number, order.Id, "stranger", Reporter)).ShouldHaveSingleItem().Code.ShouldBe("not-your-story");

        (await AcceptChange.DoAsync(paper.Database, number, order.Id, "editor", Editor)).ShouldBeEmpty();
        (await AcceptChange.DoAsync(paper.Database, number, order.Id, "editor", Editor)).ShouldBeEmpty("pressed twice");
        var story = await paper.StoryAsync(number);
        BodyJson.Parse(story.Body).Texts().ShouldBe(["قال وزير الداخلية إنه عاد.", "فقرة ثانية."]);
        story.Version.ShouldBe(2);
        (await ListAsync(paper, number)).ShouldHaveSingleItem().Note.State.ShouldBe(NoteState.Accepted);
        (await WriteNote.CloseAsync(paper.Database, number, order.Id, "editor", Editor, open: false)).ShouldHaveSingleItem().Code.ShouldBe("closed-note");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_save_that_came_before_the_crash_is_not_made_again(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await DraftAsync(paper);
        var order = Note("الوزير", "") with { Change = "الوزير الوزير" };
        await WriteNote.AddAsync(paper.Database, number, "reader", order);
        await AcceptChange.DoAsync(paper.Database, number, order.Id, "editor", Editor);
        // As a crash between the save and the closing leaves it.
        await paper.Database.WriteAsync(async db => (await db.Set<StoryNote>().FindAsync(order.Id))!.State = NoteState.Open);
        (await AcceptChange.DoAsync(paper.Database, number, order.Id, "editor", Editor)).ShouldBeEmpty();
        BodyJson.Parse((await paper.StoryAsync(number)).Body).Texts().First().ShouldBe("قال الوزير الوزير إنه عاد.");
        (await ListAsync(paper, number)).ShouldHaveSingleItem().Note.State.ShouldBe(NoteState.Accepted);
    }

    [Fact]
    public async Task A_change_keeps_the_marks_around_it_and_its_line()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await DraftAsync(paper);
        await paper.ChangeAsync(number, s => s.Body = BodyJson.Write(new StoryBody(StoryBody.CurrentVersion,
            [new Quote("q1", [[new Run("سطر أول")], [new Run("قال "), new Run("الوزير") { Strong = true }, new Run(" كلاماً")]], "وزير")])));
        var order = new NoteOrder(Guid.CreateVersion7(), new Anchor("q1", 0, 9, "وزير كلام"), "رئيس قول", "");
        (await WriteNote.AddAsync(paper.Database, number, "reader", order)).ShouldBeEmpty();
        (await AcceptChange.DoAsync(paper.Database, number, order.Id, "editor", Editor)).ShouldBeEmpty();
        var quote = BodyJson.Parse((await paper.StoryAsync(number)).Body).Blocks.ShouldHaveSingleItem().ShouldBeOfType<Quote>();
        quote.Paragraphs[0].ShouldBe([new Run("سطر أول")]);
        quote.Paragraphs[1].ShouldBe([new Run("قال "), new Run("الرئيس قول") { Strong = true }, new Run("اً")]);
    }

    [Theory]
    [InlineData("غير موجود", "ملاحظة", null, "no-passage")]
    [InlineData("الوزير", "  ", null, "empty-note")]
    [InlineData("الوزير", "", "الوزير", "empty-note")]
    [InlineData("", "", "نص", "change-of-nothing")]
    public async Task What_cannot_be_a_note_is_refused_in_a_sentence(string quote, string text, string? change, string code)
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await DraftAsync(paper);
        (await WriteNote.AddAsync(paper.Database, number, "reader", Note(quote, text) with { Change = change })).ShouldHaveSingleItem().Code.ShouldBe(code);
        (await WriteNote.AddAsync(paper.Database, 999, "reader", Note("الوزير", "ملاحظة"))).ShouldHaveSingleItem().Code.ShouldBe("no-story");
        (await WriteNote.AddAsync(paper.Database, number, "reader", Note("الوزير", new string('ا', WriteNote.LongestText + 1)))).ShouldHaveSingleItem().Code.ShouldBe("long-note");
        (await paper.RowsAsync<StoryNote>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passage_that_was_rewritten_is_not_changed_behind_the_editors_back()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await DraftAsync(paper);
        var order = Note("الوزير", "") with { Change = "الرئيس" };
        await WriteNote.AddAsync(paper.Database, number, "reader", order);
        await paper.ChangeAsync(number, s => s.Body = BodyJson.Write(StoryBody.FromParagraphs(["نص جديد كله."])));
        (await AcceptChange.DoAsync(paper.Database, number, order.Id, "editor", Editor)).ShouldHaveSingleItem().Code.ShouldBe("passage-changed");
        (await ListAsync(paper, number)).ShouldHaveSingleItem().Place.ShouldBeNull();
        BodyJson.Parse((await paper.StoryAsync(number)).Body).Texts().ShouldBe(["نص جديد كله."]);
    }

    static NoteOrder Note(string quote, string text) => new(Guid.CreateVersion7(), new Anchor("b1", 0, quote.Length, quote), null, text);

    static async Task<int> DraftAsync(StoryPaper paper)
    {
        var number = await paper.DraftAsync("عنوان الخبر");
        await paper.ChangeAsync(number, s => s.Body = BodyJson.Write(StoryBody.FromParagraphs(["قال الوزير إنه عاد.", "فقرة ثانية."])));
        return number;
    }

    static async Task<IReadOnlyList<NoteView>> ListAsync(StoryPaper paper, int number) => await NoteReads.OfStoryAsync(paper.Database, await paper.StoryAsync(number), "editor", Editor);
}
