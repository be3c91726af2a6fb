using Warraq.Notes;
using Warraq.Stories.Body;

namespace Warraq.Tests.Notes;

public sealed class AnchorTests
{
    static readonly Anchor Passage = new("b2", 5, 6, "الوزير");

    [Fact]
    public void A_passage_is_found_where_it_stood_and_where_it_went()
    {
        Passage.Find("عنوان", Body(("b1", "مقدمة"), ("b2", "وقال الوزير إن الوزير الآخر"))).ShouldBe(Passage);
        Passage.Find("عنوان", Body(("b2", "وقال أمس الوزير إنه عاد"))).ShouldBe(Passage with { Start = 9 }, "text came before it");
        Passage.Find("عنوان", Body(("b2", "الوزير قال. ثم قال الوزير وعاد الوزير"))).ShouldBe(Passage with { Start = 0 }, "the nearest of several");
        Passage.Find("عنوان", Body(("b1", "وقال الوزير"), ("b2", "فقرة أخرى"))).ShouldBe(new Anchor("b1", 5, 6, "الوزير"), "it went to another block");
        Passage.Find("عودة الوزير", Body(("b1", "فقرة"))).ShouldBe(new Anchor(Anchor.Headline, 5, 6, "الوزير"));
    }

    [Fact]
    public void A_passage_that_was_rewritten_or_stands_twice_elsewhere_is_not_guessed()
    {
        Passage.Find("عنوان", Body(("b2", "وقال الرئيس"))).ShouldBeNull();
        Passage.Find("عنوان", Body(("b1", "الوزير والوزير"), ("b3", "فقرة"))).ShouldBeNull();
    }

    [Fact]
    public void A_note_without_a_passage_is_about_its_block_or_the_story()
    {
        new Anchor("b1", 7, 3, "").Find("عنوان", Body(("b1", "نص"))).ShouldBe(new Anchor("b1", 0, 0, ""));
        new Anchor("b9", 0, 0, "").Find("عنوان", Body(("b1", "نص"))).ShouldBeNull();
        new Anchor("", 0, 0, "").Find("عنوان", Body(("b1", "نص"))).ShouldNotBeNull();
    }

    [Fact]
    public void Lines_of_a_quotation_are_counted_together()
    {
        var body = new StoryBody(StoryBody.CurrentVersion, [new Quote("q1", [[new Run("سطر أول")], [new Run("سطر "), new Run("ثان") { Strong = true }]], null)]);
        new Anchor("q1", 0, 3, "ثان").Find("", body).ShouldBe(new Anchor("q1", 12, 3, "ثان"));
    }

    static StoryBody Body(params (string Id, string Text)[] blocks) => new(StoryBody.CurrentVersion, [.. blocks.Select(b => new Paragraph(b.Id, [new Run(b.Text)]))]);
}
