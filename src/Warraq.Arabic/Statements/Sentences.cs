using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Statements;

/// <summary>Parts a paragraph into sentences.</summary>
public static class Sentences
{
    /// <summary>
    /// The sentences of a paragraph, closing quotation marks and brackets included, white space around them left out. A sentence ends
    /// at . ! ? ؟ … before white space; not after an initial («د. أحمد»).
    /// </summary>
    /// <param name="paragraph">The text.</param>
    /// <returns>First unit and length of each sentence, in UTF-16 units.</returns>
    public static IReadOnlyList<(int Start, int Length)> Split(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        List<(int, int)> sentences = [];
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var ends = paragraph[i] switch
            {
                '\n' or '!' or '?' or '؟' or '…' => true,
                '.' => !IsInitial(paragraph, i),
                _ => false,
            };
            if (!ends) continue;
            var end = i + 1;
            while (end < paragraph.Length && IsClosing(paragraph[end])) end++;
            if (end < paragraph.Length && !char.IsWhiteSpace(paragraph[end]) && paragraph[i] != '\n') continue;
            Add(end);
            i = end - 1;
        }
        Add(paragraph.Length);
        return sentences;

        void Add(int end)
        {
            var from = start;
            start = end;
            while (from < end && char.IsWhiteSpace(paragraph[from])) from++;
            while (end > from && char.IsWhiteSpace(paragraph[end - 1])) end--;
            if (end > from) sentences.Add((from, end - from));
        }
    }

    private static bool IsClosing(char c) => c is '”' or '“' or '»' or '"' or '\'' or ')' or ']' or '’' or '.' or '!' or '?' or '؟' or '…';

    private static bool IsInitial(string text, int dot) =>
        dot >= 1 && char.IsLetter(text[dot - 1]) && (dot == 1 || !(char.IsLetter(text[dot - 2]) || ArabicLetters.IsMark(text[dot - 2])
            || text[dot - 2] == ArabicLetters.Tatweel || char.IsDigit(text[dot - 2])));
}
