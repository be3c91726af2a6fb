using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Dates;

/// <summary>
/// Writes how far a moment lies from another: «الآن»، «قبل ساعتين»، «بعد 3 أيام». What is to come takes بعد: the خلال of CLDR's
/// pattern means “within”. The unit is the largest that is full; a month counts 30 days and a year 365.
/// </summary>
public static class RelativeTime
{
    private const int DaysOfMonth = 30, DaysOfYear = 365;

    /// <summary>How far a moment lies from now.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="now">The moment from which it is seen.</param>
    /// <param name="digits">Digit script.</param>
    /// <returns>The phrase; less than a minute on either side is «الآن».</returns>
    public static string Write(DateTimeOffset moment, DateTimeOffset now, Digits digits = Digits.Latn) => Write(moment - now, digits);

    /// <summary>As <see cref="Write(DateTimeOffset, DateTimeOffset, Digits)"/>, for a distance.</summary>
    /// <param name="distance">Negative before now, positive after it.</param>
    /// <param name="digits">Digit script.</param>
    /// <returns>The phrase.</returns>
    public static string Write(TimeSpan distance, Digits digits = Digits.Latn)
    {
        var isPast = distance < TimeSpan.Zero;
        var length = distance == TimeSpan.MinValue ? TimeSpan.MaxValue : distance.Duration();
        var (count, ago, after) = length switch
        {
            { TotalHours: < 1 } => (length.Minutes, CountedPhrase.AgoMinute, CountedPhrase.AfterMinute),
            { TotalDays: < 1 } => (length.Hours, CountedPhrase.AgoHour, CountedPhrase.AfterHour),
            { TotalDays: < DaysOfMonth } => (length.Days, CountedPhrase.AgoDay, CountedPhrase.AfterDay),
            // twelve months of 30 days are not yet a year
            { TotalDays: < DaysOfYear } => (Math.Min(length.Days / DaysOfMonth, 11), CountedPhrase.AgoMonth, CountedPhrase.AfterMonth),
            _ => (length.Days / DaysOfYear, CountedPhrase.AgoYear, CountedPhrase.AfterYear),
        };
        return (isPast ? ago : after).Write(count, digits);
    }
}
