using System.Globalization;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Words;

/// <summary>
/// The distinct forms of a collection of texts. A word of a query is expanded over them (rule A2), so texts are indexed as written,
/// rules can change without indexing anew, and what is marked is always a whole word. A million forms take about 80 MB.
/// </summary>
/// <remarks>Not safe for adding by several threads at once, nor for adding while others expand. After <see cref="Settle"/> many may expand.</remarks>
public sealed class Vocabulary
{
    /// <summary>At most so many forms answer one word: the word itself, then the frequent ones.</summary>
    public const int MostForms = 64;

    // A hostile word may have many neighbours by their consonants; so many are looked at.
    private const int MostNeighbours = 500;

    private readonly FormPool _forms = new();
    private readonly FormKeys _keys = new();
    private int[] _times = new int[32];
    private bool _isSettled = true;

    private enum Kind : uint
    {
        Search,
        Seat,
        Lexeme,
        Name,
        Skeleton,
        Stem,
        Amount,
    }

    /// <summary>The number of distinct forms.</summary>
    public int Count => _forms.Count;

    /// <summary>The exact key of a form.</summary>
    /// <param name="form">Its number.</param>
    /// <returns>The key.</returns>
    public string this[int form] => _forms[form].ToString();

    /// <summary>Makes a word known, or counts it once more.</summary>
    /// <param name="word">The word as written, or its exact key.</param>
    /// <param name="times">How often it was seen.</param>
    /// <returns>The number of its form.</returns>
    public int Add(string word, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(word);
        var exact = ArabicKeys.Exact(word);
        if (_forms.Find(exact) is >= 0 and var known)
        {
            _times[known] += times;
            return known;
        }
        var form = _forms.Add(exact);
        Room.For(ref _times, form + 1);
        _times[form] = times;
        var search = ArabicKeys.SearchOfExact(exact);
        var seat = ArabicKeys.SeatOfExact(exact);
        _keys.Add(Key(Kind.Search, search), form);
        if (seat != search) _keys.Add(Key(Kind.Seat, seat), form);
        var read = Read(exact);
        foreach (var reading in read?.Readings ?? [])
        {
            var lexeme = WordBook.Current[reading.Lexeme];
            _keys.Add(Key(Kind.Lexeme, lexeme.Id), form, reading.Form.Any(WordForm.Broken));
            if (NameSpelling.NameOf(lexeme, reading) is >= 0 and var name) _keys.Add(Key(Kind.Name, name), form);
        }
        foreach (var skeleton in Skeletons(read)) _keys.Add(Key(Kind.Skeleton, skeleton.Classes), form);
        if (StemOf(read) is { IsEmpty: false } stem) _keys.Add(Key(Kind.Stem, stem), form);
        if (AmountOf(search, exact) is > 0 and var amount) _keys.Add(Key(Kind.Amount, amount), form);
        _isSettled = false;
        return form;
    }

    /// <summary>Ends a series of additions.</summary>
    public void Settle()
    {
        if (_isSettled) return;
        _keys.Settle();
        _isSettled = true;
    }

    /// <summary>The forms that answer a word, the closest first.</summary>
    /// <param name="word">A word of a query as typed.</param>
    /// <param name="stopWordsFold">«على» answers «علي» too, as when its neighbours show that it is the name.</param>
    /// <param name="last">Reasons beyond this one are left out; <see cref="MatchReason.Derived"/> is for ranking only.</param>
    /// <returns>At most <see cref="MostForms"/> forms with their weights.</returns>
    public IReadOnlyList<FormMatch> Expand(string word, bool stopWordsFold = false, MatchReason last = MatchReason.NameVariant)
    {
        ArgumentNullException.ThrowIfNull(word);
        Settle();
        var expansion = new Expansion(this, ArabicKeys.Exact(word), stopWordsFold, last);
        expansion.Run();
        return expansion.Answer();
    }

    private static uint Key(Kind kind, int number) => ((uint)kind << 29) | (uint)number;

    private static uint Key(Kind kind, ReadOnlySpan<char> text) => ((uint)kind << 29) | ((uint)FormPool.HashOf(text) & 0x1FFFFFFF);

    private static ReadWord? Read(string exact) => ReadText.Of(exact).Words is [var only] ? only : null;

