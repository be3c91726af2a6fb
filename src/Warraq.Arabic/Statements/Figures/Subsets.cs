namespace Warraq.Arabic.Statements.Figures;

/// <summary>Finds what بينهم and منهم make a part of.</summary>
internal sealed class Subsets(FigureText text)
{
    private const int Near = 4;

    /// <summary>Marks the parts among the quantities of a text.</summary>
    public void Mark(List<Quantity> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            // «أصيب عشرة، ثلاثة منهم»
            if (i > 0 && found[i].Noun < 0 && text.Roles(found[i].Next).Is(FigureRoles.Subset) && text.IsNext(found[i].Next) && text.Key(found[i].Next).StartsWith("من", StringComparison.Ordinal)
                && text.SameSentence(found[i].First, found[i - 1].First))
            {
                found[i].Whole = WholeOf(found[i - 1]);
                continue;
            }
            var marker = MarkerBefore(found[i]);
            if (marker < 0) continue;
            var before = i - 1;
            while (before >= 0 && found[before].First > marker) before--;
            if (before < 0) continue;
            var whole = WholeOf(found[before]);
            found[i].Whole = whole;
            while (i + 1 < found.Count && GoesOn(found[i], found[i + 1])) found[++i].Whole = whole;
        }
    }

    private static Quantity WholeOf(Quantity quantity) => quantity.Whole ?? quantity;

    private int MarkerBefore(Quantity quantity)
    {
        for (var i = quantity.BoundFirst - 1; i >= 0 && quantity.BoundFirst - i <= Near && text.SameSentence(i, quantity.First); i--)
        {
            if (text.Roles(i).Is(FigureRoles.Subset)) return i;
            if (text.IsParted(i + 1) || text.Roles(i).Is(FigureRoles.TellsNoun | FigureRoles.TellsVerb) || text.IsVerb(i)) return -1;
        }
        return -1;
    }

    // «بينهم ثلاثة أطفال وامرأتان»
    private bool GoesOn(Quantity before, Quantity next)
    {
        if (!text.SameSentence(before.First, next.First) || next.BoundFirst - before.PhraseEnd > Near) return false;
        for (var i = before.PhraseEnd; i < next.BoundFirst; i++)
            if (text.Roles(i).Is(FigureRoles.TellsNoun | FigureRoles.TellsVerb | FigureRoles.Breaks) || text.IsVerb(i)) return false;
        return text.Key(next.BoundFirst)[0] == 'و' || text.Key(next.BoundFirst - 1) == "و";
    }
}
