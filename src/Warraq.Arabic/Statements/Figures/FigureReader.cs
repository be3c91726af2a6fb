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
        var nouns = new CountedNouns(words);
        foreach (var quantity in found) nouns.Find(quantity);
        found.RemoveAll(quantity => quantity.Kind == QuantityKind.Singular && found.Exists(q => q != quantity && q.Noun == quantity.First));
        var bounds = new Bounds(words);
        for (var i = 0; i < found.Count; i++) bounds.Bind(found[i], i + 1 < found.Count ? found[i + 1] : null);
        found.RemoveAll(new NotFigures(words).Is);
        new Subsets(words).Mark(found);
        var categories = new Categories(words, found);
        var sides = new Sides(words);
        foreach (var quantity in found)
        {
            quantity.Category = categories.Of(quantity);
            quantity.Side = sides.Of(quantity, categories.Previous(quantity));
        }
        found.RemoveAll(quantity => quantity.Category is null || (quantity.IsOfHurt && quantity.Category >= FigureCategory.Participants));
        return [.. found.Select(quantity => Of(quantity, found))];
    }

    private static Figure Of(Quantity quantity, List<Quantity> found) => new()
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
        SubsetOf = quantity.Whole is { } whole && found.IndexOf(whole) is >= 0 and var index ? index : null,
        IsSuperseded = quantity.IsSuperseded,
    };
}
