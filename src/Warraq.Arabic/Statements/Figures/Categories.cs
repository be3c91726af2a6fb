using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>Says what a figure counts, by its noun and by the trigger that governs it.</summary>
internal sealed class Categories
{
    private readonly FigureText _text;
    private readonly List<Quantity> _found;
    private readonly HashSet<int> _nouns;
    private readonly Dictionary<int, Quantity> _byWord;

    private const int Reach = 24;

    public Categories(FigureText text, List<Quantity> found)
    {
        _text = text;
        _found = found;
        _nouns = [.. found.Select(q => q.Noun)];
        _byWord = [];
        for (var i = 0; i < found.Count; i++)
        {
            found[i].Index = i;
            _byWord[found[i].First] = found[i];
        }
    }


    /// <summary>The category, or null for a bare number that nothing governs: it is no figure.</summary>
    public FigureCategory? Of(Quantity quantity)
    {
        if (quantity.Category is { } known) return known;
        if (quantity.Unit.HasFlag(FigureRoles.Percent)) return FigureCategory.Percent;
        if (quantity.Unit.HasFlag(FigureRoles.Money)) return FigureCategory.Money;
        var noun = _text.Roles(quantity.Noun);
        var told = noun.Is(FigureRoles.Counts) && noun.Counts is FigureCategory.Killed or FigureCategory.Wounded or FigureCategory.Missing ? noun.Counts : Told(quantity, noun);
        return told == FigureCategory.Wounded && IsIll(quantity) ? FigureCategory.Infected : told;
    }

    /// <summary>The quantity before one.</summary>
    public Quantity? Previous(Quantity quantity) => quantity.Index > 0 ? _found[quantity.Index - 1] : null;

    private FigureCategory? Told(Quantity quantity, FigureWord noun)
    {
        var others = noun.Is(FigureRoles.Others);
        if (quantity.Noun >= 0 && !others && IsThing(quantity.Noun)) return quantity is { IsOf: true, Whole.Category: { } of } ? of : FigureCategory.Objects;
        if (IsTotal(quantity)) return FigureCategory.People;
        if (Left(quantity, 0) is { } governed) return governed == FigureCategory.Detained && noun.Is(FigureRoles.Counts) && noun.Counts == FigureCategory.Hostages ? FigureCategory.Hostages : governed;
        if (Described(quantity) is { } described) return described;
        if (Right(quantity) is { } said) return said;
        if (noun.Is(FigureRoles.Counts)) return noun.Counts;
        if (Counted(quantity) is { } counted) return counted;
        if (Left(quantity, 3) is { } before) return before;
        if (quantity.Whole is { Category: { } whole }) return whole;
        if (others) return GoesOn(quantity) ?? FigureCategory.People;
        if (quantity.Noun < 0) return quantity.Kind == QuantityKind.Vague ? FigureCategory.People : null;
        return _text.IsPerson(quantity.Noun) ? FigureCategory.People : FigureCategory.Objects;
    }

    // «39 راكبا من 40 راكبا»: the whole of them
    private bool IsTotal(Quantity quantity) => _text.Key(quantity.First - 1) == "من" && Previous(quantity) is { } part
        && part.PhraseEnd == quantity.First - 1 && part.Min < quantity.Min && _text.IsNext(quantity.First - 1);

    /// <summary>The nearest word before it that governs it.</summary>
    private FigureCategory? Left(Quantity quantity, int commas)
    {
        var crossing = commas > 0;
        if (quantity.BoundFirst > 0 && _text.IsParted(quantity.BoundFirst) && commas-- == 0) return null;
        for (var i = quantity.BoundFirst - 1; i >= 0 && quantity.First - i < Reach && _text.SameSentence(i, quantity.First); i--)
        {
            var word = _text.Roles(i);
            if (crossing && word.Is(FigureRoles.Meets)) return null; // of the figure before it
            if (word.Is(FigureRoles.Tells) && !IsPast(i) && (!word.Is(FigureRoles.Near) || quantity.BoundFirst - i <= 2)) return word.Tells;
            if (word.Is(FigureRoles.Counts) && i == quantity.BoundFirst - 1 && !_text.HasArticle(i)) return word.Counts; // «جثث 35 مهاجرا»
            if (word.Is(FigureRoles.Breaks) || IsForeignVerb(i) || (crossing && IsCounted(i) && !IsJoined(quantity))) return null;
            if (i > 0 && _text.IsParted(i) && commas-- == 0) return null;
        }
        return null;
    }

