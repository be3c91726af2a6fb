namespace Warraq.Arabic.Statements.Attribution;

/// <summary>
/// Goes from a verb or a participle of saying to where what is said begins: after إن, a colon, at a quotation, a preposition of the verb or
/// its object. On the way it takes the source and the circumstances.
/// </summary>
internal sealed class Complements(SpeechText text, NounPhrases phrases, Circumstances circumstances, Asides asides, Subjects subjects, CarriedSources carried)
{
    private const int Window = 45;
    private const int NotHere = -1;
    private const int Failed = -2;
    private const int Found = -3;

    /// <summary>The way of one saying.</summary>
    private sealed class Way
    {
        public required Saying Saying { get; init; }

        public required int At { get; init; }

        public required int Limit { get; init; }

        /// <summary>A source may stand after the verb; a participle has the one of its sentence.</summary>
        public required bool WithSource { get; init; }

        /// <summary>No source is looked for.</summary>
        public required bool SkipsSource { get; init; }

        /// <summary>Who is called or accused.</summary>
        public NounPhrase? Addressed { get; set; }

        /// <summary>The word after an aside: the comma before it parts nothing.</summary>
        public int AfterAside { get; set; } = -1;

        /// <summary>«تحدث شريطة عدم الكشف عن هويته»: the preposition is of that noun.</summary>
        public bool IsBlocked { get; set; }

        public bool IsCarried { get; set; }

        public SayingVerb Verb => Saying.Verb!;

        public NounPhrase? Source => Saying.Source;
    }

    /// <summary>Finds where what is said begins; false when nothing is said.</summary>
    public bool Find(Saying saying, int at, int next, bool withSource = true)
    {
        if (Go(saying, at, Math.Min(next, at + Window), withSource)) return true;
        // «قال المتحدث ردا على سؤال حول ما إذا كان…، “نعم”»
        if (saying.Source is null || saying.Verb!.Kind is not (SayingKind.Say or SayingKind.Write) || saying.Verb.Through != SaidThrough.None) return false;
        for (var i = saying.Source.Next; i < Math.Min(next, at + (Window * 2)); i++)
        {
            if (text.Words[i].Saying is not null && (text.Is(i, Sort.And) || text.HasBefore(i, Mark.Comma))) return false;
            if (text.HasBefore(i, Mark.Open) && text.HasBefore(i, Mark.Comma | Mark.Colon)) return Begin(saying, i, clause: true) == Found;
        }
        return false;
    }

    private bool Go(Saying saying, int at, int limit, bool withSource)
    {
        var way = new Way
        {
            Saying = saying, At = at, Limit = limit, WithSource = withSource,
            // a plural verb stands after its subject
            SkipsSource = saying.Form == SayingForm.Passive || !withSource || (saying.IsPlural && saying.Form == SayingForm.Verb),
        };
        for (var i = at + 1; i < limit;)
        {
            var next = Step(way, i);
            // Found, Failed, or a step over nothing: «وهو …، وقد»
            if (next <= i) return next == Found;
            i = next;
        }
        return false;
    }

    // the word to go on with, Found or Failed
    private int Step(Way way, int i)
    {
        if (text.HasBefore(i, Mark.Stop)) return Failed;
        if (text.BracketEnd(i, way.Limit) is var bracketed and > 0) return bracketed;
        if (Opening(way, i) is var opened and not NotHere) return opened;
        if (text.HasBefore(i, Mark.Dash) && i != way.AfterAside) return OverDashes(way, i);
        if (text.Exact(i) is "وهو" or "وهي" or "وهم" or "وهما") return way.AfterAside = asides.End(i, way.Limit);
        if (circumstances.Take(way.Saying, i, way.Limit) is var after && after > i)
        {
            if (text.HasBefore(i, Mark.Comma)) way.AfterAside = after;
            return after;
        }
        if (i == way.AfterAside && text.Is(i, Sort.Noun) && way.Verb.Through.HasFlag(SaidThrough.Object)) return Begin(way.Saying, i, clause: false);
        if (Preposition(way, i) is var through and not NotHere) return through;
        if (text.HasBefore(i, Mark.Comma) && i != way.AfterAside && !text.Is(i, Sort.Relative)) return AfterComma(way, i);
        if (text.Is(i, Sort.Relative)) return way.AfterAside = asides.Clause(i + 1, way.Limit);
        if (text.Is(i, Sort.And) && text.Is(i, Sort.Verb) && !text.Is(i, Sort.Article)) return Failed;
        if (Noun(way, i) is var noun and not NotHere) return noun;
        if (text.Is(i, Sort.OnlyVerb) || (text.Is(i, Sort.Verb) && way.Source is { IsDefinite: false } && i == way.Source.Next))
        {
            // «صور نشرت على…», «عدد من شهود العيان كانوا في المبنى»: a clause of the indefinite source
            return way.Source is { } source && (!source.IsDefinite || source.Head > source.First) ? asides.Clause(i, way.Limit) : Failed;
        }
        return text.Is(i, Sort.Preposition | Sort.JoinedPreposition) ? asides.Prepositional(i, way.Limit) : i + 1;
    }

