namespace Warraq.Arabic.Letters;

/// <summary>Keys for alphabetical lists: ordinal comparison of two keys is the order of an Arabic index.</summary>
public static class SortKeys
{
    private const char Between = '\u0001';

    /// <summary>
    /// The sort key: the article of the first word is passed over («الأمم المتحدة» stands under ا of «أمم»), hamza, ة and ى sort
    /// with their plain letters, numbers by value. Names that differ only there are told apart by the exact spelling at the end.
    /// </summary>
    /// <param name="text">A name, a tag or a title.</param>
    /// <returns>A key to compare ordinally; not for display.</returns>
    public static string Of(string text)
    {
        var exact = ArabicKeys.Exact(text);
        var plain = ArabicKeys.SeatOfExact(WithoutArticle(exact));
        var key = new CharBuffer(plain.Length + exact.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsAsciiDigit(plain[i]))
            {
                key.Add(plain[i]);
                continue;
            }
            // The length of a number stands before it, so 9 comes before 10.
            var start = i;
            while (i + 1 < plain.Length && char.IsAsciiDigit(plain[i + 1])) i++;
            var number = plain.AsSpan(start, i - start + 1).TrimStart('0');
            key.Add('0');
            key.Add((char)('0' + Math.Min(number.Length, 40)));
            key.Add(number);
        }
        key.Add(Between);
        key.Add(exact);
        return key.Finish("");
    }

    private static string WithoutArticle(string exact)
    {
        if (!exact.StartsWith("ال", StringComparison.Ordinal)) return exact;
        var end = exact.AsSpan().IndexOf(' ');
        var letters = (end < 0 ? exact.Length : end) - 2;
        // «الله» and the relative pronouns have no word without the article.
        return letters < 3 || exact.AsSpan(0, letters + 2) is "الله" or "اللهم" or "الذي" or "التي" or "الذين" ? exact : exact[2..];
    }
}
