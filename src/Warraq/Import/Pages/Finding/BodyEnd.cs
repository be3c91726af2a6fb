using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Finding;

/// <summary>Tells the end of an article from a subheading that uses the same words.</summary>
internal static class BodyEnd
{
    public static bool IsEnd(LineRole role) => role is LineRole.Tags or LineRole.Comments or LineRole.Form or LineRole.AuthorBox
        or LineRole.PrevNext or LineRole.Footer or LineRole.About or LineRole.CommentPart;

    /// <summary>
    /// Behind a real heading of comments or tags stand names, hours, fields or short words; behind a subheading of a story that
    /// deals with comments stand sentences.
    /// </summary>
    public static bool IsReal(IReadOnlyList<PageLine> lines, int i)
    {
        var rights = lines[i].Role == LineRole.Footer && lines[i].WordCount > 3;
        if (rights || lines[i].Rest.Length > 0 || lines[i].Role is LineRole.AuthorBox or LineRole.About) return true;
        var sentences = 0;
        for (var j = i + 1; j < lines.Count && j <= i + 2; j++)
        {
            if (lines[j].Role == LineRole.None && lines[j].EndsSentence && lines[j].WordCount >= 12) sentences++;
        }
        return sentences < 2;
    }
}