    // a colon, a quotation, إن
    private int Opening(Way way, int i)
    {
        if (text.HasBefore(i, Mark.Colon)) return Begin(way.Saying, i, clause: true);
        if (text.HasBefore(i, Mark.Open))
        {
            if (way.Source is not null || way.SkipsSource || QuotedSource(i, way.Limit) is not { } quoted) return Begin(way.Saying, i, clause: !text.Is(i - 1, Sort.Preposition));
            way.Saying.Source = quoted;
            return quoted.Next;
        }
        return text.Is(i, Sort.That) && !text.Is(i, Sort.And) && text.Bare(i - 1) is not ("بعد" or "قبل" or "منذ" or "رغم" or "دون" or "غير" or "إلا" or "بيد" or "مع" or "سوى" or "لولا")
            ? Begin(way.Saying, i + 1, clause: true)
            : NotHere;
    }

    private int OverDashes(Way way, int i)
    {
        i++;
        while (i < way.Limit && !text.HasBefore(i, Mark.Dash)) i++;
        return i == way.Limit ? Failed : way.AfterAside = i;
    }

    private int Preposition(Way way, int i)
    {
        var through = Prepositions.At(text, i);
        if (through == SaidThrough.None) return Carried(way, i, through);
        var isOfVerb = (way.Verb.Through & through) != SaidThrough.None && !(through is SaidThrough.Li or SaidThrough.Fi && way.Addressed is null && way.Source is null && !way.SkipsSource);
        if (isOfVerb && way.IsBlocked) return asides.Prepositional(i, way.Limit);
        if (isOfVerb)
        {
            // «واتهمت حماس بالعمل»: the accused is named, the source was before
            if (way.Verb.Lemma is "اتهم" or "وصف" && through == SaidThrough.Ba && way.Addressed is null && way.WithSource && way.Source is { } accused)
            {
                way.Saying.Source = null;
                return Begin(way.Saying, accused.First, clause: false);
            }
            return Through(way, through, i);
        }
        if (Carried(way, i, through) is var next and not NotHere) return next;
        return text.Is(i + 1, Sort.That) ? Begin(way.Saying, i + 2, clause: true) : NotHere;
    }

    private int Through(Way way, SaidThrough through, int at)
    {
        // «إلى أن», «على أن»
        if (text.Is(at + 1, Sort.That)) return Begin(way.Saying, at + 2, clause: true);
        var isJoined = through is SaidThrough.Ba or SaidThrough.Li && text.Exact(at).Length > 1;
        return Begin(way.Saying, way.Addressed?.First ?? (isJoined ? at : at + 1), clause: false);
    }

    // «نقلت الوكالة عن الوزير», «نقلت على لسان الوزير», «نسب إلى الوزير»
    private int Carried(Way way, int i, SaidThrough through)
    {
        if (way.IsCarried || way.Verb.Kind != SayingKind.Carry) return NotHere;
        // «نقلت عدة مجموعات أخبارا عن هجوم»: the reports are what is said
        if (through == SaidThrough.An && way.Source is { } reporter && reporter.Next < i && text.Exact(i - 1) is [.., 'ا']) return Begin(way.Saying, i - 1, clause: false);
        if (through == SaidThrough.Ala && text.Exact(i + 1) == "لسان") return Take(way, i + 1);
        return through == SaidThrough.An || text.Exact(i) == "لسان" || (through == SaidThrough.Ila && way.Verb.Lemma == "نسب") ? Take(way, i) : NotHere;
    }

    private int Take(Way way, int i)
    {
        way.IsCarried = true;
        return carried.Take(way.Saying, i, way.Limit) is var next and > 0 ? next : Failed;
    }

