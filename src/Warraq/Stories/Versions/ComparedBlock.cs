using Warraq.Arabic.Comparing;
using Warraq.Stories.Body;

namespace Warraq.Stories.Versions;

/// <summary>A block of two versions.</summary>
/// <param name="Change">What happened to its words and its place.</param>
/// <param name="Old">The block before; null for a new one.</param>
/// <param name="New">The block after; null for one that is gone.</param>
/// <param name="OldPlace">Its place in the old body, from 1; 0 for none.</param>
/// <param name="NewPlace">The same in the new body.</param>
/// <param name="Text">Its words.</param>
public sealed record ComparedBlock(ParagraphChange Change, Block? Old, Block? New, int OldPlace, int NewPlace, ComparedText Text)
{
    /// <summary>It is of another kind: a paragraph became a heading, a list got numbers.</summary>
    public bool IsOtherKind { get; private init; }

    /// <summary>Another picture stands there.</summary>
    public bool IsOtherPicture { get; private init; }

    /// <summary>The words are the same, but something on them is not: bold, a language, a sign.</summary>
    public bool HasOtherMarks { get; private init; }

    /// <summary>Addresses that are no more linked.</summary>
    public IReadOnlyList<string> LinksGone { get; private init; } = [];

    /// <summary>Addresses that are linked now.</summary>
    public IReadOnlyList<string> LinksNew { get; private init; } = [];

    public bool IsSame => Change == ParagraphChange.Same && !IsOtherKind && !IsOtherPicture && !HasOtherMarks && LinksGone.Count == 0 && LinksNew.Count == 0;

    internal static IReadOnlyList<ComparedBlock> All(StoryBody old, StoryBody @new, IReadOnlyDictionary<Guid, string>? corrections)
    {
        string Words(Block block) => WordsOf(block, corrections);
        return [.. ComparedParagraphs.Of([.. old.Blocks.Select(Words)], [.. @new.Blocks.Select(Words)]).Select(row =>
            Of(row, row.Old < 0 ? null : old.Blocks[row.Old], row.New < 0 ? null : @new.Blocks[row.New]))];
    }

    static ComparedBlock Of(ComparedParagraph row, Block? old, Block? @new)
    {
        var block = new ComparedBlock(row.Change, old, @new, row.Old + 1, row.New + 1, row.Text);
        if (old is null || @new is null || row.Change == ParagraphChange.Left) return block;
        var (gone, came) = (Links(old), Links(@new));
        block = block with
        {
            IsOtherKind = KindOf(old) != KindOf(@new),
            IsOtherPicture = (old as PictureBlock)?.Use.Picture != (@new as PictureBlock)?.Use.Picture,
            LinksGone = [.. gone.Except(came)],
            LinksNew = [.. came.Except(gone)],
        };
        return block.Text.IsSame && block is { IsOtherKind: false, IsOtherPicture: false, LinksGone.Count: 0, LinksNew.Count: 0 } && BodyJson.Write(old with { Id = "" }) != BodyJson.Write(@new with { Id = "" })
            ? block with { HasOtherMarks = true } : block;
    }

    /// <summary>The words of a block, a line for each part of it.</summary>
    static string WordsOf(Block block, IReadOnlyDictionary<Guid, string>? corrections) => string.Join('\n', (block switch
    {
        Quote q => [.. q.Texts(), q.Speaker],
        PictureBlock { Use: var u } => [u.Caption, u.Alt, u.Credit],
        Embed e => [e.Title, e.Url],
        FigureBox f => [f.Title, f.Label, .. f.Rows.SelectMany(r => (IEnumerable<string?>)[$"{r.Name}: {r.Number}{(r.To is null ? "" : $"–{r.To}")}", r.State, .. r.Says.Select(s => s.Text)])],
        CorrectionBlock c => [corrections?.GetValueOrDefault(c.Correction)],
        Divider => ["* * *"],
        _ => (IEnumerable<string?>)block.Texts(),
    }).Where(line => !string.IsNullOrEmpty(line)));

    static string KindOf(Block block) => block switch
    {
        Heading h => $"heading {h.Level}",
        ListBlock { Ordered: true } => "ordered",
        _ => block.GetType().Name,
    };

    static List<string> Links(Block block)
    {
        IEnumerable<IReadOnlyList<Run>> runs = block switch
        {
            Paragraph p => [p.Runs],
            Heading h => [h.Runs],
            Quote q => q.Paragraphs,
            ListBlock l => l.Items,
            _ => [],
        };
        return [.. runs.SelectMany(r => r).Select(r => r.Href).OfType<string>()];
    }
}
