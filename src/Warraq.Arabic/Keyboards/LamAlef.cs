using System.Text;

namespace Warraq.Arabic.Keyboards;

/// <summary>Tells whether «لا» in a Latin word was typed with the key B or with G and H.</summary>
internal static class LamAlef
{
    // What follows, as Arabic keys: t = ف, s = س, l = م, w = ص, d = ي, a = ش, o = خ, e = ث, i = ه.
    private const string AfterVowel = "فسمصيث";

    /// <summary>English has «gh» after a vowel before t, s, l, w, d, e or at the end, and in Afghan, Ghana and ghost; «b» elsewhere.</summary>
    /// <param name="before">The Latin letters so far.</param>
    /// <param name="after">The Arabic letters that follow.</param>
    public static bool IsGh(StringBuilder before, ReadOnlySpan<char> after)
    {
        var last = before.Length == 0 ? ' ' : before[^1];
        var lastButOne = before.Length < 2 ? ' ' : before[^2];
        var atEnd = after.Length == 0 || !Letters.ArabicLetters.IsLetter(after[0]);
        if (last == 'i' && (atEnd || after[0] is 'ف' or 'س' or 'م' or 'ي')) return !(lastButOne is 'r' or 'l' && atEnd && before.Length < 3);
        if (last == 'u' && lastButOne is 'o' or 'a') return atEnd || AfterVowel.Contains(after[0]);
        if (last == 'r' && lastButOne == 'u') return atEnd;                       // Edinburgh
        if (last == 'f' && lastButOne == 'a') return after.Length > 0 && after[0] == 'ش'; // Afghan
        if (last == 'a' && lastButOne is 'b' or 'l') return after.Length > 0 && after[0] is 'ي' or 'ق'; // Baghdad, Maghreb
        if (last is ' ' or '-') return after.StartsWith("شىش", StringComparison.Ordinal) || after.StartsWith("خسف", StringComparison.Ordinal); // Ghana, ghost
        return false;
    }
}
