namespace Warraq.Stories.Body;

/// <summary>The body of a story: blocks in reading order. Stored as ProseMirror document JSON (see <see cref="BodyJson"/>).</summary>
/// <param name="V">Version of the schema; older versions are upcast when read.</param>
/// <param name="Blocks">The blocks; ids are unique within the body and never reused.</param>
public sealed record StoryBody(int V, IReadOnlyList<Block> Blocks)
{
    public const int CurrentVersion = 1;
    public static readonly StoryBody Empty = new(CurrentVersion, []);

    /// <summary>Paragraphs of plain text, as an import gives them, become paragraph blocks with ids b1, b2, …</summary>
    public static StoryBody FromParagraphs(IEnumerable<string> paragraphs) =>
        new(CurrentVersion, [.. paragraphs.Select((text, i) => new Paragraph($"b{i + 1}", [new Run(text)]))]);

    /// <summary>The plain text of each block that has any, in order: for word counts, feeds, comparison and export.</summary>
    public IEnumerable<string> Texts() => Blocks.SelectMany(b => b.Texts()).Where(t => t.Length > 0);
}

/// <summary>One block. <c>Lang</c> and <c>Dir</c> are set only where the block differs from the story.</summary>
public abstract record Block(string Id)
{
    public string? Lang { get; init; }
    public string? Dir { get; init; }
    public virtual IEnumerable<string> Texts() => [];
}

public sealed record Paragraph(string Id, IReadOnlyList<Run> Runs) : Block(Id)
{
    public override IEnumerable<string> Texts() => [Run.Plain(Runs)];
}

/// <param name="Id">The block's id.</param>
/// <param name="Level">2 or 3; the headline is the page's only level 1.</param>
/// <param name="Runs">The text.</param>
public sealed record Heading(string Id, int Level, IReadOnlyList<Run> Runs) : Block(Id)
{
    public override IEnumerable<string> Texts() => [Run.Plain(Runs)];
}

/// <summary>A quotation set apart, with its speaker. The quotation marks are part of the text.</summary>
public sealed record Quote(string Id, IReadOnlyList<IReadOnlyList<Run>> Paragraphs, string? Speaker) : Block(Id)
{
    public override IEnumerable<string> Texts() => Paragraphs.Select(Run.Plain);
}

public sealed record ListBlock(string Id, bool Ordered, IReadOnlyList<IReadOnlyList<Run>> Items) : Block(Id)
{
    public override IEnumerable<string> Texts() => Items.Select(Run.Plain);
}

/// <summary>A picture in the text. Caption, alternative text and crop belong to this use of it.</summary>
public sealed record PictureBlock(string Id, Media.PictureUse Use) : Block(Id);

/// <summary>Something that lives elsewhere, shown as a titled link (no third-party script on a page).</summary>
public sealed record Embed(string Id, string Url, string Title) : Block(Id);

/// <summary>A figure box: numbers with range, source, time and state («ما نعرفه»).</summary>
public sealed record FigureBox(string Id, string Title, string? Label, IReadOnlyList<FigureRow> Rows) : Block(Id);

/// <param name="Name">What is counted.</param>
/// <param name="Number">The number, or a word such as «عشرات».</param>
/// <param name="To">Upper end where sources differ; the page writes «8 إلى 12».</param>
/// <param name="Status">confirmed, disputed or withdrawn.</param>
/// <param name="State">The same in words for readers.</param>
/// <param name="Says">One line for each source: who, what, when.</param>
public sealed record FigureRow(string Name, string Number, string? To, FigureStatus Status, string? State, IReadOnlyList<FigureSource> Says);

public sealed record FigureSource(string Text, DateTimeOffset? At);

public enum FigureStatus { Confirmed, Disputed, Withdrawn }

/// <summary>The place of a correction in the text; its words are a row of their own.</summary>
public sealed record CorrectionBlock(string Id, Guid Correction) : Block(Id);

public sealed record Divider(string Id) : Block(Id);
