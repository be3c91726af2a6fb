using Warraq.Arabic.Proofing;

namespace Warraq.Newsroom.Stories;

/// <summary>A piece of a text: plain, or covered by a finding.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Mark">Class of the mark; null for plain text.</param>
public readonly record struct MarkedPiece(string Text, string? Mark);

/// <summary>Cuts a text where findings begin and end.</summary>
static class MarkedText
{
    /// <summary>Where two findings overlap the first is marked; both stand in the list beside the text.</summary>
    public static IReadOnlyList<MarkedPiece> Of(string text, IEnumerable<Finding> findings)
    {
        var pieces = new List<MarkedPiece>();
        var done = 0;
        foreach (var finding in findings.Where(f => f.Length > 0 && f.Picture is null).OrderBy(f => f.Start))
        {
            if (finding.Start < done || finding.End > text.Length) continue;
            if (finding.Start > done) pieces.Add(new(text[done..finding.Start], null));
            pieces.Add(new(text[finding.Start..finding.End], Mark(finding.Rule)));
            done = finding.End;
        }
        if (done < text.Length) pieces.Add(new(text[done..], null));
        return pieces;
    }

    /// <summary>Each kind has its own line, so that colour is never the only sign: spelling wavy, grammar double, facts dashed.</summary>
    public static string Mark(string rule) => rule[..2] switch
    {
        "GR" => "m gram",
        "NW" => "m figure",
        _ => "m spell",
    };

    public static string Icon(string rule) => rule[..2] switch
    {
        "GR" => "scales",
        "NW" => "sum",
        _ => "spell",
    };
}
