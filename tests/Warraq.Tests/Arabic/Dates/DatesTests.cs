using System.Globalization;
using CsCheck;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Numbers;

namespace Warraq.Tests.Arabic.Dates;

public class DatesTests
{
    private static readonly string[] Countries = ["LB", "EG", "DZ", "TN", "MA", "MR", "SA", "IQ", "XX"];

    [Theory]
    [InlineData(1, "LB", "كانون الثاني")]
    [InlineData(8, "sy", "آب")]
    [InlineData(4, "MR", "إبريل")]
    [InlineData(7, "MA", "يوليوز")]
    [InlineData(2, "TN", "فيفري")]
    [InlineData(4, "SD", "أبريل")]
    [InlineData(4, "SO", "أبريل")]
    public void A_month_has_the_name_of_its_country(int month, string country, string name) => ArabicDate.Month(month, country).ShouldBe(name);

    [Fact]
    public void The_dual_style_is_the_same_everywhere()
    {
        ArabicDate.Month(1, "EG", MonthStyle.Dual).ShouldBe("كانون الثاني/يناير");
        ArabicDate.Long(new(2021, 10, 1), "MA", Digits.Arab, MonthStyle.Dual).ShouldBe("١ تشرين الأول/أكتوبر ٢٠٢١");
    }

    [Fact]
    public void A_weekday_stands_before_the_date_without_a_comma() =>
        ArabicDate.LongWithWeekday(new(2022, 1, 6), "LB").ShouldBe("الخميس 6 كانون الثاني 2022");

    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("dates.md"))
        {
            var found = ArabicDate.TryParse(row[0], out var date, out var time);
            (found ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "–").ShouldBe(row[1], row[0]);
            (found ? time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "" : "").ShouldBe(row[2], row[0]);
        }
    }

    [Fact]
    public void A_date_that_was_written_is_read_again() =>
        Gen.Select(Gen.Int[0, 60_000], Gen.OneOf(Countries), Gen.Enum<MonthStyle>(), Gen.Enum<Digits>()).Sample((days, country, style, digits) =>
        {
            var date = new DateOnly(1920, 1, 1).AddDays(days);
            return ArabicDate.TryParse(ArabicDate.LongWithWeekday(date, country, digits, style), out var read) && read == date;
        });

    [Fact]
    public void Hostile_lines_are_answered_in_bounded_time()
    {
        string[] lines = [new('1', 100_000), string.Concat(Enumerable.Repeat("1-", 50_000)), string.Concat(Enumerable.Repeat("1 كانون / ", 10_000)), string.Concat(Enumerable.Repeat("١:", 50_000))];
        foreach (var line in lines)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            ArabicDate.TryParse(line, out _).ShouldBeFalse();
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
        }
    }

    [Fact]
    public void Any_line_is_answered_without_an_exception() => HostileText.Any.Sample(text => ArabicDate.TryParse(text, out var date) || date == default);

    [Theory]
    [InlineData("2022-01-06", 1443, 6, 3, "3 جمادى الآخرة 1443 هـ")]
    [InlineData("2024-03-11", 1445, 9, 1, "1 رمضان 1445 هـ")]
    [InlineData("2024-07-07", 1446, 1, 1, "1 محرم 1446 هـ")]
    [InlineData("1979-11-20", 1400, 1, 1, "1 محرم 1400 هـ")]
    public void A_day_has_its_Umm_al_Qura_date(string iso, int year, int month, int day, string written)
    {
        var gregorian = DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var hijri = HijriDate.From(gregorian);
        hijri.ShouldBe(new HijriDate(year, month, day));
        hijri.Write().ShouldBe(written);
        hijri.ToGregorian().ShouldBe(gregorian);
    }

    [Fact]
    public void A_day_outside_of_the_table_still_has_a_date()
    {
        HijriDate.From(new(1798, 7, 1)).Year.ShouldBe(1213);
        HijriDate.From(new(2100, 1, 1)).Year.ShouldBe(1523);
    }

    [Fact]
    public void There_is_no_thirteenth_month() => new HijriDate(1443, 13, 1).ToGregorian().ShouldBeNull();
}
