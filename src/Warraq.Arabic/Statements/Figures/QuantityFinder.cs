using Warraq.Arabic.Numbers;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>Finds the quantities of a text: numbers, vague words, dual and singular nouns, and none at all.</summary>
internal sealed class QuantityFinder(FigureText text)
{
    private readonly List<Quantity> _found = [];

    public List<Quantity> Find()
    {
        for (var word = 0; word < text.Count;)
        {
            var quantity = NoneFinder.Find(text, word) ?? Vague(word) ?? Number(word) ?? Dual(word) ?? Singular(word);
            if (quantity is not null)
            {
                _found.Add(quantity);
                word = Math.Max(quantity.Next, word + 1);
            }
            else word++;
        }
        return _found;
    }

    private Quantity? Vague(int word)
    {
        var length = FigureTables.Current.Vague.StartingAt(text.Read, word, out var size, out var letters);
        if (length == 0) return null;
        var last = word + length - 1;
        // «عدد من قتلوا» is no vague word
        var isPhrase = text.Key(last) == "من";
        if (isPhrase && (!text.IsNext(last + 1) || text.IsVerb(last + 1))) return null;
        var start = text.Words[word].Start + Surface.Offset(text.Words[word].Surface, letters);
        return new()
        {
            Kind = QuantityKind.Vague, First = word, Next = word + length, Start = start, End = text.Words[last].End, BoundFirst = word,
            Op = FigureOp.Vague, Min = size.Min, Max = size.Max, IsOfHurt = size.OfHurt, Noun = isPhrase ? last + 1 : -1, IsOf = isPhrase, PhraseEnd = word + length,
        };
    }

    private Quantity? Number(int word)
    {
        if (text.Roles(word).Is(FigureRoles.Percent) || text.IsAddress(word) || NumberReader.Find(text.Read, word) is not { } number) return null;
        return new()
        {
            Kind = QuantityKind.Number, First = word, Next = number.NextWord, Start = number.Start, End = number.End, BoundFirst = word, PhraseEnd = number.NextWord,
            Op = FigureOp.Eq, Min = number.Value, Max = number.Value, Scale = number.Scale, IsDigits = number.IsDigits, HasArticle = number.HasArticle,
        };
    }

    // قتيلان, جنديين: two; مدنيين, where the plural has the same letters: two or more
    private Quantity? Dual(int word)
    {
        if (text.HasArticle(word) || (word > 0 && IsDual(word - 1) && text.IsNext(word))) return null;
        var reading = DualReading(word);
        if (reading is null || HasPronoun(word, reading.Value)) return null;
        if (!text.IsPerson(word) && (!reading.Value.SameSpelling || text.Words[word].FindReading((_, r) => r.Form.Any(WordForm.Plural)) is not null)) return null;
        var plural = text.Words[word].FindReading((lexeme, r) => lexeme.Id == reading.Value.Lexeme && r.Form.Any(WordForm.Plural) && r.Form.Any(WordForm.Oblique)) is not null;
        if (plural && !IsTriggered(word)) return null;
        return Noun(word, reading.Value, QuantityKind.Dual, plural ? FigureOp.DualOrPlural : FigureOp.Eq, 2, plural ? null : 2);
    }

    // «مقتل جندي», «إصابة طفل», «بينهم امرأة»: one
    private Quantity? Singular(int word)
    {
        if (text.HasArticle(word)) return null;
        var isObject = !IsTriggered(word);
        if (isObject && !IsObjectOfVerb(word)) return null;
        var reading = Exact(word, (lexeme, r) => r.Form.Any(WordForm.Singular) && (!isObject || r.Form.Any(WordForm.Accusative)) && !r.HasArticle
            && lexeme.Class is WordClass.Noun or WordClass.Adjective && IsPerson(word, lexeme));
        if (reading is null || HasPronoun(word, reading.Value) || IsDefinedBy(word + 1)) return null;
        return Noun(word, reading.Value, QuantityKind.Singular, FigureOp.Eq, 1, 1);
    }

    private Quantity Noun(int word, WordReading reading, QuantityKind kind, FigureOp op, decimal min, decimal? max)
    {
        var letters = reading.Start - (reading.HasArticle ? 2 : 0);
        return new()
        {
            Kind = kind, First = word, Next = word + 1, Start = text.Words[word].Start + Surface.Offset(text.Words[word].Surface, letters), End = text.Words[word].End,
            BoundFirst = word, Op = op, Min = min, Max = max, Noun = word, PhraseEnd = word + 1,
        };
    }

    private WordReading? DualReading(int word) => Exact(word, (lexeme, r) =>
        r.Form.Any(WordForm.Dual) && !r.Form.Any(WordForm.Construct) && !r.HasArticle && lexeme.Lemma.Length > 2 && !text.Roles(word).Is(FigureRoles.Time)
        && (lexeme.Class == WordClass.Noun || (lexeme.Class == WordClass.Adjective && IsPerson(word, lexeme))));

    // a reading with the very letters of the word, where there is one: أفراد is no slip of إفراد
    private WordReading? Exact(int word, Func<Lexeme, WordReading, bool> condition)
    {
        var exact = text.Words[word].Readings.Any(r => r.SameSpelling);
        return text.Words[word].FindReading((lexeme, r) => (r.SameSpelling || !exact) && condition(lexeme, r));
    }

    private bool IsDual(int word) => text.Words[word].FindReading((_, r) => r.Form.Any(WordForm.Dual) && !r.Form.Any(WordForm.Construct)) is not null;

    private bool IsPerson(int word, Lexeme lexeme) => lexeme.IsHuman || text.Roles(word).Is(FigureRoles.Person);

    private bool HasPronoun(int word, WordReading reading) => reading.Start + reading.Length < text.Key(word).Length;

    /// <summary>The word stands right behind what tells that people were killed, hurt or held, or behind بينهم.</summary>
    private bool IsTriggered(int word)
    {
        if (!text.IsNext(word)) return false;
        var before = text.Roles(word - 1);
        if (text.Key(word - 1) is "علي" or "عن" && text.IsNext(word - 1)) before = text.Roles(word - 2);
        if (before.Is(FigureRoles.Subset)) return true;
        if (before.Is(FigureRoles.TellsNoun) && text.Words[word - 1].FindReading((lexeme, r) => lexeme.Class == WordClass.Noun && r.Form.Any(WordForm.Plural)) is not null) return false; // «بجروح بالغة»
        return before.Is(FigureRoles.Tells) && before.Tells is FigureCategory.Killed or FigureCategory.Wounded or FigureCategory.Detained;
    }

    // «قتلت القوات فلسطينيا»
    private bool IsObjectOfVerb(int word)
    {
        for (var i = word - 1; i >= Math.Max(0, word - 5) && text.SameSentence(i, word); i--)
        {
            if (text.IsParted(i + 1)) return false;
            var roles = text.Roles(i);
            if (roles.Is(FigureRoles.TellsVerb) && !roles.Is(FigureRoles.Near)) return i < word - 1 && roles.Tells is FigureCategory.Killed or FigureCategory.Wounded or FigureCategory.Detained;
            if (!text.HasArticle(i) && !text.Words[i].MayBe(WordClass.Name)) return false;
        }
        return false;
    }

    // «مقتل قائد القوات» names one man and counts none
    private bool IsDefinedBy(int word) => word < text.Count && text.IsNext(word)
        && (text.HasArticle(word) || text.Words[word].FindReading((lexeme, _) => lexeme.Class == WordClass.Name) is not null) && !text.Roles(word).Is(FigureRoles.Time);
}
