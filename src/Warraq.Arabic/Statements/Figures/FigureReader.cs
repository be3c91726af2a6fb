using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>
/// Finds the counted quantities of a text and says what and whom they count (rule C1): bounds, ranges, vague words, the dual, one after
/// مقتل, parts after بينهم, none. Years, dates, times, ages, ordinals and names with a number are no figures.
/// </summary>
public static class FigureReader
{
    /// <summary>The figures of a text.</summary>
    /// <param name="text">Best a paragraph: آخرون and بينهم look back inside it, and categories stay inside a sentence.</param>
    /// <returns>The figures in text order.</returns>
    public static IReadOnlyList<Figure> Read(ReadText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new FigureText(text);
        var found = new QuantityFinder(words).Find();
        if (found.Count == 0) return [];
        new Ranges(words).Join(found);
        var nouns = new CountedNouns(words, [.. found.Select(quantity => quantity.First)]);
        foreach (var quantity in found) nouns.Find(quantity);
        // «شخص واحد», «شرطيين اثنين»: the number carries it, not the noun
        var counted = found.Where(q => q.Kind == QuantityKind.Number).Select(q => q.Noun).ToHashSet();
        found.RemoveAll(q => q.Kind is QuantityKind.Singular or QuantityKind.Dual && counted.Contains(q.First));
        var bounds = new Bounds(words);
        for (var i = 0; i < found.Count; i++) bounds.Bind(found[i], i + 1 < found.Count ? found[i + 1] : null);
        bounds.Join(found);
        found.RemoveAll(new NotFigures(words).Is);
        new Subsets(words).Mark(found);
        var categories = new Categories(words, found);
        var sides = new Sides(words);
        foreach (var quantity in found)
        {
            quantity.Category = categories.Of(quantity);
            quantity.Side = sides.Of(quantity, categories.Previous(quantity));
        }
        found.RemoveAll(quantity => quantity.IsTaken = quantity.Category is null || (quantity.IsOfHurt && quantity.Category >= FigureCategory.Participants));
        for (var i = 0; i < found.Count; i++) found[i].Index = i;
        return [.. found.Select(Of)];
    }

    private static Figure Of(Quantity quantity) => new()
    {
        Start = quantity.Start,
        Length = quantity.End - quantity.Start,
        FirstWord = quantity.First,
        NextWord = quantity.Next,
        Op = quantity.Op,
        Min = quantity.Min,
        Max = quantity.Max,
        Category = quantity.Category!.Value,
        Side = quantity.Side,
        SubsetOf = quantity.Whole is { IsTaken: false } whole ? whole.Index : null,
        IsSuperseded = quantity.IsSuperseded,
    };
}
