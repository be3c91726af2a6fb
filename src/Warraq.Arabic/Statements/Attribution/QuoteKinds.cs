namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Tells a quoted clause from quoted words.</summary>
internal static class QuoteKinds
{
    /// <summary>
    /// Direct is what fills the place of a clause: at once after the verb, a colon or إن and up to the end, or alone before «أكد فلان». After
    /// a preposition or a noun, inside the reporter's sentence, it is partial.
    /// </summary>
    public static bool IsDirect(SpeechText text, Saying? saying, int quote)
    {
        var (first, next) = Words(text, quote);
        if (first >= next) return false;
        var leads = saying is { TakesClause: true } && saying.StatementFirst == first;
        var afterThat = text.Is(first - 1, Sort.That) && (leads || text.Is(first - 1, Sort.And));
        var alone = first == 0 || text.HasBefore(first, Mark.Comma | Mark.Colon | Mark.Stop | Mark.Close | Mark.Dash | Mark.BracketEnd);
        if (!leads && !afterThat && !alone) return false;
        // «إنه “متأخر”»: the subject is the reporter's
        if (afterThat && text.Bare(first - 1).Length > 2 && !HasClause(text, first, next)) return false;
        if (afterThat) return Ends(text, next) || text.HasBefore(next, Mark.Comma);
        if (leads && (text.HasBefore(first, Mark.Colon) || saying!.Verb is null or { Through: SaidThrough.None, Kind: SayingKind.Say or SayingKind.Write or SayingKind.Carry })) return true;
        return HasClause(text, first, next) || (!leads && (next - first >= 6 || IsNominalClause(text, first, next)));
    }

    /// <summary>A name or the title of a work: فيلم “الرسالة”.</summary>
    public static bool IsName(SpeechText text, int quote)
    {
        var (first, next) = Words(text, quote);
        return first > 0 && next - first <= 6 && text.Words[first - 1].IsNaming && !text.HasBefore(first, Mark.Comma | Mark.Colon | Mark.Stop);
    }

    /// <summary>The words of a quotation.</summary>
    public static (int First, int Next) Words(SpeechText text, int quote)
    {
        var low = text.WordAt(text.Quotes[quote].Start);
        var next = low;
        while (next < text.Count && text.QuoteOf(next) == quote) next++;
        return (low, next);
    }

    /// <summary>A verb, or a word that only a clause begins with.</summary>
    public static bool HasClause(SpeechText text, int first, int next)
    {
        if (text.Is(first, Sort.Negation | Sort.That) || text.Bare(first) is "نحن" or "أنا" or "هناك" or "قد" or "لقد" or "هذا" or "هذه" or "هو" or "هي" or "هم" or "يجب" or "لكن" or "إذا" or "لو" or "لدينا") return true;
        // «دعم مصر الكامل للشعب الذي…» is a phrase, whatever verbs are in it
        var phrase = text.Words[first].IsNominal && !text.Is(first, Sort.Verb | Sort.Article | Sort.Person | Sort.NamedBody | Sort.Adverb | Sort.JoinedPreposition);
        for (var i = first; i < (phrase ? Math.Min(next, first + 3) : next); i++)
        {
            if (text.Bare(i) is "الذي" or "التي" or "الذين") return false; // «الهجوم المروع الذي تعرضت له المدينة» is a phrase
            if (text.Is(i, Sort.OnlyVerb) || (text.Words[i].IsAnyVerb && (!text.Words[i].IsNominal || (i == first && text.Is(i, Sort.Past) && !(text.Is(i, Sort.Owned) && text.Is(i + 1, Sort.Adjective) && text.Is(i + 1, Sort.Article)))))) return true;
        }
        return false;
    }

    // «الأمر معقد»: of what is known something is said
    private static bool IsNominalClause(SpeechText text, int first, int next) => next - first >= 2 && text.Is(first, Sort.Article | Sort.NamedBody) && !text.Is(first, Sort.JoinedPreposition)
        && !text.Is(next - 1, Sort.Article | Sort.NamedBody | Sort.Person);

    // nothing of the same clause follows
    private static bool Ends(SpeechText text, int next) => next >= text.Count || text.HasBefore(next, Mark.Stop | Mark.Dash)
        || text.Words[next].Participle is not null || (text.Is(next, Sort.And) && text.Words[next].Saying is not null);
}