    // «خمسة عشر شخصا مفقودين»
    private FigureCategory? Described(Quantity quantity)
    {
        for (var i = quantity.Noun + 1; quantity.Noun >= quantity.First && i < quantity.PhraseEnd; i++)
            if (_text.Roles(i).Is(FigureRoles.Counts) && !_text.HasArticle(i)) return _text.Roles(i).Counts;
        return null;
    }

    /// <summary>A counted noun before it: «عدد القتلى … 12».</summary>
    private FigureCategory? Counted(Quantity quantity)
    {
        for (var i = quantity.BoundFirst - 1; i >= 0 && quantity.First - i < Reach && _text.SameSentence(i, quantity.First); i--)
        {
            if (_text.IsParted(i + 1) || _text.Roles(i).Is(FigureRoles.Breaks) || IsForeignVerb(i)) return null;
            if (_text.Roles(i).Is(FigureRoles.Counts) && (_text.HasArticle(i) || IsCounted(i))) return _text.Roles(i).Counts;
        }
        return null;
    }

    /// <summary>A verb behind it: «23 شخصا لقوا حتفهم»; a part in between («بينهم 6 أطفال») is skipped.</summary>
    private FigureCategory? Right(Quantity quantity)
    {
        var part = false;
        for (var i = Math.Max(quantity.PhraseEnd, quantity.Next); i < _text.SentenceEnd(quantity.First) && i - quantity.Next < Reach; i++)
        {
            var word = _text.Roles(i);
            if (word.Is(FigureRoles.Subset) && _text.Key(i)[0] != 'م') part = true;
            else if (_text.IsParted(i) && !part && !IsPart(i)) return null;
            if (_byWord.TryGetValue(i, out var other) && (!part || other.Whole != (quantity.Whole ?? quantity))) return null;
            if (word.Is(FigureRoles.TellsVerb | FigureRoles.Meets) && (!word.Is(FigureRoles.Near) || i <= quantity.PhraseEnd + 1 || IsPluralVerb(i))) return word.Tells;
            if (word.Is(FigureRoles.Counts) && _text.Key(i - 1) is "عداد" or "بين") return word.Counts;
            if (word.Is(FigureRoles.Counts) && _text.IsVerb(i - 1)) return word.Counts; // «لا يزالون مفقودين»
            if (word.Is(FigureRoles.TellsNoun) && quantity.Noun == i - 1 && _text.Key(i - 1) is "حاله" or "حالات") return word.Tells;
            if (word.Is(FigureRoles.Breaks) || IsForeignVerb(i)) return null;
        }
        return null;
    }

    private bool IsPluralVerb(int word) => _text.Words[word].FindReading((_, r) => r.Form.Any(WordForm.Plural) && r.Form.Any(WordForm.Past | WordForm.Imperfect)) is not null;

    // «، بينهم», «، من بينهم»
    private bool IsPart(int word) => (_text.Roles(word).Is(FigureRoles.Subset) && _text.Key(word)[0] != 'م') || (_text.Key(word) is "من" or "ومن" && _text.Roles(word + 1).Is(FigureRoles.Subset));

    // آخرون of the figure before, when no other clause lies between
    private FigureCategory? GoesOn(Quantity quantity)
    {
        if (Previous(quantity) is not { } before || !_text.SameSentence(before.First, quantity.First)) return null;
        for (var i = before.Next; i < quantity.BoundFirst; i++)
            if (_text.Roles(i).Is(FigureRoles.Breaks) || _text.IsVerb(i)) return null;
        return before.Category;
    }

    // a verb that begins another statement
    private bool IsForeignVerb(int word) => _text.IsVerb(word) && !_text.Roles(word).Is(FigureRoles.Carries | FigureRoles.Falls | FigureRoles.Change);

    // «…، و3 جنود»: the list goes on behind the comma
    private bool IsJoined(Quantity quantity) => _text.Key(quantity.BoundFirst)[0] == 'و' || (_text.Key(quantity.BoundFirst - 1) == "و" && _text.IsNext(quantity.BoundFirst));

    // «فقد قتل»: not the verb فقد
    private bool IsPast(int word) => _text.Key(word) == "فقد" && word + 1 < _text.Count && _text.Words[word + 1].MayBe(WordClass.Verb);

    private bool IsCounted(int word) => _nouns.Contains(word);

    private bool IsIll(Quantity quantity)
    {
        for (var i = quantity.First; i < Math.Min(_text.SentenceEnd(quantity.First), quantity.First + Reach); i++)
            if (_text.Roles(i).Is(FigureRoles.Illness)) return true;
        return false;
    }

    // known to the lexicon as a noun, and not for people
    private bool IsThing(int word) => !_text.IsPerson(word) && (_text.Words[word].MayBe(WordClass.Noun) || _text.Roles(word).Is(FigureRoles.Thing | FigureRoles.Measure));
}
