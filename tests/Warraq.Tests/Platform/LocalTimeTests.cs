using Warraq.Platform;

namespace Warraq.Tests.Platform;

public sealed class LocalTimeTests
{
    static readonly TimeZoneInfo Beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");

    [Theory]
    [InlineData("2026-01-15T18:30", "2026-01-15T16:30Z")]
    [InlineData(" 2026-07-15 18:30 ", "2026-07-15T15:30Z")]
    [InlineData("2026-07-15T18:30:00", "2026-07-15T15:30Z")]
    public void An_hour_is_read_on_the_papers_clock(string typed, string expected) =>
        LocalTime.Read(typed, Beirut).ShouldBe((DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), null));

    [Fact]
    public void An_hour_that_the_spring_leaves_out_is_refused_with_the_next_one()
    {
        var why = LocalTime.Read("2026-03-29T00:30", Beirut).Why!;
        why.Code.ShouldBe("time-gap");
        why.English.ShouldBe("There is no 00:30 on that day, because the clock goes forward. The first time after it is 01:00.");
    }

    [Fact]
    public void An_hour_that_comes_twice_is_asked_about()
    {
        LocalTime.Read("2026-10-24T23:30", Beirut).Why!.Code.ShouldBe(LocalTime.Twice);
        LocalTime.Read("2026-10-24T23:30", Beirut, second: false).At.ShouldBe(new DateTimeOffset(2026, 10, 24, 20, 30, 0, TimeSpan.Zero));
        LocalTime.Read("2026-10-24T23:30", Beirut, second: true).At.ShouldBe(new DateTimeOffset(2026, 10, 24, 21, 30, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2026-02-30T10:00")]
    [InlineData("2026-02-03T25:00")]
    public void What_is_no_time_is_refused(string typed) => LocalTime.Read(typed, Beirut).Why!.Code.ShouldBe("no-time");

    [Fact]
    public void What_is_written_is_read_again() => LocalTime.Read(LocalTime.Write(new DateTimeOffset(2026, 7, 1, 22, 15, 0, TimeSpan.Zero), Beirut), Beirut).At.ShouldBe(new DateTimeOffset(2026, 7, 1, 22, 15, 0, TimeSpan.Zero));
}
