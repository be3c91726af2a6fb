namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Turns the sayings of a paragraph into statements with sources, and finds the quotations that none of them reaches.</summary>
internal sealed class SpeechReader
{
    private readonly SpokenParagraph _paragraph;
    private readonly SpeechText _text;
    private readonly SourceMemory _memory;
    private readonly SayingReader _reader;
    private readonly bool[] _named;

    private SpeechReader(SpeechText text, int number, SourceMemory memory)
    {
        _text = text;
        _memory = memory;
        _reader = new(text);
        _named = new bool[text.Quotes.Count];
        _paragraph = new() { Number = number, Text = text, Named = _named };
    }

    /// <summary>Reads a paragraph; the memory goes on from one to the next.</summary>
    public static SpokenParagraph Read(SpeechText text, int number, SourceMemory memory)
    {
        var reader = new SpeechReader(text, number, memory);
        foreach (var (first, next) in text.Sentences)
        {
            if (first == 0) reader._paragraph.First = reader.AfterDateline(next);
            reader.Sentence(Math.Max(first, reader._paragraph.First), next);
        }
        reader.LooseQuotes();
        return reader._paragraph;
    }

    // «دبي، الإمارات (CNN) --»
    private int AfterDateline(int next)
    {
        for (var i = 1; i < Math.Min(next, 12); i++)
            if (_text.HasBefore(i, Mark.Dash) && _text.HasBefore(i, Mark.BracketEnd)) return i;
        return 0;
    }

    private void Sentence(int first, int next)
    {
        var sayings = _reader.Read(first, next);
        Statement? last = null;
        for (var i = 0; i < sayings.Count; i++)
        {
            var saying = sayings[i];
            MarkNames(saying, next);
            var before = i > 0 ? sayings[i - 1] : null;
            if (saying.StandsBefore && before is not null && last is not null && last.Saying == before && before.StandsBefore == false)
            {
                Add(last, Make(saying, last.First, last.Next, sayings, i));
                continue;
            }
            var (from, to) = Reach(sayings, i, first, next);
            if (from >= to)
            {
                // «…. بحسب رويترز.»: a sentence of its own that belongs to the one before
                if (saying.Form == SayingForm.Phrase && sayings.Count == 1 && saying.Next >= next && _paragraph.Statements is [.., var previous]) Add(previous, Make(saying, previous.First, previous.Next, sayings, i));
                continue;
            }
            var statement = Make(saying, from, to, sayings, i);
            // a noun phrase that nobody is found to have said
            if (statement.Source is null && saying is { Form: not SayingForm.Passive, TakesClause: false, StandsBefore: false }) continue;
            last = statement;
            _paragraph.Statements.Add(last);
        }
    }

    private (int From, int To) Reach(List<Saying> sayings, int i, int first, int next)
    {
        var saying = sayings[i];
        var following = i + 1 < sayings.Count ? sayings[i + 1].First : next;
        if (!saying.StandsBefore) return (saying.StatementFirst, Math.Min(saying.StatementNext, next));
        var from = i == 0 ? first : Math.Max(first, sayings[i - 1].Next);
        // «قتل ثلاثة، بحسب الشرطة، في هجوم»
        var to = following - saying.Next >= 2 && _text.HasBefore(saying.Next, Mark.Comma) && from < saying.First ? following : saying.First;
        return (from, to);
    }

    private Statement Make(Saying saying, int from, int to, List<Saying> sayings, int i)
    {
        var statement = new Statement { Saying = saying, First = from, Next = to, End = Math.Max(to, saying.StandsBefore ? saying.Next : to), IsChannel = saying.Source is { } source && _text.Words[source.Head].IsChannel };
        statement.Via.AddRange(saying.Via);
        if (saying.Channel is { } channel) statement.Channel = _text.TextOf(channel);
        // «وفقا لرويترز نقلا عن مسؤول»
        if (i > 0 && sayings[i - 1] is { Form: SayingForm.Phrase, Source: { } outlet } chained && chained.Next == saying.First && saying.Form == SayingForm.Phrase)
            statement.Via.Insert(0, SourceMemory.Written(_text, outlet.First, outlet.Next));
        Resolve(statement, sayings, i);
        statement.Quotes.AddRange(_text.QuotesIn(from, to).Where(q => !_paragraph.IsNamed(q)));
        return statement;
    }

