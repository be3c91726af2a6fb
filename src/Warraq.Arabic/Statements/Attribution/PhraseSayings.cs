namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Reads sources that stand beside the statement: «بحسب الشرطة»، «وفقا لما ذكرته الوكالة»، «وهو ما نفته دمشق»، «لافروف: …».</summary>
internal sealed class PhraseSayings(SpeechText text, NounPhrases phrases, Circumstances circumstances, Asides asides, CarriedSources carried, VerbSayings verbs)
{
    private const int Window = 40;

    /// <summary>The saying whose phrase begins at a word, or null.</summary>
    public Saying? Read(int at, int next)
    {
        var words = SpeechLexicon.Current.Phrases.StartingAt(text.Read, at, out var takes);
        if (words == 0) return null;
        var saying = new Saying { Form = SayingForm.Phrase, First = at, Words = new(StartOf(at), text.Read.Words[at + words - 1].End) };
        var limit = Math.Min(next, at + Window);
        var after = at + words;
        if (takes.HasFlag(PhraseTakes.Own))
        {
            saying.Next = after;
            saying.IsFeminine = text.Exact(after - 1) is [.., 'ه', 'ا'];
            saying.IsPlural = text.Exact(after - 1) is [.., 'ه', 'م'];
            return saying;
        }
        if (after >= limit || text.HasBefore(after, Mark.Comma | Mark.Stop | Mark.Colon)) return null;
        if (takes.HasFlag(PhraseTakes.Ma) && text.Exact(after) == "ما") return WithVerb(saying, after + 1, limit);
        if (takes.HasFlag(PhraseTakes.Lam) && text.Exact(after) == "لما") return WithVerb(saying, after + 1, limit);
        if (takes.HasFlag(PhraseTakes.Verb)) return WithVerb(saying, after, limit);
        if (takes.HasFlag(PhraseTakes.Lam) && text.Exact(after) == "ل") after++;
        else if (takes.HasFlag(PhraseTakes.Lam) && !text.Is(after, Sort.JoinedLi) && text.Exact(after) is not ['ل', _, _, ..]) return null;
        return WithNoun(saying, after, limit);
    }

    // و before a phrase is not of it; that of «وفق» is
    private int StartOf(int at)
    {
        var word = text.Read.Words[at];
        return word.Start + (word.Exact is ['و' or 'ف', ..] && !word.Exact.StartsWith("وفق", StringComparison.Ordinal) ? Words.Surface.Offset(word.Surface, 1) : 0);
    }

    private Saying? WithNoun(Saying saying, int at, int limit)
    {
        if (at < limit && text.HasBefore(at, Mark.Open)) return null;
        if (phrases.Read(at, limit, Reach.Alone) is not { } source || !circumstances.IsSource(source)) return null;
        saying.Source = source;
        saying.Next = Around(saying, Issuer(saying, source, limit), limit);
        return saying;
    }

    private Saying? WithVerb(Saying saying, int at, int limit)
    {
        if (at >= limit || text.Words[at].Saying is not { } verb || verb.Kind is not (SayingKind.Say or SayingKind.Write or SayingKind.Carry or SayingKind.Expect or SayingKind.Count)) return null;
        // «كما قال الوزير إن …» adds a statement, it does not point back
        if (text.Bare(saying.First) is "كما" or "مثلما" && verbs.Read(at, at, limit) is { StandsBefore: false }) return null;
        saying.Verb = verb;
        saying.Words = saying.Words with { End = text.Read.Words[at].End };
        saying.IsFeminine = text.Words[at].SayingReading.Form.HasFlag(Words.WordForm.Feminine);
        saying.IsPlural = text.Words[at].SayingReading.Form.HasFlag(Words.WordForm.Plural);
        // «وفق ما أفاد به شهود»: the pronoun takes up the ما
        var after = at + 1 < limit && text.Exact(at + 1) is "به" or "بها" or "عنه" or "عنها" or "إليه" or "عليه" ? at + 2 : at + 1;
        var i = Around(saying, after, limit);
        if (i < limit && !text.HasBefore(i, Mark.Comma | Mark.Stop | Mark.Colon | Mark.Open) && phrases.Read(i, limit, Reach.Alone) is { } source)
        {
            saying.Source = source;
            i = Around(saying, source.Next, limit);
        }
        if (verb.Kind == SayingKind.Carry && i < limit && text.Exact(i) == "عن" && carried.Take(saying, i, limit) is var taken and > 0) i = Around(saying, taken, limit);
        saying.Next = i;
        // «كما علقت السلطات الحركة» says nothing: after the source of «كما قال الوزير» the clause ends
        return saying.Source is null || i >= limit || text.HasBefore(i, Mark.Comma | Mark.Stop | Mark.Close | Mark.Dash | Mark.BracketEnd) || text.Is(i, Sort.Preposition | Sort.JoinedPreposition | Sort.Adverb) ? saying : null;
    }

