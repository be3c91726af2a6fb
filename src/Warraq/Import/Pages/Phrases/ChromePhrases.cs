using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Phrases;

/// <summary>Looks a short line up among the phrases of page chrome (chrome.tsv).</summary>
internal static class ChromePhrases
{
    private const int LongestHeadLine = 18;

    private static readonly Dictionary<string, LineRole> Lines = [];
    private static readonly Dictionary<string, LineRole> Parts = [];
    private static readonly ILookup<string, Head> Heads;
    private static readonly List<Head> Tails = [];
    private static readonly int LongestPart;

    static ChromePhrases()
    {
        var heads = new List<Head>();
        foreach (var row in PhraseTable.Rows("chrome"))
        {
            var (role, key) = (RoleOf(row[0]), PhraseKey.Of(row[2].Replace('#', '1')));
            if (row[1] is "line" or "part") Lines.TryAdd(key, role);
            if (row[1] == "part") Parts.TryAdd(key.Replace(" ", "", StringComparison.Ordinal), role);
            if (row[1] == "tail") Tails.Add(new Head(" " + key, role, Colon: false));
            if (row[1] is "head" or "colon") heads.Add(new Head(key, role, row[1] == "colon"));
        }
        LongestPart = Parts.Keys.Max(key => key.Length);
        Heads = heads.OrderByDescending(head => head.Key.Length).ToLookup(head => FirstWord(head.Key));
    }

    /// <summary>The role of a line and what follows its opening phrase; None when it is no phrase of page chrome.</summary>
    public static (LineRole Role, string Tail) Find(PageLine line)
    {
        if (line.Key.Length == 0) return (LineRole.None, "");
        if (Lines.TryGetValue(line.Key, out var role) && !line.EndsWithStop) return (role, "");
        if (line.WordCount <= LongestHeadLine)
        {
            foreach (var head in Heads[FirstWord(line.Key)])
            {
                if (Opens(line, head) is { } rest) return (head.Role, rest);
            }
        }
        if (line.WordCount <= 16 && Tails.Find(tail => line.Key.EndsWith(tail.Key, StringComparison.Ordinal)) is { } tail) return (tail.Role, "");
        return line.WordCount <= 14 && !line.EndsWithStop ? (Covered(line.Key), "") : (LineRole.None, "");
    }

    private static string? Opens(PageLine line, Head head)
    {
        if (!line.Key.StartsWith(head.Key, StringComparison.Ordinal)) return null;
        if (line.Key.Length > head.Key.Length && line.Key[head.Key.Length] != ' ') return null;
        var rest = PhraseKey.After(line.Text, head.Key.Count(c => c == ' ') + 1).TrimStart();
        var divided = rest.Length > 0 && rest[0] is ':' or '：' or '-' or '–' or '—' or '|' or '»' or '/' or '>' or '«' or '.';
        if (rest.Length == 0 && head.Colon) return null;
        if (!divided && (head.Colon || line.EndsWithStop && head.Role is not (LineRole.Form or LineRole.Newsletter or LineRole.Follow))) return null;
        return rest.TrimStart(':', '：', '-', '–', '—', '|', '>', '/', '.', ' ');
    }

    /// <summary>The role of a line made of nothing but pieces such as «فيسبوك» and numbers, also when they run together.</summary>
    private static LineRole Covered(string key)
    {
        var text = key.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length is 0 or > 160) return LineRole.None;
        var reached = new LineRole?[text.Length + 1];
        reached[0] = LineRole.Number;
        for (var start = 0; start < text.Length; start++)
        {
            if (reached[start] is not { } before) continue;
            if (text[start] == '#') reached[start + 1] ??= before;
            for (var length = 1; length <= LongestPart && start + length <= text.Length; length++)
            {
                if (!Parts.TryGetValue(text.Substring(start, length), out var role)) continue;
                if (length == 1 && key.Length > 1 && !StandsAlone(key, text, start)) continue;
                reached[start + length] = before == LineRole.Number ? role : before;
            }
        }
        return reached[^1] ?? LineRole.None;
    }

    // A single letter («أ», «X») counts as a piece when it stands alone or is Latin among Arabic.
    private static bool StandsAlone(string key, string text, int start)
    {
        if (text[start] < '\u0600') return start + 1 >= text.Length || text[start + 1] != text[start];
        return Array.Exists(key.Split(' '), word => word.Length == 1 && word[0] == text[start]);
    }

    private static string FirstWord(string key) => key.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? key[..end] : key;

    private static LineRole RoleOf(string name) => name switch
    {
        "related-inline" => LineRole.RelatedInline,
        "author-box" => LineRole.AuthorBox,
        "prev-next" => LineRole.PrevNext,
        "comment" => LineRole.CommentPart,
        _ => Enum.Parse<LineRole>(name, ignoreCase: true),
    };

    private sealed record Head(string Key, LineRole Role, bool Colon);
}
