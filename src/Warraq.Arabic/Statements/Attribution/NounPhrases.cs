namespace Warraq.Arabic.Statements.Attribution;

/// <summary>How far a noun phrase may reach.</summary>
internal enum Reach
{
    /// <summary>Nothing that is said follows: «بحسب وكالة الأنباء “تاس”».</summary>
    Alone,

    /// <summary>Another noun follows (the object of the verb): only what surely belongs to it.</summary>
    Short,

    /// <summary>A clause or a quotation follows: all that can belong to it.</summary>
    Long,
}

/// <summary>
/// Reads noun phrases word by word: construct chains end at the first definite noun; adjectives, a name, an office, «باسم…» and «في
/// الوزارة» go on (section C2, speaker span).
/// </summary>
internal sealed class NounPhrases(SpeechText text)
{
    private const int Longest = 30;
    private readonly PhraseWords _words = new(text);
    private int _depth;

    /// <summary>The noun phrase that begins at a word, or null.</summary>
    public NounPhrase? Read(int at, int limit, Reach reach)
    {
        limit = Math.Min(limit, at + Longest);
        var head = Lead(at, limit);
        if (head < 0 || !_words.IsNominal(head) || (head > at && text.HasBefore(head, Mark.Comma | Mark.Colon | Mark.Open))) return null;
        var phrase = new NounPhrase { First = at, Next = head + 1, Head = head };
        if (_words.IsPersonName(head)) Name(phrase, head);
        phrase.IsOpen = !phrase.HasName && _words.IsOpen(head);
        phrase.IsDefinite = !phrase.IsOpen && !_words.IsIndefinite(head);
        for (var i = head + 1; i < limit;)
        {
            if (text.BracketEnd(i, limit) is var after and > 0)
            {
                i = after;
                if (i < limit && !_words.Parted(i)) continue;
                break;
            }
            if (text.HasBefore(i, Mark.Open) && QuotedName(phrase, i, limit, reach) is var quoted and > 0)
            {
                phrase.Next = i = quoted;
                phrase.IsOpen = false;
                phrase.IsDefinite = true;
                continue;
            }
            if ((_words.Parted(i) && !IsAfterQuotedName(phrase, i)) || text.TimeEnd(i) > 0) break;
            var next = Extend(phrase, i, limit, reach);
            if (next <= i) break;
            phrase.Next = i = next;
        }
        return phrase;
    }

    // هذا، أحد، بعض، ثلاثة, عدد من: the head comes after them
    private int Lead(int at, int limit)
    {
        var i = at;
        while (i < limit && (i == at || !_words.Parted(i)) && i < at + 6)
        {
            if (text.Is(i, Sort.Demonstrative | Sort.Number) || (text.Is(i, Sort.Quantity) && !text.Is(i, Sort.Article))) i++;
            else if (i + 1 < limit && text.Exact(i + 1) == "من" && text.Exact(i) is "عدد" or "مجموعة" or "العديد" or "كثير" or "الكثير" or "عشرات" or "مئات" or "آلاف") i += 2;
            else if (i > at && text.Exact(i) == "من") i++;
            else if (text.Bare(i) is "آخر" or "أحدث" && i + 1 < limit && text.Is(i + 1, Sort.Noun) && !text.Is(i + 1, Sort.Article)) i++;
            else break;
        }
        return i < limit ? i : -1;
    }

    private int Extend(NounPhrase phrase, int i, int limit, Reach reach)
    {
        if (text.Is(i, Sort.NamePart))
        {
            if (phrase.EndsWithName(i)) phrase.NameNext = i + 1;
            (phrase.IsOpen, phrase.IsDefinite) = (false, true);
            return i + 1;
        }
        if (_words.IsLastOfName(phrase, i, limit, reach))
        {
            phrase.NameNext = i + 1;
            return i + 1;
        }
        if (text.Exact(i) is "نفسه" or "نفسها" or "نفسهم" or "ذاته" or "ذاتها") return i + 1;
        if (_words.IsJoined(i)) return Coordinate(phrase, i);
        if (text.Exact(i) is "باسم" or "بلسان") return Inner(phrase, i + 1, limit, reach);
        if (phrase.IsOpen && !text.Is(i, Sort.Preposition | Sort.JoinedPreposition)) return Construct(phrase, i, reach);
        if (text.Is(i, Sort.Preposition | Sort.JoinedPreposition) && !_words.IsBarePersonName(phrase, i)) return Attach(phrase, i, limit, reach);
        if (!phrase.IsDefinite && text.Is(i, Sort.Adverb) && text.Exact(i) is [.., 'ا'] && text.Exact(i - 1) is [.., 'ا']) return i + 1; // «مسؤولا حكوميا»
        if (!_words.IsNominal(i)) return -1;
        return text.Is(i, Sort.Article) ? WithArticle(phrase, i, reach) : Bare(phrase, i, reach);
    }

