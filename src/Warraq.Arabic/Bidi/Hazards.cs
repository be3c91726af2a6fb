using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Warraq.Arabic.Bidi;

/// <summary>What kind of part loses its order in right-to-left text.</summary>
public enum HazardKind
{
    /// <summary>A telephone number in groups or with a plus.</summary>
    Phone,

    /// <summary>A date with hyphens.</summary>
    Date,

    /// <summary>Two numbers with a hyphen or dash between them.</summary>
    Range,

    /// <summary>@name or #tag in Latin letters.</summary>
    Handle,

    /// <summary>Latin with a sign at its end or beginning that belongs to it: C++, Tesla, Inc., .NET.</summary>
    LatinPunct,

    /// <summary>A web address that ends or begins in a sign.</summary>
    Url,

    /// <summary>A mail address that begins in a sign or has digits alone before the @.</summary>
    Email,

    /// <summary>A number with its sign.</summary>
    Sign,

    /// <summary>A version number with a hyphenated tail.</summary>
    Version,
}

/// <summary>A part of a paragraph whose display order is damaged or depends on its neighbours.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BidiHazard(int Start, int Length, HazardKind Kind);

/// <summary>
/// Finds the parts of a right-to-left paragraph that must be isolated when it is shown (rule NU03, table B3). Candidates come from
/// patterns; whether one is a hazard is decided by the rules of UAX #9, so 06/01/2022, 10:30, 1,234.5, COVID-19 and plain addresses pass.
/// </summary>
public static partial class Hazards
{
    private static readonly (Regex Pattern, HazardKind Kind)[] Patterns =
    [
        (Url(), HazardKind.Url), (Email(), HazardKind.Email), (Handle(), HazardKind.Handle), (Version(), HazardKind.Version),
        (Date(), HazardKind.Date), (Phone(), HazardKind.Phone), (Range(), HazardKind.Range), (Sign(), HazardKind.Sign),
        (Latin(), HazardKind.LatinPunct),
    ];