    private void Resolve(Statement statement, List<Saying> sayings, int i)
    {
        var saying = statement.Saying;
        if (saying.MayBePassive && _memory.LastIn(_paragraph.Number) is not { IsFeminine: false }) saying.Form = SayingForm.Passive;
        if (saying.Form == SayingForm.Passive) return;
        // «نقلا عن مصدر أمني، أفادت الوكالة»
        if (saying is { Form: SayingForm.Verb, Source: { } outlet } && i > 0 && sayings[i - 1] is { Form: SayingForm.Phrase, StandsBefore: false, Source: { } origin } lead && lead.StatementFirst >= lead.StatementNext
            && _text.Words[outlet.Head].Source == SourceNoun.Outlet)
        {
            statement.Via.Add(SourceMemory.Written(_text, outlet.First, outlet.Next));
            saying.Source = origin;
        }
        if (saying.Source is { } phrase)
        {
            statement.Source = _memory.Of(_text, _paragraph.Number, phrase);
            var feminine = saying.Verb is not null && saying.Form == SayingForm.Verb && saying.Verb.Kind != SayingKind.Carry ? saying.IsFeminine || (_text.Is(phrase.Head, Sort.Human) && IsFeminine(phrase)) : IsFeminine(phrase);
            _memory.Add(_text, _paragraph.Number, phrase, statement.Source, feminine, _text.Is(phrase.Head, Sort.Plural), statement.Via, statement.Channel is not null);
            return;
        }
        if (saying.Form == SayingForm.Participle && i > 0 && _paragraph.Statements is [.., var main] && main.Source is not null)
        {
            (statement.Source, statement.IsInherited) = (main.Source, true);
            if (statement.Via.Count == 0) statement.Via.AddRange(main.Via);
            return;
        }
        if (saying.HasOther) return;
        if (_memory.Last(_paragraph.Number, saying.IsFeminine, saying.IsPlural) is not { } entry) return;
        statement.Source = entry.Source.SameAs is { } name && entry.Source.Kind == SourceKind.Person ? entry.Source with { Name = name, Role = entry.Source.Role ?? entry.Source.Name, SameAs = null } : entry.Source;
        statement.IsInherited = true;
        if (statement.Via.Count == 0) statement.Via.AddRange(entry.Via);
        _memory.Again(entry, _paragraph.Number);
    }

    private bool IsFeminine(NounPhrase phrase) => _text.Is(phrase.Head, Sort.Feminine) && !_text.Is(phrase.Head, Sort.Masculine)
        || (_text.Is(phrase.Head, Sort.Plural) && !_text.Is(phrase.Head, Sort.Human));

    // a second attribution of one statement: an outlet is its way to us, a document its channel
    private static void Add(Statement main, Statement second)
    {
        main.End = Math.Max(main.End, second.Saying.Next);
        if (second.Source is null) return;
        if (main.Source is null && second.Saying.Verb?.Kind == SayingKind.Deny) return; // «قيل …، وهو ما نفته الشرطة»
        if (main.Source is null) (main.Source, main.IsInherited) = (second.Source, false);
        else if (second.Source.Kind == SourceKind.Outlet) main.Via.Add(second.Source.Name);
        else if (second.Source.Kind == SourceKind.Document && second.IsChannel && main.Channel is null) main.Channel = second.Source.Name;
        else if (second.Saying.Source is not null) main.Second = second;
    }

    // quotation marks around a name in the source or the outlet are none of the statement's
    private void MarkNames(Saying saying, int next)
    {
        var to = saying.StandsBefore ? saying.Next : saying.StatementFirst;
        for (var i = saying.First; i < Math.Min(to, next); i++)
            if (_text.QuoteOf(i) is var quote and >= 0) _named[quote] = true;
        if (saying.Source is null) return;
        for (var i = saying.Source.First; i < saying.Source.Next; i++)
            if (_text.QuoteOf(i) is var quote and >= 0) _named[quote] = true;
    }

    private void LooseQuotes()
    {
        HashSet<int> taken = [.. _paragraph.Statements.SelectMany(s => s.Quotes)];
        for (var q = 0; q < _text.Quotes.Count; q++)
        {
            var (first, next) = QuoteKinds.Words(_text, q);
            if (first >= next || taken.Contains(q) || _named[q]) continue;
            var (from, to) = _text.SentenceOf(first);
            var alone = next - first >= (to - from) * 4 / 5;
            var direct = alone && QuoteKinds.IsDirect(_text, null, q);
            var before = direct ? _paragraph.Statements.FindLast(s => s.Next <= first)?.Source : null;
            _paragraph.Loose.Add(new(q, direct, before));
        }
    }
}