    // the next noun of a construct chain, or an adjective that ends an indefinite phrase
    private int Construct(NounPhrase phrase, int i, Reach reach)
    {
        if (!_words.IsNominal(i) || text.Is(i, Sort.JoinedPreposition) || text.Exact(i).StartsWith("قول", StringComparison.Ordinal)) return -1;
        // «توقع خبراء ارتفاع الأسعار»
        if (reach == Reach.Short && text.Is(phrase.Head, Sort.Human) && text.Is(phrase.Head, Sort.Plural) && i == phrase.Head + 1 && !text.Is(i, Sort.Article | Sort.NamedBody | Sort.Person | Sort.Adjective) && !_words.IsIndefiniteAdjective(i, phrase.Head)) return -1;
        if (!text.Is(i, Sort.Article) && _words.IsIndefiniteAdjective(i, phrase.Head)) phrase.IsOpen = false;
        else
        {
            phrase.IsOpen = _words.IsOpen(i);
            if (!phrase.IsOpen) phrase.IsDefinite = !_words.IsIndefinite(i);
        }
        return i + 1;
    }

    private int WithArticle(NounPhrase phrase, int i, Reach reach)
    {
        if (phrase.EndsWithName(i) && (text.Is(i, Sort.Person | Sort.Unknown | Sort.Adjective) || _words.IsNisba(i)) && !text.Is(i, Sort.Human))
        {
            phrase.NameNext = i + 1; // بشار الأسد
            return i + 1;
        }
        if (phrase.EndsWithName(i) && phrase.NameNext - phrase.NameFirst == 1 && reach != Reach.Short && !text.Is(i, Sort.Human))
        {
            phrase.NameNext = i + 1; // أشرف القدرة
            return i + 1;
        }
        if (!phrase.IsDefinite) return -1;
        // «بيسكوف الناطق باسم الكرملين»
        if (phrase.HasName && text.Is(i, Sort.Human) && reach != Reach.Short && phrase.RoleNext == 0)
        {
            phrase.RoleFirst = i;
            return i + 1;
        }
        // «دعا المنسق المجتمع الدولي»: a noun with an adjective of its own begins the object
        if (reach == Reach.Short && text.Is(i, Sort.Noun) && !_words.IsNisba(i) && text.Exact(i) is not ("العام" or "العامة" or "الأعلى" or "العليا" or "الأول" or "الخاص" or "الخاصة" or "الدائم" or "الدائمة") && i + 1 < text.Count && !_words.Parted(i + 1) && _words.IsNisba(i + 1)) return -1;
        if (text.Is(i, Sort.Adjective | Sort.Unknown) || _words.IsNisba(i)) return reach == Reach.Short && !_words.Agrees(i, phrase) ? -1 : i + 1;
        // «وزراء الخارجية العرب، الخميس،»
        var isApart = reach != Reach.Short || (text.Is(i, Sort.Plural) && !text.Is(i, Sort.Oblique) && text.Is(phrase.Head, Sort.Plural) && (i + 1 >= text.Count || _words.Parted(i + 1)));
        return (text.Is(i, Sort.Human) && isApart && text.Is(phrase.Head, Sort.Human)) || (text.Is(i, Sort.NamedBody) && reach != Reach.Short && !phrase.HasName) ? i + 1 : -1;
    }

