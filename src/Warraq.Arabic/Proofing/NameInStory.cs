using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Proofing;

/// <summary>One place of a name in a story.</summary>
/// <param name="Paragraph">Where.</param>
/// <param name="Word">Index of its word.</param>
/// <param name="Prefix">What is joined before the name: و, the article of an adjective.</param>
internal sealed record NamePlace(ReadParagraph Paragraph, int Word, string Prefix)
{
    /// <summary>The word as the other place of a finding.</summary>
    public FindingPlace Place => new(Paragraph.Index, Paragraph.Words[Word].Start, Paragraph.Words[Word].Length);
}

/// <summary>One spelling of a name in a story.</summary>
/// <param name="Form">The name, or the adjective in its dictionary form.</param>
internal sealed record NameInStory(string Form)
{
    /// <summary>Where it stands, in the order of the story.</summary>
    public List<NamePlace> Places { get; } = [];

    /// <summary>The gazetteer lists it as a spelling to avoid.</summary>
    public bool IsAvoided { get; set; }

    /// <summary>Its number in the order of first appearance.</summary>
    public int Order { get; init; }

    /// <summary>This spelling with the ending that another has in the text: كازاخية with كازاخستاني for كازاخي is كازاخستانية.</summary>
    public string InForm(string written, NameInStory other) =>
        ArabicKeys.SearchOfExact(written).StartsWith(ArabicKeys.SearchOfExact(other.Form), StringComparison.Ordinal) ? Form + written[other.Form.Length..] : Form;
}
