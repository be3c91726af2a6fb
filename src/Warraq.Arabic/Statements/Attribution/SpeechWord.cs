using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>One word of a paragraph as attribution sees it.</summary>
internal struct SpeechWord
{
    public Sort Sort;
    public SourceNoun Source;
    public bool IsChannel;

    /// <summary>A quotation after it is a name or a title.</summary>
    public bool IsNaming;
    public SayingVerb? Saying;

    /// <summary>The reading of the saying verb.</summary>
    public WordReading SayingReading;
    public SayingVerb? Participle;

    /// <summary>A verb of any person: «سنعود».</summary>
    public bool IsAnyVerb;

    /// <summary>The letters may be of another verb as well: يبلغ.</summary>
    public bool IsOtherVerb;

    private bool _hasListedOther;

    public readonly bool Is(Sort sort) => (Sort & sort) != Sort.None;

    /// <summary>May be a part of a noun phrase.</summary>
    public readonly bool IsNominal => Is(Sort.Noun | Sort.Adjective | Sort.Person | Sort.NamedBody | Sort.Number | Sort.Unknown);

    public static SpeechWord Of(ReadWord word)
    {
        var result = new SpeechWord();
        var exact = word.Exact.AsSpan();
        var letters = exact is ['و' or 'ف', _, _, ..] ? 1 : 0;
        if (Sorts.IsThat(exact) || (letters == 1 && Sorts.IsThat(exact[1..])))
        {
            result.Sort = Sort.That | (Sorts.IsThat(exact) ? Sort.None : Sort.And);
            return result;
        }
        // listed as an adjective and a verb alone
        if (exact is "وفي" or "وفى")
        {
            result.Sort = Sort.Preposition | Sort.And;
            return result;
        }
        result.Participle = SpeechLexicon.Current.ParticipleOf(word.Search) ?? (letters == 1 ? SpeechLexicon.Current.ParticipleOf(word.Search.AsSpan(1)) : null);
        if (!word.IsKnown)
        {
            result.Sort = word.Search.Length > 0 && char.IsAsciiDigit(word.Search[^1]) ? Sort.Number : Sort.Unknown | Sort.Person | Sorts.OfLetters(exact);
            result.FindSource(exact);
            return result;
        }
        var same = false;
        foreach (var reading in word.Readings) same |= reading.SameSpelling;
        var whole = false;
        foreach (var reading in word.Readings)
        {
            if (reading.SameSpelling != same) continue;
            result.Add(word.Search, word.Exact, reading);
            whole |= reading.Proclitics == Proclitics.None;
        }
        if (whole) result.Sort &= ~(Sort.JoinedPreposition | Sort.JoinedLi | Sort.JoinedBa); // «بسام» is a name
        if (result.Is(Sort.Preposition | Sort.Conjunction)) result.Sort &= ~Sort.Relative; // من، فيما
        if (result.Is(Sort.Person | Sort.NamedBody) && !result.Is(Sort.Noun | Sort.Adjective)) result.AddCommon(word);
        if (result.Is(Sort.Preposition | Sort.Conjunction | Sort.Relative | Sort.Demonstrative | Sort.Negation | Sort.Particle) && result.Saying is null)
            result.Sort &= ~(Sort.Noun | Sort.Adjective | Sort.Person | Sort.NamedBody | Sort.Verb);
        result.ChooseVerb();
        if (exact[0] == 'و' && result.Saying is null && !result.Is(Sort.Noun | Sort.Adjective | Sort.Number) && word.Search is not ['و', 'ر', 'د', ..]) result.FindSaying(exact[1..]);
        result.FindSource(exact);
        if (result.Is(Sort.Verb) && !result.IsNominal && !result.Is(Sort.Preposition)) result.Sort |= Sort.OnlyVerb;
        return result;
    }

