using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Spelling;

/// <summary>
/// How far two words are apart, in quarters of a letter: a slip of hamza, ى or ة costs one, letters that sound alike two, neighbours on
/// the keyboard, two letters swapped and a long vowel more or less three, any other letter four (rule A6).
/// </summary>
internal static class LetterCosts
{
    public const int Letter = 4;

    private const int Longest = 48;
    private const int Slip = 1;
    private const int Sound = 2;
    private const int Neighbour = 3;
    private const int First = 'ء';
    private const int Size = 'ي' - 'ء' + 1;
    private static readonly byte[] Exchange = Build();

    /// <summary>The cost of one letter in place of another.</summary>
    public static int Of(char a, char b)
    {
        if (a == b) return 0;
        var (i, j) = (a - First, b - First);
        return (uint)i < Size && (uint)j < Size ? Exchange[(i * Size) + j] : Letter;
    }

    /// <summary>The distance of two words, if it is small.</summary>
    /// <returns>Null when it is greater than <paramref name="most"/>.</returns>
    public static int? Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) * Neighbour > most || a.Length > Longest || b.Length > Longest) return null;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var previous = rows.Slice(Longest + 1, Longest + 1);
        var current = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= b.Length; j++) previous[j] = j == 0 ? 0 : previous[j - 1] + Missing(b[j - 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = previous[0] + Missing(a[i - 1]);
            var least = current[0];
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(previous[j] + Missing(a[i - 1]), current[j - 1] + Missing(b[j - 1])), previous[j - 1] + Of(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + Neighbour);
                current[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > most) return null;
            var turned = before;
            before = previous;
            previous = current;
            current = turned;
        }
        return previous[b.Length] <= most ? previous[b.Length] : null;
    }

    // A long vowel is heard short or written twice: كازخستان, المسؤلية.
    private static int Missing(char c) => c is 'ا' or 'و' or 'ي' ? Neighbour : Letter;

    private static byte[] Build()
    {
        var costs = new byte[Size * Size];
        Array.Fill(costs, (byte)Letter);
        Set(costs, Keyboard(), Neighbour);
        Set(costs, ["ضظ", "سص", "تط", "دض", "ذز", "زظ", "ثس", "قك", "غق", "هح", "ذد", "ثت", "تة"], Sound);
        Set(costs, ["اأإآ", "ؤئء", "ىي", "اى", "هة", "وؤ", "يئ", "ىئ"], Slip);
        return costs;
    }

    private static void Set(byte[] costs, IEnumerable<string> alike, int cost)
    {
        foreach (var letters in alike)
            foreach (var a in letters)
                foreach (var b in letters)
                    if (a != b) costs[((a - First) * Size) + b - First] = (byte)cost;
    }

    // Keys side by side, or one above the other.
    private static IEnumerable<string> Keyboard()
    {
        var letters = LexiconTable.Read("keyboard-arabic-101.tsv").Where(row => row[1].Length == 1 && ArabicLetters.IsLetter(row[1][0])).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        string[] rows = ["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
                foreach (var (r, c) in new[] { (row, column + 1), (row + 1, column), (row + 1, column - 1) })
                    if (r < rows.Length && c >= 0 && c < rows[r].Length)
                        foreach (var a in letters[rows[row][column].ToString()])
                            foreach (var b in letters[rows[r][c].ToString()]) yield return a + b;
    }
}
