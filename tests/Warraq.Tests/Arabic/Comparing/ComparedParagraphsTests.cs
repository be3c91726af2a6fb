using CsCheck;
using Warraq.Arabic.Comparing;

namespace Warraq.Tests.Arabic.Comparing;

public sealed class ComparedParagraphsTests
{
    const string First = "أعلنت وزارة الصحة الأربعاء أن الحملة وصلت إلى القرى الجبلية كلها قبل الموعد.";
    const string Second = "وقال المدير إن الفرق الطبية لقّحت 1200 طفل في ثلاثة أيام، وإن العمل يستمر.";
    const string Third = "وأضاف أن الطرق فُتحت بعد العاصفة، وأن الجيش ساعد في نقل اللقاحات.";
    const string Fourth = "ورحّب سكان القرى بالحملة، وطالبوا بمركز صحي دائم.";

    [Fact]
    public void Paragraphs_find_each_other_by_their_words()
    {
        Told([First, Second, Third], [First, "مقدمة جديدة تماماً عن موضوع مختلف.", Second.Replace("1200", "1500", StringComparison.Ordinal), Third])
            .ShouldBe(["Same 0 0", "New -1 1", "Changed 1 2", "Same 2 3"]);
        Told([First, Second, Third], [First, Third]).ShouldBe(["Same 0 0", "Gone 1 -1", "Same 2 1"]);
        Told([], [First]).ShouldBe(["New -1 0"]);
        Told([First], []).ShouldBe(["Gone 0 -1"]);
        Told([], []).ShouldBeEmpty();
    }

    [Fact]
    public void A_paragraph_that_stands_elsewhere_was_moved_and_its_words_are_compared_there()
    {
        Told([First, Second, Third, Fourth], [Fourth, First, Second, Third]).ShouldBe(["Moved 3 0", "Same 0 1", "Same 1 2", "Same 2 3", "Left 3 0"]);
        var rows = ComparedParagraphs.Of([First, Second, Third], [Third.Replace("الجيش", "الجيش اللبناني", StringComparison.Ordinal), First, Second]);
        rows[0].Change.ShouldBe(ParagraphChange.Moved);
        rows[0].Text.Pieces.Single(p => p.Kind == PieceKind.New).New.Trim().ShouldBe("اللبناني");
    }

    [Fact]
    public void A_short_paragraph_between_two_that_stayed_is_compared_and_not_replaced()
    {
        Told([First, "وكالات ألأنباء", Third], [First, "وكالات الأنباء", Third]).ShouldBe(["Same 0 0", "Changed 1 1", "Same 2 2"]);
        Told([First, "خاتمة", Third], [First, "شيء آخر", Third]).ShouldBe(["Same 0 0", "Gone 1 -1", "New -1 1", "Same 2 2"]);
    }

    [Fact]
    public void Every_paragraph_of_either_side_comes_once_with_its_text()
    {
        var paragraph = Gen.OneOf(Gen.OneOf((string[])[First, Second, Third, Fourth, "", "قال", "وقال الوزير", Second.Replace("1200", "7", StringComparison.Ordinal)]), HostileText.Any);
        Gen.Select(paragraph.Array[0, 8], paragraph.Array[0, 8]).Sample((old, @new) =>
        {
            var rows = ComparedParagraphs.Of(old, @new);
            var told = rows.Where(r => r.Change != ParagraphChange.Left).ToList();
            told.Where(r => r.Old >= 0).OrderBy(r => r.Old).Select(r => string.Concat(r.Text.Pieces.Select(p => p.Old))).ShouldBe(old);
            told.Where(r => r.New >= 0).Select(r => string.Concat(r.Text.Pieces.Select(p => p.New))).ShouldBe(@new);
        }, iter: 2_000);
    }

    /// <summary>No limit of time stands here; what is bounded is the work, and that shows in what is given up.</summary>
    [Fact]
    public void Texts_made_to_be_hard_are_compared_without_looking_at_every_pair()
    {
        // No word stands once, nothing begins or ends alike: ten thousand words would be a hundred million pairs.
        var old = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => i % 2 == 0 ? "قال" : "ذهب"));
        var @new = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => i % 3 == 0 ? "ذهب" : "قال")) + " انتهى";
        var text = ComparedText.Of(old, @new);
        string.Concat(text.Pieces.Select(p => p.Old)).ShouldBe(old);
        string.Concat(text.Pieces.Select(p => p.New)).ShouldBe(@new);
        var rows = ComparedParagraphs.Of([.. Enumerable.Repeat("قال ذهب قال", 5_000)], [.. Enumerable.Repeat("ذهب قال ذهب", 5_000)]);
        rows.Count.ShouldBeGreaterThanOrEqualTo(5_000);
    }

    static IEnumerable<string> Told(string[] old, string[] @new) => ComparedParagraphs.Of(old, @new).Select(r => $"{r.Change} {r.Old} {r.New}");
}
