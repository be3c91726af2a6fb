using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>What kind of source a noun names.</summary>
internal enum SourceNoun : byte { None, Person, Body, Outlet, Document, Picture, Unnamed, Platform }

/// <summary>What follows a phrase such as «بحسب».</summary>
[Flags]
internal enum PhraseTakes { None = 0, Noun = 1, Lam = 2, Ma = 4, Verb = 8, Own = 16 }

/// <summary>The word lists of attribution, tied to the lexemes of the word book.</summary>
internal sealed class SpeechLexicon
{
    private static readonly Lazy<SpeechLexicon> Loaded = new(() => new());
    private readonly Dictionary<int, SayingVerb> _verbs = [];
    private readonly Dictionary<string, SayingVerb> _participles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceNoun> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _channels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _naming = new(StringComparer.Ordinal);

    private SpeechLexicon()
    {
        foreach (var lexeme in WordBook.Current.Lexemes)
        {
            if (lexeme.Class != WordClass.Name || !lexeme.Lemma.Contains(' ', StringComparison.Ordinal)) continue;
            Names.Add(lexeme.Lemma, lexeme);
            if (lexeme.Lemma.StartsWith("ال", StringComparison.Ordinal)) Names.Add("لل" + lexeme.Lemma[2..], lexeme);
            else if (lexeme.Kind is "agency" or "outlet") Names.Add("ل" + lexeme.Lemma, lexeme); // «لبي بي سي»
        }
        foreach (var row in LexiconTable.Read("saying-verbs.tsv"))
        {
            var verb = new SayingVerb(row[0], Enum.Parse<SayingKind>(row[2], ignoreCase: true), ThroughOf(row[3]));
            foreach (var lexeme in WordBook.Current.Find(row[0]))
                if (lexeme.Class == WordClass.Verb) _verbs[lexeme.Id] = verb;
            if (row[1] == "-") continue;
            foreach (var ending in new[] { "ا", "ة", "ين", "ات", "تين" }) _participles.TryAdd(ArabicKeys.Search(row[1] + ending), verb);
        }
        foreach (var row in LexiconTable.Read("source-nouns.tsv")) _sources[row[0]] = Enum.Parse<SourceNoun>(row[1], ignoreCase: true);
        foreach (var row in LexiconTable.Read("channel-nouns.tsv")) _channels.Add(row[0]);
        foreach (var row in LexiconTable.Read("naming-nouns.tsv")) _naming.Add(row[0]);
        foreach (var row in LexiconTable.Read("attribution-phrases.tsv"))
            Phrases.Add(row[0], row[1].Split(',').Aggregate(PhraseTakes.None, (takes, cell) => takes | Enum.Parse<PhraseTakes>(cell, ignoreCase: true)));
    }

    public static SpeechLexicon Current => Loaded.Value;

    /// <summary>Phrases that name a source beside the statement.</summary>
    public PhraseTable<PhraseTakes> Phrases { get; } = new();

    /// <summary>Names of several words.</summary>
    public PhraseTable<Lexeme> Names { get; } = new();

    public SayingVerb? VerbOf(int lexeme) => _verbs.GetValueOrDefault(lexeme);

    /// <summary>The verb of «مضيفا», «معربة»; the search key without و.</summary>
    public SayingVerb? ParticipleOf(ReadOnlySpan<char> searchKey) => _participles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(searchKey, out var verb) ? verb : null;

    public SourceNoun SourceOf(ReadOnlySpan<char> noun) => _sources.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var kind) ? kind : SourceNoun.None;

    public static bool IsSourceNoun(SourceNoun kind) => kind is not (SourceNoun.None or SourceNoun.Platform or SourceNoun.Person);

    /// <summary>A quotation after this noun is a name or a title.</summary>
    public bool IsNaming(string lemma) => _naming.Contains(lemma);

    public bool IsChannel(string lemma) => _channels.Contains(lemma);

    private static SaidThrough ThroughOf(string cell) => cell.Split(',').Aggregate(SaidThrough.None, (through, one) => through | one switch
    {
        "حال" => SaidThrough.Object,
        "إلى" => SaidThrough.Ila,
        "عن" => SaidThrough.An,
        "على" => SaidThrough.Ala,
        "من" => SaidThrough.Min,
        "في" => SaidThrough.Fi,
        "ب" => SaidThrough.Ba,
        "ل" => SaidThrough.Li,
        _ => SaidThrough.None,
    });
}
