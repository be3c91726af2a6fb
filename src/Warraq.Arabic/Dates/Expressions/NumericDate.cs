using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Reads dates of digits alone: 06/01/2022 with the day first, 2022-01-06, 3/2015; after «يوم» or a weekday also 22/4.</summary>
internal sealed class NumericDate(TimeText text, Publication publication)
{
    /// <summary>A numeric date that begins at a word.</summary>
    /// <param name="at">A word of digits.</param>
    /// <param name="isDay">The words before say that a day stands here.</param>
    public Phrase? Read(int at, bool isDay)
    {
        if (at >= text.Count || !char.IsAsciiDigit(text.Key(at)[0])) return null;
        var start = text[at].Start;
        if (start > 0 && text.Text[start - 1] is '/' or '-' or '+' or '.' or ':') return null;
        Span<int> numbers = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var count = Split(start, numbers, lengths, out var separator, out var end);
        if (count < 2) return null;
        var next = at;
        while (next < text.Count && text[next].Start < end) next++;
        if (next > at && text[next - 1].End > end) return null; // 1.2.2018abc
        if (count == 3) return Whole(numbers, lengths, separator) is { } day ? Of(day.First, day.Exists, next) : null;
        return separator is '/' or '-' ? Partial(numbers, lengths, separator, isDay, next) : isDay ? Partial(numbers, lengths, separator, true, next) : null;
    }

    // Digits, one separator throughout, invisible characters left out.
    private int Split(int at, Span<int> numbers, Span<int> lengths, out char separator, out int end)
    {
        separator = '\0';
        end = at;
        var count = 0;
        for (var i = at; count < 3;)
        {
            int number = 0, length = 0;
            for (; i < text.Text.Length; i++)
            {
                var c = text.Text[i];
                if (ArabicLetters.IsInvisible(c)) continue;
                if (!char.IsDigit(c)) break;
                if (++length > 4) return 0;
                number = (number * 10) + (int)char.GetNumericValue(c);
            }
            if (length == 0) return count;
            (numbers[count], lengths[count]) = (number, length);
            count++;
            end = i;
            if (i >= text.Text.Length) break;
            var mark = text.Text[i];
            if (mark is not ('/' or '-' or '.') || (separator != '\0' && mark != separator)) break;
            if (i + 1 >= text.Text.Length || !(char.IsDigit(text.Text[i + 1]) || ArabicLetters.IsInvisible(text.Text[i + 1]))) break;
            if (count == 3) return 0; // 1.2.3.4
            separator = mark;
            i++;
        }
        return count;
    }

    private static (DateOnly? First, bool Exists)? Whole(Span<int> n, Span<int> lengths, char separator)
    {
        var (year, month, day) = lengths[0] == 4 ? (n[0], n[1], n[2]) : (n[2], n[1], n[0]);
        if (lengths[0] != 4 && lengths[2] == 2 && separator == '/') year += 2000;
        if (year is < 1900 or > 2199 || month > 31 || day > 31 || month == 0 || day == 0) return null;
        var found = Days.Of(year, month, day) ?? Days.Of(year, day, month); // 9/18/2024 can only be the American order
        return (found, found is not null);
    }

    private Phrase? Partial(Span<int> n, Span<int> lengths, char separator, bool isDay, int next)
    {
        var (year, month) = lengths[1] == 4 ? (n[1], n[0]) : lengths[0] == 4 ? (n[0], n[1]) : (0, 0);
        if (year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && lengths[0] + lengths[1] <= 6 && (separator == '/' || lengths[0] == 4))
        {
            var first = new DateOnly(year, month, 1);
            return new(next, new() { Kind = TimeKind.Period, Grain = TimeGrain.Month, First = first, Last = Days.Add(Days.AddMonths(first, 1), -1) });
        }
        if (!isDay || year != 0 || n[1] > 12 || n[0] > 31) return null;
        var (day, inMonth) = (n[0], n[1]);
        var found = Days.Choose(publication.Day, Direction.None, publication.Day.Year, y => Days.Of(y, inMonth, day));
        return found is null ? null : new(next, new() { Kind = TimeKind.Date, First = found, Last = found, IsRelative = true });
    }

    private static Phrase Of(DateOnly? day, bool exists, int next) =>
        new(next, new() { Kind = TimeKind.Date, First = day, Last = day, Warning = exists ? TimeWarning.None : TimeWarning.NoSuchDay });
}
