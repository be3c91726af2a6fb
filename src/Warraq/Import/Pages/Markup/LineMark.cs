using AngleSharp.Dom;

namespace Warraq.Import.Pages.Markup;

/// <summary>What the HTML of a page says about one of its lines.</summary>
internal sealed record LineMark
{
    /// <summary>The block element the line stands in.</summary>
    public required IElement Block { get; init; }

    /// <summary>The name of that element.</summary>
    public required string Tag { get; init; }

    /// <summary>The reason to drop it that its element or one around it gives; null in the open.</summary>
    public string? Region { get; init; }

    /// <summary>1 to 6 in a heading, else 0.</summary>
    public int Heading { get; init; }

    /// <summary>Size of an old FONT element, 3 when nothing is said.</summary>
    public double FontSize { get; init; } = 3;

    /// <summary>How much of the text is links, 0 to 1.</summary>
    public double LinkShare { get; init; }

    public bool ListItem { get; init; }

    public bool Quote { get; init; }

    /// <summary>Named as headline, deck, author or section by its class or microdata.</summary>
    public bool IsTitle { get; init; }

    public bool IsDeck { get; init; }

    public bool IsAuthor { get; init; }

    public bool IsCategory { get; init; }

    /// <summary>Stands alone beside a picture, as captions do.</summary>
    public bool BesidePicture { get; init; }

    /// <summary>The texts of its links.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Lies in the main content; set when that is found.</summary>
    public bool InMain { get; set; } = true;
}