    /// <summary>Marks the word as the first, or a later one, of a name of several words.</summary>
    public void Join(Lexeme name, bool isFirst)
    {
        const Sort kept = Sort.And | Sort.JoinedPreposition | Sort.JoinedLi | Sort.JoinedBa;
        var person = name.Kind is "person" or "given" or "family";
        Sort = (isFirst ? Sort & kept : Sort.NamePart) | (person ? Sort.Person : Sort.NamedBody)
            | (name.Lemma.StartsWith("ال", StringComparison.Ordinal) ? Sort.Article : Sort.None) | name.Gender switch { Gender.Feminine => Sort.Feminine, Gender.Masculine => Sort.Masculine, _ => Sort.None };
        Source = person ? SourceNoun.None : name.Kind is "agency" or "outlet" ? SourceNoun.Outlet : SourceNoun.Body;
        Saying = null;
        Participle = null;
        IsChannel = false;
    }

    // «توعد» is no imperfect of أوعد, «يجب» none of أجاب
    private void ChooseVerb()
    {
        if (Saying is null || !IsOtherVerb) return;
        if (SayingReading.Form.Any(WordForm.Listed)) IsOtherVerb = _hasListedOther;
        else if (_hasListedOther && SayingReading.Form.Any(WordForm.Clipped)) Saying = null;
    }

    // «السفير» is listed as a paper, «الأمين» as a family: the common word stays possible
    private void AddCommon(ReadWord word)
    {
        var at = Is(Sort.And) ? 1 : 0;
        if (!word.Exact.AsSpan(at).StartsWith("ال") || word.Exact.Length - at < 5) return;
        var rest = word.Exact[(at + 2)..];
        Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
        foreach (var reading in room[..WordReader.Read(rest, room)])
            if (reading.SameSpelling && reading.Proclitics == Proclitics.None && WordBook.Current[reading.Lexeme].Class is WordClass.Noun or WordClass.Adjective) Add(word.Search[(at + 2)..], rest, reading);
        if (Is(Sort.Noun | Sort.Adjective)) Sort |= Sort.Article;
    }

    private void Add(string search, string exact, WordReading reading)
    {
        var lexeme = WordBook.Current[reading.Lexeme];
        var form = reading.Form;
        // a name or a noun with ف is hardly ever meant: «فرانس برس»
        if (reading.Proclitics.Any(Proclitics.Wa) || (reading.Proclitics.Any(Proclitics.Fa) && lexeme.Class is WordClass.Verb or WordClass.Particle)) Sort |= Sort.And;
        if (reading.Proclitics.Any(Proclitics.Ba | Proclitics.Ka | Proclitics.Li) && lexeme.Class != WordClass.Verb) Sort |= Sort.JoinedPreposition;
        if (reading.Proclitics.Any(Proclitics.Li) && lexeme.Class != WordClass.Verb) Sort |= Sort.JoinedLi;
        if (reading.Proclitics.Any(Proclitics.Ba)) Sort |= Sort.JoinedBa;
        switch (lexeme.Class)
        {
            case WordClass.Verb:
                IsAnyVerb = true;
                if (!form.Any(WordForm.Third)) break;
                Sort |= Sort.Verb | (form.Any(WordForm.Past) ? Sort.Past : Sort.None);
                if (form.Any(WordForm.Dual) && !reading.SameSpelling) break; // «اقرأ»
                if (SpeechLexicon.Current.VerbOf(reading.Lexeme) is not { } verb)
                {
                    IsOtherVerb = true;
                    _hasListedOther |= form.Any(WordForm.Listed);
                }
                else if (Saying is null || SayingReading.Form.Any(WordForm.Passive)) (Saying, SayingReading) = (verb, reading);
                break;
            case WordClass.Particle:
                Sort |= Sorts.Of(lexeme.Kind);
                if (lexeme.Kind == "prep" && reading.Length > lexeme.Lemma.Length) Sort |= Sort.Owned;
                break;
            case WordClass.Number:
                Sort |= Sort.Number;
                break;
            case WordClass.Name:
                var person = lexeme.Kind is "person" or "given" or "family";
                Sort |= (person ? Sort.Person : Sort.NamedBody) | Sorts.Of(form);
                if (reading.HasArticle || exact.AsSpan(reading.Start).StartsWith("ال")) Sort |= Sort.Article;
                if (!person && Source == SourceNoun.None) Source = lexeme.Kind is "agency" or "outlet" ? SourceNoun.Outlet : SourceNoun.Body;
                break;
            default:
                Sort |= (lexeme.Class == WordClass.Noun ? Sort.Noun : Sort.Adjective) | Sorts.Of(form);
                if (form.Any(WordForm.Plural)) Sort |= Sort.Plural;
                if (lexeme.IsHuman && lexeme.Class == WordClass.Noun) Sort |= Sort.Human;
                if (lexeme.IsAlsoName) Sort |= Sort.Person;
                if (form.Any(WordForm.Masdar)) Sort |= Sort.Masdar;
                if (form.Any(WordForm.Oblique) && form.Any(WordForm.Plural | WordForm.Dual) && !form.Any(WordForm.Construct)) Sort |= Sort.Oblique;
                if (reading.HasArticle) Sort |= Sort.Article;
                if (reading.Start + reading.Length < search.Length) Sort |= Sort.Owned;
                if (lexeme.Class == WordClass.Noun && Source == SourceNoun.None) Source = SpeechLexicon.Current.SourceOf(lexeme.Lemma);
                if (Source == SourceNoun.Person) (Source, Sort) = (SourceNoun.None, Sort | Sort.Human);
                if (lexeme.Class == WordClass.Noun && SpeechLexicon.Current.IsChannel(lexeme.Lemma)) IsChannel = true;
                if (lexeme.Class == WordClass.Noun && !reading.HasArticle && SpeechLexicon.Current.IsNaming(lexeme.Lemma)) IsNaming = true;
                break;
        }
    }

