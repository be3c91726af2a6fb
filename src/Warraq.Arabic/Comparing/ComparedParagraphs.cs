namespace Warraq.Arabic.Comparing;

/// <summary>What happened to a paragraph.</summary>
public enum ParagraphChange : byte
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It stands in both, with other words.</summary>
    Changed,

    /// <summary>It stands in the old text only.</summary>
    Gone,

    /// <summary>It stands in the new text only.</summary>
    New,

    /// <summary>It stands further up or down; its words may have changed as well.</summary>
    Moved,

    /// <summary>The place that a moved paragraph left; its text stands at the new place.</summary>
    Left,
}

/// <summary>A paragraph of two texts that are compared.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Old">Its index in the old text, or -1.</param>
/// <param name="New">Its index in the new text, or -1.</param>
/// <param name="Text">Its words; empty for a place that was left.</param>
public sealed record ComparedParagraph(ParagraphChange Change, int Old, int New, ComparedText Text);

/// <summary>Compares two texts by their paragraphs: which is which by their words, wherever they stand, then the words of each.</summary>
public static class ComparedParagraphs
{
    /// <summary>Compares two texts.</summary>
    /// <param name="old">The paragraphs as they were.</param>
    /// <param name="new">The paragraphs as they are.</param>
    /// <returns>The paragraphs in the order of the new text; what is gone stands where it stood. Each index of either side comes once with its text.</returns>
    public static IReadOnlyList<ComparedParagraph> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var words = new WordList();
        var partner = ParagraphPairs.Of(old, @new, words);
        var stays = ParagraphPairs.Staying(partner, old);
        var taken = new int[@new.Count];
        Array.Fill(taken, -1);
        for (var i = 0; i < partner.Length; i++)
            if (partner[i] >= 0) taken[partner[i]] = i;

        var rows = new List<ComparedParagraph>(@new.Count);
        var (at, to) = (0, 0);
        void Until(int endOld, int endNew)
        {
            for (; at < endOld; at++)
                rows.Add(partner[at] < 0 ? new(ParagraphChange.Gone, at, -1, ComparedText.OneSided(old[at], isNew: false)) : new(ParagraphChange.Left, at, partner[at], ComparedText.Of("", "", words)));
            for (; to < endNew; to++)
                rows.Add(taken[to] < 0 ? new(ParagraphChange.New, -1, to, ComparedText.OneSided(@new[to], isNew: true)) : new(ParagraphChange.Moved, taken[to], to, ComparedText.Of(old[taken[to]], @new[to], words)));
        }

        foreach (var i in stays)
        {
            Until(i, partner[i]);
            rows.Add(new(old[i] == @new[partner[i]] ? ParagraphChange.Same : ParagraphChange.Changed, i, partner[i], ComparedText.Of(old[i], @new[partner[i]], words)));
            (at, to) = (i + 1, partner[i] + 1);
        }
        Until(old.Count, @new.Count);
        return rows;
    }
}
