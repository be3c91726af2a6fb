namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Steps over what stands between a source and its verb or its words: asides, relative clauses, appositions, prepositions with their nouns.</summary>
internal sealed class Asides(SpeechText text, NounPhrases phrases, Circumstances circumstances)
{
    /// <summary>The word after «، وهي بنغالية كانت على متن الطائرة»: the next mark.</summary>
    public int End(int at, int limit)
    {
        var i = at + 1;
        while (i < limit && !text.HasBefore(i, Mark.Comma | Mark.Colon | Mark.Open | Mark.Stop | Mark.Dash) && text.Exact(i) != "ل") i++;
        return i;
    }

    /// <summary>«، طلب عدم كشف هويته، إن»: the clause of an aside, after which what is said begins.</summary>
    public bool IsClause(int at, int limit) => text.Is(at, Sort.Verb) && !text.Is(at, Sort.And | Sort.Article) && End(at, limit) is var end && end < limit
        && (text.Is(end, Sort.That) || text.HasBefore(end, Mark.Open | Mark.Colon));

    /// <summary>The word after a relative clause: its verb and what follows it, up to the next mark or clause.</summary>
    public int Clause(int at, int limit)
    {
        var i = at;
        while (i < limit && text.Is(i, Sort.Verb | Sort.Negation | Sort.Particle) && !text.HasBefore(i, Mark.Comma)) i++;
        while (i < limit && !text.HasBefore(i, Mark.Comma | Mark.Colon | Mark.Open | Mark.Stop) && !text.Is(i, Sort.That))
        {
            if (text.TimeEnd(i) > 0) break;
            if (text.Is(i, Sort.Preposition | Sort.JoinedPreposition)) i = Prepositional(i, limit);
            else if (i == at || text.Is(i - 1, Sort.Verb)) i = phrases.Read(i, limit, Reach.Short)?.Next ?? i + 1;
            else if (text.Is(i, Sort.Noun) && !text.Is(i, Sort.Article)) break;
            else i++;
        }
        return Math.Max(i, at);
    }

    /// <summary>The word after a preposition and its noun.</summary>
    public int Prepositional(int i, int limit)
    {
        if (text.Is(i, Sort.Preposition) && text.Is(i, Sort.Owned)) return i + 1;
        var noun = text.Is(i, Sort.Preposition) ? i + 1 : i;
        if (noun >= limit || text.HasBefore(noun, Mark.Comma | Mark.Colon | Mark.Open) || text.Is(noun, Sort.That)) return noun == i ? i + 1 : noun;
        return Math.Max(i + 1, phrases.Read(noun, limit, Reach.Short)?.Next ?? noun + 1);
    }

    /// <summary>Joins «، سالتانات أزيربك،» to an office before it, «، المتحدث باسم…،» to a name.</summary>
    /// <returns>The word after it; 0 when there is none.</returns>
    public int Apposition(NounPhrase source, int at, int limit)
    {
        if (text.Is(at, Sort.And) || phrases.Read(at, limit, Reach.Long) is not { } more || !circumstances.IsSource(more)) return 0;
        if (!IsPerson(source) || !IsPerson(more))
        {
            // «وكالة الأنباء السورية، سانا،»
            var isName = text.Words[source.Head].Source is SourceNoun.Outlet or SourceNoun.Body && more.Next - more.First <= 3 && text.Is(more.First, Sort.NamedBody | Sort.Unknown) && text.HasBefore(more.Next, Mark.Comma);
            return isName ? source.Next = more.Next : 0;
        }
        var namesOffice = more.HasName && !source.HasName && more.NameFirst == more.First;
        if (!namesOffice && more.Next < limit && !text.HasBefore(more.Next, Mark.Comma | Mark.Colon | Mark.Open) && !text.Is(more.Next, Sort.That | Sort.Preposition | Sort.JoinedPreposition) && text.TimeEnd(more.Next) == 0) return 0;
        if (more.HasName && !source.HasName) (source.NameFirst, source.NameNext) = (more.NameFirst, more.NameNext);
        else if (source.HasName && source.RoleFirst == 0) (source.RoleFirst, source.RoleNext) = (more.First, more.Next);
        source.Next = more.Next;
        return more.Next;
    }

    private bool IsPerson(NounPhrase phrase) => phrase.HasName || text.Is(phrase.Head, Sort.Human | Sort.Person) || text.Words[phrase.Head].Source == SourceNoun.Unnamed;
}