    // «بيان أصدرته رئاسة الحكومة», «بيان صادر عن الوزارة»: the statement is the channel of who issued it
    private int Issuer(Saying saying, NounPhrase document, int limit)
    {
        var at = document.Next;
        if (text.Words[document.Head].Source != SourceNoun.Document || !text.Words[document.Head].IsChannel || at + 1 >= limit || text.HasBefore(at, Mark.Comma | Mark.Stop | Mark.Colon | Mark.Open)) return at;
        var issuer = text.Exact(at) is "صادر" or "صدر" && text.Exact(at + 1) == "عن" ? at + 2
            : text.Is(at, Sort.JoinedLi) ? at
            : text.Is(at, Sort.Verb) && text.Exact(at) is [.., 'ه'] or [.., 'ه', 'ا'] ? at + 1 : limit;
        if (issuer >= limit || phrases.Read(issuer, limit, Reach.Alone) is not { } source || !circumstances.IsSource(source)) return at;
        saying.Channel = text.SpanOf(document.First, document.Next);
        saying.Source = source;
        return source.Next;
    }

    private int Around(Saying saying, int at, int limit)
    {
        for (var i = at; i < limit;)
        {
            if (text.HasBefore(i, Mark.Stop | Mark.Colon)) return i;
            if (text.HasBefore(i, Mark.Bracket))
            {
                // from the word inside on: before «(ب)» in «(أ) (ب)» one bracket ends and one begins
                do i++;
                while (i < limit && !text.HasBefore(i, Mark.BracketEnd));
                continue;
            }
            if (text.HasBefore(i, Mark.Comma)) return saying.Source is not null && asides.Apposition(saying.Source, i, limit) is var apposed and > 0 ? apposed : i;
            var after = circumstances.Take(saying, i, limit);
            if (after <= i) return i;
            i = after;
        }
        return limit;
    }

    /// <summary>«وهو ما أكده المتحدث»: what stands before is said by who follows.</summary>
    public Saying? PointingBack(int at, int first, int next)
    {
        if (at <= first || text.Exact(at) is not ("ما" or "الذي" or "التي") || text.Bare(at - 1) is not ("هو" or "هي" or "الأمر" or "ذلك" or "الخبر" or "الاتهامات" or "الأنباء")) return null;
        var verb = at + 1;
        if (verb >= next || text.Words[verb].Saying is not { } saying || text.Words[verb].SayingReading is var reading && reading.Start + reading.Length >= text.Exact(verb).Length) return null;
        var limit = Math.Min(next, at + Window);
        var result = new Saying
        {
            Form = SayingForm.Phrase,
            Verb = saying,
            First = at - 1,
            Words = new(text.StartBare(verb), text.Read.Words[verb].End),
            IsFeminine = reading.Form.HasFlag(Words.WordForm.Feminine),
        };
        if (phrases.Read(verb + 1, limit, Reach.Long) is not { } source || !circumstances.IsSource(source)) return null;
        result.Source = source;
        result.Next = Around(result, source.Next, limit);
        return result;
    }

    /// <summary>«لافروف: الوضع مستقر».</summary>
    public Saying? Colon(int first, int next)
    {
        if (first >= next || text.QuoteOf(first) >= 0 || !text.Words[first].IsNominal || text.Is(first, Sort.Preposition | Sort.JoinedPreposition)) return null;
        if (phrases.Read(first, Math.Min(next, first + 14), Reach.Long) is not { } source || !circumstances.IsSource(source)) return null;
        var colon = AboutEnd(source.Next, next);
        if (colon >= next || !text.HasBefore(colon, Mark.Colon) || (text.Words[source.Head].Source is SourceNoun.Document or SourceNoun.Picture && !source.HasName)) return null;
        return new()
        {
            Form = SayingForm.Colon, First = first, Source = source, StatementFirst = colon, StatementNext = next, Next = colon, TakesClause = true,
            Words = new(text.Read.Words[colon - 1].End, text.Read.Words[colon - 1].End),
        };
    }

    // «لافروف عن “الهجوم الكيماوي”: …»
    private int AboutEnd(int at, int next)
    {
        if (at >= next || text.HasBefore(at, Mark.Comma | Mark.Colon) || text.Exact(at) is not ("عن" or "حول" or "بشأن" or "بعد" or "قبل" or "في")) return at;
        for (var i = at + 1; i < Math.Min(next, at + 10); i++)
            if (text.HasBefore(i, Mark.Comma | Mark.Colon)) return i;
        return at;
    }
}
