using Warraq.Arabic.Letters;

namespace Warraq.Import.Pages.Lines;

/// <summary>The pieces of a line that a page divides by bars, dots, tabs, dashes or wide gaps.</summary>
internal static class Cells
{
    /// <summary>Pieces divided by bars, bullets, tabs or two or more spaces; a line break of the dump never divides.</summary>
    public static List<string> Of(string raw) => Split(raw, dashes: false);

    /// <summary>As <see cref="Of"/>, and also at a dash between spaces.</summary>
    public static List<string> WithDashes(string raw) => Split(raw, dashes: true);

    public static int WordsIn(string text) => text.Length == 0 ? 0 : text.AsSpan().Count(' ') + 1;

    private static List<string> Split(string raw, bool dashes)
    {
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= raw.Length; i++)
        {
            if (i < raw.Length && !Divides(raw, i, dashes)) continue;
            var cell = ArabicText.Clean(raw[start..i]).Trim(' ', '-', '–', '—', ',', '،', '/');
            if (cell.Length > 0) cells.Add(cell);
            start = i + 1;
        }
        return cells;
    }

    private static bool Divides(string raw, int i, bool dashes) => raw[i] switch
    {
        '\t' or '|' or '•' or '·' or '¦' or '│' or '‖' => true,
        ' ' or '\u00A0' => i + 1 < raw.Length && raw[i + 1] is ' ' or '\u00A0',
        '-' or '–' or '—' => dashes && i > 0 && i + 1 < raw.Length && char.IsWhiteSpace(raw[i - 1]) && char.IsWhiteSpace(raw[i + 1]),
        _ => false,
    };
}
