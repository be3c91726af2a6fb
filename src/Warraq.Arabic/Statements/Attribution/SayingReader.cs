namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Finds all sayings of a sentence, in order, and how far each statement reaches.</summary>
internal sealed class SayingReader
{
    private readonly SpeechText _text;
    private readonly NounPhrases _nouns;
    private readonly Circumstances _circumstances;
    private readonly Asides _asides;
    private readonly Subjects _subjects;
    private readonly Complements _complements;
    private readonly VerbSayings _verbs;
    private readonly PhraseSayings _phrases;

    public SayingReader(SpeechText text)
    {
        _text = text;
        _nouns = new(text);
        _circumstances = new(text, _nouns);
        _asides = new(text, _nouns, _circumstances);
        _subjects = new(text, _nouns, _circumstances, _asides);
        var carried = new CarriedSources(text, _nouns, _asides);
        _complements = new(text, _nouns, _circumstances, _asides, _subjects, carried);
        _verbs = new(text, _circumstances, _subjects, _complements);
        _phrases = new(text, _nouns, _circumstances, _asides, carried, _verbs);
    }

    /// <summary>The sayings between two words.</summary>
    public List<Saying> Read(int first, int next)
    {
        List<Saying> found = [];
        if (_phrases.Colon(first, next) is { } headed) found.Add(headed);
        for (var i = found.Count > 0 ? found[0].Next : first; i < next;)
        {
            var saying = _text.QuoteOf(i) >= 0 ? null : _phrases.Read(i, next) ?? _phrases.PointingBack(i, first, next) ?? Told(i, next) ?? Stands(i, next) ?? Passive(i, next) ?? _verbs.Read(i, first, next) ?? Participle(i, first, next, found);
            if (saying is { Form: SayingForm.Verb, Source: null, HasOther: false } && i > first && found.Count == 0 && _subjects.OfSentence(first, i) is { } subject && _subjects.Agree(saying, subject)) saying.Source = subject;
            if (saying is not null && found.Count > 0) Turn(saying, found[^1], first);
            if (saying is not null && !IsNested(saying, found, first))
            {
                Place(saying, found, first);
                found.Add(saying);
                i = Math.Max(saying.Next, i + 1);
            }
            else i++;
        }
        return found;
    }

    // «دان الوزير الهجوم، ودعا مجلس الأمن للاجتماع»: after another verb of the same speaker the only noun is the one who is called
    private void Turn(Saying saying, Saying before, int first)
    {
        if (saying is not { Form: SayingForm.Verb, Source: { } called, Verb.Kind: SayingKind.Urge, TakesClause: false } || saying.First == first || !_text.Is(saying.First, Sort.And)) return;
        if (saying.Verb.Lemma is not ("دعا" or "طالب" or "حث" or "ناشد" or "حض") || before.Form != SayingForm.Verb || before.IsFeminine != saying.IsFeminine || before.Source is null) return;
        if (called.First != saying.First + 1 || saying.StatementFirst > called.Next + 1) return;
        saying.Source = null;
        saying.StatementFirst = saying.Next = called.First;
    }

    // «قال إن روسيا أكدت أن»: a verb inside another's statement, unless it goes on with «وأضاف» or names a source of its own
    private bool IsNested(Saying saying, List<Saying> found, int first)
    {
        if (found.Count == 0 || saying.Form is not (SayingForm.Verb or SayingForm.Passive)) return false;
        var outer = found[^1];
        if (outer.StandsBefore && outer.Form != SayingForm.Phrase) return false;
        var at = saying.First;
        var begins = _text.HasBefore(at, Mark.Comma | Mark.Close | Mark.Colon | Mark.Dash) || _text.Is(at, Sort.And) || at == first
            || _text.Bare(at - 1) is "فيما" or "بينما" or "كما" or "لكن" or "ثم" or "قد" or "حيث" or "إذ" or "كان" or "كانت" or "وقد";
        if (!begins) return !outer.StandsBefore && saying.Source is null || !outer.StandsBefore && !ClauseBegins(at, outer);
        if (_text.HasBefore(at, Mark.Comma) && !_text.Is(at, Sort.And)) return outer.TakesClause && saying.Source is null;
        if (saying.Source is not null || outer.StandsBefore) return false;
        // «وأعلنت استعدادها» after «قال الوزير إن إيران…» is Iran's
        var conjunction = StartOf(at, first);
        return saying.IsFeminine != outer.IsFeminine || (saying.Verb is { Kind: not SayingKind.Say } && !_text.HasBefore(conjunction, Mark.Comma));
    }

    private bool ClauseBegins(int at, Saying outer)
    {
        for (var i = at; i > outer.StatementFirst && at - i < 12; i--)
            if (_text.HasBefore(i, Mark.Comma | Mark.Close) || _text.Bare(i) is "فيما" or "بينما" or "لكن" or "كما") return true;
        return false;
    }

    private void Place(Saying saying, List<Saying> found, int first)
    {
        if (found.Count > 0)
        {
            var outer = found[^1];
            if (!outer.StandsBefore && outer.StatementNext > saying.First) outer.StatementNext = StartOf(Math.Min(saying.First, saying.Lead), outer.StatementFirst);
        }
        if (saying.Form != SayingForm.Phrase || saying.StatementFirst >= 0) return;
        // at the head of the sentence a phrase leads its statement
        if (IsLead(saying.First, first) || found is [.., { Form: SayingForm.Phrase, StandsBefore: false, StatementFirst: var s } last] && s >= saying.First - 1 && last.StatementFirst >= last.StatementNext)
        {
            saying.StatementFirst = saying.Next;
            saying.StatementNext = int.MaxValue;
        }
    }

