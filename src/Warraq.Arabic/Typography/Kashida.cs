using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Typography;

/// <summary>
/// The one use of the tatweel in print: it ends a letter that has nothing Arabic to join to, «الـ24», «بـ«بي بي سي»». Inside a word it is
/// decoration, which <see cref="ArabicText.Clean"/> takes out.
/// </summary>
public static class Kashida
{
    /// <summary>Writes one of و ف ب ك ل, or the article, before a value.</summary>
    /// <param name="proclitic">The letters, such as ب, ال or وال.</param>
    /// <param name="value">A word, a number, a Latin name or a quotation.</param>
    /// <returns>
    /// Both together: with a tatweel before what is no Arabic letter («لـBBC»; و does not join and needs none), without one before a word,
    /// and with the article of the word written as لل after ل («للعراق», «للجنة»).
    /// </returns>
    public static string Join(string proclitic, string value)
    {
        ArgumentNullException.ThrowIfNull(proclitic);
        ArgumentNullException.ThrowIfNull(value);
        if (proclitic.Length == 0 || value.Length == 0) return proclitic + value;
        if (!ArabicLetters.IsLetter(value[0])) return proclitic[^1] is 'و' or ArabicLetters.Tatweel ? proclitic + value : $"{proclitic}{ArabicLetters.Tatweel}{value}";
        if (proclitic[^1] != 'ل' || proclitic.EndsWith("ال", StringComparison.Ordinal) || !HasArticle(value)) return proclitic + value;
        return value.StartsWith("الل", StringComparison.Ordinal) ? proclitic + value[2..] : proclitic + value[1..];
    }

    // «الالتزام» and «العراق» have it, «التزام» begins with the same letters.
    private static bool HasArticle(string value)
    {
        if (!value.StartsWith("ال", StringComparison.Ordinal)) return false;
        var word = ReadText.Of(value).Words[0];
        return !word.IsKnown || word.FindReading((lexeme, reading) => reading.HasArticle || lexeme.Class == WordClass.Name) is not null;
    }
}
