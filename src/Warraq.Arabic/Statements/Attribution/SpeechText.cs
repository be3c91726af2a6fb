using Warraq.Arabic.Dates;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>A paragraph with its words, marks, quotations and sentences.</summary>
internal sealed class SpeechText
{
    private readonly Mark[] _before;
    private readonly int[] _quoteOf;
    private readonly int[] _timeEnd;

    /// <param name="read">The paragraph.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="times">Its time expressions.</param>
    /// <param name="knownNames">Names of speakers that the article gave before.</param>
    public SpeechText(ReadText read, IReadOnlyList<Quotation> quotations, IReadOnlyList<TimeExpression> times, HashSet<string> knownNames)
    {
        Read = read;
        KnownNames = knownNames;
        Words = new SpeechWord[read.Words.Count];
        for (var i = 0; i < Words.Length; i++) Words[i] = SpeechWord.Of(read.Words[i]);
        JoinNames();
        Quotes = quotations;
        _quoteOf = new int[Words.Length];
        _before = new Mark[Words.Length + 1];
        _timeEnd = new int[Words.Length];
        FindMarks();
        PlaceQuotes();
        PlaceTimes(times);
        Sentences = FindSentences();
    }

    public ReadText Read { get; }

    /// <summary>Words that were names of speakers before in the article; «ماي» is a month elsewhere.</summary>
    public HashSet<string> KnownNames { get; }

    public SpeechWord[] Words { get; }

    public int Count => Words.Length;

    /// <summary>The quotations that are in no other one.</summary>
    public IReadOnlyList<Quotation> Quotes { get; }

    /// <summary>First word and the word after each sentence; a quotation parts no sentence.</summary>
    public IReadOnlyList<(int First, int Next)> Sentences { get; }

    /// <summary>The quotation that a word is in, or -1.</summary>
    public int QuoteOf(int word) => _quoteOf[word];

