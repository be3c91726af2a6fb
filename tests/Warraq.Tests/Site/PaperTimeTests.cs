using Warraq.Site;

namespace Warraq.Tests.Site;

public sealed class PaperTimeTests
{
    static readonly DateTimeOffset Evening = new(2022, 1, 6, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_time_is_printed_in_the_papers_zone_whose_day_may_be_the_next()
    {
        var time = new PaperTime(Samples.Paper, "ar");
        time.Machine(Evening).ShouldBe("2022-01-07T00:30+02:00");
        time.DayAndHour(Evening).ShouldBe("الجمعة 7 كانون الثاني 2022، 00:30");
        PaperTime.Archive(time.DayOf(Evening)).ShouldBe("/2022/01/07");
    }

    [Fact]
    public void Digits_and_months_follow_the_paper()
    {
        var time = new PaperTime(Samples.Paper with { Digits = "arab", Country = "EG", Zone = "Africa/Cairo" }, "ar");
        time.ShortDayAndHour(Evening).ShouldBe("٧ يناير ٢٠٢٢، ٠٠:٣٠");
        time.Number("317").ShouldBe("٣١٧");
        time.Machine(Evening).ShouldBe("2022-01-07T00:30+02:00");
    }

    [Fact]
    public void An_English_page_has_English_dates_whatever_the_digits_of_the_paper()
    {
        var time = new PaperTime(Samples.Paper with { Digits = "arab" }, "en");
        time.Weekday(new DateOnly(2022, 1, 6)).ShouldBe("Thursday 6 January 2022");
        time.Hijri(new DateOnly(2022, 1, 6)).ShouldBe("3 Jumada al-Akhira 1443 AH");
        time.ZoneName.ShouldBe("Beirut");
        time.Comments(1).ShouldBe("1 comment");
    }

    [Fact]
    public void An_hour_stands_alone_only_on_the_day_that_the_page_is_about()
    {
        var time = new PaperTime(Samples.Paper, "ar");
        time.Stamp(Evening, new DateOnly(2022, 1, 7)).ShouldBe("00:30");
        time.Stamp(Evening, new DateOnly(2022, 1, 8)).ShouldBe("7 كانون الثاني 2022");
        time.Stamp(Evening, null).ShouldBe("7 كانون الثاني 2022");
    }

    [Theory]
    [InlineData(10, "القراءة: دقيقة واحدة")]
    [InlineData(360, "القراءة: دقيقتان")]
    [InlineData(540, "القراءة: 3 دقائق")]
    [InlineData(2000, "القراءة: 11 دقيقة")]
    public void Reading_time_is_a_whole_phrase(int words, string phrase) => new PaperTime(Samples.Paper, "ar").Reading(words).ShouldBe(phrase);

    [Fact]
    public void A_paper_without_Hijri_prints_none() => new PaperTime(Samples.Paper with { Hijri = false }, "ar").Hijri(new DateOnly(2022, 1, 6)).ShouldBeNull();
}
