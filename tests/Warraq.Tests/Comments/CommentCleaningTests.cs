using CsCheck;
using Warraq.Comments;

namespace Warraq.Tests.Comments;

public sealed class CommentCleaningTests
{
    [Theory]
    [InlineData("  سلمى \t العلي ", "سلمى العلي")]
    [InlineData("سلمى\r\nالعلي", "سلمى العلي")]
    [InlineData("\u202Eسلمى\u202C", "سلمى")]
    [InlineData("\u2067سلمى\u2069\u200F", "سلمى")]
    [InlineData("سل\u0000\u0007\u001Bمى", "سلمى")]
    [InlineData("\u200B\uFEFF\u2060\u00AD\u3164\u2800\u115F", "")]
    [InlineData("h\u200Da\u200Cte", "hate")]
    [InlineData("سـلـمى", "سلمى")]
    [InlineData("👩\u200D💻", "👩\u200D💻")]
    [InlineData("a\uDB40\uDC41b", "ab")]
    public void A_name_is_one_line_without_anything_invisible(string typed, string clean) => CommentCleaning.Line(typed).ShouldBe(clean);

    [Theory]
    [InlineData("أ\r\nب\rج\u2028د\u0085ه", "أ\nب\nج\nد\nه")]
    [InlineData("\n\nأ\n\n\n\n\nب\n \n", "أ\n\n\nب")]
    [InlineData("أ\n\nب", "أ\n\nب")]
    [InlineData("أ\n\u200F\u200B\nب", "أ\n\nب")]
    public void Line_breaks_of_a_text_stay_and_at_most_two_blank_lines(string typed, string clean) => CommentCleaning.Paragraphs(typed).ShouldBe(clean);

    [Theory]
    [InlineData("قال \u2066BBC\u2069 أمس", "قال \u2066BBC\u2069 أمس")]
    [InlineData("قال \u2066BBC أمس", "قال BBC أمس")]
    [InlineData("قال BBC\u2069 أمس", "قال BBC أمس")]
    [InlineData("\u2067أ\nب\u2069", "أ\nب")]
    [InlineData("\u202Eأ\u202C \u202Bب\u202C", "أ ب")]
    public void Isolates_stay_only_where_they_close_in_their_line(string typed, string clean) => CommentCleaning.Paragraphs(typed).ShouldBe(clean);

    [Fact]
    public void A_tower_of_marks_is_cut_and_vowels_stay()
    {
        CommentCleaning.Paragraphs("z" + new string('\u0336', 500) + "algo").ShouldBe("z\u0336\u0336\u0336\u0336algo");
        CommentCleaning.Paragraphs("مُحَمَّدٌ رَسُولٌ").ShouldBe("مُحَمَّدٌ رَسُولٌ");
    }

    [Fact]
    public void Cleaning_again_changes_nothing() =>
        Gen.Char["ابـحقير\u064E\u0651\u0654\uFC5E\uFEFBpq12 \n\r\t\0\u200B\u200C\u200D\u200E\u200F\u061C\u202A\u202E\u2066\u2067\u2068\u2069\u2028\u3164\uFE0F\uD83D\uDE00\uD800<&"].Array[0, 40].Sample(letters =>
        {
            var text = CommentCleaning.Paragraphs(new string(letters));
            var name = CommentCleaning.Line(new string(letters));
            return CommentCleaning.Paragraphs(text) == text && CommentCleaning.Line(name) == name && !name.Contains('\n');
        }, seed: "0N0XIzNsQ0O2", iter: 3000);

    [Fact]
    public void Hostile_lengths_are_cleaned_in_linear_time()
    {
        foreach (var unit in new[] { "\u200D", "\u2066", "\u0651", "ل\u200D", "\n", "\uFC5E", "\u202E " })
            CommentCleaning.Paragraphs(string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length))).Length.ShouldBeLessThan(80_000);
    }
}