    private int AfterComma(Way way, int i)
    {
        // «داعيا روسيا وإيران، حليفتي دمشق، إلى»
        if (way.Addressed is not null && !way.WithSource) return way.AfterAside = asides.End(i, way.Limit);
        if (way.Source is null) return Failed;
        // «السفارة، في لاهاي حيث مقر المنظمة، أنها», «، تعليقا على القرار،», «، 18 عاما،»
        if (text.Is(i, Sort.Preposition | Sort.Number) || IsState(i) || asides.IsClause(i, way.Limit)) return way.AfterAside = asides.End(i, way.Limit);
        if (asides.Apposition(way.Source, i, way.Limit) is var apposed and > 0) return way.AfterAside = apposed;
        // «أحد الشهود، واسمه بشير أحمد، إن»
        return asides.End(i, way.Limit) is var end && end < way.Limit && text.HasBefore(end, Mark.Comma) && text.Is(end, Sort.That) && !text.Is(end, Sort.And) ? end : Failed;
    }

    // the source, who is called, or the object that is said
    private int Noun(Way way, int i)
    {
        if (!text.Words[i].IsNominal && !text.Is(i, Sort.Demonstrative | Sort.Quantity)) return NotHere;
        if (text.Is(i, Sort.Preposition | Sort.JoinedPreposition | Sort.OnlyVerb | Sort.Adverb) || IsSayingParticiple(i)) return NotHere;
        if (way.Source is null && !way.SkipsSource && Source(way.Saying, i, way.Limit) is { } found)
        {
            way.Saying.Source = found;
            return found.Next;
        }
        if (way.Verb.Through.HasFlag(SaidThrough.Object) && !IsState(i)) return Begin(way.Saying, i, clause: false);
        if (way.Addressed is not null || phrases.Read(i, way.Limit, Reach.Short) is not { } person) return NotHere;
        way.Addressed = way.Verb.Kind is SayingKind.Urge or SayingKind.Judge ? person : null;
        way.IsBlocked |= way.Addressed is null && !circumstances.IsSource(person);
        return person.Next;
    }

    private NounPhrase? Source(Saying saying, int at, int limit)
    {
        if (IsState(at)) return null;
        var takesNoun = saying.Verb!.Through.HasFlag(SaidThrough.Object) || saying.Verb.Kind is SayingKind.Urge or SayingKind.Judge;
        var phrase = phrases.Read(at, limit, Reach.Long);
        if (phrase is null || (phrase.Head == phrase.First && text.Is(phrase.Head, Sort.Oblique))) return null;
        if (!takesNoun) return phrase;
        if (!(phrase.Next < limit && text.Is(phrase.Next, Sort.That) && !text.HasBefore(phrase.Next, Mark.Comma))) phrase = phrases.Read(at, limit, Reach.Short) ?? phrase;
        // «وأعلن حالة الطوارئ», «وانتقد الحكومة»: the object of a verb whose source was named before
        if (!subjects.Agree(saying, phrase)) return null;
        // «طالب التكتل الأوروبي روسيا»: the caller stands before the called
        if (saying.Verb.Kind == SayingKind.Urge && phrase.IsDefinite && phrase.Next < limit && text.Words[phrase.Next].IsNominal && !text.HasBefore(phrase.Next, Mark.Comma) && !text.Is(phrase.Next, Sort.JoinedPreposition | Sort.Preposition)) return phrase;
        return circumstances.IsSource(phrase) || (phrase.IsDefinite && phrase.Next < limit && !text.HasBefore(phrase.Next, Mark.Comma) && (text.Is(phrase.Next, Sort.That) || text.TimeEnd(phrase.Next) > 0 || text.HasBefore(phrase.Next, Mark.Open))) ? phrase : null;
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

    // «ردا على سؤال», «قائلا», «مساء»: how it was said
    private bool IsState(int i) => IsSayingParticiple(i) || (text.Exact(i) is [_, _, .., 'ا'] && !text.Is(i, Sort.Article | Sort.NamedBody | Sort.Person | Sort.Owned) && text.Is(i, Sort.Noun | Sort.Adjective)
        && text.Is(i + 1, Sort.Preposition));

    // «معربة عن», but not «متحدثة باسم»
    private bool IsSayingParticiple(int i) => text.Words[i].Participle is { } verb
        && (text.Exact(i) is [.., 'ا'] || text.Is(i + 1, Sort.That) || text.HasBefore(i + 1, Mark.Open | Mark.Colon) || (Prepositions.At(text, i + 1) & verb.Through) != SaidThrough.None);

    private static int Begin(Saying saying, int at, bool clause)
    {
        saying.StatementFirst = at;
        saying.TakesClause = clause;
        return Found;
    }
}
