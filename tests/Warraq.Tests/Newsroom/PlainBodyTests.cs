using Warraq.Media;
using Warraq.Newsroom.StoryEditor;
using Warraq.Stories.Body;

namespace Warraq.Tests.Newsroom;

/// <summary>A body that goes through a plain text field and back.</summary>
public sealed class PlainBodyTests
{
    static readonly StoryBody Body = new(StoryBody.CurrentVersion,
    [
        new Paragraph("b1", [new Run("الأولى فيها "), new Run("تشديد") { Strong = true }, new Run(".")]),
        new PictureBlock("p1", new PictureUse("sea", 10, 5, "بحر", null, null)),
        new Heading("h1", 2, [new Run("عنوان")]),
        new Paragraph("b2", [new Run("الثانية.")]),
        new PictureBlock("p2", new PictureUse("sky", 10, 5, "سماء", null, null)),
        new Quote("q1", [[new Run("«قول»")]], "فلان"),
        new ListBlock("l1", false, [[new Run("أ")], [new Run("ب")]]),
        new Embed("e1", "https://example.org", "عنوان"), new FigureBox("f1", "أرقام", null, []), new CorrectionBlock("c1", Guid.Empty), new Divider("d1"),
        new Paragraph("b3", [new Run("English inside.")]) { Dir = "ltr", Lang = "en" },
    ]);

    [Theory, InlineData("ar"), InlineData("en")]
    public void What_was_not_touched_comes_back_as_it_was(string lang)
    {
        var (body, missing) = PlainBody.Read(PlainBody.Write(Body, lang).Replace("\n", "\r\n", StringComparison.Ordinal), Body, lang, () => "new");
        missing.ShouldBeEmpty();
        BodyJson.Write(body).ShouldBe(BodyJson.Write(Body));
    }

    [Fact]
    public void A_rewritten_paragraph_keeps_its_id_and_a_new_one_gets_one()
    {
        var typed = PlainBody.Write(Body, "ar").Replace("الثانية.", "الثانية بعد تعديل.\n\nفقرة زادها.", StringComparison.Ordinal);
        var (body, missing) = PlainBody.Read(typed, Body, "ar", () => "new");
        missing.ShouldBeEmpty();
        body.Blocks.Select(b => b.Id).ShouldBe(["b1", "p1", "h1", "b2", "new", "p2", "q1", "l1", "e1", "f1", "c1", "d1", "b3"]);
        body.Blocks[0].ShouldBe(Body.Blocks[0], "an untouched paragraph keeps its marks");
        body.Blocks[3].Texts().ShouldBe(["الثانية بعد تعديل."]);
    }

    [Fact]
    public void A_line_that_was_taken_out_is_asked_about_and_one_that_was_moved_is_moved()
    {
        var typed = PlainBody.Write(Body, "ar").Replace("[صورة 2]", "", StringComparison.Ordinal).Replace("[صورة 1]", "", StringComparison.Ordinal) + "\n\n[صورة 1]";
        var (body, missing) = PlainBody.Read(typed, Body, "ar", () => "new");
        missing.ShouldBe(["[صورة 2]"]);
        body.Blocks[^1].Id.ShouldBe("p1");
    }

    [Fact]
    public void A_paragraph_that_looks_like_a_reference_stays_a_paragraph()
    {
        var body = new StoryBody(1, [new Paragraph("b1", [new Run("[صورة 1]")])]);
        PlainBody.Read(PlainBody.Write(body, "ar"), body, "ar", () => "new").Body.Blocks.ShouldBe(body.Blocks);
    }
}
