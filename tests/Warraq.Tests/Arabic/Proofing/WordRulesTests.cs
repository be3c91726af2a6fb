using Warraq.Arabic.Proofing;

namespace Warraq.Tests.Arabic.Proofing;

/// <summary>The rules on words, names and agreement, as far as a row of their specs cannot say it.</summary>
public class WordRulesTests
{
    private static readonly ProofProfile Profile = new()
    {
        WithInfo = true,
        HouseTerms = [new("خارطة طريق", "خريطة طريق"), new("تواجد", "وجود"), new("الكيان", null, Blocks: true)],
    };

    [Fact]
    public void Words_of_another_are_never_changed_by_themselves()
    {
        var paragraph = new Paragraph("قال: “وصلنا الى المدينه”.");
        var findings = Proofreader.Check([paragraph]);
        findings.Select(f => f.Rule).ShouldBe(["OR01", "OR04"]);
        findings.ShouldAllBe(f => f.InQuotation && f.Fix == FixKind.Suggestion);
        Fixes.Apply([paragraph], findings)[0].Text.ShouldBe(paragraph.Text);
    }

    [Fact]
    public void Of_two_possible_spellings_none_is_chosen_without_asking() =>
        Find("OR01", "بلغه ان الطريق مغلق.").ShouldAllBe(f => f.Suggestions.Count == 2 && f.Fix == FixKind.Suggestion);

    [Fact]
    public void A_word_of_the_papers_own_dictionary_is_right()
    {
        var profile = Profile with { OwnWords = new HashSet<string>(["فى", "شطغرل"], StringComparer.Ordinal) };
        Proofreader.Check([new("كتب شطغرل فى الصحيفة.")], profile).ShouldBeEmpty();
    }

    [Fact]
    public void A_house_term_blocks_when_the_house_says_so()
    {
        var finding = Find("OR16", "خطاب الكيان الغاصب.").ShouldHaveSingleItem();
        finding.Blocks.ShouldBeTrue();
        finding.Fix.ShouldBe(FixKind.Question);
    }

    [Fact]
    public void A_house_term_counts_where_the_house_wants_it()
    {
        var profile = new ProofProfile { HouseTerms = [new("تواجد", "وجود", HouseTermScope.Headline), new("خارطة", "خريطة", HouseTermScope.NotInQuotations)] };
        Proofreader.Check([new("تواجد القوات", ParagraphRole.Headline), new("تواجد القوات على الخارطة.")], profile)
            .Select(f => (f.Paragraph, f.Covered)).ShouldBe([(0, "تواجد"), (1, "الخارطة")]);
        Proofreader.Check([new("قال: «هذه خارطة قديمة».")], profile).ShouldBeEmpty();
    }

    [Fact]
    public void Two_spellings_are_seen_over_the_whole_story_and_a_quotation_is_only_remarked_on()
    {
        var findings = Proofreader.Check([new("زيارة ترامب", ParagraphRole.Headline), new("وصل ترامب إلى باريس."), new("قال مساعده: «ترمب متعب».")], Profile);
        var finding = findings.ShouldHaveSingleItem();
        finding.Rule.ShouldBe("OR15");
        finding.Severity.ShouldBe(Severity.Info);
        finding.Suggestions.ShouldBe(["ترامب"]);
    }

    [Fact]
    public void A_hostile_text_takes_linear_time()
    {
        foreach (var text in new[] { new string('إ', 1_000_000), string.Concat(Enumerable.Repeat("الى ", 50_000)), string.Concat(Enumerable.Repeat("ترمب ترامب ", 20_000)), string.Concat(Enumerable.Repeat("شبرنكوف", 30_000)) })
        {
            var begun = TimeProvider.System.GetTimestamp();
            Proofreader.Check([new(text)], Profile);
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }
    }

    private static Finding[] Find(string rule, string text) => [.. Proofreader.Check([new(text)], Profile).Where(f => f.Rule == rule)];
}
