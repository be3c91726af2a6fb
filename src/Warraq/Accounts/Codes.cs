using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>Codes of an authenticator (RFC 6238) and the recovery codes beside it.</summary>
public static class Codes
{
    public const int RecoveryCodes = 10;

    // Beside Identity's own tokens of a person.
    const string Provider = "warraq";
    const string LastCode = "last-code";

    /// <summary>True when the code is of this half minute (one before and one after, for clocks that are off) and was not used before.</summary>
    internal static async Task<bool> IsRightAsync(Staff staff, WarraqDb db, Person person, string code, DateTimeOffset now)
    {
        var digits = new string([.. code.Select(Latin).Where(char.IsAsciiDigit)]);
        if (digits.Length != 6 || !await staff.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, digits)) return false;
        // RFC 6238 5.2: a code that was accepted is not accepted again. It is good for two and a half minutes at most.
        var used = await staff.GetAuthenticationTokenAsync(person, Provider, LastCode);
        if (used is not null && used.Split(' ') is [var before, var at] && before == digits && now.ToUnixTimeSeconds() - long.Parse(at, CultureInfo.InvariantCulture) < 180) return false;
        await staff.SetAuthenticationTokenAsync(person, Provider, LastCode, $"{digits} {now.ToUnixTimeSeconds()}");
        return true;
    }

    /// <summary>A recovery code as it is kept, however it was typed: capitals, one hyphen.</summary>
    internal static string Recovery(string typed)
    {
        var signs = new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return signs.Length == 10 ? $"{signs[..5]}-{signs[5..]}" : signs;
    }

    // Arabic keyboards and some authenticators write ٠–٩ or ۰–۹.
    static char Latin(char c) => c is >= '٠' and <= '٩' ? (char)('0' + (c - '٠')) : c is >= '۰' and <= '۹' ? (char)('0' + (c - '۰')) : c;
}