    // «ودعت» is listed as a form of ودع, «ودان» as a town; before a source it is و and دعت
    private void FindSaying(ReadOnlySpan<char> rest)
    {
        Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
        foreach (var reading in room[..WordReader.Read(rest, room)])
        {
            if (!reading.SameSpelling || !reading.Form.Any(WordForm.Third) || reading.Form.Any(WordForm.Passive) || SpeechLexicon.Current.VerbOf(reading.Lexeme) is not { } verb) continue;
            (Saying, SayingReading, IsOtherVerb) = (verb, reading with { Start = (byte)(reading.Start + 1) }, false);
            Sort = Sort.Verb | Sort.And | (reading.Form.Any(WordForm.Past) ? Sort.Past : Sort.None);
            return;
        }
    }

    // «البيان» is an outlet of the gazetteer and «بيان» a given name; a noun that stands for sources is that first
    private void FindSource(ReadOnlySpan<char> exact)
    {
        if (Is(Sort.And)) exact = exact[1..];
        var bare = exact.StartsWith("ال") ? exact[2..] : Is(Sort.JoinedPreposition) && exact.Length > 3 ? exact[1..] : exact;
        if (Source is SourceNoun.None || (Is(Sort.NamedBody) && !Is(Sort.Noun)))
        {
            var listed = SpeechLexicon.Current.SourceOf(bare);
            if (listed == SourceNoun.None) return;
            Source = listed;
            if (listed != SourceNoun.Platform) Sort = (Sort & ~(Sort.NamedBody | Sort.Unknown | Sort.Feminine | Sort.Masculine)) | Sort.Noun | (bare[^1] == 'ة' ? Sort.Feminine : Sort.Masculine) | (bare.Length < exact.Length && exact[0] == 'ا' ? Sort.Article : Sort.None);
        }
        if (Is(Sort.Noun) && SpeechLexicon.IsSourceNoun(Source)) Sort &= ~(Sort.Person | Sort.NamedBody);
    }
}
