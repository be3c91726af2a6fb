using System.Globalization;
using System.Text.Json;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Words;

namespace Warraq.Tests.Arabic.Numbers;

public class NumbersTests
{
    private static readonly Dictionary<string, CountedPhrase> Phrases = new(StringComparer.Ordinal)
    {
        ["comment"] = CountedPhrase.Comment,
        ["minute"] = CountedPhrase.Minute,
        ["ago-minute"] = CountedPhrase.AgoMinute,
        ["ago-hour"] = CountedPhrase.AgoHour,
        ["ago-day"] = CountedPhrase.AgoDay,
        ["reader"] = CountedPhrase.Reader,
        ["result"] = CountedPhrase.Result,
    };

    [Fact]
    public void Every_case_of_plurals_holds()
    {
        foreach (var c in CaseFile.Read("arabic-plurals.json"))
        {
            var n = c.GetProperty("n").GetDecimal();
            Plurals.Category(n).ToString().ToLowerInvariant().ShouldBe(c.GetProperty("category").GetString());
            foreach (JsonProperty text in c.GetProperty("text").EnumerateObject())
                Phrases[text.Name].Write((long)n).ShouldBe(text.Value.GetString(), $"{text.Name} {n}");
        }
    }

    [Theory]
    [InlineData(0, "لا قراء", "لا نتائج", "الآن", "اليوم", "دقيقة واحدة")]
    [InlineData(1, "قارئ واحد", "نتيجة واحدة", "قبل دقيقة", "قبل يوم", "دقيقة واحدة")]
    [InlineData(2, "قارئان", "نتيجتان", "قبل دقيقتين", "قبل يومين", "دقيقتان")]
    [InlineData(3, "3 قراء", "3 نتائج", "قبل 3 دقائق", "قبل 3 أيام", "3 دقائق")]
    [InlineData(11, "11 قارئًا", "11 نتيجة", "قبل 11 دقيقة", "قبل 11 يومًا", "11 دقيقة")]
    [InlineData(100, "100 قارئ", "100 نتيجة", "قبل 100 دقيقة", "قبل 100 يوم", "100 دقيقة")]
    [InlineData(1002, "1,002 قارئ", "1,002 نتيجة", "قبل 1,002 دقيقة", "قبل 1,002 يوم", "1,002 دقيقة")]
    public void A_count_takes_the_form_of_its_noun(long n, string readers, string results, string minutesAgo, string daysAgo, string reading)
    {
        CountedPhrase.Reader.Write(n).ShouldBe(readers);
        CountedPhrase.Result.Write(n).ShouldBe(results);
        CountedPhrase.AgoMinute.Write(n).ShouldBe(minutesAgo);
        CountedPhrase.AgoDay.Write(n).ShouldBe(daysAgo);
        CountedPhrase.ReadingMinutes.Write(n).ShouldBe(reading);
    }

    [Theory]
    [InlineData("1.0", PluralCategory.One)]
    [InlineData("2.00", PluralCategory.Two)]
    [InlineData("3.5", PluralCategory.Other)]
    [InlineData("-3", PluralCategory.Few)]
    [InlineData("1000000", PluralCategory.Other)]
    [InlineData("79228162514264337593543950335", PluralCategory.Many)]
    public void A_fraction_is_other_and_a_sign_makes_no_difference(string n, PluralCategory category) =>
        Plurals.Category(decimal.Parse(n, CultureInfo.InvariantCulture)).ShouldBe(category);

    [Theory]
    [InlineData("0", 0, "0", "٠")]
    [InlineData("999", 0, "999", "٩٩٩")]
    [InlineData("1000", 0, "1,000", "١٬٠٠٠")]
    [InlineData("-1234.5", 1, "-1,234.5", "-١٬٢٣٤٫٥")]
    [InlineData("2.345", 2, "2.35", "٢٫٣٥")]
    [InlineData("-0.4", 0, "0", "٠")]
    [InlineData("5", 2, "5.00", "٥٫٠٠")]
    public void A_number_is_grouped_in_its_own_script(string value, int decimals, string latn, string arab)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        ArabicNumber.Write(number, decimals).ShouldBe(latn);
        ArabicNumber.Write(number, decimals, Digits.Arab).ShouldBe(arab);
    }

    [Fact]
    public void Phrases_follow_the_digits_of_the_paper() => CountedPhrase.Comment.Write(1011, Digits.Arab).ShouldBe("١٬٠١١ تعليقًا");

    [Fact]
    public void Digits_of_every_script_are_converted_and_nothing_else()
    {
        ArabicNumber.Digits("٣١٧ و۳۱۷ و317 جريحا", Digits.Latn).ShouldBe("317 و317 و317 جريحا");
        ArabicNumber.Digits("6/11/2004", Digits.Arab).ShouldBe("٦/١١/٢٠٠٤");
    }

    [Fact]
    public void Numbers_in_words_are_read()
    {
        foreach (var row in Spec.Read("numbers.md"))
        {
            var exact = Tokenizer.Tokens(row[0]).Select(t => ArabicKeys.Exact(Tokenizer.Text(row[0], t))).ToArray();
            var read = NumberReader.Read([.. exact.Select(ArabicKeys.Search)], exact, 0, out var value) == 0 ? "–" : value.ToString("0.##", CultureInfo.InvariantCulture);
            read.ShouldBe(row[1], row[0]);
        }
    }
}
