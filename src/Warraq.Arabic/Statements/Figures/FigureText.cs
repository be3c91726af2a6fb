using System.Buffers;
using Warraq.Arabic.Proofing;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>A text with the roles of its words and its sentences, as all parts of the figure reader look at it.</summary>
internal sealed class FigureText
{
    private static readonly SearchValues<char> Parting = SearchValues.Create("،,؛;:()[]–—\n");
    private readonly FigureWord[] _roles;
    private readonly int[] _sentenceEnd;
    private readonly Zone[] _zones;

    public FigureText(ReadText text)
    {
        Read = text;
        _zones = Zones.Of(text.Text);
        _roles = [.. text.Words.Select(FigureTables.Current.Of)];
        _sentenceEnd = new int[text.Words.Count];
        for (var i = 0; i < _roles.Length; i++) AddPhrase(i);
        var word = 0;
        foreach (var (start, length) in Sentences.Split(text.Text))
        {
            var first = word;
            while (word < text.Words.Count && text.Words[word].Start < start + length) word++;
            Array.Fill(_sentenceEnd, word, first, word - first);
        }
        for (; word < _sentenceEnd.Length; word++) _sentenceEnd[word] = _sentenceEnd.Length;
    }

    /// <summary>The word belongs to a web or mail address.</summary>
    public bool IsAddress(int word) => _zones[Words[word].Start].HasFlag(Zone.Address);

    public ReadText Read { get; }

    public IReadOnlyList<ReadWord> Words => Read.Words;

    public int Count => Words.Count;

    /// <summary>The word after the sentence of a word.</summary>
    public int SentenceEnd(int word) => word < Count ? _sentenceEnd[word] : Count;

    public bool SameSentence(int first, int second) => _sentenceEnd[first] == _sentenceEnd[second];

    public FigureWord Roles(int word) => word >= 0 && word < Count ? _roles[word] : default;

    /// <summary>Search key of a word; never empty, also outside of the text and for a lone tatweel.</summary>
    public string Key(int word) => word >= 0 && word < Count && Words[word].Search is { Length: > 0 } key ? key : "ـ";

    /// <summary>A comma, a colon, a bracket or a dash stands before the word; quotation marks part nothing.</summary>
    public bool IsParted(int word) => word < Count && Read.Before(word).ContainsAny(Parting);

    /// <summary>Only space and quotation marks stand before the word.</summary>
    public bool IsNext(int word)
    {
        if (word <= 0 || word >= Count) return false;
        foreach (var c in Read.Before(word))
            if (!char.IsWhiteSpace(c) && c is not ('“' or '”' or '"' or '«' or '»' or '\u200F' or '\u200E' or 'ـ')) return false;
        return true;
    }

    public bool HasArticle(int word) => Key(word) is var key
        && (key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("وال", StringComparison.Ordinal) || key.StartsWith("بال", StringComparison.Ordinal) || key.StartsWith("لل", StringComparison.Ordinal))
        && (!Words[word].IsKnown || Words[word].FindReading((lexeme, reading) => reading.HasArticle || lexeme.Lemma.StartsWith("ال", StringComparison.Ordinal)) is not null);

    /// <summary>A verb and nothing else, as far as the lexicon knows.</summary>
    public bool IsVerb(int word)
    {
        var readings = Words[word].Readings;
        if (readings.Count == 0) return false;
        foreach (var reading in readings)
            if (Lexicon.WordBook.Current[reading.Lexeme].Class != WordClass.Verb) return false;
        return true;
    }

    /// <summary>A noun for people, as far as the lexicon and the tables know.</summary>
    public bool IsPerson(int word) => !Roles(word).Is(FigureRoles.Thing | FigureRoles.Measure)
        && (Roles(word).Is(FigureRoles.Person | FigureRoles.Counts) || Words[word].FindReading((lexeme, _) => lexeme.IsHuman || lexeme.Kind == "nisba") is not null);

    public bool MayBeNominal(int word) => Words[word].MayBe(WordClass.Noun) || Words[word].MayBe(WordClass.Adjective);

    private void AddPhrase(int at)
    {
        var length = FigureTables.Current.Phrases.StartingAt(Read, at, out var word);
        for (var i = at; i < at + length; i++)
        {
            // the side of a phrase stands for that of its words: «الدفاع المدني» are no civilians
            if (word.Is(FigureRoles.Side)) _roles[i] = _roles[i] with { Side = word.Side, Roles = _roles[i].Roles | FigureRoles.Side };
            else if (i == at) _roles[i] = new(word.Roles | _roles[i].Roles, word.Is(FigureRoles.Tells) ? word.Tells : _roles[i].Tells, _roles[i].Counts, _roles[i].Side);
            else _roles[i] = new(word.Roles & FigureRoles.Percent, default, default, default);
        }
    }
}
