using CsCheck;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Spelling;

namespace Warraq.Tests.Arabic.Spelling;

public class SpellerTests
{
    private static readonly Speller WithTinyDictionary = new(HunspellWords.Read("SFX A Y 1\nSFX A 0 ات .\nPFX Q Y 1\nPFX Q ال أل ال\nPFX T Y 1\nPFX T 0 ال .\n", "2\nبرغمان/A\nالاجتماع/Q\n"));

    [Theory]
    [InlineData("المكتبه", "المكتبة")]
    [InlineData("مسوول", "مسؤول")]
    [InlineData("اضراب", "إضراب")]
    [InlineData("مدرصة", "مدرسة")]
    [InlineData("الاجنماع", "الاجتماع")]
    [InlineData("كازخستان", "كازاخستان")]
    [InlineData("الانتخبات", "الانتخابات")]
    [InlineData("بالمظاهارت", "بالمظاهرات")]
    [InlineData("الرءيس", "الرئيس")]
    [InlineData("الحكومت", "الحكومة")]
    [InlineData("المسؤلية", "المسؤولية")]
    public void The_nearest_word_comes_first(string word, string first) => new Speller((HunspellWords?)null).Suggest(word)[0].ShouldBe(first);

    [Fact]
    public void A_word_of_the_paper_comes_before_all_others() =>
        WithTinyDictionary.Suggest("مدرصة", new HashSet<string>(["مدروصة"], StringComparer.Ordinal))[0].ShouldBe("مدروصة");

    [Fact]
    public void Words_of_the_dictionary_are_suggested_but_not_those_that_no_paper_writes()
    {
        WithTinyDictionary.Suggest("برغمام").ShouldContain("برغمان");
        WithTinyDictionary.Dictionary!.Contains("ألاجتماع").ShouldBeTrue();
        WithTinyDictionary.Suggest("ألاجتماغ").ShouldNotContain("ألاجتماع");
    }

    [Fact]
    public void Without_a_dictionary_the_lexicon_answers_and_the_reason_is_said()
    {
        var speller = new Speller(Path.Combine(AppContext.BaseDirectory, "no such folder"));
        speller.Dictionary.ShouldBeNull();
        speller.Problem!.ShouldContain("hunspell-ar");
        speller.Knows("المدينة").ShouldBeTrue();
        speller.Knows("شطغرل").ShouldBeFalse();
        speller.Knows("شطغرل", new HashSet<string>(["شطغرل"], StringComparer.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void A_dictionary_that_cannot_be_read_is_said_and_does_without()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "ar.aff"), "FLAG odd\n");
        File.WriteAllText(Path.Combine(folder, "ar.dic"), "1\nكلمة\n");
        var speller = new Speller(folder);
        speller.Dictionary.ShouldBeNull();
        speller.Problem!.ShouldContain("FLAG");
        Directory.Delete(folder, true);
    }

    [Fact]
    public void A_word_that_the_dictionary_knows_is_not_unknown_to_the_desk()
    {
        var profile = new ProofProfile { WithInfo = true, Speller = WithTinyDictionary };
        Proofreader.Check([new("قرأ برغمانات كثيرة.")], profile).ShouldBeEmpty();
        Proofreader.Check([new("قرأ شطغرلات كثيرة.")], profile).ShouldHaveSingleItem().Rule.ShouldBe("OR10");
    }

    [Fact]
    public void Any_text_gets_an_answer() =>
        HostileText.Any.Sample(text => WithTinyDictionary.Suggest(text).Count.ShouldBeLessThanOrEqualTo(6), iter: 200);
}
