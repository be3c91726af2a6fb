using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>
/// The sources of an article in the order in which they speak: who goes on with «وأضاف», and whom «المتحدث» or «هذا التحالف» means.
/// </summary>
internal sealed class SourceMemory
{
    private const int Most = 200;
    private readonly List<Entry> _entries = [];

    /// <summary>Words of names that have spoken: «ماي» is a month elsewhere.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>A source with what later words are compared with.</summary>
    internal sealed record Entry(Source Source, HashSet<string> Keys, bool IsFeminine, bool IsPlural, int Paragraph, IReadOnlyList<string> Via, bool HasDocument);

    /// <summary>The source of a phrase, tied to an earlier one where the words point back.</summary>
    public Source Of(SpeechText text, int paragraph, NounPhrase phrase)
    {
        var kind = KindOf(text, phrase);
        var isAnonymous = !phrase.HasName && (kind == SourceKind.Unnamed || (kind == SourceKind.Person && IsAnybody(text, phrase)));
        var (role, span) = (Role(text, phrase), text.SpanOf(phrase.First, phrase.Next));
        var source = new Source
        {
            Name = Written(text, phrase.HasName ? phrase.NameFirst : phrase.First, phrase.HasName ? phrase.NameNext : phrase.Next),
            Role = role, Kind = kind, IsAnonymous = isAnonymous, IsNameless = isAnonymous && IsNameless(text, phrase), Paragraph = paragraph, Start = span.Start, Length = span.Length,
        };
        return Link(text, phrase, source) is { } earlier ? source with { SameAs = earlier, IsAnonymous = false, IsNameless = false } : source;
    }

    /// <summary>Keeps a source that has spoken.</summary>
    public void Add(SpeechText text, int paragraph, NounPhrase phrase, Source source, bool isFeminine, bool isPlural, IReadOnlyList<string> via, bool hasDocument)
    {
        if (_entries.Count >= Most) _entries.RemoveRange(0, Most / 2);
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (var i = phrase.First; i < phrase.Next; i++) keys.Add(Key(text, i));
        for (var i = phrase.NameFirst; i < phrase.NameNext; i++)
            if (!text.Is(i, Sort.Article)) Names.Add(text.Bare(i).ToString());
        _entries.Add(new(source, keys, isFeminine, isPlural, paragraph, via, hasDocument));
    }

    /// <summary>A source that speaks on without being named again.</summary>
    public void Again(Entry entry, int paragraph) => _entries.Add(entry with { Paragraph = paragraph });

    /// <summary>Who goes on: the last source of this paragraph or the two before it that the verb agrees with, else simply the last.</summary>
    public Entry? Last(int paragraph, bool isFeminine, bool isPlural)
    {
        Entry? any = null;
        for (var i = _entries.Count - 1; i >= 0 && _entries[i].Paragraph >= paragraph - 2; i--)
        {
            var entry = _entries[i];
            if (entry.Paragraph > paragraph) continue;
            if (entry.IsFeminine == isFeminine && (!isPlural || entry.IsPlural)) return entry;
            any ??= entry;
        }
        return isFeminine || isPlural ? null : any is { IsFeminine: true } ? null : any;
    }

    /// <summary>The last source of a paragraph.</summary>
    public Entry? LastIn(int paragraph) => _entries is [.., var last] && last.Paragraph == paragraph ? last : null;

    private string? Link(SpeechText text, NounPhrase phrase, Source source)
    {
        if (phrase.HasName || (!phrase.IsDefinite && phrase.Next - phrase.First == 1))
        {
            // «ماي» after «تيريزا ماي»
            if (phrase.NameNext - phrase.NameFirst > 1) return null;
            var name = Key(text, phrase.HasName ? phrase.NameFirst : phrase.First);
            return _entries.FindLast(e => e.Source.Kind == SourceKind.Person && e.Source.Name != source.Name && e.Source.Name.Contains(' ', StringComparison.Ordinal) && e.Keys.Contains(name))?.Source.Name;
        }
        var head = text.Words[phrase.Head];
        if (text.Is(phrase.First, Sort.Quantity) || text.Bare(phrase.First) is "أحد" or "إحدى") return null; // one of many
        var pointed = text.Is(phrase.First, Sort.Demonstrative);
        if (!pointed && !phrase.IsDefinite) return null;
        var key = Key(text, phrase.Head);
        var match = _entries.FindLast(e => e.Source.Name != source.Name && e.Source.Length >= source.Length && e.Keys.Contains(key) && HasAll(text, phrase, e))
            ?? (source.Kind == SourceKind.Document ? _entries.FindLast(e => e.HasDocument) : null)
            ?? (pointed && source.Kind is SourceKind.Body or SourceKind.Outlet ? _entries.FindLast(e => e.Source.Kind == source.Kind) : null);
        return match?.Source.SameAs ?? match?.Source.Name;
    }

