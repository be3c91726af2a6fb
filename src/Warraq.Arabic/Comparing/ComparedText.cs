namespace Warraq.Arabic.Comparing;

/// <summary>
/// Compares two texts by their words, with clitics and endings understood: «وقال» and «قال» differ in a و, «كتابه» and «كتابها» in an ending, «8» and
/// «19» are one figure that moved, «الى» and «إلى» are one word spelt twice.
/// </summary>
public sealed class ComparedText
{
    private ComparedText(IReadOnlyList<Piece> pieces, int wordsGone, int wordsNew) => (Pieces, WordsGone, WordsNew) = (pieces, wordsGone, wordsNew);

    /// <summary>The pieces in reading order.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Words and numbers of the old text that have no partner in the new one, or another one.</summary>
    public int WordsGone { get; }

    /// <summary>The same of the new text.</summary>
    public int WordsNew { get; }

    /// <summary>The texts are equal to the letter.</summary>
    public bool IsSame => Pieces.All(p => p.Kind == PieceKind.Same);

    /// <summary>They differ, but a reader hears no difference.</summary>
    public bool IsSpellingOnly => !IsSame && Pieces.All(p => p.Kind is PieceKind.Same or PieceKind.Spelling);

    /// <summary>Compares two texts.</summary>
    /// <param name="old">The text as it was; any text.</param>
    /// <param name="new">The text as it is; any text.</param>
    /// <returns>The comparison. Time grows with the lengths, and by a bounded amount with the difference: what is too different stands as gone and new.</returns>
    public static ComparedText Of(string old, string @new) => Of(old, @new, new WordList());

    internal static ComparedText Of(string old, string @new, WordList words)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        if (old == @new) return new(old.Length == 0 ? [] : [new(PieceKind.Same, old, @new)], 0, 0);
        var (a, b) = (new UnitText(old, words), new UnitText(@new, words));
        var steps = Steps.Of(a, b, Alignment.Of(a, b, words));
        return Write(a, b, steps);
    }

    /// <summary>All of a text that stands on one side only.</summary>
    internal static ComparedText OneSided(string text, bool isNew)
    {
        var words = Unit.Cut(text).Count(u => u.Sort != UnitSort.Mark);
        IReadOnlyList<Piece> pieces = text.Length == 0 ? [] : [isNew ? new(PieceKind.New, "", text) : new(PieceKind.Gone, text, "")];
        return new(pieces, isNew ? 0 : words, isNew ? words : 0);
    }

    private static ComparedText Write(UnitText a, UnitText b, List<Step> steps)
    {
        var pieces = new PieceList();
        var (gone, came) = (0, 0);
        for (var at = 0; at < steps.Count; at++)
        {
            var step = steps[at];
            if (step.Relation != Relation.None)
            {
                Pair(a, b, step, pieces);
                if (step.Relation is Relation.Stem or Relation.Figure) (gone, came) = (gone + 1, came + 1);
                continue;
            }
            // What went and what came between two pairs: all that went first.
            var (i, j, endA, endB) = (step.Old, step.New, step.Old, step.New);
            for (; at < steps.Count && steps[at].Relation == Relation.None; at++)
            {
                if (steps[at].IsOld) endA++;
                else endB++;
            }
            at--;
            for (var u = i; u < endA; u++) gone += a.Units[u].Sort == UnitSort.Mark ? 0 : 1;
            for (var u = j; u < endB; u++) came += b.Units[u].Sort == UnitSort.Mark ? 0 : 1;
            Change(a.Between(i, endA), b.Between(j, endB), pieces);
        }
        return new(pieces.Finish(), gone, came);
    }

    // A space that both end in was not touched.
    private static void Change(string old, string @new, PieceList pieces)
    {
        var (oldEnd, newEnd) = (old.AsSpan().TrimEnd().Length, @new.AsSpan().TrimEnd().Length);
        var shared = oldEnd > 0 && newEnd > 0 && old.AsSpan(oldEnd).SequenceEqual(@new.AsSpan(newEnd));
        pieces.Gone(shared ? old[..oldEnd] : old);
        pieces.New(shared ? @new[..newEnd] : @new);
        if (shared) pieces.Pair(old[oldEnd..], @new[newEnd..]);
    }

    private static void Pair(UnitText a, UnitText b, Step step, PieceList pieces)
    {
        var (old, @new) = (a.Word(step.Old), b.Word(step.New));
        if (step.Relation == Relation.Figure) pieces.Figure(old, @new);
        else if (step.Relation == Relation.Stem) SplitWord.Of(a.Sense(step.Old), b.Sense(step.New))!.Value.Write(old, @new, pieces);
        else pieces.Pair(old, @new);
        pieces.Space(a.Gap(step.Old), b.Gap(step.New));
    }
}