    /// <summary>The hazards of a paragraph, in order, never overlapping.</summary>
    /// <param name="paragraph">The text of one paragraph whose direction is right to left.</param>
    /// <returns>An empty list when all of it is shown as typed.</returns>
    public static IReadOnlyList<BidiHazard> Find(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        List<BidiHazard> found = [];
        var taken = new List<(int Start, int End)>();
        foreach (var (pattern, kind) in Patterns)
        {
            var earlier = taken.Count;
            foreach (Match match in pattern.Matches(paragraph))
            {
                var part = match.Groups["part"];
                var end = part.Index + (kind == HazardKind.Url ? WithoutSentenceEnd(part.ValueSpan) : part.Length);
                if (kind == HazardKind.LatinPunct && !part.ValueSpan.ContainsAnyInRange('A', 'z')) continue; // numbers alone
                if (kind == HazardKind.Phone && Digits(part.ValueSpan) < FewestPhoneDigits) continue;
                if (IsTaken(taken, earlier, part.Index, end)) continue;
                taken.Add((part.Index, end));
                if (IsIsolated(paragraph, part.Index) || DisplayOrder.IsAsTyped(paragraph[part.Index..end])) continue;
                found.Add(new(part.Index, end - part.Index, kind == HazardKind.Range ? PhoneOrRange(paragraph, part.Index, part.ValueSpan) : kind));
            }
            taken.Sort();
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    // The earlier ones are sorted and apart; a pattern never overlaps itself.
    private static bool IsTaken(List<(int Start, int End)> taken, int count, int start, int end)
    {
        var at = taken.BinarySearch(0, count, (start, int.MaxValue), comparer: null);
        var next = at < 0 ? ~at : at;
        return (next > 0 && taken[next - 1].End > start) || (next < count && taken[next].Start < end);
    }

    private static bool IsIsolated(string text, int start) => start > 0 && text[start - 1] is '\u2066' or '\u2068' or '\u202A';

    private static int WithoutSentenceEnd(ReadOnlySpan<char> url)
    {
        var end = url.TrimEnd(".,:;!?،؛؟…”“»\"')]}").Length;
        return end == 0 ? url.Length : end;
    }

    // «01-234567» and a number announced as one are telephone numbers; «2019-2022» is a range.
    private static HazardKind PhoneOrRange(string text, int start, ReadOnlySpan<char> part)
    {
        var announced = PhoneWord().IsMatch(text.AsSpan(Math.Max(0, start - 30), Math.Min(30, start)));
        return Digits(part) >= FewestPhoneDigits - 1 && part.IndexOfAny(".,:/") < 0 && (part[0] is '0' or '\u0660' || announced) ? HazardKind.Phone : HazardKind.Range;
    }

    private static int Digits(ReadOnlySpan<char> part)
    {
        var digits = 0;
        foreach (var c in part) if (char.IsDigit(c)) digits++;
        return digits;
    }

    private const int FewestPhoneDigits = 7;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 10_000; // the patterns are bounded; this is for a machine under load

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?<part>(?:[A-Za-z][A-Za-z0-9+.-]{0,12}://|www\.)[^\s<>«»“”]+)", Plain, Patience)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}._%+-])(?<part>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})", Plain, Patience)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_@#.])(?<part>[@#][0-9_]{0,30}[A-Za-z][A-Za-z0-9_]{0,100}(?:\.[A-Za-z0-9_]{1,100}){0,4})", Plain, Patience)]
    private static partial Regex Handle();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}.-])(?<part>\d{1,9}(?:\.\d{1,9}){0,4}[-+][A-Za-z][A-Za-z0-9]{0,30}(?:[.-][A-Za-z0-9]{1,30}){0,4}|\d{1,9}(?:\.\d{1,9}){2,4}[-+]\d{1,9}(?:\.\d{1,9}){0,4})(?![\p{L}\p{Nd}])", Plain, Patience)]
    private static partial Regex Version();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}+-])(?<part>\d{4}(?<s>[-\u2010\u2011])\d{1,2}\k<s>\d{1,2}(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?|\d{1,2}(?<s>[-\u2010\u2011])\d{1,2}\k<s>(?:\d{4}|\d\d))(?![\p{L}\p{Nd}]|-\d)", Plain, Patience)]
    private static partial Regex Date();

    // With a plus or 00; or three groups and more; groups parted by space, hyphen, dot or brackets.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}.,+-])(?<part>(?:\+\s?|00)\d{1,4}(?:[ .\u00A0-]?\(?\d{1,9}\)?){1,6}|(?:\(0\d{1,4}\)|0\d{1,4})(?:[ .\u00A0-]\d{2,8}){1,5}|\d{1,4}(?:-\d{2,8}){2,5}|\d{3,4}(?:[ \u00A0-]\d{2,4}){2,4}(?=[^\p{Nd}]|$))(?![\p{L}\p{Nd}])", Plain, Patience)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![A-Za-z\p{Nd}.,:/+-])(?<part>\d{1,15}(?:[.,:/\u066B\u066C]\d{1,15}){0,6}(?:[%٪]?[-\u2010-\u2014]\d{1,15}(?:[.,:/\u066B\u066C]\d{1,15}){0,6}){1,6})(?![A-Za-z\p{Nd}]|[-/:]\d)", Plain, Patience)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![^\s(\[{«“”""'،:])(?<!\p{Nd}[ \u00A0])(?<part>[-+\u2212\u00B1]\d{1,15}(?:[.,:/\u066B\u066C]\d{1,15}){0,6}(?:[%٪°]C?)?)(?![\p{L}\p{Nd}])|(?<![A-Za-z\p{Nd}.,:/-])(?<part>\d{1,15}\+\d{0,15})(?![A-Za-z\p{Nd}+])", Plain, Patience)]
    private static partial Regex Sign();

    // A run of Latin words whose last one ends, or first one begins, in a sign of its own; a full stop only after an abbreviation.
    [GeneratedRegex(@"(?<![A-Za-z\p{Nd}])(?<part>(?:(?<![^\s(\[{«“”])[.$*~](?=[A-Za-z]))?[A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+(?:(?:[.&'’/+#-]+|,? )[A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+)*(?:[+#*®™©]+|(?<=[Yy]ahoo)!|(?<=\b[A-Da-d]{1,3})-(?=\s|$)|(?<=\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|Dr|Mr|Mrs|Ms|St|No|vs|etc|Ave|Est|Gov|Sen|Gen|Lt|Col|Prof|Dept|Univ|Assn|Intl|[ap]\.m|i\.e|e\.g|(?:[A-Za-z]\.){1,5}[A-Za-z]))\.)?)", Plain, Patience)]
    private static partial Regex Latin();

    [GeneratedRegex(@"(?:هاتف|الهاتف|تلفون|رقم|الرقم|جوال|الجوال|فاكس|واتساب|اتصل|الاتصال|للاتصال|محمول|Tel)\W", Plain, Patience)]
    private static partial Regex PhoneWord();
}
