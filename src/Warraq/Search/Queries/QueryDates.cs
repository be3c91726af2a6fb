namespace Warraq.Search.Queries;

/// <summary>A span of days that was typed after «من:» or «إلى:».</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">The first instant after it.</param>
/// <param name="End">Where in the query it ends.</param>
readonly record struct QueryDates(DateTimeOffset From, DateTimeOffset Until, int End)
{
    /// <summary>Reads a date at a place of a query: 2022, 2022-01 or 2022-01-31 in any digits.</summary>
    public static QueryDates? Read(string text, int at, DateTimeOffset now)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"') end++;
        var parts = Arabic.Letters.ArabicKeys.Exact(text[at..end]).Split('-', '/');
        if (parts.Length is 0 or > 3 || !Array.TrueForAll(parts, p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit))) return null;
        var numbers = Array.ConvertAll(parts, int.Parse);
        if (numbers.Length == 3 && numbers[0] <= 31 && numbers[2] > 31) Array.Reverse(numbers);
        var (year, month, day) = (numbers[0], numbers.Length > 1 ? numbers[1] : 1, numbers.Length > 2 ? numbers[2] : 1);
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var from = new DateTimeOffset(year, month, day, 0, 0, 0, now.Offset);
        return new QueryDates(from, numbers.Length switch { 1 => from.AddYears(1), 2 => from.AddMonths(1), _ => from.AddDays(1) }, end);
    }
}