    /// <summary>The number that a word or its digits stand for, in words up to a hundred; else 0.</summary>
    private static int AmountOf(string search, string exact)
    {
        if (char.IsAsciiDigit(search.AsSpan().IsEmpty ? ' ' : search[0])) return int.TryParse(search, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits < 1000 ? digits : 0;
        return NumberTable.Find(search, exact, true) is { Kind: NumberKind.Unit or NumberKind.Ten or NumberKind.Tens or NumberKind.Hundred, Value: var value } ? (int)value : 0;
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

    /// <summary>Of a word that the lexicon does not know, what is left without joined letters and endings.</summary>
    private static ReadOnlySpan<char> StemOf(ReadWord? word) => word is null || word.IsKnown ? default : LightStem.Of(word.Search);

    private sealed class Expansion(Vocabulary vocabulary, string exact, bool stopWordsFold, MatchReason last)
    {
        private readonly Dictionary<int, FormMatch> _found = [];
        private readonly bool _isStop = StopWords.Contains(exact);

        public void Run()
        {
            if (vocabulary._forms.Find(exact) is >= 0 and var same) _found[same] = new(same, 1, MatchReason.Exact);
            if (last < MatchReason.Folded) return;
            var (search, seat) = (ArabicKeys.SearchOfExact(exact), ArabicKeys.SeatOfExact(exact));
            Take(Kind.Search, search, .95, form => ArabicKeys.SearchOfExact(form) == search);
            Take(Kind.Search, seat, .95, form => ArabicKeys.SearchOfExact(form) == seat);
            Take(Kind.Seat, seat, .95, form => ArabicKeys.SeatOfExact(form) == seat);
            if (_isStop || Read(exact) is not { } read) return;
            foreach (var reading in read.Readings)
            {
                var lexeme = WordBook.Current[reading.Lexeme];
                if (lexeme.Class is WordClass.Particle || reading.Form.Any(WordForm.Part)) continue;
                if (last >= MatchReason.SameLexeme) TakeLexeme(lexeme.Id, reading.Form.Any(WordForm.Broken));
                if (NameSpelling.NameOf(lexeme, reading) is >= 0 and var name)
                    Take(Kind.Name, name, .6, lexeme.Class == WordClass.Name ? MatchReason.NameVariant : MatchReason.CountryAdjective);
                if (last < MatchReason.Derived) continue;
                foreach (var other in Relatives.Family(lexeme.Id)) Take(Kind.Lexeme, other, .4, MatchReason.Derived);
                if (last < MatchReason.Synonym) continue;
                foreach (var other in Relatives.Synonyms(lexeme.Id)) Take(Kind.Lexeme, other, .3, MatchReason.Synonym);
            }
            if (last >= MatchReason.NameVariant) TakeSkeletons(read);
            if (last >= MatchReason.Derived && AmountOf(search, exact) is > 0 and var amount) Take(Kind.Amount, amount, .5, MatchReason.Derived);
            if (last < MatchReason.Derived || StemOf(read) is not { IsEmpty: false } stem) return;
            foreach (var (form, _) in vocabulary._keys.Find(Key(Kind.Stem, stem)))
                if (StemOf(Read(vocabulary[form])).SequenceEqual(StemOf(read))) Put(form, .5, MatchReason.Derived);
        }

        /// <summary>The word itself in its spellings, and the most frequent of its other forms.</summary>
        public IReadOnlyList<FormMatch> Answer()
        {
            IEnumerable<FormMatch> kept = _found.Values;
            if (_found.Count > MostForms)
                kept = kept.OrderBy(m => m.Reason > MatchReason.Folded).ThenByDescending(m => m.Weight * vocabulary._times[m.Form]).ThenBy(m => m.Form).Take(MostForms);
            return [.. kept.OrderByDescending(m => m.Weight).ThenByDescending(m => vocabulary._times[m.Form]).ThenBy(m => m.Form)];
        }

        private void TakeLexeme(int lexeme, bool broken)
        {
            foreach (var (form, isBroken) in vocabulary._keys.Find(Key(Kind.Lexeme, lexeme)))
            {
                if (broken == isBroken) Put(form, .8, MatchReason.SameLexeme);
                else if (last >= MatchReason.BrokenPlural) Put(form, .75, MatchReason.BrokenPlural);
            }
        }

        private void TakeSkeletons(ReadWord read)
        {
            var looked = 0;
            foreach (var skeleton in Skeletons(read))
                foreach (var (form, _) in vocabulary._keys.Find(Key(Kind.Skeleton, skeleton.Classes)))
                {
                    if (looked++ > MostNeighbours) return;
                    if (Skeletons(Read(vocabulary[form])).Any(skeleton.Fits)) Put(form, .6, MatchReason.NameVariant);
                }
        }

        private void Take(Kind kind, string key, double weight, Func<string, bool> isMeant)
        {
            foreach (var (form, _) in vocabulary._keys.Find(Key(kind, key)))
                if (isMeant(vocabulary[form])) Put(form, weight, MatchReason.Folded);
        }

        private void Take(Kind kind, int number, double weight, MatchReason reason)
        {
            if (reason > last) return;
            foreach (var (form, _) in vocabulary._keys.Find(Key(kind, number))) Put(form, weight, reason);
        }

        private void Put(int form, double weight, MatchReason reason)
        {
            // A stop word is recognised before folding: «على» is no spelling of the name «علي».
            if (!stopWordsFold && !vocabulary._forms[form].SequenceEqual(exact) && StopWords.Contains(vocabulary._forms[form]) != _isStop) return;
            if (!_found.TryGetValue(form, out var match) || match.Weight < weight) _found[form] = new(form, weight, reason);
        }
    }
}
