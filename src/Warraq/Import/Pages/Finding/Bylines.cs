using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>Reads author lines («كتب: …», «بقلم …») and lines of origin («المصدر: …»).</summary>
internal static class Bylines
{
    private const int LongestLine = 16;

    /// <summary>The role of a line and the name behind its opening words; null when it is neither.</summary>
    public static (LineRole Role, string Tail)? Read(PageLine line)
    {
        if (line.WordCount > LongestLine || line.EndsWithStop && line.WordCount > 6) return null;
        if (Opens(line, CreditWords.Sources, colon: true) is { } source && source.Length > 0) return (LineRole.Source, source);
        if (Opens(line, CreditWords.Translators, colon: true) is { } translator) return (LineRole.Translator, translator);
        if (Opens(line, CreditWords.BareBylines, colon: true) is { } colon) return (LineRole.Byline, colon);
        if (Opens(line, CreditWords.Bylines, colon: true) is { Length: > 0 } titled) return (LineRole.Byline, titled);
        if (Opens(line, CreditWords.BareBylines, colon: false) is { } bare && !line.EndsSentence && Cells.WordsIn(bare) <= 12) return (LineRole.Byline, bare);
        var alone = line.Text.Trim('(', ')', '[', ']', ' ', '.', '-', '–', '—', '*');
        return CreditWords.IsAgency(alone) && line.WordCount <= 5 ? (LineRole.Source, alone) : null;
    }

    private static string? Opens(PageLine line, IReadOnlyList<string> words, bool colon)
    {
        foreach (var word in words)
        {
            if (!line.Key.StartsWith(word, StringComparison.Ordinal)) continue;
            if (line.Key.Length > word.Length && line.Key[word.Length] != ' ') continue;
            var rest = PhraseKey.After(line.Text, word.AsSpan().Count(' ') + 1).TrimStart();
            var divided = rest.Length > 0 && rest[0] is ':' or '：' or '/' or '-' or '–' or '—' or '|';
            if (colon && !divided) continue;
            return rest.TrimStart(':', '：', '/', '-', '–', '—', '|', ' ');
        }
        return null;
    }
}
