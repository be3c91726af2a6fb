using System.Diagnostics;
using CsCheck;
using Warraq.Arabic.Proofing;

namespace Warraq.Tests.Arabic.Proofing;

public class ProofreaderTests
{
    private static readonly ProofProfile WithInfo = new() { WithInfo = true };

    [Fact]
    public void A_finding_covers_its_place_and_says_why()
    {
        var finding = Proofreader.Check([new("عاد الوفد."), new("غادر الوفد ، ثم عاد.")]).ShouldHaveSingleItem();
        finding.ShouldSatisfyAllConditions(
            f => f.Rule.ShouldBe("SP02"),
            f => f.Severity.ShouldBe(Severity.Error),
            f => (f.Paragraph, f.Start, f.Length, f.End).ShouldBe((1, 10, 2, 12)),
            f => f.Covered.ShouldBe(" ،"),
            f => f.Suggestions.ShouldBe(["،"]),
            f => f.Message.ShouldContain("علامة الترقيم"),
            f => f.Fix.ShouldBe(FixKind.Automatic),
            f => f.Blocks.ShouldBeFalse(),
            f => f.InQuotation.ShouldBeFalse());
    }

    [Fact]
    public void The_words_of_others_are_offered_for_a_change_and_their_spaces_are_mended()
    {
        Paragraph[] text = [new("قال الوزير: “عدنا إلى إلى المدينة ، وبقينا”.")];
        var findings = Proofreader.Check(text);
        findings.Select(f => (f.Rule, f.InQuotation, f.Fix)).ShouldBe([("GR01", true, FixKind.Suggestion), ("SP02", true, FixKind.Automatic)]);
        Fixes.Apply(text, findings)[0].Text.ShouldBe("قال الوزير: “عدنا إلى إلى المدينة، وبقينا”.");
    }

    [Fact]
    public void A_quotation_that_runs_on_quotes_the_rest_of_its_paragraph()
    {
        Proofreader.Check([new("قال الوزير: “عدنا إلى إلى المدينة."), new("“ولن نرحل”.")]).ShouldHaveSingleItem().InQuotation.ShouldBeTrue();
    }

    [Fact]
    public void Fixes_that_meet_at_one_place_are_made_one_after_another()
    {
        Paragraph[] text = [new("غادر الوفد ،،وعاد."), new("لا تغيير هنا.")];
        var mended = Fixes.ApplyAll(text);
        mended[0].Text.ShouldBe("غادر الوفد، وعاد.");
        mended[1].ShouldBeSameAs(text[1]);
    }

    [Fact]
    public void Of_two_rules_on_the_same_characters_the_earlier_speaks()
    {
        var order = Proofreader.Rules.Select(r => r.Id).ToList();
        order.ShouldBeUnique();
        order.IndexOf("OR14").ShouldBeLessThan(order.IndexOf("OR11"));
        Proofreader.Check([new("أعلنت الح\u06A9\u0640ومة موعد الاقتراع.")]).Select(f => f.Rule).ShouldBe(["OR14"]);
    }

    [Fact]
    public void A_rule_that_is_off_is_silent_and_remarks_come_only_when_asked_for()
    {
        Paragraph[] text = [new("بلغت النسبة %5 ، أمس.")];
        Proofreader.Check(text, WithInfo).Select(f => f.Rule).ShouldBe(["NU02", "SP02"]);
        Proofreader.Check(text).Select(f => f.Rule).ShouldBe(["SP02"]);
        Proofreader.Check(text, WithInfo with { Off = new HashSet<string>(["SP02"], StringComparer.Ordinal) }).Select(f => f.Rule).ShouldBe(["NU02"]);
    }

    [Fact]
    public void A_paragraph_in_another_language_is_left_alone() =>
        Proofreader.Check([new("He said , “no  comment” and left"), new("١٢٣")], WithInfo).ShouldBeEmpty();

    [Fact]
    public void Any_text_is_proofed_and_mended_without_harm()
    {
        Gen.Select(HostileText.Any, HostileText.Any).Sample((a, b) =>
        {
            Paragraph[] text = [new(a), new(b, ParagraphRole.Headline)];
            var findings = Proofreader.Check(text, WithInfo);
            foreach (var finding in findings)
            {
                finding.Length.ShouldBeGreaterThan(0);
                text[finding.Paragraph].Text.Substring(finding.Start, finding.Length).ShouldBe(finding.Covered);
            }
            findings.ShouldBeInOrder(SortDirection.Ascending, Comparer<Finding>.Create((x, y) => (x.Paragraph, x.Start).CompareTo((y.Paragraph, y.Start))));
            Fixes.ApplyAll(text, WithInfo).Count.ShouldBe(2);
        }, iter: 3000);
    }

    [Theory]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"")]
    [InlineData("«ا»")]
    [InlineData("ا“ا")]
    [InlineData(" \" ")]
    [InlineData("(")]
    [InlineData(",")]
    [InlineData(" ،")]
    [InlineData("ا.")]
    [InlineData("و ")]
    [InlineData("في ")]
    [InlineData("خمس عشر ")]
    [InlineData("3 جندي ")]
    [InlineData("1\u0662")]
    [InlineData("ا\u0640")]
    [InlineData("\u200B")]
    [InlineData("\u2067")]
    [InlineData("\uFEFB")]
    [InlineData("\u06A9")]
    [InlineData("%5 ")]
    [InlineData("x@")]
    public void A_long_enemy_text_takes_no_long_time(string piece)
    {
        const int length = 300_000;
        Proofreader.Check([new("ا " + piece)]);
        var text = "ا " + string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        Proofreader.Check([new(text)], new() { WithInfo = true, Off = new HashSet<string>(["NU03"], StringComparer.Ordinal) });
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30)); // quadratic time would be minutes
    }
}