    private int Bare(NounPhrase phrase, int i, Reach reach)
    {
        var isOffice = text.Is(phrase.Head, Sort.Human) || phrase.RoleFirst > 0;
        var isAfterOffice = isOffice && !phrase.HasName && phrase.IsDefinite && text.Is(i, Sort.Person) && !text.Is(i, Sort.NamedBody | Sort.Human);
        if (_depth > 0 && !isOffice && !phrase.HasName && _words.IsPersonName(i)) return -1; // the name after «المتحدث باسم الوزارة» is the spokesman's
        if ((isAfterOffice || _words.IsPersonName(i, inName: phrase.EndsWithName(i))) && (reach != Reach.Short || phrase.HasName || isOffice || text.Is(i, Sort.Unknown)))
        {
            if (!phrase.HasName && !isOffice) phrase.IsDefinite = true;
            else if (!phrase.HasName) Name(phrase, i);
            else if (phrase.NameNext == i) phrase.NameNext = i + 1;
            else return -1;
            phrase.IsDefinite = true;
            return i + 1;
        }
        if (text.Exact(i - 1) is "حي" or "مدينة" or "بلدة" or "قرية" or "منطقة") return i + 1; // «سكان حي كريتلي»
        if (text.Is(i, Sort.NamedBody) && (reach != Reach.Short || text.Is(i - 1, Sort.Owned))) return i + 1; // «وحليفتها روسيا»
        if (!phrase.IsDefinite && _words.IsIndefiniteAdjective(i, phrase.Head)) return i + 1;
        // «رئيس المنظمة رئيس الوزراء الأرمني», «باشينيان رئيس الوزراء»
        if (text.Is(i, Sort.Human) && reach != Reach.Short && (text.Is(phrase.Head, Sort.Human) || phrase.HasName) && _words.IsOpen(i))
        {
            if (phrase.HasName && phrase.RoleNext == 0) phrase.RoleFirst = i;
            phrase.IsOpen = true;
            return i + 1;
        }
        return -1;
    }

    private int Coordinate(NounPhrase phrase, int i)
    {
        if (text.Words[i].Saying is not null || text.Is(i, Sort.OnlyVerb | Sort.Preposition | Sort.JoinedPreposition | Sort.That | Sort.Relative | Sort.Conjunction | Sort.Particle | Sort.Negation)) return -1;
        if (!_words.IsNominal(i) || (text.Is(i, Sort.Verb | Sort.Past) && !text.Is(i, Sort.Article | Sort.Human))) return -1;
        if (phrase.EndsWithName(i) && text.Is(i, Sort.Human)) return -1;
        if (phrase.EndsWithName(i) && text.Is(i, Sort.Person)) phrase.NameNext = i + 1; // «محمد ومحمود»
        phrase.IsOpen = _words.IsOpen(i);
        return i + 1;
    }