    /// <summary>The sentence of a word, by number.</summary>
    public int SentenceIndex(int word)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Next <= word) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>First word and the word after the sentence of a word.</summary>
    public (int First, int Next) SentenceOf(int word) => Sentences.Count == 0 ? (0, Count) : Sentences[SentenceIndex(word)];

    /// <summary>The first word that begins at a place or after it.</summary>
    public int WordAt(int at)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Read.Words[middle].Start < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The quotations that begin between two words.</summary>
    public IEnumerable<int> QuotesIn(int first, int next)
    {
        for (var i = first; i < next; i++)
            if (_quoteOf[i] >= 0 && (i == 0 || _quoteOf[i - 1] != _quoteOf[i])) yield return _quoteOf[i];
    }

    public bool HasBefore(int word, Mark marks) => (_before[word] & marks) != Mark.None;

    /// <summary>The word after brackets that open before a word and hold a gloss, such as (CNN); 0 for none.</summary>
    public int BracketEnd(int word, int limit)
    {
        if (!HasBefore(word, Mark.Bracket)) return 0;
        for (var i = word + 1; i <= Math.Min(Math.Min(limit, Count), word + 10); i++)
            if (HasBefore(i, Mark.BracketEnd)) return i;
        return 0;
    }

    public bool Is(int word, Sort sort) => (uint)word < (uint)Words.Length && Words[word].Is(sort);

    /// <summary>The exact key of a word, with «في» for the «فى» that some papers write.</summary>
    public string Exact(int word) => (uint)word >= (uint)Words.Length ? "" : Read.Words[word].Exact switch
    {
        "فى" => "في",
        "وفى" => "وفي",
        "التى" => "التي",
        "الذى" => "الذي",
        var exact => exact,
    };

    /// <summary>The exact key without a joined و or ف.</summary>
    public ReadOnlySpan<char> Bare(int word)
    {
        var exact = Exact(word).AsSpan();
        return Is(word, Sort.And) ? exact[1..] : exact;
    }

    /// <summary>The word after the time expression that begins here, or 0.</summary>
    public int TimeEnd(int word) => (uint)word < (uint)Words.Length ? _timeEnd[word] : 0;

    /// <summary>Where a word begins when و or ف is left out.</summary>
    public int StartBare(int word) => Read.Words[word].Start + (Is(word, Sort.And) ? Surface.Offset(Read.Words[word].Surface, 1) : 0);

    /// <summary>The units of some words; with the marks of a quotation that they end with.</summary>
    public Span SpanOf(int first, int next)
    {
        if (next <= first) return default;
        var end = Read.Words[next - 1].End;
        var quote = _quoteOf[next - 1];
        return new(Read.Words[first].Start, quote >= 0 && quote != _quoteOf[first] && (next == Count || _quoteOf[next] != quote) ? Quotes[quote].End : end);
    }

    public string TextOf(Span span) => Read.Text.Substring(span.Start, span.Length);

    private void JoinNames()
    {
        // «أم محمد» is no «or»
        for (var i = 0; i + 1 < Words.Length; i++)
            if (Read.Words[i].Exact is "أم" or "وأم" or "أبو" or "أبي" && Words[i + 1].Is(Sort.Person) && !Words[i + 1].Is(Sort.NamedBody | Sort.JoinedPreposition))
                Words[i].Sort = Sort.Person | (Read.Words[i].Exact[0] == 'و' ? Sort.And : Sort.None) | (Read.Words[i].Exact.EndsWith("أم", StringComparison.Ordinal) ? Sort.Feminine : Sort.Masculine);
        // «علي خامنئي»: the preposition is written على
        for (var i = 0; i + 1 < Words.Length; i++)
            if (Read.Words[i].Exact is "علي" or "وعلي" && Words[i + 1].Is(Sort.Person) && !Words[i + 1].Is(Sort.JoinedPreposition)) Words[i].Sort = Sort.Person | Sort.Masculine | (Read.Words[i].Exact[0] == 'و' ? Sort.And : Sort.None);
        // «سي تي في»
        for (var i = 1; i < Words.Length; i++)
            if (Read.Words[i].Exact == "في" && Read.Words[i - 1].Exact == "تي") Words[i].Sort = Sort.NamedBody | Sort.NamePart;
        for (var i = 0; i < Words.Length;)
        {
            var length = SpeechLexicon.Current.Names.StartingAt(Read, i, out var name);
            for (var n = 0; n < length; n++) Words[i + n].Join(name, n == 0);
            if (length > 0 && Read.Words[i].Exact[0] == 'ل' && name.Lemma[0] != 'ل') Words[i].Sort |= Sort.JoinedPreposition | Sort.JoinedLi;
            i += Math.Max(1, length);
        }
    }

    private void FindMarks()
    {
        for (var i = 0; i <= Words.Length; i++)
        {
            var marks = Mark.None;
            foreach (var c in Read.Before(i)) marks |= Marks.Of(c);
            // a hyphen inside a name parts nothing
            if (marks == Mark.Dash && Read.Before(i).IndexOf(' ') < 0) marks = Mark.None;
            _before[i] = marks;
        }
    }

    private void PlaceQuotes()
    {
        Array.Fill(_quoteOf, -1);
        var word = 0;
        for (var q = 0; q < Quotes.Count; q++)
        {
            while (word < Words.Length && Read.Words[word].Start < Quotes[q].Start) word++;
            _before[word] |= Mark.Open;
            while (word < Words.Length && Read.Words[word].Start < Quotes[q].End) _quoteOf[word++] = q;
            _before[word] |= Mark.Close;
        }
    }

    private void PlaceTimes(IReadOnlyList<TimeExpression> times)
    {
        var word = 0;
        foreach (var time in times)
        {
            if (time.First is null && time.Kind != TimeKind.Clock) continue; // «ثلاثة أيام» is no when
            while (word < Words.Length && Read.Words[word].End <= time.Start) word++;
            var first = word;
            var next = first;
            while (next < Words.Length && Read.Words[next].Start < time.End) next++;
            if (next > first) _timeEnd[first] = Math.Max(_timeEnd[first], next);
        }
    }

    private List<(int, int)> FindSentences()
    {
        List<(int, int)> sentences = [];
        var (word, first, quote) = (0, 0, 0);
        foreach (var (start, length) in Statements.Sentences.Split(Read.Text))
        {
            var end = start + length;
            while (word < Words.Length && Read.Words[word].Start < end) word++;
            while (quote < Quotes.Count && Quotes[quote].End < end) quote++;
            // inside a quotation a sentence ends nothing
            if (quote < Quotes.Count && Quotes[quote].Start < end && Quotes[quote].End > end && word < Words.Length) continue;
            if (word > first) sentences.Add((first, word));
            if (word < Words.Length) _before[word] |= Mark.Stop;
            first = word;
        }
        if (word < Words.Length || first < word) sentences.Add((first, Words.Length));
        return sentences;
    }
}
