namespace Warraq.Arabic.Typography;

/// <summary>The quotation marks of a paper: one pair for a quotation, one for a quotation inside it.</summary>
/// <param name="Open">Before a quotation, the right-hand mark.</param>
/// <param name="Close">After it.</param>
/// <param name="InnerOpen">Before a quotation inside a quotation.</param>
/// <param name="InnerClose">After it.</param>
public sealed record QuoteStyle(char Open, char Close, char InnerOpen, char InnerClose)
{
    /// <summary>«… “…” …», the marks of most Arab papers; they are mirrored by the direction of the text.</summary>
    public static QuoteStyle Guillemets { get; } = new('«', '»', '“', '”');

    /// <summary>“… ‘…’ …”, the marks of most of the web. They are not mirrored.</summary>
    public static QuoteStyle Curly { get; } = new('“', '”', '‘', '’');

    /// <summary>”… ’…‘ …“, the order of CLDR 48 for Arabic.</summary>
    public static QuoteStyle CurlyOfCldr { get; } = new('”', '“', '’', '‘');

    /// <summary>"… '…' …", for channels that know ASCII marks alone.</summary>
    public static QuoteStyle Straight { get; } = new('"', '"', '\'', '\'');
}
