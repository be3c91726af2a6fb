using Warraq.Stories.Body;

namespace Warraq.Newsroom.StoryEditor;

/// <summary>
/// A body as plain text, for a browser without script: paragraphs with an empty line between them, and a line such as <c>[صورة 2]</c> for each block
/// that is none. What was not touched comes back as the block it was, with its id and its marks.
/// </summary>
static class PlainBody
{
    public static string Write(StoryBody body, string lang) => string.Join("\n\n", Chunks(body, lang).Select(c => c.Text).Where(t => t.Length > 0));

    /// <param name="typed">What came back.</param>
    /// <param name="origin">The body that was written out.</param>
    /// <param name="lang">Language of the references.</param>
    /// <param name="newId">Makes ids for new paragraphs.</param>
    /// <returns>The body, and the references that are missing in it.</returns>
    public static (StoryBody Body, IReadOnlyList<string> Missing) Read(string typed, StoryBody origin, string lang, Func<string> newId)
    {
        var was = Chunks(origin, lang).ToList();
        var chunks = typed.ReplaceLineEndings("\n").Split("\n\n").Select(OneLine).Where(t => t.Length > 0).ToList();
        var references = was.Where(c => c.Block is not Paragraph).ToDictionary(c => c.Text, c => c.Block, StringComparer.Ordinal);
        var paragraphs = was.Where(c => c.Block is Paragraph && c.Text.Length > 0).ToList();
        var kept = Same([.. paragraphs.Select(p => p.Text)], chunks);
        var used = kept.Values.ToHashSet();
        var blocks = new List<Block>();
        var next = 0;
        foreach (var (i, chunk) in chunks.Index())
        {
            if (references.Remove(chunk, out var block)) blocks.Add(block);
            else if (kept.TryGetValue(i, out var same))
            {
                blocks.Add(paragraphs[same].Block);
                next = same + 1;
            }
            // A paragraph that was rewritten where it stood is the same paragraph.
            else if (next < paragraphs.Count && !used.Contains(next)) blocks.Add(new Paragraph(paragraphs[next++].Block.Id, [new Run(chunk)]));
            else blocks.Add(new Paragraph(newId(), [new Run(chunk)]));
        }
        return (new StoryBody(StoryBody.CurrentVersion, blocks), [.. references.Keys]);
    }

    static IEnumerable<(Block Block, string Text)> Chunks(StoryBody body, string lang)
    {
        var counted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in body.Blocks)
        {
            if (block is Paragraph p) yield return (block, OneLine(Run.Plain(p.Runs)));
            else
            {
                var word = Word(block, lang);
                yield return (block, $"[{word} {counted[word] = counted.GetValueOrDefault(word) + 1}]");
            }
        }
    }

    static string Word(Block block, string lang) => (block, lang) switch
    {
        (Heading, "en") => "heading",
        (Heading, _) => "عنوان فرعي",
        (Quote, "en") => "quotation",
        (Quote, _) => "اقتباس",
        (ListBlock, "en") => "list",
        (ListBlock, _) => "قائمة",
        (PictureBlock, "en") => "picture",
        (PictureBlock, _) => "صورة",
        (Embed, "en") => "embed",
        (Embed, _) => "تضمين",
        (FigureBox, "en") => "figures",
        (FigureBox, _) => "أرقام",
        (CorrectionBlock, "en") => "correction",
        (CorrectionBlock, _) => "تصويب",
        (_, "en") => "divider",
        _ => "فاصل",
    };

    static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Trim();

    /// <summary>The longest run of equal texts in both, by index of the second: where the same stands in the first.</summary>
    static Dictionary<int, int> Same(IReadOnlyList<string> one, IReadOnlyList<string> two)
    {
        var from = 0;
        while (from < one.Count && from < two.Count && one[from] == two[from]) from++;
        var (endOne, endTwo) = (one.Count, two.Count);
        while (endOne > from && endTwo > from && one[endOne - 1] == two[endTwo - 1]) (endOne, endTwo) = (endOne - 1, endTwo - 1);
        var same = new Dictionary<int, int>();
        for (var i = 0; i < from; i++) same[i] = i;
        for (var i = 0; endTwo + i < two.Count; i++) same[endTwo + i] = endOne + i;
        var (rows, columns) = (endOne - from, endTwo - from);
        if (rows == 0 || columns == 0 || (long)rows * columns > 4_000_000) return same;
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = one[from + i] == two[from + j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (one[from + i] == two[from + j]) same[from + j++] = from + i++;
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
        return same;
    }
}
