using Warraq.Stories.Body;

namespace Warraq.Notes;

/// <summary>A passage of a story, found again after the text around it has changed (DECISIONS 12).</summary>
/// <param name="Block">Id of the block; <see cref="Headline"/> for the headline; empty for the story as a whole.</param>
/// <param name="Start">UTF-16 units from the begin of the block's text; lines of a quotation or list are joined by a line feed.</param>
/// <param name="Length">UTF-16 units; 0 for the whole block.</param>
/// <param name="Quote">The passage as it stood.</param>
public sealed record Anchor(string Block, int Start, int Length, string Quote)
{
    public const string Headline = "headline";

    /// <summary>Where the passage stands now; null when it was rewritten or taken out.</summary>
    /// <remarks>In its own block where it stood, else the same words nearest to there; in another block only when they stand in the text once.</remarks>
    public Anchor? Find(string headline, StoryBody body)
    {
        if (Block.Length == 0) return this;
        var texts = body.Blocks.Select(b => (b.Id, Text: TextOf(b))).Prepend((Id: Headline, Text: headline)).ToList();
        if (texts.Find(t => t.Id == Block) is { Id: not null } own)
        {
            if (Quote.Length == 0) return this with { Start = 0, Length = 0 };
            if (Nearest(own.Text) is { } start) return At(own.Id, start);
        }
        if (Quote.Length == 0) return null;
        var elsewhere = texts.SelectMany(t => Places(t.Text).Select(start => (t.Id, start))).Take(2).ToList();
        return elsewhere is [var only] ? At(only.Id, only.start) : null;
    }

    /// <summary>The text of a block that <see cref="Start"/> counts in.</summary>
    public static string TextOf(Block block) => string.Join('\n', block.Texts());

    Anchor At(string block, int start) => new(block, start, Quote.Length, Quote);

    int? Nearest(string text)
    {
        if (Start >= 0 && Start <= text.Length && text.AsSpan(Start).StartsWith(Quote, StringComparison.Ordinal)) return Start;
        var places = Places(text).ToList();
        return places.Count == 0 ? null : places.MinBy(p => Math.Abs(p - Start));
    }

    IEnumerable<int> Places(string text)
    {
        for (var at = text.IndexOf(Quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Quote, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
