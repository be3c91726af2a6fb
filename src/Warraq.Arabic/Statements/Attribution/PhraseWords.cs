namespace Warraq.Arabic.Statements.Attribution;

/// <summary>What the words of a noun phrase are to each other.</summary>
internal sealed class PhraseWords(SpeechText text)
{
    /// <summary>A mark stands before the word.</summary>
    public bool Parted(int i) => text.HasBefore(i, Mark.Comma | Mark.Colon | Mark.Stop | Mark.Open | Mark.Close | Mark.Dash);

    /// <summary>«التركي بكير بوزداغ»: the ب is of the name.</summary>
    public bool IsBarePersonName(NounPhrase phrase, int i) => !phrase.HasName && text.Is(phrase.Head, Sort.Human) && text.Is(i, Sort.Person) && !text.Is(i, Sort.Preposition | Sort.Article)
        && i + 1 < text.Count && !Parted(i + 1) && text.Is(i + 1, Sort.Person) && !text.Is(i + 1, Sort.JoinedPreposition | Sort.Preposition | Sort.Noun);

    /// <summary>«كين وارد»: one more word of any kind, before what is said or a comma.</summary>
    public bool IsLastOfName(NounPhrase phrase, int i, int limit, Reach reach) => (reach != Reach.Short || text.Is(i, Sort.Unknown)) && phrase.EndsWithName(i) && phrase.NameNext - phrase.NameFirst < 3
        && !text.Is(i, Sort.Article | Sort.And | Sort.Preposition | Sort.JoinedPreposition | Sort.That | Sort.Relative | Sort.Conjunction | Sort.Adverb | Sort.Human | Sort.Demonstrative | Sort.Negation)
        && text.Words[i].Participle is null && text.Exact(i) is not [.., 'ا'] and not ("قد" or "فقد")
        && (i + 1 >= limit || text.HasBefore(i + 1, Mark.Comma | Mark.Colon | Mark.Open | Mark.Bracket | Mark.Stop) || text.Is(i + 1, Sort.That | Sort.Preposition | Sort.JoinedPreposition) || text.TimeEnd(i + 1) > 0);

    /// <summary>It may be a part of a noun phrase.</summary>
    public bool IsNominal(int i) => text.Words[i].IsNominal && !text.Is(i, Sort.OnlyVerb);

    /// <summary>و or ف is joined before it.</summary>
    public bool IsJoined(int i) => text.Is(i, Sort.And) || (text.Is(i, Sort.Unknown) && text.Exact(i) is ['و', _, _, _, ..]);

    /// <summary>The noun of a construct chain: another one follows.</summary>
    public bool IsOpen(int i) => text.Exact(i) != "فيديو" && text.Is(i, Sort.Noun | Sort.Quantity) && !text.Is(i, Sort.Article | Sort.Owned | Sort.NamedBody) && !(text.Is(i, Sort.Person) && !text.Is(i, Sort.Human));

    /// <summary>Nothing in it says which one it means.</summary>
    public bool IsIndefinite(int i) => !text.Is(i, Sort.Article | Sort.Owned | Sort.NamedBody | Sort.Person);

    /// <summary>«مصادر أمنية»: many adjectives in ية are listed as nouns as well.</summary>
    public bool IsIndefiniteAdjective(int i, int head)
    {
        if (text.Is(i, Sort.Article | Sort.Owned)) return false;
        // «وزيرة خارجية الاتحاد» goes on
        if (i + 1 < text.Count && !Parted(i + 1) && text.Is(i + 1, Sort.Article | Sort.NamedBody) && text.Words[i + 1].IsNominal) return false;
        if (text.Is(i, Sort.Adjective) && !text.Is(i, Sort.Human)) return true;
        if (text.Is(i, Sort.Adjective) && text.Is(i - 1, Sort.Adjective)) return true;
        var exact = text.Bare(i);
        if (exact is [.., 'ة'] && text.Is(i - 1, Sort.Noun) && text.Exact(i - 1) is [_, _, .., 'ي', 'ة'] && text.Words[i].Source == SourceNoun.None) return true; // «رسمية سابقة»
        return exact is [_, _, .., 'ي', 'ة'] && text.Is(head, Sort.Feminine | Sort.Plural) ? i > head : exact is [_, _, .., 'ي'] && text.Is(i, Sort.Noun) && text.Is(head, Sort.Human);
    }

    /// <summary>A name, or in the middle of one a word that can be of it.</summary>
    public bool IsPersonName(int i, bool inName = false)
    {
        if (text.Is(i, Sort.Preposition | Sort.That | Sort.Relative | Sort.Conjunction | Sort.Negation | Sort.Particle | Sort.Demonstrative)) return false;
        if (text.KnownNames.Contains(text.Bare(i).ToString()) && !text.Is(i, Sort.Article)) return true;
        if (text.Is(i, Sort.OnlyVerb | Sort.Number) || text.Exact(i) is "باسم" || (text.Words[i].Participle is not null && text.Exact(i) is [.., 'ا'])) return false;
        if (text.Is(i, Sort.Person) && !text.Is(i, Sort.Article))
        {
            // «واشنطن» is a family name as well, «أمل» a noun: a name beside another name
            if (!text.Is(i, Sort.NamedBody | Sort.Noun)) return true;
            if ((inName && !text.Is(i, Sort.NamedBody)) || (i + 1 < text.Count && !Parted(i + 1) && text.Is(i + 1, Sort.Person) && !text.Is(i + 1, Sort.JoinedPreposition) && !text.Is(i + 1, Sort.Article))) return true;
        }
        return inName && text.Exact(i) is "بن" or "ابن" or "بنت" or "أبو" or "أبي" or "آل" or "عبد" or "ولد" or "دي" or "دو" or "فان" or "فون" or "بو";
    }

    /// <summary>«الرسمية», «المحلي»: adjectives, also where the lexicon has the noun alone.</summary>
    public bool IsNisba(int i) => !text.Is(i, Sort.Human) && text.Is(i, Sort.Article) && text.Exact(i) is [_, _, _, _, .., 'ي', 'ة'] or [_, _, _, _, .., 'ي'];

    /// <summary>An adjective of this head: the next noun of «دعت واشنطن السلطات» is none.</summary>
    public bool Agrees(int i, NounPhrase phrase)
    {
        var head = phrase.Head;
        if (text.Is(i, Sort.Noun) && text.Is(i, Sort.Human) && text.Is(i, Sort.Plural) != text.Is(head, Sort.Plural)) return false;
        var feminineHead = (text.Is(head, Sort.Feminine) && !text.Is(head, Sort.Masculine)) || text.Exact(head) is [.., 'ة'] || (text.Is(head, Sort.Plural) && !text.Is(head, Sort.Human));
        return !feminineHead || text.Exact(i) is [.., 'ة' or 'ى' or 'ا' or 'ت'] || text.Is(i, Sort.Feminine) || i - phrase.First > 1;
    }
}
