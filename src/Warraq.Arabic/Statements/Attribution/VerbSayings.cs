using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Reads a verb of saying with its source and finds where what is said begins (the patterns of section C2).</summary>
internal sealed class VerbSayings(SpeechText text, NounPhrases phrases, Circumstances circumstances)
{
    private const int Window = 45;

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
        if (saying.Form == SayingForm.Verb) saying.Source = Preverbal(at, first, saying);
        if (!Complement(saying, at, next, withSource: saying.Source is null)) return Postposed(saying, at);
        saying.StatementNext = next;
        saying.Next = saying.StatementFirst;
        saying.HasOther &= saying.Source is null;
        if (saying is { Source: null, Form: SayingForm.Verb, IsFeminine: false, IsPlural: false } && text.Exact(at + 1) == "عن" && verb.Lemma is "أعلن" or "أفاد") saying.MayBePassive = true;
        // «يبلغ من العمر»: of two verbs the clause tells which
        if (word.IsOtherVerb && !(saying.TakesClause && (text.Is(saying.StatementFirst - 1, Sort.That) || text.HasBefore(saying.StatementFirst, Mark.Colon)))) return null;
        if (verb.Lemma == "اعتبر" && !saying.TakesClause && form.Any(WordForm.Imperfect)) return null; // «يعتبر الهجوم الأعنف»
        if (verb.Kind == SayingKind.Deny && text.Exact(saying.StatementFirst) is "التعليق" or "الكشف" or "الإدلاء" or "الإفصاح" or "ذكر" or "كشف" or "الرد") return null;
        // «الجلسة التي دعت روسيا لانعقادها» tells of a session
        if (!saying.TakesClause && at > first && text.Is(at - 1, Sort.Relative) && text.Exact(at + 1) is not ("فيه" or "فيها") && !text.HasBefore(saying.StatementFirst, Mark.Open)) return null;
        return Fits(saying) ? saying : null;
    }

    // «وفي وقت سابق، أعلن», «وفي بيان، قالت»: what stands between the beginning of the sentence and the verb
    private void Before(Saying saying, int at, int first)
    {
        if (at - first is 0 or > 10) return;
        var found = new Saying { Form = SayingForm.Verb, First = at };
        for (var i = first; i < at;)
        {
            var after = circumstances.Take(found, i, at);
            if (after <= i) return;
            i = after;
        }
        (saying.When, saying.Channel) = (found.When, found.Channel);
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
        for (var i = at + 1; i < Math.Min(text.Count, at + 14) && !text.HasBefore(i, Mark.Comma | Mark.Stop | Mark.Colon); i++)
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

    /// <summary>Finds where what is said begins, and on the way the source and the circumstances.</summary>
    public bool Complement(Saying saying, int at, int next, bool withSource = true)
    {
        if (Begins(saying, at, Math.Min(next, at + Window), withSource)) return true;
        // «قال المتحدث ردا على سؤال حول ما إذا كان…، “نعم”»
        if (saying.Source is null || saying.Verb!.Kind is not (SayingKind.Say or SayingKind.Write) || saying.Verb.Through != SaidThrough.None) return false;
        for (var i = saying.Source.Next; i < Math.Min(next, at + (Window * 2)); i++)
        {
            if (text.Words[i].Saying is not null && (text.Is(i, Sort.And) || text.HasBefore(i, Mark.Comma))) return false;
            if (text.HasBefore(i, Mark.Open) && text.HasBefore(i, Mark.Comma | Mark.Colon)) return Begin(saying, i, clause: true);
        }
        return false;
    }

    private bool Begins(Saying saying, int at, int limit, bool withSource)
    {
        var verb = saying.Verb!;
        // a plural verb stands after its subject
        var source = saying.Form == SayingForm.Passive || !withSource || (saying.IsPlural && saying.Form == SayingForm.Verb);
        NounPhrase? addressed = null;
        var parenthesis = -1;
        var (blocked, isCarried) = (false, false);
        for (var i = at + 1; i < limit;)
        {
            if (text.HasBefore(i, Mark.Stop)) return false;
            if (text.HasBefore(i, Mark.Colon)) return Begin(saying, i, clause: true);
            if (text.HasBefore(i, Mark.Open) && saying.Source is null && !source && QuotedSource(i, limit) is { } quoted)
            {
                saying.Source = quoted;
                i = quoted.Next;
                continue;
            }
            if (text.HasBefore(i, Mark.Open)) return Begin(saying, i, clause: !text.Is(i - 1, Sort.Preposition));
            if (text.Is(i, Sort.That) && !text.Is(i, Sort.And) && text.Bare(i - 1) is not ("بعد" or "قبل" or "منذ" or "رغم" or "دون" or "غير" or "إلا" or "بيد" or "مع" or "سوى" or "لولا")) return Begin(saying, i + 1, clause: true);
            if (text.HasBefore(i, Mark.Dash) && i != parenthesis)
            {
                parenthesis = i + 1;
                while (parenthesis < limit && !text.HasBefore(parenthesis, Mark.Dash)) parenthesis++;
                if (parenthesis == limit) return false;
                i = parenthesis;
                continue;
            }
            if (text.Exact(i) is "وهو" or "وهي" or "وهم" or "وهما")
            {
                i = parenthesis = Aside(i, limit);
                continue;
            }
            if (circumstances.Take(saying, i, limit) is var after && after > i)
            {
                if (text.HasBefore(i, Mark.Comma)) parenthesis = after;
                i = after;
                continue;
            }
            if (i == parenthesis && text.Is(i, Sort.Noun) && verb.Through.HasFlag(SaidThrough.Object)) return Begin(saying, i, clause: false);
            var through = ThroughAt(i);
            if ((verb.Through & through) != SaidThrough.None && !(through is SaidThrough.Li or SaidThrough.Fi && addressed is null && saying.Source is null && !source))
            {
                if (blocked)
                {
                    i = Prepositional(i, limit);
                    continue;
                }
                // «واتهمت حماس بالعمل»: the accused is named, the source was before
                if (verb.Lemma is "اتهم" or "وصف" && through == SaidThrough.Ba && addressed is null && withSource && saying.Source is { } accused)
                {
                    saying.Source = null;
                    return Begin(saying, accused.First, clause: false);
                }
                return Through(saying, addressed?.First ?? i, through, i);
            }
            // «نقلت عدة مجموعات أخبارا عن هجوم»: the reports are what is said
            if (through == SaidThrough.An && verb.Kind == SayingKind.Carry && saying.Source is { } reporter && reporter.Next < i && !isCarried && text.Exact(i - 1) is [.., 'ا']) return Begin(saying, i - 1, clause: false);
            if (!isCarried && through == SaidThrough.An && verb.Kind == SayingKind.Carry || (through == SaidThrough.Ila && verb.Lemma == "نسب"))
            {
                if (Carried(saying, i, limit) is not (var carried and > 0)) return false;
                i = carried;
                isCarried = true;
                continue;
            }
            if (through != SaidThrough.None && text.Is(i + 1, Sort.That)) return Begin(saying, i + 2, clause: true);
            // «السفارة، في لاهاي حيث مقر المنظمة، أنها», «، تعليقا على القرار،», «، 18 عاما،»
            if (text.HasBefore(i, Mark.Comma) && i != parenthesis && saying.Source is not null && (text.Is(i, Sort.Preposition | Sort.Number) || IsState(i) || IsAsideClause(i, limit)))
            {
                i = parenthesis = Aside(i, limit);
                continue;
            }
            if (text.HasBefore(i, Mark.Comma) && i != parenthesis && !text.Is(i, Sort.Relative))
            {
                if (saying.Source is null || Apposition(saying.Source, i, limit) is not (var apposed and > 0)) return false;
                i = parenthesis = apposed;
                continue;
            }
            if (text.Is(i, Sort.Relative))
            {
                i = parenthesis = Clause(i + 1, limit);
                continue;
            }
            if (text.Is(i, Sort.And) && text.Is(i, Sort.Verb) && !text.Is(i, Sort.Article)) return false;
            if ((text.Words[i].IsNominal || text.Is(i, Sort.Demonstrative | Sort.Quantity)) && !text.Is(i, Sort.Preposition | Sort.JoinedPreposition | Sort.OnlyVerb | Sort.Adverb) && !IsSayingParticiple(i))
            {
                if (saying.Source is null && !source && Source(saying, i, limit) is { } found)
                {
                    saying.Source = found;
                    i = found.Next;
                    continue;
                }
                if (verb.Through.HasFlag(SaidThrough.Object) && !IsState(i)) return Begin(saying, i, clause: false);
                if (addressed is null && phrases.Read(i, limit, Reach.Short) is { } person)
                {
                    addressed = verb.Kind is SayingKind.Urge or SayingKind.Judge ? person : null;
                    // «تحدث شريطة عدم الكشف عن هويته»: the preposition is of that noun
                    blocked |= addressed is null && !circumstances.IsSource(person);
                    i = person.Next;
                    continue;
                }
            }
            if (text.Is(i, Sort.OnlyVerb) || (text.Is(i, Sort.Verb) && saying.Source is { IsDefinite: false } && i == saying.Source.Next))
            {
                // «صور نشرت على…»: a clause of the indefinite source
                if (saying.Source is null || saying.Source.IsDefinite) return false;
                i = Clause(i, limit);
                continue;
            }
            i = text.Is(i, Sort.Preposition | Sort.JoinedPreposition) ? Prepositional(i, limit) : i + 1;
        }
        return false;
    }

    // «نقلت “فرانس برس” عن»
    private NounPhrase? QuotedSource(int i, int limit)
    {
        var next = i;
        while (next < limit && text.QuoteOf(next) == text.QuoteOf(i)) next++;
        if (next - i > 6 || next >= limit || text.HasBefore(next, Mark.Colon | Mark.Stop) || QuoteKinds.HasClause(text, i, next)) return null;
        for (var j = next; j < limit && !text.HasBefore(j, Mark.Stop); j++)
            if (text.Is(j, Sort.That) || text.HasBefore(j, Mark.Colon) || (j == next && text.Exact(j) == "عن")) return new() { First = i, Next = next, Head = i, IsDefinite = true };
        return null;
    }

    // «، طلب عدم كشف هويته، إن»
    private bool IsAsideClause(int i, int limit) => text.Is(i, Sort.Verb) && !text.Is(i, Sort.And | Sort.Article) && Aside(i, limit) is var end && end < limit && (text.Is(end, Sort.That) || text.HasBefore(end, Mark.Open | Mark.Colon));

    // «، وهي بنغالية كانت على متن الطائرة،»
    private int Aside(int i, int limit)
    {
        i++;
        while (i < limit && !text.HasBefore(i, Mark.Comma | Mark.Colon | Mark.Open | Mark.Stop | Mark.Dash) && text.Exact(i) != "ل") i++;
        return i;
    }

    private static bool Begin(Saying saying, int at, bool clause)
    {
        saying.StatementFirst = at;
        saying.TakesClause = clause;
        return true;
    }

    private bool Through(Saying saying, int from, SaidThrough through, int at)
    {
        // «إلى أن», «على أن»
        if (text.Is(at + 1, Sort.That)) return Begin(saying, at + 2, clause: true);
        var joined = through is SaidThrough.Ba or SaidThrough.Li && text.Exact(at).Length > 1;
        return Begin(saying, from < at ? from : joined ? at : at + 1, clause: false);
    }

    private SaidThrough ThroughAt(int i) => text.Exact(i) switch
    {
        "إلى" or "الى" => SaidThrough.Ila,
        "عن" => SaidThrough.An,
        "على" => SaidThrough.Ala,
        "من" => SaidThrough.Min,
        "في" => SaidThrough.Fi,
        "ب" => SaidThrough.Ba,
        "ل" => SaidThrough.Li,
        "باسم" or "بشكل" or "بصورة" or "بالقول" => SaidThrough.None,
        _ when text.Is(i, Sort.JoinedBa) => SaidThrough.Ba,
        // «هددت برد»: برد is a listed noun
        ['ب', _, _, ..] when text.Words[i].IsNominal && !text.Is(i, Sort.Article | Sort.Human) && WordReader.IsKnown(text.Exact(i).AsSpan(1)) => SaidThrough.Ba,
        _ when text.Is(i, Sort.JoinedLi) => SaidThrough.Li,
        _ => SaidThrough.None,
    };

    private NounPhrase? Source(Saying saying, int at, int limit)
    {
        if (IsState(at)) return null;
        var takesNoun = saying.Verb!.Through.HasFlag(SaidThrough.Object) || saying.Verb.Kind is SayingKind.Urge or SayingKind.Judge;
        var phrase = phrases.Read(at, limit, Reach.Long);
        if (phrase is null || (phrase.Head == phrase.First && text.Is(phrase.Head, Sort.Oblique))) return null;
        if (takesNoun && !(phrase.Next < limit && text.Is(phrase.Next, Sort.That) && !text.HasBefore(phrase.Next, Mark.Comma))) phrase = phrases.Read(at, limit, Reach.Short) ?? phrase;
        if (!takesNoun) return phrase;
        // «وأعلن حالة الطوارئ», «وانتقد الحكومة»: the object of a verb whose source was named before
        if (!AgreesWith(saying, phrase)) return null;
        return circumstances.IsSource(phrase) || (phrase.IsDefinite && phrase.Next < limit && !text.HasBefore(phrase.Next, Mark.Comma) && (text.Is(phrase.Next, Sort.That) || text.TimeEnd(phrase.Next) > 0 || text.HasBefore(phrase.Next, Mark.Open))) ? phrase : null;
    }

    /// <summary>The verb has the gender of the phrase.</summary>
    public bool AgreesWith(Saying saying, NounPhrase phrase)
    {
        var head = text.Words[phrase.Head];
        if (head.Is(Sort.Unknown)) return true;
        if (head.Is(Sort.Plural)) return head.Is(Sort.Human) || saying.IsFeminine;
        return head.Is(saying.IsFeminine ? Sort.Feminine : Sort.Masculine) || !head.Is(Sort.Feminine | Sort.Masculine);
    }

    // «ردا على سؤال», «قائلا», «مساء»: how it was said
    private bool IsState(int i) => IsSayingParticiple(i) || (text.Exact(i) is [_, _, .., 'ا'] && !text.Is(i, Sort.Article | Sort.NamedBody | Sort.Person | Sort.Owned) && text.Is(i, Sort.Noun | Sort.Adjective)
        && text.Is(i + 1, Sort.Preposition));

    // «معربة عن», but not «متحدثة باسم»
    private bool IsSayingParticiple(int i) => text.Words[i].Participle is { } verb
        && (text.Exact(i) is [.., 'ا'] || text.Is(i + 1, Sort.That) || text.HasBefore(i + 1, Mark.Open | Mark.Colon) || (ThroughAt(i + 1) & verb.Through) != SaidThrough.None);

    // «…، سالتانات أزيربك، …» after an office, «…، المتحدث باسم…، …» after a name
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

    // «عن وزير الدفاع قوله إن»
    public int Carried(Saying saying, int at, int limit)
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
        if (i < limit && text.HasBefore(i, Mark.Comma) && Apposition(source, i, limit) is var apposed and > 0) i = apposed;
        while (i < limit && text.QuoteOf(i) < 0 && text.Is(i, Sort.Owned) && text.Is(i, Sort.Noun) && text.Exact(i) is ['ق', 'و', 'ل', ..] or ['ت', ..]) i++;
        return i;
    }

    /// <summary>«وكالات الأنباء تاس ونوفوستي» are two, «وكالة تاس» is one.</summary>
    public void AddOutlets(Saying saying, NounPhrase outlet)
    {
        var first = outlet.First;
        var plural = text.Is(outlet.Head, Sort.Plural);
        var names = -1;
        for (var i = outlet.First + 1; plural && i < outlet.Next && names < 0; i++)
            if (text.Is(i, Sort.NamedBody | Sort.Unknown) && !text.Is(i, Sort.Noun)) names = i;
        if (names > 0) first = names;
        for (var i = first + 1; i <= outlet.Next; i++)
        {
            if (i < outlet.Next && !IsAnotherOutlet(i, plural)) continue;
            var name = SourceMemory.Written(text, first, i);
            saying.Via.Add(text.Is(first, Sort.Unknown) && first > outlet.First && name[0] == 'و' ? name[1..] : name);
            first = i;
        }
    }

    private bool IsAnotherOutlet(int i, bool plural) => text.Exact(i)[0] == 'و' && (text.Is(i, Sort.And) || text.Is(i, Sort.Unknown))
        && (plural || text.Words[i].Source == SourceNoun.Outlet || text.Is(i, Sort.Unknown)) && text.Read.Before(i).IndexOf('-') < 0;

    // «“…”، أكد المتحدث»
    private Saying? Postposed(Saying saying, int at)
    {
        if (at == 0 || text.QuoteOf(at - 1) < 0 || saying.Source is null) return null;
        saying.StatementFirst = -1;
        saying.Next = saying.Source.Next;
        return saying;
    }

    // «وكان الرئيس قال إن», «لكن الوزارة أكدت أن»
    private NounPhrase? Preverbal(int at, int first, Saying saying)
    {
        if (at == first || text.Bare(at - 1) is "كما" or "فيما" or "بينما" or "حيث" or "إذ" or "ثم") return null;
        // «أما الوزير فقال»
        if (text.Is(at, Sort.And) && !(text.Exact(at)[0] == 'ف' && text.Bare(first) is "أما")) return null;
        var start = at;
        while (start > first && at - start < 20 && (text.QuoteOf(start - 1) < 0 || QuoteKinds.IsName(text, text.QuoteOf(start - 1))) && !text.HasBefore(start, Mark.Stop | Mark.Colon) && !text.Is(start - 1, Sort.That | Sort.Relative)) start--;
        if (text.Is(at - 1, Sort.Relative) && at - 1 > first)
        {
            saying.HasOther = true;
            return text.Is(at - 1, Sort.And) ? null : Antecedent(at - 1, first, saying);
        }
        saying.HasOther = start < at && !text.HasBefore(at, Mark.Comma | Mark.Close | Mark.Dash) && text.Words[start].IsNominal && !text.Is(start, Sort.Preposition | Sort.JoinedPreposition | Sort.Adverb | Sort.Verb) && text.TimeEnd(start) == 0;
        for (var i = start; i < at; i++)
        {
            if (i > start && !text.HasBefore(i, Mark.Comma) && !text.Is(i, Sort.And) && text.Bare(i - 1) is not ("كان" or "كانت" or "لكن" or "بينما" or "فيما" or "أما" or "حيث")) continue;
            if (text.Is(i, Sort.Preposition | Sort.JoinedPreposition | Sort.OnlyVerb) || text.Bare(i) is "كان" or "كانت" || text.TimeEnd(i) > 0 || phrases.Read(i, at, Reach.Long) is not { } phrase || !circumstances.IsSource(phrase)) continue;
            var end = phrase.Next;
            while (end < at)
            {
                if (text.HasBefore(end, Mark.Comma) && Apposition(phrase, end, at) is var apposed and > 0) end = apposed;
                else if (text.Is(end, Sort.Relative)) end = Clause(end + 1, at);
                else if (text.HasBefore(end, Mark.Comma) && text.Is(end, Sort.Verb)) end = Aside(end, at);
                else if (circumstances.Take(saying, end, at) is var after && after > end) end = after;
                else if (text.Bare(end) is "قد" or "فقد" or "كان" or "كانت" or "من" or "بدوره" or "بدورها" or "أيضا" or "جهته" or "جانبه" or "جهتها" or "جانبها") end++;
                else break;
            }
            if (end != at || !AgreesWith(saying, phrase)) continue;
            saying.Lead = phrase.First;
            return phrase;
        }
        return null;
    }

    // «رئيس الوزراء بنيامين نتانياهو، الذي اعتبر»
    private NounPhrase? Antecedent(int relative, int first, Saying saying)
    {
        for (var i = Math.Max(first, relative - 14); i < relative; i++)
        {
            if (i > first && !text.Is(i - 1, Sort.Verb | Sort.Preposition | Sort.Particle | Sort.Conjunction) && !text.Is(i, Sort.And | Sort.JoinedPreposition) && !text.HasBefore(i, Mark.Comma)) continue;
            if (phrases.Read(i, relative, Reach.Long) is not { } phrase || !circumstances.IsSource(phrase) || !AgreesWith(saying, phrase)) continue;
            if (phrase.Next == relative || (text.HasBefore(phrase.Next, Mark.Comma) && Apposition(phrase, phrase.Next, relative + 1) == relative)) return phrase;
        }
        // «تغريدة ترامب التي قال فيها»
        for (var i = Math.Max(first, relative - 4); i < relative; i++)
            if (text.Is(i, Sort.Person | Sort.NamedBody) && phrases.Read(i, relative, Reach.Long) is { } name && name.Next == relative && AgreesWith(saying, name)) return name;
        return null;
    }

    // a relative clause: its verb, what follows it, up to the next mark or clause
    private int Clause(int at, int limit)
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

    private int Prepositional(int i, int limit)
    {
        if (text.Is(i, Sort.Preposition) && text.Is(i, Sort.Owned)) return i + 1;
        var noun = text.Is(i, Sort.Preposition) ? i + 1 : i;
        if (noun >= limit || text.HasBefore(noun, Mark.Comma | Mark.Colon | Mark.Open) || text.Is(noun, Sort.That)) return noun == i ? i + 1 : noun;
        return Math.Max(i + 1, phrases.Read(noun, limit, Reach.Short)?.Next ?? noun + 1);
    }
}
