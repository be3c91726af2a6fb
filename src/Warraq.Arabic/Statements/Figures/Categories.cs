namespace Warraq.Arabic.Statements.Figures;

/// <summary>Says what a figure counts, by its noun and by the trigger that governs it.</summary>
internal sealed class Categories(FigureText text, List<Quantity> found)
{
    private const int Reach = 24;

    /// <summary>The category, or null for a bare number that nothing governs: it is no figure.</summary>
    public FigureCategory? Of(Quantity quantity)
    {
        if (quantity.Category is { } known) return known;
        if (quantity.Unit.HasFlag(FigureRoles.Percent)) return FigureCategory.Percent;
        if (quantity.Unit.HasFlag(FigureRoles.Money)) return FigureCategory.Money;
        var noun = text.Roles(quantity.Noun);
        if (noun.Is(FigureRoles.Counts) && noun.Counts is FigureCategory.Killed or FigureCategory.Wounded or FigureCategory.Missing)
            return noun.Counts == FigureCategory.Wounded && IsIll(quantity) ? FigureCategory.Infected : noun.Counts;
        if (quantity.Noun >= 0 && !noun.Is(FigureRoles.Others) && IsThing(quantity.Noun)) return FigureCategory.Objects;
        var told = Left(quantity, commas: 0) ?? Right(quantity) ?? Left(quantity, commas: 3);
        if (told is { } category) return category == FigureCategory.Wounded && IsIll(quantity) ? FigureCategory.Infected : category;
        if (quantity.Whole is { Category: { } whole }) return whole;
        if (noun.Is(FigureRoles.Counts)) return noun.Counts;
        if (noun.Is(FigureRoles.Others)) return Previous(quantity)?.Category;
        if (quantity.Noun < 0) return quantity.Kind == QuantityKind.Vague ? FigureCategory.People : null;
        return IsPerson(quantity.Noun) ? FigureCategory.People : FigureCategory.Objects;
    }

    public Quantity? Previous(Quantity quantity)
    {
        var at = found.IndexOf(quantity);
        return at > 0 ? found[at - 1] : null;
    }

    private FigureCategory? Left(Quantity quantity, int commas)
    {
        if (quantity.BoundFirst > 0 && text.IsParted(quantity.BoundFirst) && commas-- == 0) return null;
        for (var i = quantity.BoundFirst - 1; i >= 0 && quantity.First - i < Reach && text.SameSentence(i, quantity.First); i--)
        {
            var word = text.Roles(i);
            if (word.Is(FigureRoles.TellsNoun | FigureRoles.TellsVerb) && !IsPast(i)) return word.Tells;
            if (word.Is(FigureRoles.Counts) && (text.HasArticle(i) || IsCounted(i))) return word.Counts;
            if (word.Is(FigureRoles.Breaks)) return null;
            if (text.IsVerb(i) && !word.Is(FigureRoles.Carries | FigureRoles.Falls | FigureRoles.Change)) return null;
            if (i > 0 && text.IsParted(i) && commas-- == 0) return null;
        }
        return null;
    }

    // «فقد قتل»: not the verb فقد
    private bool IsPast(int word) => text.Key(word) == "فقد" && word + 1 < text.Count && text.Words[word + 1].MayBe(Words.WordClass.Verb);

    private bool IsCounted(int word) => found.Exists(q => q.Noun == word);

    private FigureCategory? Right(Quantity quantity)
    {
        var end = text.SentenceEnd(quantity.First);
        for (var i = Math.Max(quantity.PhraseEnd, quantity.Next); i < end && i - quantity.Next < Reach; i++)
        {
            if (text.IsParted(i) || found.Exists(q => q != quantity && q.First == i)) return null;
            var word = text.Roles(i);
            if (word.Is(FigureRoles.TellsVerb)) return word.Tells;
            if (word.Is(FigureRoles.Counts) && text.Key(i - 1) is "عداد" or "بين") return word.Counts;
            if (word.Is(FigureRoles.TellsNoun) && quantity.Noun == i - 1 && text.Key(i - 1) is "حاله" or "حالات") return word.Tells;
            if (word.Is(FigureRoles.Breaks | FigureRoles.Subset)) return null;
            if (text.IsVerb(i) && !word.Is(FigureRoles.Carries | FigureRoles.Falls)) return null;
        }
        return null;
    }

    private bool IsIll(Quantity quantity)
    {
        for (var i = quantity.First; i < text.SentenceEnd(quantity.First); i++)
            if (text.Roles(i).Is(FigureRoles.Illness)) return true;
        return false;
    }

    private bool IsPerson(int word) => text.Roles(word).Is(FigureRoles.Person | FigureRoles.Counts)
        || text.Words[word].FindReading((lexeme, _) => lexeme.IsHuman || lexeme.Kind == "nisba") is not null;

    // known to the lexicon as a noun, and not for people
    private bool IsThing(int word) => !IsPerson(word) && text.Words[word].MayBe(Words.WordClass.Noun);
}
