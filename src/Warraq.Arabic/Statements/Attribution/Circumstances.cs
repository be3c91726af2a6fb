namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Reads what stands around a source: when, where and through whom something was said.</summary>
internal sealed class Circumstances(SpeechText text, NounPhrases phrases)
{
    /// <summary>Takes the circumstance that begins at a word.</summary>
    /// <returns>The word after it; the same word when there is none.</returns>
    public int Take(Saying saying, int at, int limit)
    {
        if (at >= limit) return at;
        if (Time(at, limit) is var time and > 0)
        {
            var first = text.Is(at, Sort.Preposition) && text.Exact(at + 1) is not ("وقت" or "ساعة") ? at + 1 : at;
            saying.When ??= new(text.StartBare(first), text.SpanOf(first, time).End);
            return time;
        }
        if (Channel(saying, at, limit) is var channel and > 0) return channel;
        return Outlet(saying, at, limit) is var outlet and > 0 ? outlet : at;
    }

    /// <summary>The word after «أمس», «صباح الخميس», «في وقت سابق»; 0 for none.</summary>
    public int Time(int at, int limit)
    {
        var first = text.Bare(at) is "في" or "خلال" or "منذ" or "يوم" && at + 1 < limit && !text.HasBefore(at + 1, Mark.Comma | Mark.Open) ? at + 1 : at;
        if (text.TimeEnd(at) > at) return text.TimeEnd(at);
        if (first == at) return 0;
        if (text.TimeEnd(first) > first) return text.TimeEnd(first);
        return text.Exact(first) is "وقت" && text.Exact(first + 1) is "سابق" or "لاحق" or "متأخر" or "مبكر" ? Further(first + 2, limit) : 0;
    }

    // «في وقت سابق اليوم», «في وقت متأخر من مساء الأحد»
    private int Further(int at, int limit)
    {
        if (at < limit && text.TimeEnd(at) > at) return text.TimeEnd(at);
        if (at + 1 < limit && text.Exact(at) == "من" && text.TimeEnd(at + 1) > 0) return text.TimeEnd(at + 1);
        return Math.Min(at, limit);
    }

    private int Channel(Saying saying, int at, int limit)
    {
        var joined = text.Is(at, Sort.JoinedBa) && !text.Is(at, Sort.Preposition);
        if (!joined && text.Bare(at) is not ("في" or "خلال" or "عبر" or "على" or "من")) return 0;
        var noun = joined ? at : at + 1;
        if (noun >= limit || text.HasBefore(noun, Mark.Comma | Mark.Colon)) return 0;
        var isPlatform = text.Words[noun].Source == SourceNoun.Platform;
        if (text.Exact(noun) is "موقع" or "الموقع" or "منصة" or "تطبيق" or "شبكة" && !joined) isPlatform = true;
        if (!text.Words[noun].IsChannel && !isPlatform) return 0;
        if (text.Exact(at) == "من" && !isPlatform) return 0;
        var next = ChannelEnd(noun, limit);
        saying.Channel ??= text.SpanOf(noun, next);
        return Published(saying, next, limit);
    }

    // the noun with its adjectives; «حسابه على تويتر», «موقع تويتر»
    private int ChannelEnd(int noun, int limit)
    {
        var next = noun + 1;
        while (next < limit && !Parted(next) && next - noun < 5)
        {
            if (text.Is(next, Sort.OnlyVerb | Sort.And | Sort.That | Sort.Relative) || text.TimeEnd(next) > 0) break;
            if (text.Words[next].Source == SourceNoun.Platform && !text.Is(next, Sort.JoinedPreposition)) next++;
            else if (text.Exact(next) is "على" or "في" && next + 1 < limit && text.Words[noun].Is(Sort.Owned) && (text.Words[next + 1].Source == SourceNoun.Platform || text.Exact(next + 1) is "موقع")) next += 2;
            else if (IsAdjective(next, noun)) next++;
            else break;
        }
        return next;
    }

    private bool IsAdjective(int word, int noun) => (text.Exact(word)[^1] != 'ا' || text.Exact(noun)[^1] == 'ا') && !text.Is(word, Sort.JoinedPreposition | Sort.Preposition) && !(text.Is(word, Sort.Human) && !text.Is(word, Sort.Adjective)) && text.Is(word, Sort.Article) == text.Is(noun, Sort.Article | Sort.Owned)
        && (text.Is(word, Sort.Adjective) || text.Exact(word) is [_, .., 'ي'] or [_, .., 'ي', 'ة'] || (text.Exact(word)[^1] == 'ة' && text.Exact(noun)[^1] == 'ة' && !text.Is(word, Sort.Verb))) && text.Words[word].Source == SourceNoun.None;