    private static bool HasAll(SpeechText text, NounPhrase phrase, Entry entry)
    {
        for (var i = phrase.Head + 1; i < phrase.Next; i++)
            if (!entry.Keys.Contains(Key(text, i))) return false;
        return true;
    }

    private static SourceKind KindOf(SpeechText text, NounPhrase phrase)
    {
        var head = text.Words[phrase.Head];
        if (phrase.HasName && head.Source is SourceNoun.None) return SourceKind.Person;
        return head.Source switch
        {
            SourceNoun.Outlet => phrase.HasName && head.Is(Sort.Human) ? SourceKind.Person : SourceKind.Outlet,
            SourceNoun.Document => SourceKind.Document,
            SourceNoun.Picture => SourceKind.Picture,
            SourceNoun.Unnamed => SourceKind.Unnamed,
            SourceNoun.Body when head.Is(Sort.NamedBody) && !head.Is(Sort.Noun) => SourceKind.State,
            SourceNoun.Body => SourceKind.Body,
            _ => head.Is(Sort.Human | Sort.Person) ? SourceKind.Person : SourceKind.Body,
        };
    }

    // «مسؤول أمني», «دبلوماسيون»: an indefinite person; a spokesman speaks for those he is said to speak for
    private static bool IsAnybody(SpeechText text, NounPhrase phrase)
    {
        if (phrase.IsDefinite && text.Is(phrase.Head, Sort.Article) && text.Bare(phrase.Head) is not ("المسؤول" or "المسؤولون" or "المسؤولين")) return false;
        for (var i = phrase.First; i < phrase.Next; i++)
            if (text.Exact(i) is "باسم" or "بلسان") return false;
        return !phrase.IsDefinite || text.Bare(phrase.Head) is "المسؤول" or "أحد" || text.Is(phrase.First, Sort.Quantity);
    }

    // «مصادر», «مصدر مطلع»: not even their field
    private static bool IsNameless(SpeechText text, NounPhrase phrase)
    {
        if (text.Words[phrase.Head].Source != SourceNoun.Unnamed) return false;
        for (var i = phrase.Head + 1; i < phrase.Next; i++)
            if (text.Exact(i) is not ("مطلع" or "مطلعة" or "خاص" or "خاصة" or "موثوق" or "موثوقة" or "مسؤول" or "مسؤولة" or "عليم" or "عليمة" or "عدة" or "متعددة" or "مختلفة")) return false;
        return true;
    }

    private static string? Role(SpeechText text, NounPhrase phrase)
    {
        if (!phrase.HasName) return null;
        if (phrase.NameFirst > phrase.First) return Written(text, phrase.First, phrase.NameFirst);
        return phrase.RoleFirst > 0 ? Written(text, phrase.RoleFirst, Math.Max(phrase.RoleNext, phrase.Next)) : null;
    }

    /// <summary>The words without a preposition joined to the first: «للوزارة» is «الوزارة».</summary>
    public static string Written(SpeechText text, int first, int next)
    {
        var span = text.SpanOf(first, next);
        var words = text.TextOf(span);
        var word = text.Read.Words[first];
        var letters = text.Is(first, Sort.And) ? 1 : 0;
        var key = word.Exact.AsSpan(letters);
        if (!text.Is(first, Sort.JoinedPreposition)) return letters > 0 ? words[Surface.Offset(word.Surface, 1)..] : words;
        if (key is ['ل', 'ل', ..]) return "ال" + words[Surface.Offset(word.Surface, letters + 2)..];
        return key is ['ل' or 'ب' or 'ك', ..] ? words[Surface.Offset(word.Surface, letters + 1)..] : words;
    }

    // the word without article and joined letters, so that المتحدث is متحدث
    private static string Key(SpeechText text, int word)
    {
        var read = text.Read.Words[word];
        foreach (var reading in read.Readings)
            if (Lexicon.WordBook.Current[reading.Lexeme] is { Class: WordClass.Noun or WordClass.Adjective or WordClass.Name } lexeme) return lexeme.Lemma;
        var prefix = Clitics.PrefixLength(read.Search);
        return read.Search[prefix..];
    }
}