    // «في وزارة الدفاع», «لشؤون الشرق الأوسط», «بمجلس النواب»: of an office or a body, not of a person's name
    private int Attach(NounPhrase phrase, int i, int limit, Reach reach)
    {
        var isOffice = text.Is(phrase.Head, Sort.Human) || text.Words[phrase.Head].Source == SourceNoun.Unnamed || (phrase.RoleFirst > 0);
        var joined = text.Is(i, Sort.JoinedPreposition) && !text.Is(i, Sort.Preposition);
        if (!isOffice && !(joined && text.Is(i, Sort.JoinedLi) && text.Words[phrase.Head].Source is SourceNoun.Body or SourceNoun.Outlet or SourceNoun.Document && !(text.Words[phrase.Head].IsChannel && reach == Reach.Alone)) && !(text.Exact(i - 1) is "صادر" or "صادرة" && reach != Reach.Alone)) return -1;
        if (phrase.HasName && phrase.RoleFirst == 0) return -1;
        var noun = joined ? i : i + 1;
        if (noun >= limit || text.HasBefore(noun, Mark.Comma | Mark.Open) || text.TimeEnd(noun) > 0 || !_words.IsNominal(noun) || text.Words[noun].IsChannel) return -1;
        var source = text.Words[noun].Source;
        if (joined && text.Is(i, Sort.JoinedLi))
        {
            if ((source == SourceNoun.Outlet && text.Words[phrase.Head].Source != SourceNoun.Document) || text.Exact(noun).Contains('.', StringComparison.Ordinal) || (text.Is(noun, Sort.Human) && !text.Is(noun, Sort.NamedBody)) || text.Is(noun, Sort.Masdar)) return -1;
            if (!text.Is(noun, Sort.Article | Sort.NamedBody) && source != SourceNoun.Body && !(phrase.IsDefinite && text.Is(noun, Sort.Noun) && _words.IsOpen(noun))
                && !text.Exact(noun).StartsWith("لشؤون", StringComparison.Ordinal)) return -1;
        }
        else if (joined)
        {
            if (!text.Is(i, Sort.JoinedBa) || source is not (SourceNoun.Body or SourceNoun.Outlet)) return -1;
        }
        else
        {
            if (text.Exact(i) is not ("في" or "لدى" or "من" or "عن" or "إلى")) return -1;
            var isBody = source is SourceNoun.Body or SourceNoun.Outlet || text.Is(noun, Sort.NamedBody);
            if (text.Exact(i) == "في" && LeadsToName(phrase, noun, limit)) return Inner(phrase, noun, limit, reach);
            if (text.Exact(i - 1) is "صادر" or "صادرة" || text.Exact(noun) is "مجال" or "قطاع") return Inner(phrase, noun, limit, reach); // «بيان صادر عن الوزارة»
            if (text.Exact(i - 1) is "مقرب" or "مقربة" or "مقربون" or "مقربين" or "قريب" or "قريبة") return Inner(phrase, noun, limit, reach); // «مقرب من الملف»
            if (!isBody || (phrase.IsDefinite && text.Exact(i) is "من" or "عن" && reach != Reach.Short)) return -1;
            if (phrase.IsDefinite && text.Exact(i) == "في" && text.Is(noun, Sort.NamedBody) && text.Words[noun].Source != SourceNoun.Body) return -1;
        }
        return Inner(phrase, noun, limit, reach);
    }

    // «رئيس الهيئة في المنطقة جلال بورانفار»: the place is inside, a name follows
    private bool LeadsToName(NounPhrase phrase, int noun, int limit)
    {
        if (phrase.HasName || _depth > 2) return false;
        _depth++;
        var place = Read(noun, limit, Reach.Short);
        _depth--;
        return place is not null && place.Next < limit && !_words.Parted(place.Next) && _words.IsPersonName(place.Next);
    }

    private int Inner(NounPhrase phrase, int at, int limit, Reach reach)
    {
        if (_depth > 4 || at >= limit || (_words.Parted(at) && !IsAfterQuotedName(phrase, at))) return -1;
        _depth++;
        var inner = Read(at, limit, reach);
        _depth--;
        if (inner is null) return -1;
        phrase.IsOpen = false;
        return inner.Next;
    }

    // شركة "آسمان", حركة “طالبان”
    private int QuotedName(NounPhrase phrase, int i, int limit, Reach reach)
    {
        var quote = text.QuoteOf(i);
        var next = i;
        while (next < limit && text.QuoteOf(next) == quote) next++;
        if (quote < 0 || next - i > 6 || (QuoteKinds.HasClause(text, i, next) && !(phrase.IsOpen && text.Words[phrase.Head].Source is SourceNoun.Body or SourceNoun.Outlet))) return 0;
        if (phrase.IsOpen || reach == Reach.Alone) return next;
        // «وكالة الأنباء الرسمية “تاس” إن»
        return (text.Words[phrase.Head].Source == SourceNoun.Outlet || (text.Words[phrase.Head].Source == SourceNoun.Body && text.Is(i, Sort.Unknown))) && (text.Is(next, Sort.That) || text.Exact(next) == "عن") ? next : 0;
    }

    // «وكالة “سانا” الرسمية»
    private bool IsAfterQuotedName(NounPhrase phrase, int i) => phrase.Next == i && text.QuoteOf(i - 1) >= 0 && text.QuoteOf(i) < 0
        && !text.HasBefore(i, Mark.Comma | Mark.Colon | Mark.Stop | Mark.Open | Mark.Dash);

    private void Name(NounPhrase phrase, int i)
    {
        phrase.NameFirst = i;
        phrase.NameNext = i + 1;
    }
}
