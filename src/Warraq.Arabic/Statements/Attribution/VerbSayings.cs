using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Reads a verb of saying with its source and finds where what is said begins (the patterns of section C2).</summary>
internal sealed class VerbSayings(SpeechText text, Circumstances circumstances, Subjects subjects, Complements complements)
{
    /// <summary>The saying whose verb stands at a word, or null.</summary>
    public Saying? Read(int at, int first, int next)
    {
        var word = text.Words[at];
        if (word.Saying is not { } verb || text.QuoteOf(at) >= 0 || !IsAsserted(at, first) || !IsVerb(at, first)) return null;
        var form = word.SayingReading.Form;
        var saying = new Saying
        {
            Form = IsPassive(at, form) ? SayingForm.Passive : SayingForm.Verb,
            Verb = verb,
            First = at,
            Words = new(text.StartBare(at), text.Read.Words[at].End),
            IsFeminine = form.Any(WordForm.Feminine),
            IsPlural = form.Any(WordForm.Plural | WordForm.Dual),
        };
        if (text.Bare(at) is "يذكر" or "يشار" && (at == first || text.Is(at, Sort.And))) return null; // «يذكر أن» opens background
        Before(saying, at, first);
        if (saying.Form == SayingForm.Verb) saying.Source = subjects.Before(at, first, saying);
        if (!complements.Find(saying, at, next, withSource: saying.Source is null)) return Postposed(saying, at);
        saying.StatementNext = next;
        saying.Next = saying.StatementFirst;
        saying.HasOther &= saying.Source is null;
        // «ويتوقع أن تصل»: nobody in particular expects
        if (saying is { Source: null, IsFeminine: false, IsPlural: false, HasOther: false } && verb.Kind == SayingKind.Expect && form.Any(WordForm.Imperfect)) saying.Form = SayingForm.Passive;
        if (saying is { Source: null, Form: SayingForm.Verb, IsFeminine: false, IsPlural: false } && text.Exact(at + 1) == "عن" && verb.Lemma is "أعلن" or "أفاد") saying.MayBePassive = true;
        // «يبلغ من العمر»: of two verbs the clause tells which
        if (word.IsOtherVerb && !(saying.TakesClause && (text.Is(saying.StatementFirst - 1, Sort.That) || text.HasBefore(saying.StatementFirst, Mark.Colon)))) return null;
        if (verb.Lemma == "اعتبر" && saying is { Source: null, TakesClause: false } && form.Any(WordForm.Imperfect)) return null; // «يعتبر الهجوم الأعنف»
        if (verb.Kind == SayingKind.Deny && text.Exact(saying.StatementFirst) is "التعليق" or "الكشف" or "الإدلاء" or "الإفصاح" or "ذكر" or "كشف" or "الرد") return null;
        // «الجلسة التي دعت روسيا لانعقادها» tells of a session
        if (!saying.TakesClause && at > first && text.Is(at - 1, Sort.Relative) && text.Exact(at + 1) is not ("فيه" or "فيها") && !text.HasBefore(saying.StatementFirst, Mark.Open)) return null;
        return Fits(saying) ? saying : null;
    }

    // «وفي وقت سابق، أعلن», «وفي بيان، قالت»: what stands between the beginning of the sentence and the verb
    private void Before(Saying saying, int at, int first)
    {
        if (at - first is 0 or > 16) return;
        // «وفي كلمته بالجلسة الطارئة، دعا»: a preposition and all up to the comma
        var isOpening = text.Is(first, Sort.Preposition | Sort.JoinedBa) && text.HasBefore(at, Mark.Comma);
        var found = new Saying { Form = SayingForm.Verb, First = at };
        for (var i = first; i < at;)
        {
            if (i > first && isOpening && text.HasBefore(i, Mark.Comma)) return;
            var after = circumstances.Take(found, i, at);
            if (after <= i && !isOpening) return;
            i = Math.Max(after, i + 1);
        }
        (saying.When, saying.Channel) = (found.When, found.Channel);
        saying.Via.AddRange(found.Via);
    }

    // pictures show, bodies count; a person who shows or records something has said nothing
    private bool Fits(Saying saying) => saying.Verb!.Kind switch
    {
        SayingKind.Show => saying.Source is not null && text.Words[saying.Source.Head].Source is SourceNoun.Picture or SourceNoun.Document or SourceNoun.Body or SourceNoun.Outlet,
        SayingKind.Count => saying.Source is not null && !saying.TakesClause && text.Words[saying.Source.Head].Source is SourceNoun.Body && (text.Is(saying.Source.Head, Sort.Noun) || saying.Source.Next - saying.Source.First > 1),
        _ => true,
    };

