namespace Warraq.Import.Pages.Finding;

/// <summary>Which lines of a page are its article.</summary>
internal sealed class Body
{
    /// <summary>Index of the headline's line; -1 when only the metadata names it.</summary>
    public int Title { get; init; } = -1;

    /// <summary>Index of the first line of the body.</summary>
    public int Start { get; set; }

    /// <summary>Index of the line under the headline; -1 when there is none.</summary>
    public int Deck { get; set; } = -1;

    /// <summary>Indexes of the body's lines, in page order.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Index behind the last line of the body.</summary>
    public int End => Lines.Count == 0 ? Start : Lines[^1] + 1;
}
