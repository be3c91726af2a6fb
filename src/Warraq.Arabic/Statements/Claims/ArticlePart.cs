namespace Warraq.Arabic.Statements.Claims;

/// <summary>What a block of an article is.</summary>
public enum ArticlePart
{
    /// <summary>A paragraph of the story.</summary>
    Body,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>A short heading between paragraphs.</summary>
    Heading,

    /// <summary>The name of a section, printed over the headline.</summary>
    Label,

    /// <summary>Words of the page around the story: links, forms, buttons.</summary>
    Chrome,
}
