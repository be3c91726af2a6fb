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

    /// <summary>Where the passage stands now, with its words as they are spelled now; null when it was rewritten or taken out.</summary>
    /// <remarks>In its own block where it stood, else the same words nearest to there; in another block only when they stand in the text once.</remarks>
    public Anchor? Find(string headline, StoryBody body)
    {
        if (Block.Length == 0) return this;
        var texts = body.Blocks.Select(b => (b.Id, Text: TextOf(b))).Prepend((Id: Headline, Text: headline)).ToList();
        if (texts.Find(t => t.Id == Block) is { Id: not null } own)
        {
            if (Quote.Length == 0) return this with { Start = 0, Length = 0 };
            if (Start >= 0 && Start <= own.Text.Length && own.Text.AsSpan(Start).StartsWith(Quote, StringComparison.Ordinal)) return At(own.Id, Start, Quote);
            if (Places(own.Text) is { Count: > 0 } here) return Nearest(own.Id, here);
        }
        if (Quote.Length == 0) return null;
        var elsewhere = texts.SelectMany(t => Places(t.Text).Select(p => (t.Id, p.Start, p.Words))).Take(2).ToList();
        return elsewhere is [var only] ? At(only.Id, only.Start, only.Words) : null;
    }

    /// <summary>The text of a block that <see cref="Start"/> counts in.</summary>
    public static string TextOf(Block block) => string.Join('\n', block.Texts());

    Anchor Nearest(string block, IReadOnlyList<(int Start, string Words)> places)
    {
        var (start, words) = places.MinBy(p => Math.Abs(p.Start - Start));
        return At(block, start, words);
    }

    static Anchor At(string block, int start, string words) => new(block, start, words.Length, words);

    /// <summary>Where the words stand in this text: as they were, else as a tolerant reader reads them (vowels, hamza, ة and ه make no difference).</summary>
    IReadOnlyList<(int Start, string Words)> Places(string text)
    {
        var exact = new List<(int, string)>();
        for (var at = text.IndexOf(Quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Quote, at + 1, StringComparison.Ordinal)) exact.Add((at, Quote));
        return exact.Count > 0 ? exact : Folded.Places(text, Quote);
    }
}
