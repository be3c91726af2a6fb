using Warraq.Arabic.Dates.Expressions;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates;

/// <summary>
/// Finds the time expressions of a text and says what they mean, seen from its publication. The rules are those of arabic.md, C3:
/// a bare weekday is the latest one unless its clause speaks of what is to come; a day of a month without a year is the nearest one;
/// month names of every country and «X/Y» pairs are understood; Hijri dates go by the Umm al-Qura table; d/m/yyyy has the day first.
/// Times that hang on another event («في اليوم التالي»، «بعد يومين من الهجوم») are left out.
/// </summary>
public static class TimeWords
{
    private const int FirstYear = 1900, LastYear = 2199;

    /// <summary>The time expressions of a text, in order and without overlap.</summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="publication">When and where it is published.</param>
    /// <returns>Days, periods, clock times and durations; those without <see cref="TimeExpression.First"/> have no place in the calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The publication lies outside of the years 1900 to 2199.</exception>
    public static IReadOnlyList<TimeExpression> Find(ReadText text, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentOutOfRangeException.ThrowIfLessThan(publication.Instant.Year, FirstYear, nameof(publication));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(publication.Instant.Year, LastYear, nameof(publication));
        return new TimeFinder(text, publication).Find();
    }

    /// <summary>As <see cref="Find(ReadText, Publication)"/>.</summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="publication">When and where it is published.</param>
    /// <returns>The expressions.</returns>
    public static IReadOnlyList<TimeExpression> Find(string text, Publication publication) => Find(ReadText.Of(text), publication);

    /// <summary>
    /// The expressions that mean other days on the day of publication than on the day the text was written: «اليوم» on the next day,
    /// «الخميس» after a week. Vague ones («منذ أيام») do not count (rule NW05).
    /// </summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="written">When it was written.</param>
    /// <param name="published">When it is published.</param>
    /// <returns>Each with what it meant when it was written, and what it will mean.</returns>
    public static IReadOnlyList<(TimeExpression Written, TimeExpression Published)> FindStale(ReadText text, Publication written, Publication published)
    {
        var later = Find(text, published).ToDictionary(e => (e.Start, e.Length));
        List<(TimeExpression, TimeExpression)> stale = [];
        foreach (var e in Find(text, written))
        {
            if (!e.IsRelative || e.IsApproximate || e.First is null || !later.TryGetValue((e.Start, e.Length), out var then)) continue;
            if ((e.First, e.Last) != (then.First, then.Last)) stale.Add((e, then));
        }
        return stale;
    }
}
