using System.Text;
using System.Text.RegularExpressions;

namespace Warraq.Arabic.Bidi;

/// <summary>How an inserted value is kept apart from the text around it.</summary>
public enum IsolationKind
{
    /// <summary>The direction follows the first strong letter: names, titles, words.</summary>
    Auto,

    /// <summary>Left to right whatever stands inside: telephone numbers, ISO dates, ranges, handles, addresses, signed numbers.</summary>
    Ltr,
}

/// <summary>Isolation of values inserted in an Arabic page or message (rule B3).</summary>
public static partial class Isolation
{
    /// <summary>Which isolation a value needs.</summary>
    /// <param name="value">The value as a whole.</param>
    /// <returns><see cref="IsolationKind.Ltr"/> for what right-to-left text would turn round, else <see cref="IsolationKind.Auto"/>.</returns>
    public static IsolationKind KindOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > 2048) return IsolationKind.Auto; // no address is so long
        var needsLtr = AddressOrHandle().IsMatch(value) || SignedOrParted().IsMatch(value)
            || Hazards.Find(value) is [{ Start: 0, Kind: not HazardKind.LatinPunct } only] && only.Length == value.Length;
        return needsLtr ? IsolationKind.Ltr : IsolationKind.Auto;
    }

    /// <summary>An HTML fragment: the value, escaped, in <c>&lt;bdi dir="ltr"&gt;</c> or <c>&lt;bdi&gt;</c>.</summary>
    /// <param name="value">The value as plain text.</param>
    /// <returns>The fragment, safe as element content.</returns>
    public static string Html(string value)
    {
        var safe = value.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        return KindOf(value) == IsolationKind.Ltr ? $"<bdi dir=\"ltr\">{safe}</bdi>" : $"<bdi>{safe}</bdi>";
    }

    /// <summary>The value between U+2066 or U+2068 and U+2069, for mail, messages and the terminal.</summary>
    /// <param name="value">The value; direction controls inside it are left out, so that none can leak.</param>
    /// <returns>The isolated value.</returns>
    public static string PlainText(string value)
    {
        var open = KindOf(value) == IsolationKind.Ltr ? '\u2066' : '\u2068';
        var text = new StringBuilder(value.Length + 2).Append(open);
        foreach (var c in value)
            if (c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))) text.Append(c);
        return text.Append('\u2069').ToString();
    }

    // An e-mail address, a URL with or without scheme, an @handle or a Latin #tag.
    [GeneratedRegex(@"^(?:[\w.+%-]+@[\w-]+(?:\.[\w-]+)+|(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)\S+|[@#][A-Za-z0-9_][\w.-]*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex AddressOrHandle();

    // Digits with a sign or a hyphen, or parted by spaces; «10:30», «1,234.5» and «06/01/2022» are safe as they are.
    [GeneratedRegex(@"^(?=.*\d)[\d\s.,:/()+\-\u2010-\u2015\u2212%$€£*]*(?:[+\-\u2010-\u2015\u2212]|\d\s+\(?\d)[\d\s.,:/()+\-\u2010-\u2015\u2212%$€£*]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex SignedOrParted();
}
