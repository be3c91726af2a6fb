using Warraq.Arabic.Letters;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Lines;

/// <summary>One line of a page as a reader sees it: a line of a text dump, or a block of an HTML page.</summary>
internal sealed class PageLine
{
    // Chrome, labels, bylines and headlines are short: longer lines are never looked up.
    private const int LongestKey = 300;

    public PageLine(string raw, Markup.LineMark? mark = null)
    {
        Raw = raw;
        Text = ArabicText.Clean(raw);
        Mark = mark;
        Key = Text.Length <= LongestKey ? PhraseKey.Of(Text) : "";
        WordCount = CountWords(Text);
    }

    /// <summary>As it stood on the page; tabs divide the cells of a row.</summary>
    public string Raw { get; }

    /// <summary>Cleaned.</summary>
    public string Text { get; }

    /// <summary>The folded form for look-ups; empty for a long line.</summary>
    public string Key { get; }

    public int WordCount { get; }

    /// <summary>What the HTML says about it; null in a text dump.</summary>
    public Markup.LineMark? Mark { get; }

    /// <summary>Whether an empty line stood before it in a text dump.</summary>
    public bool BlankBefore { get; init; }

    /// <summary>What its words alone say it is.</summary>
    public LineRole Role { get; set; }

    /// <summary>What follows the opening phrase of a line such as «الوسوم: …».</summary>
    public string Rest { get; set; } = "";

    /// <summary>Why it was dropped; null while it was not.</summary>
    public string? Why { get; set; }

    public bool IsShort => Key.Length > 0;

    /// <summary>Ends as a sentence does, quotation marks and brackets aside.</summary>
    public bool EndsSentence => LastMark is '.' or '؟' or '?' or '!' or '…' or ':' or '؛';

    public bool EndsWithStop => LastMark == '.' && !Text.EndsWith("..", StringComparison.Ordinal);

    /// <summary>Long enough, or finished enough, to be a sentence of a story and no headline.</summary>
    public bool IsProse => WordCount >= 15 || (EndsWithStop && WordCount >= 6);

    public bool StartsWithListMark => Text.Length > 2 && Text[0] is '•' or '·' or '▪' or '◦' or '‣' or '*' or '-' or '–' or '—' && Text[1] == ' ';

    private char LastMark
    {
        get
        {
            for (var i = Text.Length - 1; i >= 0; i--)
            {
                if (Text[i] is not ('»' or '”' or '"' or '’' or '\'' or ')' or ']' or ' ')) return Text[i];
            }
            return '\0';
        }
    }

    public override string ToString() => $"{Role}: {Text}";

    private static int CountWords(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ') && HasLetter(text, i)) words++;
        }
        return words;
    }

    private static bool HasLetter(string text, int from)
    {
        for (var i = from; i < text.Length && text[i] != ' '; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return true;
        }
        return false;
    }
}
