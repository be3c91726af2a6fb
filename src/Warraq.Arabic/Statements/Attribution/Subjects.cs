namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Finds sources that stand before the verb of saying: «وكان الرئيس قال»، «الوزارة، التي نفت»، «تراجعت الشركة، مشيرة إلى».</summary>
internal sealed class Subjects(SpeechText text, NounPhrases phrases, Circumstances circumstances, Asides asides)
{
    /// <summary>The verb has the gender of the phrase.</summary>
    public bool Agree(Saying saying, NounPhrase phrase)
    {
        var head = text.Words[phrase.Head];
        if (head.Is(Sort.Unknown)) return true;
        if (head.Is(Sort.Plural)) return head.Is(Sort.Human) || saying.IsFeminine;
        return head.Is(saying.IsFeminine ? Sort.Feminine : Sort.Masculine) || !head.Is(Sort.Feminine | Sort.Masculine);
    }

    /// <summary>«وكان الرئيس قال إن», «لكن الوزارة أكدت أن», «الوزير الذي قال»: the subject at once before the verb.</summary>
    public NounPhrase? Before(int at, int first, Saying saying)
    {
        if (at == first || text.Bare(at - 1) is "كما" or "فيما" or "بينما" or "حيث" or "إذ" or "ثم") return null;
        // «أما الوزير فقال»
        if (text.Is(at, Sort.And) && !(text.Exact(at)[0] == 'ف' && text.Bare(first) is "أما")) return null;
        if (text.Is(at - 1, Sort.Relative) && at - 1 > first)
        {
            saying.HasOther = true;
            return text.Is(at - 1, Sort.And) ? null : Antecedent(at - 1, first, saying);
        }
        var start = at;
        while (start > first && at - start < 20 && (text.QuoteOf(start - 1) < 0 || QuoteKinds.IsName(text, text.QuoteOf(start - 1))) && !text.HasBefore(start, Mark.Stop | Mark.Colon) && !text.Is(start - 1, Sort.That | Sort.Relative)) start--;
        saying.HasOther = start < at && !text.HasBefore(at, Mark.Comma | Mark.Close | Mark.Dash) && text.Words[start].IsNominal && !text.Is(start, Sort.Preposition | Sort.JoinedPreposition | Sort.Adverb | Sort.Verb) && text.TimeEnd(start) == 0;
        for (var i = start; i < at; i++)
        {
            if (i > start && !text.HasBefore(i, Mark.Comma) && !text.Is(i, Sort.And) && text.Bare(i - 1) is not ("كان" or "كانت" or "لكن" or "بينما" or "فيما" or "أما" or "حيث")) continue;
            if (text.Is(i, Sort.Preposition | Sort.JoinedPreposition | Sort.OnlyVerb) || text.Bare(i) is "كان" or "كانت" || text.TimeEnd(i) > 0 || phrases.Read(i, at, Reach.Long) is not { } phrase || !circumstances.IsSource(phrase)) continue;
            if (Over(saying, phrase, at) != at || !Agree(saying, phrase)) continue;
            saying.Lead = phrase.First;
            return phrase;
        }
        return null;
    }

    // what may stand between the subject and the verb
    private int Over(Saying saying, NounPhrase phrase, int at)
    {
        var end = phrase.Next;
        while (end < at)
        {
            if (text.HasBefore(end, Mark.Comma) && asides.Apposition(phrase, end, at) is var apposed && apposed > end) end = apposed;
            else if (text.Is(end, Sort.Relative)) end = asides.Clause(end + 1, at);
            else if (text.HasBefore(end, Mark.Comma) && text.Is(end, Sort.Verb)) end = asides.End(end, at);
            else if (circumstances.Take(saying, end, at) is var after && after > end) end = after;
            else if (text.Bare(end) is "قد" or "فقد" or "كان" or "كانت" or "من" or "بدوره" or "بدورها" or "أيضا" or "جهته" or "جانبه" or "جهتها" or "جانبها") end++;
            else break;
        }
        return end;
    }

    // «رئيس الوزراء بنيامين نتانياهو، الذي اعتبر»
    private NounPhrase? Antecedent(int relative, int first, Saying saying)
    {
        for (var i = Math.Max(first, relative - 14); i < relative; i++)
        {
            if (i > first && !text.Is(i - 1, Sort.Verb | Sort.Preposition | Sort.Particle | Sort.Conjunction) && !text.Is(i, Sort.And | Sort.JoinedPreposition) && !text.HasBefore(i, Mark.Comma)) continue;
            if (phrases.Read(i, relative, Reach.Long) is not { } phrase || !circumstances.IsSource(phrase) || !Agree(saying, phrase)) continue;
            if (phrase.Next == relative || (text.HasBefore(phrase.Next, Mark.Comma) && asides.Apposition(phrase, phrase.Next, relative + 1) == relative)) return phrase;
        }
        // «تغريدة ترامب التي قال فيها»
        for (var i = Math.Max(first, relative - 4); i < relative; i++)
            if (text.Is(i, Sort.Person | Sort.NamedBody) && phrases.Read(i, relative, Reach.Long) is { } name && name.Next == relative && Agree(saying, name)) return name;
        return null;
    }

    /// <summary>«تراجعت الشركة عن…، مشيرة إلى أن»: the subject of the main verb of the sentence.</summary>
    public NounPhrase? OfSentence(int first, int at)
    {
        // «مسؤولون آخرون تقدموا بتعازيهم ودعوا»
        if (text.Words[first].IsNominal && !text.Is(first, Sort.Preposition | Sort.JoinedPreposition | Sort.OnlyVerb) && phrases.Read(first, at, Reach.Long) is { } lead && circumstances.IsSource(lead)
            && lead.Next < at && text.Is(lead.Next, Sort.OnlyVerb)) return lead;
        for (var i = first; i < at; i++)
        {
            if (text.QuoteOf(i) >= 0 || !text.Is(i, Sort.Verb) || text.Is(i, Sort.Article | Sort.Preposition)) continue;
            var noun = i + 1;
            while (noun < at && circumstances.Time(noun, at) is var time and > 0) noun = time;
            if (noun < at && phrases.Read(noun, at, Reach.Short) is { } subject && circumstances.IsSource(subject)) return subject;
        }
        return null;
    }
}
