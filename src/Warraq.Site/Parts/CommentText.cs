using System.Text.RegularExpressions;

namespace Warraq.Site.Parts;

/// <summary>Plain text of a reader, made ready to print: lines and web addresses, nothing else. Encoding is the printer's.</summary>
static partial class CommentText
{
    public readonly record struct Piece(string Text, bool Link);

    public static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A line cut where web addresses begin and end. Only http and https count; a sign of punctuation at the end is not part of one.</summary>
    public static IEnumerable<Piece> Pieces(string line)
    {
        if (!line.Contains("://", StringComparison.Ordinal))
        {
            yield return new Piece(line, Link: false);
            yield break;
        }
        var at = 0;
        foreach (Match match in Address().Matches(line))
        {
            if (!Uri.TryCreate(match.Value, UriKind.Absolute, out _)) continue;
            if (match.Index > at) yield return new Piece(line[at..match.Index], Link: false);
            yield return new Piece(match.Value, Link: true);
            at = match.Index + match.Length;
        }
        if (at < line.Length) yield return new Piece(line[at..], Link: false);
    }

    // ASCII only: an address that an Arabic word touches ends there. Not backtracking, so a hostile line costs its length.
    [GeneratedRegex("""https?://[!-~]*[0-9A-Za-z/=#&_-]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Address();
}
