using System.Globalization;
using CsCheck;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Words;

namespace Warraq.Tests.Arabic.Numbers;

public class NumberWordsTests
{
    [Fact]
    public void Numbers_are_written_in_words_with_gender_and_case()
    {
        foreach (var row in Spec.Read("number-spelling.md"))
        {
            var value = long.Parse(row[0], CultureInfo.InvariantCulture);
            NumberSpelling.Write(value).ShouldBe(row[1]);
            NumberSpelling.Write(value, Gender.Feminine).ShouldBe(row[2]);
            NumberSpelling.Write(value, Gender.Masculine, GrammaticalCase.Oblique).ShouldBe(row[3]);
        }
    }

    [Fact]
    public void What_is_written_is_read_again() => Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Enum<GrammaticalCase>(), Gen.Bool).Sample((value, grammaticalCase, feminine) =>
    {
        var words = NumberSpelling.Write(value, feminine ? Gender.Feminine : Gender.Masculine, grammaticalCase);
        var number = NumberReader.Find(ReadText.Of(words), 0);
        number.ShouldNotBeNull(words);
        number.Value.ShouldBe(value, words);
        number.Length.ShouldBe(words.Length, words);
    }, iter: 5_000);

    [Fact]
    public void Small_numbers_are_read_again_one_by_one()
    {
        for (var value = 0; value < 2_100; value++)
            foreach (var gender in new[] { Gender.Masculine, Gender.Feminine })
                NumberReader.Find(ReadText.Of(NumberSpelling.Write(value, gender)), 0)?.Value.ShouldBe(value);
    }

    [Fact]
    public void The_largest_and_the_smallest_number_are_written()
    {
        NumberSpelling.Write(long.MaxValue).ShouldStartWith("تسعة ملايين");
        NumberSpelling.Write(long.MinValue).ShouldStartWith("ناقص تسعة ملايين");
    }

    [Fact]
    public void A_noun_takes_the_form_that_its_number_asks_for()
    {
        foreach (var row in Spec.Read("counted-nouns.md"))
        {
            var noun = WordBook.Current.Find(row[0]).Select(CountedNoun.Of).FirstOrDefault(n => n is not null);
            noun.ShouldNotBeNull(row[0]);
            var value = long.Parse(row[1], CultureInfo.InvariantCulture);
            noun.Write(value).ShouldBe(row[2]);
            noun.WriteWords(value).ShouldBe(row[3]);
            noun.WriteWords(value, GrammaticalCase.Oblique).ShouldBe(row[4]);
        }
    }

    [Fact]
    public void Ordinals_are_read()
    {
        foreach (var row in Spec.Read("ordinals.md"))
        {
            var found = OrdinalReader.All(ReadText.Of(row[0])).Select(o => o.Value.ToString(CultureInfo.InvariantCulture)).ToArray();
            (found.Length == 0 ? "–" : string.Join(", ", found)).ShouldBe(row[1], row[0]);
        }
    }

    [Theory]
    [InlineData("الجولة قبل الأخيرة", OrdinalOrigin.End, -1)]
    [InlineData("الأسبوع المقبل", OrdinalOrigin.Current, 1)]
    [InlineData("الحكومة السابقة", OrdinalOrigin.Current, -1)]
    [InlineData("الدورة الثالثة", OrdinalOrigin.Start, 3)]
    public void Places_are_counted_from_the_end_or_from_here_when_asked_for(string text, OrdinalOrigin origin, int value)
    {
        var ordinal = OrdinalReader.All(ReadText.Of(text), references: true).ShouldHaveSingleItem();
        (ordinal.Origin, ordinal.Value).ShouldBe((origin, value));
    }

    [Theory]
    [InlineData("تراجع بنسبة 3.5 في المئة", "3.5 في المئة")]
    [InlineData("نحو ٪20 من السكان", "٪20")]
    [InlineData("عشرون بالمئة", "عشرون بالمئة")]
    [InlineData("زاد 5% هذا العام", "5%")]
    [InlineData("ارتفع نقطتين و5 نقاط مئوية", "5 نقاط مئوية")]
    [InlineData("بنسبة 20", "نسبة 20")]
    public void Shares_of_a_hundred_are_found_with_their_sign(string text, string part)
    {
        var percent = PercentReader.All(ReadText.Of(text)).ShouldHaveSingleItem();
        text.Substring(percent.Start, percent.Length).ShouldBe(part);
    }

    [Theory]
    [InlineData("عدد السكان ١،٢٣٤،٥٦٧", "١،٢٣٤،٥٦٧", 1234567)]
    [InlineData("نحو 12 500 شخص", "12 500", 12500)]
    [InlineData("بلغت الحرارة -5 درجات", "-5", -5)]
    [InlineData("والـ24 ساعة", "24", 24)]
    [InlineData("لخمسةٍ وعِشرينَ", "خمسةٍ وعِشرينَ", 25)]
    [InlineData("وأحد عشر", "أحد عشر", 11)]
    public void The_span_of_a_number_is_what_carries_it(string text, string part, int value)
    {
        var number = NumberReader.All(ReadText.Of(text)).First();
        text.Substring(number.Start, number.Length).ShouldBe(part);
        number.Value.ShouldBe(value);
    }

    [Fact]
    public void Lists_addresses_and_one_of_many_are_no_numbers()
    {
        NumberReader.All(ReadText.Of("وأحد الشهود وإحدى الدول، انظر https://paper.example/2018/05?page=20")).ShouldBeEmpty();
        NumberReader.All(ReadText.Of("الأرقام 1 ، 234 ، 567")).Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("نصف السكان", "0.5")]
    [InlineData("ثلثي المقاعد", "0.6667")]
    [InlineData("ثلاثة أرباع الأصوات", "0.75")]
    [InlineData("خمس السكان", "0.2")]
    [InlineData("خمس نساء", "5")]
    [InlineData("3/4 المساحة", "0.75")]
    [InlineData("2 1/4", "2.25")]
    public void Fractions_are_read_when_asked_for(string text, string value) =>
        Math.Round(NumberReader.Find(ReadText.Of(text), 0, fractions: true)!.Value, 4).ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
}
