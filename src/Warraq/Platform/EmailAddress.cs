using System.Globalization;
using System.Text;

namespace Warraq.Platform;

/// <summary>
/// An e-mail address that could be one. It prints as a placeholder: only <see cref="Value"/> gives it away, and only the sealing and
/// the keyed hash ask for that.
/// </summary>
public sealed class EmailAddress
{
    // RFC 5321 4.5.3.1.
    const int Longest = 254;
    const int LongestLocalPart = 64;
    static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    EmailAddress(string value) => Value = value;

    /// <summary>Small letters, the domain in its ASCII form: the same mailbox typed differently is equal.</summary>
    public string Value { get; }

    public override string ToString() => "(e-mail)";

    /// <summary>Reads what a person typed; null when it cannot be an address. Nothing is asked of the network.</summary>
    public static EmailAddress? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Longest) return null;
        var text = WithoutMarks(typed).Trim();
        var at = text.IndexOf('@');
        if (at is < 1 or > LongestLocalPart || at != text.LastIndexOf('@') || text.Length > Longest) return null;
        var local = text[..at];
        if (!IsLocalPart(local) || Domain(text[(at + 1)..]) is not { } domain) return null;
        return new EmailAddress($"{local.Normalize().ToLowerInvariant()}@{domain}");
    }

    // An address copied out of an Arabic text often brings a direction mark with it.
    static string WithoutMarks(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var c in typed)
            if (char.GetUnicodeCategory(c) != UnicodeCategory.Format) text.Append(c);
        return text.ToString();
    }

    static bool IsLocalPart(string local) =>
        local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && local.All(c => c > ' ' && !char.IsControl(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c) && !"<>()[]\\,;:\"".Contains(c));

    static string? Domain(string domain)
    {
        if (!domain.Contains('.') || domain.Any(char.IsSurrogate)) return null;
        try
        {
            var ascii = Idn.GetAscii(domain).ToLowerInvariant();
            var top = ascii[(ascii.LastIndexOf('.') + 1)..];
            return top.Length >= 2 && !top.All(char.IsAsciiDigit) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
