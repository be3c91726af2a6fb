using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>Finds the noun that a quantity counts, and its unit.</summary>
internal sealed class CountedNouns(FigureText text, HashSet<int> quantities)
{
    private const int LongestPhrase = 6;

    public void Find(Quantity quantity)
    {
        quantity.Unit = SignOf(quantity);
        if (quantity.Noun < 0 && quantity.Kind is QuantityKind.Number or QuantityKind.Vague) quantity.Noun = After(quantity) ?? Before(quantity) ?? -1;
        if (quantity.Noun >= quantity.First) quantity.PhraseEnd = EndOf(quantity.Noun);
        if (quantity.Noun > quantity.First && text.Key(quantity.Noun - 1) == "من") quantity.IsOf = true;
        if (quantity.Unit == FigureRoles.None && quantity.Noun >= 0)
            quantity.Unit = text.Roles(quantity.Noun).Roles & (FigureRoles.Time | FigureRoles.Money | FigureRoles.Percent);
    }

    // % and a currency sign touch the number; «في المئة» stands behind it
    private FigureRoles SignOf(Quantity quantity)
    {
        var after = text.Read.Before(quantity.Next);
        var before = text.Read.Before(quantity.First);
        if (after.TrimStart() is ['%' or '٪' or '؜', ..] || before.TrimEnd() is [.., '%' or '٪']) return FigureRoles.Percent;
        if (IsCurrency(after.TrimStart(), 0) || IsCurrency(before.TrimEnd(), -1)) return FigureRoles.Money;
        return text.IsNext(quantity.Next) ? text.Roles(quantity.Next).Roles & FigureRoles.Percent : FigureRoles.None;
    }

    private static bool IsCurrency(ReadOnlySpan<char> gap, int at) =>
        !gap.IsEmpty && char.GetUnicodeCategory(at == 0 ? gap[0] : gap[^1]) == System.Globalization.UnicodeCategory.CurrencySymbol;

    private int? After(Quantity quantity)
    {
        var at = quantity.Next;
        if (FigureTables.Current.Bounds.StartingAt(text.Read, at < text.Count ? at : 0, out var bound) is > 0 and var taken && at < text.Count && bound.Place.HasFlag(BoundPlace.After)) at += taken;
        if (at >= text.Count || !text.IsNext(at)) return null;
        if (text.Key(at) == "من" && at + 1 < text.Count && text.IsNext(at + 1))
            return IsNoun(at + 1) || (HasPronoun(text.Words[at + 1]) && text.IsPerson(at + 1)) ? at + 1 : null;
        if (text.Roles(at).Is(FigureRoles.Others)) return at;
        // after a number a noun has no article; after عشرات and the like it may have one
        if (text.HasArticle(at) && quantity.Kind == QuantityKind.Number && quantity.Scale == 1) return null;
        return IsNoun(at) ? at : null;
    }

    // «شخص واحد», «القتلى الثلاثة», «الركاب الـ257»
    private int? Before(Quantity quantity)
    {
        var at = quantity.First - 1;
        if (quantity.HasArticle && text.Key(at) is "ال" or "وال") at--;
        if (at < 0 || !text.MayBeNominal(at)) return null;
        if (quantity is { HasArticle: false, Min: 1 or 2, IsDigits: false, Scale: 1 } && !text.HasArticle(at) && text.IsNext(quantity.First))
            return text.Words[at].FindReading((_, r) => r.Form.Any(quantity.Min == 1 ? WordForm.Singular : WordForm.Dual)) is not null && !text.Roles(at).Is(FigureRoles.Tells) ? at : null;
        return quantity.HasArticle && text.HasArticle(at) && text.Roles(at).Is(FigureRoles.Person | FigureRoles.Counts) ? at : null;
    }

    private bool IsNoun(int at)
    {
        var word = text.Words[at];
        if (!word.IsKnown) return word.Search is [not (>= '0' and <= '9'), ..] && !StopWords.Contains(word.Exact);
        if (text.Roles(at).Is(FigureRoles.Measure)) return true;
        if (HasPronoun(word)) return false;
        if (text.Roles(at).Is(FigureRoles.Person | FigureRoles.Counts | FigureRoles.Time | FigureRoles.Money)) return true;
        if (word.FindReading((lexeme, _) => lexeme is { Class: WordClass.Particle, Kind: "prep" }) is not null) return false; // جراء, خارج
        return !StopWords.Contains(word.Exact) && !text.IsVerb(at) && text.MayBeNominal(at)
            && word.FindReading((lexeme, reading) => lexeme.Class is WordClass.Noun or WordClass.Adjective && !reading.Proclitics.Any(WordForms.Particles)) is not null;
    }

    // «700 ألف روهينغا فروا»: the letters may be a rare noun as well
    private bool IsPluralVerb(int word) => text.Roles(word).Is(FigureRoles.TellsVerb) && text.Words[word].FindReading((lexeme, r) => lexeme.Class == WordClass.Verb && r.Form.Any(WordForm.Plural)) is not null;

    private static bool HasPronoun(ReadWord word) => word.Readings.Count > 0 && word.Readings.All(r => r.Start + r.Length < word.Search.Length);

    // adjectives and the nouns that the counted noun belongs to, as far as the first definite one: «عناصر من قوات الأمن والجيش»;
    // after a tanwin (شخصا) only adjectives
    private int EndOf(int noun)
    {
        var at = noun + 1;
        var definite = text.HasArticle(noun);
        var tanwin = text.Words[noun].FindReading((_, r) => r.Form.Any(WordForm.Accusative)) is not null;
        for (; at < text.Count && at - noun < LongestPhrase && text.IsNext(at); at++)
        {
            if (text.Key(at) == "من" && at == noun + 1 && Numbers.NumberReader.Find(text.Read, at + 1) is null) continue;
            if (quantities.Contains(at) || IsPluralVerb(at)) break;
            if (text.Roles(at).Is(FigureRoles.Side)) continue;
            if (StopWords.Contains(text.Words[at].Exact) || text.IsVerb(at) || text.Roles(at).Is(FigureRoles.Breaks | FigureRoles.Subset | FigureRoles.Time) || char.IsAsciiDigit(text.Key(at)[0])) break;
            if (text.Words[at].IsKnown && (!text.MayBeNominal(at) || text.Words[at].MayBe(WordClass.Particle))) break;
            if (definite && !text.HasArticle(at)) break;
            if (tanwin && (text.HasArticle(at) || !text.Words[at].MayBe(WordClass.Adjective))) break;
            definite = text.HasArticle(at);
            if (text.Key(at)[0] is 'و' or 'ب' or 'ل' or 'ف' or 'ك' && text.Words[at].FindReading((_, r) => !r.Proclitics.Any(WordForms.Particles)) is null) break;
        }
        return at;
    }
}