    // «لم يذكر», «أن يقول», «ليعلن» say nothing
    private bool IsAsserted(int at, int first)
    {
        var reading = text.Words[at].SayingReading;
        if (reading.Proclitics.Any(Proclitics.Li)) return false;
        if (at == first) return true;
        var before = text.Exact(at - 1);
        if (text.Is(at - 1, Sort.That))
        {
            return text.Bare(at - 1).Length > 2 ? text.Bare(at - 2) is "إلا" or "غير" or "بيد" or "على"
                : text.Is(at, Sort.Past) && text.Bare(at - 2) is "بعد" or "منذ" or "إلى" or "قبل";
        }
        return text.Bare(at - 1) is not ("لم" or "لن" or "لا" or "كي" or "لكي" or "ألا" or "هل" or "لو" or "ما" or "سوف") && before is not ("حتى" or "دون");
    }

    // طلب, كشف, نقل are nouns as well: a verb only where a clause begins, or after its subject
    private bool IsVerb(int at, int first)
    {
        if (text.Is(at, Sort.OnlyVerb)) return true;
        if (text.Words[at].SayingReading.Form.Any(WordForm.Dual) && text.Is(at, Sort.Noun)) return false; // «ردا على»
        if (text.Words[at].Is(Sort.Preposition)) return IsUttered(at);
        if (HasObject(at) && text.Words[at].IsNominal && !text.Is(at, Sort.And) && !text.Is(at - 1, Sort.Relative | Sort.Conjunction)) return false;
        if (text.Words[at].Is(Sort.Article | Sort.JoinedPreposition) && !text.Is(at, Sort.Past)) return false;
        if (!text.Is(at, Sort.Noun | Sort.Person | Sort.NamedBody | Sort.Number)) return true;
        if (at == first || text.Is(at, Sort.And) || text.HasBefore(at, Mark.Comma | Mark.Colon | Mark.Close | Mark.Dash | Mark.BracketEnd)) return true;
        if (text.TimeEnd(at) > 0) return false;
        return text.Is(at - 1, Sort.Conjunction | Sort.Relative | Sort.Particle | Sort.Adverb | Sort.Demonstrative | Sort.Owned | Sort.Article | Sort.Person | Sort.NamedBody | Sort.Verb)
            && !text.Is(at - 1, Sort.JoinedPreposition);
    }

    // «عبّر الأمين العام عن» and «عبر الحدود»
    private bool IsUttered(int at)
    {
        for (var i = at + 1; i < Math.Min(text.Count, at + 14) && !text.HasBefore(i, Mark.Stop | Mark.Colon); i++)
            if (text.Exact(i) == "عن") return i == at + 1 || text.Is(at + 1, Sort.Human | Sort.Person | Sort.NamedBody) || text.Words[at + 1].Source is SourceNoun.Body or SourceNoun.Unnamed;
        return false;
    }

    // a pronoun is joined to the verb: «نقلها»
    private bool HasObject(int at) => text.Words[at].SayingReading is var reading && reading.Start + reading.Length < text.Exact(at).Length;

    private bool IsPassive(int at, WordForm form)
    {
        if (form.Any(WordForm.Passive)) return text.Exact(at) is not ("يذكر" or "يشار");
        var surface = text.Read.Words[at].Surface.AsSpan(text.Is(at, Sort.And) ? Surface.Offset(text.Read.Words[at].Surface, 1) : 0);
        return surface is [_, '\u064F', ..] && form.Any(WordForm.Past);
    }

    // «“…”، أكد المتحدث»
    private Saying? Postposed(Saying saying, int at)
    {
        if (at == 0 || saying.Source is null) return null;
        if (text.QuoteOf(at - 1) < 0)
        {
            // «الأمر معقد، قالت الوزيرة.»
            var ends = saying.Source.Next >= text.Count || text.HasBefore(saying.Source.Next, Mark.Comma | Mark.Stop);
            if (!ends || !text.HasBefore(at, Mark.Comma) || text.Is(at, Sort.And) || saying.Verb!.Kind is not (SayingKind.Say or SayingKind.Write) || saying.Verb.Through != SaidThrough.None) return null;
        }
        saying.StatementFirst = -1;
        saying.Next = saying.Source.Next;
        return saying;
    }
}
