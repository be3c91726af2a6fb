using System.Text.RegularExpressions;
using Warraq.Arabic.Letters;

namespace Warraq.Benchmarks.NumbersDates;

/// <summary>Which rows a newsroom meets. The rest is told by the words of the row alone, never by what comes out.</summary>
internal static partial class DatesScope
{
    /// <summary>Why a row is left out; null when it counts.</summary>
    public static string? WhyNot(DatesRow row)
    {
        if (row.Kind == "Set" || row.Expected.Any(e => e.Type == "set")) return "recurring appointments («كل يوم»): no point in time";
        if (row.Kind == "Holiday") return "holidays, most of them American ones: no list in the contract";
        var input = Key(row.Input);
        foreach (var expected in row.Expected)
        {
            var text = Key(expected.Text);
            if (!input.Contains(text, StringComparison.Ordinal)) return "faulty rows: the expected words do not stand in the text";
            if (DayAndMonth().IsMatch(text)) return "a day and a month in digits without a year (4.22, 04/22): a fraction or a score in a paper";
            if (BareNumber().IsMatch(text)) return "a number alone as a day or an hour («سأعود في 15», «في السابعة»)";
        }
        return null;
    }

    /// <summary>The search key of a text, without vowels and signs of direction.</summary>
    public static string Key(string text) => Spaces().Replace(ArabicKeys.Search(text), " ").Trim();

    [GeneratedRegex(@"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![/.-]?\d)", RegexOptions.None, 1000)]
    private static partial Regex DayAndMonth();

    // «15», «الي 27», «يوم 21», «للثانيه والعشرين», «الجمعه 15», «السابعه»: nothing that says what the number counts
    [GeneratedRegex(@"^(?:(?:في|الي|يوم|عند|من|ل|حتي) ?)*(?:(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت) (?:في )?)?(?:(?:الـ?|لل)?(?:\d{1,2}|(?:ال|لل)?(?:اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|واحد|اثنين|ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر|احد)[هي]?|و(?:ال)?(?:عشر|ثلاث|اربع|خمس)(?:ين|ون|ه)?|عشره?|الصفر|صفر)[ .،!]?(?:و ?)?(?:في )?){1,4}$", RegexOptions.None, 1000)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
