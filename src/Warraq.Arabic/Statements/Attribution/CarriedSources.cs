namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Reads whom an outlet quotes: «نقلت الوكالة عن وزير الدفاع قوله إن».</summary>
internal sealed class CarriedSources(SpeechText text, NounPhrases phrases, Asides asides)
{
    /// <summary>Takes the source after «عن»; the outlet before it becomes its way to us.</summary>
    /// <returns>The word after it and «قوله»; 0 when there is none.</returns>
    public int Take(Saying saying, int at, int limit)
    {
        if (text.QuoteOf(at) >= 0) return 0;
        if (text.Exact(at) is "عنه" or "عنها" or "عنهم") return at + 1;
        var i = at + 1;
        while (i < limit && SpeechLexicon.Current.Phrases.StartingAt(text.Read, i, out _) is var words and > 0) i += words; // «عن بحسب»
        if (i >= limit || phrases.Read(i, limit, Reach.Long) is not { } source) return 0;
        if (saying.Source is { } outlet) AddOutlets(saying, outlet);
        saying.Source = source;
        if (saying.Form == SayingForm.Passive) saying.Form = SayingForm.Verb;
        i = source.Next;
        if (i < limit && text.HasBefore(i, Mark.Comma) && asides.Apposition(source, i, limit) is var apposed and > 0) i = apposed;
        while (i < limit && text.QuoteOf(i) < 0 && text.Is(i, Sort.Owned) && text.Is(i, Sort.Noun) && text.Exact(i) is ['ق', 'و', 'ل', ..] or ['ت', ..]) i++;
        return i;
    }

    // «وكالات الأنباء تاس ونوفوستي» are two, «وكالة تاس» is one
    private void AddOutlets(Saying saying, NounPhrase outlet)
    {
        var first = outlet.First;
        var plural = text.Is(outlet.Head, Sort.Plural);
        var names = -1;
        for (var i = outlet.First + 1; plural && i < outlet.Next && names < 0; i++)
            if (text.Is(i, Sort.NamedBody | Sort.Unknown) && !text.Is(i, Sort.Noun)) names = i;
        if (names > 0) first = names;
        for (var i = first + 1; i <= outlet.Next; i++)
        {
            if (i < outlet.Next && !IsAnother(i, plural)) continue;
            var name = SourceMemory.Written(text, first, i);
            saying.Via.Add(text.Is(first, Sort.Unknown) && first > outlet.First && name[0] == 'و' ? name[1..] : name);
            first = i;
        }
    }

    private bool IsAnother(int i, bool plural) => text.Exact(i)[0] == 'و' && (text.Is(i, Sort.And) || text.Is(i, Sort.Unknown))
        && (plural || text.Words[i].Source == SourceNoun.Outlet || text.Is(i, Sort.Unknown)) && text.Read.Before(i).IndexOf('-') < 0;
}
