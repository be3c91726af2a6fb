namespace Warraq.Arabic.Proofing;

/// <summary>What a paragraph is in its story.</summary>
public enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The headline or a heading.</summary>
    Headline,

    /// <summary>A label of a section or a desk.</summary>
    Section,

    /// <summary>The text under a picture.</summary>
    Caption,

    /// <summary>An item of a list.</summary>
    ListItem,
}

/// <summary>A paragraph as it comes to the proofreader.</summary>
/// <param name="Text">Its text, without markup.</param>
/// <param name="Role">What it is.</param>
public sealed record Paragraph(string Text, ParagraphRole Role = ParagraphRole.Body);
