using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>Why a form of the vocabulary answers a word of a query, the closest first (rule A2).</summary>
public enum MatchReason
{
    /// <summary>The same exact key.</summary>
    Exact,

    /// <summary>The same search or seat key: hamza, ة and ى apart.</summary>
    Folded,

    /// <summary>Another form of the same word.</summary>
    SameLexeme,

    /// <summary>Its broken plural, or the singular of one.</summary>
    BrokenPlural,

    /// <summary>The country of an adjective or the other way round.</summary>
    CountryAdjective,

    /// <summary>Another spelling of the same name.</summary>
    NameVariant,
}

/// <summary>A form that answers a word.</summary>
/// <param name="Form">Number of the form in its <see cref="Vocabulary"/>.</param>
/// <param name="Weight">1 for the word itself, less for others (rule A2).</param>
/// <param name="Reason">Why.</param>
public readonly record struct FormMatch(int Form, double Weight, MatchReason Reason);

/// <summary>
/// The distinct forms of a collection of texts. A word of a query is expanded over them (rule A2), so texts are indexed as written,
/// rules can change without indexing anew, and what is marked is always a whole word. Not safe for writing by several threads at once.
/// </summary>
public sealed class Vocabulary
{
    /// <summary>At most so many forms answer one word, the frequent ones first.</summary>
    public const int MostForms = 64;

    private readonly List<Form> _forms = [];
    private readonly Dictionary<string, int> _byExact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _bySearch = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _bySeat = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _byLexeme = [];
    private readonly Dictionary<int, List<int>> _byName = [];
    private readonly Dictionary<string, List<int>> _bySkeleton = new(StringComparer.Ordinal);

    /// <summary>The number of distinct forms.</summary>
    public int Count => _forms.Count;

    /// <summary>The exact key of a form.</summary>
    /// <param name="form">Its number.</param>
    /// <returns>The key.</returns>
    public string this[int form] => _forms[form].Exact;

    /// <summary>Makes a word known, or counts it once more.</summary>
    /// <param name="word">The word as written, or its exact key.</param>
    /// <returns>The number of its form.</returns>
    public int Add(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var exact = ArabicKeys.Exact(word);
        if (_byExact.TryGetValue(exact, out var known))
        {
            _forms[known].Times++;
            return known;
        }
        var id = _forms.Count;
        var read = ReadText.Of(exact).Words is [var only] ? only : null;
        var form = new Form(exact, StopWords.Contains(exact), read is null ? null : NameSpelling.SkeletonOf(read));
        _forms.Add(form);
        _byExact[exact] = id;
        Enter(_bySearch, ArabicKeys.SearchOfExact(exact), id);
        Enter(_bySeat, ArabicKeys.SeatOfExact(exact), id);
        foreach (var reading in read?.Readings ?? [])
        {
            var lexeme = WordBook.Current[reading.Lexeme];
            Enter(_byLexeme, lexeme.Id, id);
            if (NameSpelling.NameOf(lexeme, reading) is >= 0 and var name) Enter(_byName, name, id);
        }
        foreach (var skeleton in Skeletons(read)) Enter(_bySkeleton, skeleton.Classes, id);
        return id;
    }

    /// <summary>The forms that answer a word, the closest first.</summary>
    /// <param name="word">A word of a query as typed.</param>
    /// <param name="stopWordsFold">«على» answers «علي» too, as when its neighbours show that it is the name.</param>
    /// <returns>At most <see cref="MostForms"/> forms with their weights.</returns>
    public IReadOnlyList<FormMatch> Expand(string word, bool stopWordsFold = false)
    {
        ArgumentNullException.ThrowIfNull(word);
        var exact = ArabicKeys.Exact(word);
        Dictionary<int, FormMatch> found = [];
        if (_byExact.TryGetValue(exact, out var same)) found[same] = new(same, 1, MatchReason.Exact);
        var isStop = StopWords.Contains(exact);
        Take(_bySearch.GetValueOrDefault(ArabicKeys.SearchOfExact(exact)), .95, MatchReason.Folded);
        Take(_bySeat.GetValueOrDefault(ArabicKeys.SeatOfExact(exact)), .95, MatchReason.Folded);
        if (!isStop && ReadText.Of(exact).Words is [var read])
        {
            foreach (var reading in read.Readings)
            {
                var lexeme = WordBook.Current[reading.Lexeme];
                if (lexeme.Class is WordClass.Particle || reading.Form.Any(WordForm.Part)) continue;
                TakeLexeme(lexeme.Id, reading.Form.Any(WordForm.Broken));
                if (NameSpelling.NameOf(lexeme, reading) is >= 0 and var name)
                    Take(_byName.GetValueOrDefault(name), .6, lexeme.Class == WordClass.Name ? MatchReason.NameVariant : MatchReason.CountryAdjective);
            }
            foreach (var skeleton in Skeletons(read))
                foreach (var form in _bySkeleton.GetValueOrDefault(skeleton.Classes) ?? [])
                    if (_forms[form].Skeletons.Any(skeleton.Fits)) Put(form, .6, MatchReason.NameVariant);
        }
        return [.. found.Values.OrderByDescending(m => m.Weight).ThenByDescending(m => _forms[m.Form].Times).ThenBy(m => m.Form).Take(MostForms)];

        void TakeLexeme(int lexeme, bool broken)
        {
            foreach (var form in _byLexeme.GetValueOrDefault(lexeme) ?? [])
            {
                var otherNumber = broken != _forms[form].IsBroken(lexeme);
                Put(form, otherNumber ? .75 : .8, otherNumber ? MatchReason.BrokenPlural : MatchReason.SameLexeme);
            }
        }

        void Take(List<int>? forms, double weight, MatchReason reason)
        {
            foreach (var form in forms ?? []) Put(form, weight, reason);
        }

        void Put(int form, double weight, MatchReason reason)
        {
            // A stop word is recognised before folding: «على» is no spelling of the name «علي».
            if (_forms[form].IsStop != isStop && _forms[form].Exact != exact && !stopWordsFold) return;
            if (!found.TryGetValue(form, out var match) || match.Weight < weight) found[form] = new(form, weight, reason);
        }
    }

    // An unknown word may have letters joined before it, which only the names beside it can tell.
    private static IEnumerable<NameSkeleton> Skeletons(ReadWord? word)
    {
        if (word is null) yield break;
        if (word.IsKnown)
        {
            if (NameSpelling.SkeletonOf(word) is { } known) yield return known;
            yield break;
        }
        var starts = new int[8];
        var count = Clitics.Readings(word.Search, starts);
        foreach (var start in starts[..count])
            if (NameSkeleton.Of(word.Search.AsSpan(start)) is { } skeleton) yield return skeleton;
    }

    private static void Enter<TKey>(Dictionary<TKey, List<int>> index, TKey key, int form) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var forms)) index[key] = forms = [];
        if (forms.Count == 0 || forms[^1] != form) forms.Add(form);
    }

    private sealed class Form(string exact, bool isStop, NameSkeleton? skeleton)
    {
        public string Exact { get; } = exact;

        public bool IsStop { get; } = isStop;

        public int Times { get; set; } = 1;

        public IEnumerable<NameSkeleton> Skeletons => skeleton is not null ? [skeleton] : Vocabulary.Skeletons(ReadText.Of(Exact).Words is [var only] ? only : null);

        public bool IsBroken(int lexeme) => ReadText.Of(Exact).Words is [var only] && only.Readings.Any(r => r.Lexeme == lexeme && r.Form.Any(WordForm.Broken));
    }
}
