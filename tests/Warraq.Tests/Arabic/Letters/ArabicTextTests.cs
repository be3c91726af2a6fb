using CsCheck;
using Warraq.Arabic.Letters;

namespace Warraq.Tests.Arabic.Letters;

public class ArabicTextTests
{
    [Fact]
    public void Every_case_of_cleaning_holds()
    {
        foreach (var c in CaseFile.Read("arabic-clean.json"))
        {
            var expected = c.GetProperty("out").GetString();
            ArabicText.Clean(c.GetProperty("in").GetString()!).ShouldBe(expected, c.GetProperty("id").GetString());
            ArabicText.Clean(expected!).ShouldBe(expected);
        }
    }

    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("clean.md"))
        {
            ArabicText.Clean(row[0]).ShouldBe(row[1], row[0]);
            ArabicText.Clean(row[1]).ShouldBe(row[1]);
        }
    }

    [Fact]
    public void Clean_text_comes_back_as_the_same_instance()
    {
        const string text = "قُتل “عشرات” المتظاهرين في 2022.";
        ArabicText.Clean(text).ShouldBeSameAs(text);
    }

    [Theory]
    [InlineData("مدينة\uFFFE قديمة")]
    [InlineData("\uFFFE")]
    [InlineData("مدينة\uFFFF")]
    [InlineData("مدينة\uD800\uFFFE")]
    public void What_is_no_letter_breaks_nothing(string text)
    {
        ArabicText.Clean(text).ShouldNotContain('\uFFFE');
        ArabicText.Clean(ArabicText.Clean(text)).ShouldBe(ArabicText.Clean(text));
        ArabicKeys.Search(text).ShouldNotBeNull();
    }

    [Fact]
    public void Normalization_works_here() => ArabicText.NormalizationWorks().ShouldBeTrue();

    [Fact]
    public void Cleaning_twice_changes_nothing() => HostileText.Any.Sample(text =>
    {
        var once = ArabicText.Clean(text);
        return ArabicText.Clean(once) == once;
    });

    [Fact]
    public void Clean_text_is_well_formed_and_normalized() => HostileText.Any.Sample(text =>
    {
        var clean = ArabicText.Clean(text);
        return HostileText.IsWellFormed(clean) && clean.IsNormalized() && clean.Trim() == clean;
    });

    [Theory]
    [InlineData("ـ")]
    [InlineData("ا\u200F")]
    [InlineData("ـَ")]
    [InlineData("\u0654ا")]
    [InlineData("\u200D ـ")]
    [InlineData("\uD800")]
    [InlineData("\uFDFA\uFDFC")]
    public void Long_hostile_text_is_cleaned_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var clean = ArabicText.Clean(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
        ArabicText.Clean(clean).ShouldBe(clean);
    }
}
