using Warraq.Site.Endpoints;

namespace Warraq.Tests.Site;

public sealed class PeriodTests
{
    static readonly TimeZoneInfo Beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");

    [Theory]
    [InlineData("2022", "2022-01-01T00:00+02:00", "2023-01-01T00:00+02:00")]
    [InlineData("2022-01", "2022-01-01T00:00+02:00", "2022-02-01T00:00+02:00")]
    [InlineData("2022-07-31", "2022-07-31T00:00+03:00", "2022-08-01T00:00+03:00")]
    [InlineData("2022-03-27", "2022-03-27T01:00+03:00", "2022-03-28T00:00+03:00")] // the clock goes forward at midnight
    [InlineData("2022-01-06T15:00+02:00", "2022-01-06T15:00+02:00", "2022-01-06T15:00+02:00")]
    [InlineData("2022-01-06T15:00 02:00", "2022-01-06T15:00+02:00", "2022-01-06T15:00+02:00")] // a plus that was not encoded
    public void A_period_is_whole_on_the_clock_of_the_paper(string typed, string begin, string end)
    {
        var period = Period.Read(typed, Beirut).ShouldNotBeNull();
        period.Begin.ShouldBe(DateTimeOffset.Parse(begin));
        period.End.ShouldBe(DateTimeOffset.Parse(end));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("x"), InlineData("22"), InlineData("1066"), InlineData("9999"), InlineData("2022-13"), InlineData("2022-02-30"), InlineData("2022-1-1"), InlineData("٢٠٢٢"), InlineData("T"), InlineData("9999-12-31T23:59:59.9999999+00:00")]
    public void Anything_else_is_no_period(string? typed) => Period.Read(typed, Beirut).ShouldBeNull();
}