    // where the conjunction of the next clause begins
    private int StartOf(int at, int least)
    {
        while (at > least && (_text.Bare(at - 1) is "فيما" or "بينما" or "كما" or "لكن" or "ثم" or "قد" or "حيث" or "إذ" or "كان" or "كانت" or "الذي" or "التي" || (_text.Bare(at - 1) is "وقت" && _text.Bare(at - 2) is "في")) && !_text.HasBefore(at, Mark.Comma)) at -= _text.Bare(at - 1) is "وقت" ? 2 : 1;
        return at;
    }

    private bool IsLead(int at, int first)
    {
        for (var i = first; i < at; i++)
            if (!_text.Is(i, Sort.Preposition | Sort.Demonstrative | Sort.Conjunction | Sort.Adverb) && _text.TimeEnd(i) == 0) return false;
        return at - first < 4;
    }

    // «بعد قول الرئيس إن»
    private Saying? Told(int at, int next)
    {
        if (_text.Bare(at) is not ("قول" or "تأكيد" or "إعلان" or "تصريح") || at + 2 >= next || _text.Bare(at - 1) is "حد") return null;
        if (_nouns.Read(at + 1, next, Reach.Long) is not { } source || !_circumstances.IsSource(source)) return null;
        var end = source.Next;
        if (end < next && _text.HasBefore(end, Mark.Comma) && _asides.Apposition(source, end, next) is var apposed and > 0) end = apposed;
        if (end + 1 >= next || !_text.Is(end, Sort.That) || _text.Is(end, Sort.And)) return null;
        return new() { Form = SayingForm.Verb, First = at, Words = new(_text.StartBare(at), _text.Read.Words[at].End), Source = source, TakesClause = true, StatementFirst = end + 1, StatementNext = next, Next = end + 1 };
    }

    // «جاء في البيان أن», «ورد في المسودة “…”»
    private Saying? Stands(int at, int next)
    {
        if (_text.Bare(at) is not ("جاء" or "ورد" or "جاءت" or "وردت") || at + 2 >= next || _text.Exact(at + 1) != "في" || _text.HasBefore(at + 2, Mark.Comma | Mark.Open)) return null;
        if (_nouns.Read(at + 2, next, Reach.Long) is not { } document || !(_text.Words[document.Head].IsChannel || _text.Words[document.Head].Source is SourceNoun.Document)) return null;
        var saying = new Saying { Form = SayingForm.Verb, First = at, Words = new(_text.StartBare(at), _text.Read.Words[at].End), Source = document, TakesClause = true, StatementNext = next };
        for (var i = document.Next; i < Math.Min(next, document.Next + 12); i++)
        {
            if (_text.Is(i, Sort.That) && !_text.Is(i, Sort.And)) saying.StatementFirst = i + 1;
            else if (_text.HasBefore(i, Mark.Open | Mark.Colon)) saying.StatementFirst = i;
            else if (!_text.HasBefore(i, Mark.Comma | Mark.Stop)) continue;
            break;
        }
        saying.Next = saying.StatementFirst;
        return saying.StatementFirst < 0 ? null : saying;
    }

    // «وردت أنباء عن», «تم الإعلان عن»
    private Saying? Passive(int at, int next)
    {
        if (_text.Bare(at) is "وردت" or "ردت" or "تواترت" or "ترددت" && at + 2 < next && _text.Exact(at + 1) is "أنباء" or "تقارير" or "معلومات" && (_text.Exact(at + 2) is "عن" or "حول" || _text.Is(at + 2, Sort.That)))
            return new() { Form = SayingForm.Passive, First = at, Words = new(_text.StartBare(at), _text.Read.Words[at + 1].End), StatementFirst = at + 3, Next = at + 3, StatementNext = next };
        if (_text.Bare(at) is not ("تم" or "جرى" or "يتم") || at + 2 >= next || _text.Exact(at + 1) is not ("الإعلان" or "الكشف" or "الإبلاغ" or "الحديث")) return null;
        var about = at + 2;
        var saying = new Saying { Form = SayingForm.Passive, First = at, Words = new(_text.StartBare(at), _text.Read.Words[at + 1].End), StatementNext = next };
        while (about < next && _circumstances.Take(saying, about, next) is var after && after > about) about = after;
        if (about + 1 >= next || _text.Exact(about) != "عن") return null;
        saying.StatementFirst = saying.Next = about + 1;
        return saying;
    }

    private Saying? Participle(int at, int first, int next, List<Saying> found)
    {
        if (_text.Words[at].Participle is not { } verb || _text.Is(at, Sort.Article | Sort.JoinedPreposition)) return null;
        var exact = _text.Exact(at);
        var isPlain = exact is [.., 'ا'];
        if (!isPlain && at > first && !_text.HasBefore(at, Mark.Comma | Mark.Close) && (found.Count == 0 || !_text.Is(at, Sort.And | Sort.Adjective))) return null;
        if (at == first ? !isPlain : _text.Is(at - 1, Sort.Preposition) && !_text.HasBefore(at, Mark.Comma)) return null;
        var saying = new Saying
        {
            Form = SayingForm.Participle, Verb = verb, First = at, Words = new(_text.StartBare(at), _text.Read.Words[at].End), IsFeminine = exact is [.., 'ة'], IsPlural = exact is [.., 'ي', 'ن'],
        };
        if (!_complements.Find(saying, at, next, withSource: false)) return null;
        if (found.Count == 0) saying.Source = _subjects.OfSentence(first, at);
        saying.StatementNext = next;
        saying.Next = saying.StatementFirst;
        return saying;
    }
}
