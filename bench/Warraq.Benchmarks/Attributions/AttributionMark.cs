using Warraq.Arabic.Statements.Attribution;

namespace Warraq.Benchmarks.Attributions;

/// <summary>A statement or quotation that a person marked in an article of the news file; its text is not kept (DECISIONS 23).</summary>
/// <param name="Document">Id of the article.</param>
/// <param name="Start">First UTF-16 unit in the article's text, of the quoted words or of a part of the statement.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Speaker">Place of the words that name the speaker; null for nobody.</param>
/// <param name="Kinds">How it is told; any of them is right.</param>
/// <param name="IsWanted">It must be found; else it may be found or not.</param>
internal sealed record AttributionMark(string Document, int Start, int Length, (int Start, int Length)? Speaker, IReadOnlyList<ClaimKind> Kinds, bool IsWanted)
{
    const int Columns = 7;

    /// <summary>Reads <c>bench/marks/attributions.tsv</c>.</summary>
    public static IEnumerable<AttributionMark> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("document", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            if (cells.Length != Columns) throw new InvalidDataException($"«{line}» has {cells.Length} columns of {Columns}.");
            yield return new(cells[0], int.Parse(cells[1]), int.Parse(cells[2]), cells[3] == "-" ? null : (int.Parse(cells[3]), int.Parse(cells[4])),
                [.. cells[5].Split(',').Select(c => Enum.Parse<ClaimKind>(c, ignoreCase: true))], cells[6] == "wanted");
        }
    }

    /// <summary>The claim stands where the mark does: the same quotation, or for a statement without one a shared character.</summary>
    public bool IsAt(int offset, Claim claim)
    {
        var (start, end) = claim.Quote is { } quote ? (quote.InnerStart, quote.InnerEnd) : (claim.Start, claim.Start + claim.Length);
        return offset + start < Start + Length && Start < offset + end;
    }

    /// <summary>Says whether a claim has the speaker that is marked; a name may stand with its office or without.</summary>
    public bool HasSpeaker(string text, Claim claim)
    {
        if (Speaker is not var (start, length)) return claim.Source is null;
        if (claim.Source is not { } source) return false;
        var marked = Plain(text.Substring(start, length));
        return IsIn(marked, Plain(source.Name)) || (source.Role is { } role && IsIn(marked, Plain(role))) || (source.SameAs is { } same && IsIn(marked, Plain(same)));
    }

    static bool IsIn(string marked, string given) => given.Contains(marked, StringComparison.Ordinal) || (marked.Contains(given, StringComparison.Ordinal) && given.Length * 2 >= marked.Length);

    static string Plain(string name) => name.Replace("\"", "", StringComparison.Ordinal).Replace('\u00A0', ' ').Replace("#", "", StringComparison.Ordinal);
}
