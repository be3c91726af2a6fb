using Warraq.Arabic.Letters;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements;

/// <summary>A word of a statement as the comparison sees it: folded, without clitics; a number is one word with its value.</summary>
internal sealed record StatementWord(string Search, string Seat, decimal? Figure)
{
    /// <summary>The words that carry the statement: stop words are left out, numbers in words and digits are read.</summary>
    public static List<StatementWord> Content(string text)
    {
        List<string> exact = [];
        List<string> search = [];
        foreach (var token in Tokenizer.Tokens(text))
        {
            var key = ArabicKeys.Exact(Tokenizer.Text(text, token));
            if (key.Length == 0) continue;
            exact.Add(key);
            search.Add(ArabicKeys.SearchOfExact(key));
        }
        List<StatementWord> words = [];
        for (var i = 0; i < search.Count;)
        {
            if (NumberReader.Read(search, exact, i, out var value) is > 0 and var taken)
            {
                value /= 1.0000000000000000000000000000m; // 1.50 and 1.5 are one figure
                var name = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
                words.Add(new(name, name, value));
                i += taken;
                continue;
            }
            if (!StopWords.Contains(exact[i]))
            {
                var prefix = Clitics.PrefixLength(search[i]);
                words.Add(new(search[i][prefix..], ArabicKeys.SeatOfExact(exact[i][prefix..]), null));
            }
            i++;
        }
        return words;
    }
}