    // «بيان نشرته على تطبيق تلغرام المتحدثة ماريا زاخاروفا»: who published it stands between the source and us
    private int Published(Saying saying, int at, int limit)
    {
        if (at >= limit || Parted(at) || !text.Is(at, Sort.Verb) || text.Is(at, Sort.And)) return at;
        var publishes = text.Words[at].Saying is { Kind: SayingKind.Write or SayingKind.Carry } || text.Exact(at) is ['ب', 'ث', ..] or ['أ', 'ذ', 'ا', 'ع', ..] or ['أ', 'و', 'ر', 'د', ..];
        var i = at + 1;
        while (i < limit && !Parted(i) && !text.Is(i, Sort.That))
        {
            if (Time(i, limit) is var time and > 0) i = time;
            else if (text.Is(i, Sort.Preposition) && i + 1 < limit) i = text.Words[i + 1].Source == SourceNoun.Platform || text.Words[i + 1].IsChannel ? ChannelEnd(i + 1, limit) : Skip(i + 1, limit);
            else if (phrases.Read(i, limit, Reach.Long) is { } who)
            {
                if (publishes && IsSource(who)) saying.Via.Add(who.HasName ? SourceMemory.Written(text, who.NameFirst, who.NameNext) : SourceMemory.Written(text, who.First, who.Next));
                i = who.Next;
                publishes = false;
            }
            else i++;
        }
        return i;
    }

    private int Skip(int at, int limit) => phrases.Read(at, limit, Reach.Short)?.Next ?? at + 1;

    // «لوكالة رويترز», «للصحافيين», «لـ“إيسنا”»: an outlet is on the way to us, the press room is not
    private int Outlet(Saying saying, int at, int limit)
    {
        if (text.Exact(at) == "ل" && at + 1 < limit)
        {
            if (text.HasBefore(at + 1, Mark.Open)) return Quoted(saying, at + 1, limit);
            if (text.Words[at + 1].IsNominal && !text.HasBefore(at + 1, Mark.Comma))
            {
                if (phrases.Read(at + 1, limit, Reach.Long) is not { } listed) return 0;
                Through(saying, listed);
                return listed.Next;
            }
        }
        if (text.Exact(at) is "له" or "لها" or "لهم" or "لنا") return at + 1;
        if (text.Exact(at) is "مع" && at + 1 < limit && text.Words[at + 1].Source == SourceNoun.Outlet && phrases.Read(at + 1, limit, Reach.Long) is { } partner)
        {
            Through(saying, partner);
            return partner.Next;
        }
        if (!text.Is(at, Sort.JoinedLi) || (text.Words[at].Source != SourceNoun.Outlet && !text.Is(at, Sort.Human | Sort.Person | Sort.Unknown))) return 0;
        if (phrases.Read(at, limit, Reach.Long) is not { } phrase) return 0;
        Through(saying, phrase);
        return phrase.Next;
    }

    private void Through(Saying saying, NounPhrase phrase)
    {
        if (text.Words[phrase.Head].Source == SourceNoun.Outlet || IsForeignOutlet(phrase.Head)) saying.Via.Add(SourceMemory.Written(text, phrase.First, phrase.Next));
    }

    // CNN, العربية.نت
    private bool IsForeignOutlet(int word) => text.Is(word, Sort.Unknown) && (text.Read.Words[word].Search is [< '\u0250', ..] || text.Exact(word).Contains('.', StringComparison.Ordinal));

    private int Quoted(Saying saying, int at, int limit)
    {
        var quote = text.QuoteOf(at);
        var next = at;
        while (next < limit && text.QuoteOf(next) == quote) next++;
        if (next - at > 4) return 0;
        saying.Via.Add(text.TextOf(text.SpanOf(at, next)));
        return next;
    }

    /// <summary>The phrase can stand for a source: people, bodies, outlets, reports, names.</summary>
    public bool IsSource(NounPhrase phrase) => phrase.HasName || text.Words[phrase.Head].Source is not (SourceNoun.None or SourceNoun.Platform)
        || text.Is(phrase.Head, Sort.Human | Sort.NamedBody) || text.KnownNames.Contains(text.Bare(phrase.Head).ToString());

    private bool Parted(int i) => text.HasBefore(i, Mark.Comma | Mark.Colon | Mark.Stop | Mark.Open | Mark.Dash);
}
