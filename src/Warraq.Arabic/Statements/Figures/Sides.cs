namespace Warraq.Arabic.Statements.Figures;

/// <summary>Says who is counted, by the words of the counted noun phrase.</summary>
internal sealed class Sides(FigureText text)
{
    public FigureSide Of(Quantity quantity, Quantity? previous)
    {
        if (quantity.Unit != FigureRoles.None || quantity.Category is FigureCategory.Money or FigureCategory.Percent or FigureCategory.Objects) return FigureSide.Unspecified;
        // آخرون, and a bare number in an enumeration, are more of the same
        if (quantity.Kind is QuantityKind.Number or QuantityKind.Vague && (quantity.Noun < 0 || text.Roles(quantity.Noun).Is(FigureRoles.Others)))
            return (quantity.Whole ?? (previous is not null && text.SameSentence(previous.First, quantity.First) ? previous.Whole ?? previous : null))?.Side ?? FigureSide.Unspecified;
        if (quantity.Noun < 0) return FigureSide.Unspecified;
        FigureSide? side = null;
        for (var i = quantity.Noun; i < Math.Max(quantity.PhraseEnd, quantity.Noun + 1); i++)
        {
            var word = text.Roles(i);
            if (!word.Is(FigureRoles.Side) || side == word.Side) continue;
            // security forces and the army together count as security; a policeman is one though he is an officer
            side = (side, word.Side) switch
            {
                (null, var one) => one,
                (FigureSide.Military or FigureSide.Police, FigureSide.Security) => FigureSide.Security,
                (FigureSide.Military, FigureSide.Police) => FigureSide.Police,
                _ => side,
            };
        }
        return side ?? FigureSide.Unspecified;
    }
}
