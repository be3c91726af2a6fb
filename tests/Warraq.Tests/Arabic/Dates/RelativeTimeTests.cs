using CsCheck;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Numbers;

namespace Warraq.Tests.Arabic.Dates;

public class RelativeTimeTests
{
    [Theory]
    [InlineData(0, "الآن")]
    [InlineData(-0.9, "الآن")]
    [InlineData(0.9, "الآن")]
    [InlineData(-1, "قبل دقيقة")]
    [InlineData(-2, "قبل دقيقتين")]
    [InlineData(-59, "قبل 59 دقيقة")]
    [InlineData(-120, "قبل ساعتين")]
    [InlineData(60, "بعد ساعة")]
    [InlineData(179, "بعد ساعتين")]
    [InlineData(3 * 1440, "بعد 3 أيام")]
    [InlineData(-11 * 1440, "قبل 11 يومًا")]
    [InlineData(30 * 1440, "بعد شهر")]
    [InlineData(-364 * 1440, "قبل 11 شهرًا")]
    [InlineData(-365 * 1440, "قبل عام")]
    [InlineData(-2000 * 1440, "قبل 5 أعوام")]
    [InlineData(4100 * 1440, "بعد 11 عامًا")]
    public void A_distance_is_said_in_its_largest_full_unit(double minutes, string phrase) => RelativeTime.Write(TimeSpan.FromMinutes(minutes)).ShouldBe(phrase);

    [Fact]
    public void The_digits_are_those_of_the_paper()
    {
        var now = DateTimeOffset.UnixEpoch;
        RelativeTime.Write(now.AddHours(-5), now, Digits.Arab).ShouldBe("قبل ٥ ساعات");
    }

    [Fact]
    public void What_is_to_come_is_never_said_with_within() => Gen.Long.Sample(ticks =>
    {
        var phrase = RelativeTime.Write(new TimeSpan(ticks));
        return !phrase.Contains("خلال", StringComparison.Ordinal) && (phrase == "الآن" || phrase.StartsWith(ticks < 0 ? "قبل " : "بعد ", StringComparison.Ordinal));
    });
}
