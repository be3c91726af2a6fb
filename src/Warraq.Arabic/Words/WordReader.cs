using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;

namespace Warraq.Arabic.Words;

/// <summary>
/// Understands words by the lexicon (rule A4): a listed form is never stripped; then what is joined before it, then joined pronouns
/// are taken off, and the rest must be a form of the lexicon. Nothing is guessed. No allocation for ordinary words.
/// </summary>
public static class WordReader
{
    /// <summary>Room that holds every reading of a word.</summary>
    public const int MostReadings = 24;

    private const int LongestWord = 48;

    // Longest first: كما before ما has no sense, هما before ها and ه has.
    private static readonly string[] Pronouns = ["هما", "كما", "هم", "هن", "ها", "كم", "كن", "نا", "ني", "ه", "ك", "ي"];

    /// <summary>All readings of a word, the least stripped ones only.</summary>
    /// <param name="word">One word as written, with vowels, tatweel or look-alikes as it may have them.</param>
    /// <param name="room">Room for the readings; <see cref="MostReadings"/> is enough.</param>
    /// <returns>How many there are; 0 for a word that the lexicon does not know.</returns>
    public static int Read(ReadOnlySpan<char> word, Span<WordReading> room)
    {
        if (word.Length > LongestWord) return 0;
        Span<char> exact = stackalloc char[LongestWord];
        Span<char> search = stackalloc char[LongestWord];
        var length = ArabicKeys.OfWord(word, exact, search);
        return length <= 0 ? 0 : Read(exact[..length], search[..length], room);
    }

    /// <summary>Says whether the lexicon has a reading of a word.</summary>
    /// <param name="word">One word as written.</param>
    /// <returns>True when it has.</returns>
    public static bool IsKnown(ReadOnlySpan<char> word)
    {
        Span<WordReading> room = stackalloc WordReading[MostReadings];
        return Read(word, room) > 0;
    }

    /// <summary>As <see cref="Read(ReadOnlySpan{char}, Span{WordReading})"/>, on keys that are there already.</summary>
    internal static int Read(ReadOnlySpan<char> exact, ReadOnlySpan<char> search, Span<WordReading> room)
    {
        var found = new Found(room, exact, search, WordBook.Current.Forms);
        found.Whole();
        // القاضي is a family name, but a judge as well: such a name ends nothing
        if (found.Count == 0 || !found.IsSettled()) found.Stripped(withPronouns: false);
        // كتابه may be كتابة written without its dots, but it is his book first
        if (found.Count == 0 || found.IsOnlyDotless()) found.Stripped(withPronouns: true);
        if (found.Count == 0) found.BySeat();
        if (found.Count == 0) found.PartsOfNames();
        return found.KeepListed();
    }

    /// <summary>
    /// Every spelling that the lexicon has for the letters of a word, however much is stripped: «الى» gives «إلى» and «آلي». The word itself
    /// is among them when it is spelt as listed. Spellings to avoid are left out.
    /// </summary>
    internal static IReadOnlyList<WordSpelling> Spellings(string exact, string search)
    {
        if (exact.Length != search.Length || exact.Length is < 2 or > LongestWord) return [];
        List<WordSpelling> spellings = [];
        var found = new Found(stackalloc WordReading[MostReadings], exact, search, WordBook.Current.Forms, spellings);
        found.Whole();
        found.Stripped(withPronouns: false);
        found.Stripped(withPronouns: true);
        if (spellings.Count == 0) found.BySeat();
        found.PartsOfNames();
        return spellings;
    }

    private ref struct Found(Span<WordReading> room, ReadOnlySpan<char> exact, ReadOnlySpan<char> search, FormTable forms, List<WordSpelling>? spellings = null)
    {
        private readonly Span<WordReading> _room = room;
        private readonly ReadOnlySpan<char> _exact = exact;
        private readonly ReadOnlySpan<char> _search = search;

        public int Count { get; private set; }

        private bool _parts;

        /// <summary>A word that is known only as a part of longer names: غوتيريش.</summary>
        public void PartsOfNames()
        {
            _parts = true;
            Whole();
            if (Count == 0) Stripped(withPronouns: false);
        }

        public void Whole() => Add(0, _search.Length, Proclitics.None, pronoun: false);

        /// <summary>The word ends in ه, and all that was found ends in ة.</summary>
        public readonly bool IsOnlyDotless()
        {
            if (_exact[^1] != 'ه') return false;
            foreach (var reading in _room[..Count])
                if (reading.SameSpelling) return false;
            return true;
        }

        /// <summary>One of the readings is a word of the dictionary, or the name of a place or an institution.</summary>
        public readonly bool IsSettled()
        {
            foreach (var reading in _room[..Count])
                if (Protects(WordBook.Current[reading.Lexeme])) return true;
            return false;
        }

        /// <summary>A dictionary form, or a well-known name, is not also the rare inflection of another noun (طالبان).</summary>
        public int KeepListed()
        {
            var protects = false;
            foreach (var reading in _room[..Count]) protects |= reading.Form.Any(WordForm.Listed) && Protects(WordBook.Current[reading.Lexeme]) && !IsAdverb(reading);
            if (!protects) return Count;
            var kept = 0;
            foreach (var reading in _room[..Count])
                if (reading.Form.Any(WordForm.Listed) || IsKept(WordBook.Current[reading.Lexeme], reading.Form)) _room[kept++] = reading;
            return Count = kept;
        }

        public void Stripped(bool withPronouns)
        {
            if (withPronouns) Parse(0, Proclitics.None, withPronouns);
            AfterConjunction(0, Proclitics.None, withPronouns);
            if (_search is ['و' or 'ف', _, _, ..])
            {
                var conjunction = _search[0] == 'و' ? Proclitics.Wa : Proclitics.Fa;
                Parse(1, conjunction, withPronouns);
                AfterConjunction(1, conjunction, withPronouns);
            }
        }

        /// <summary>A reader who drops the hamza: مسوول, لوي.</summary>
        public void BySeat()
        {
            BySeat(0, Proclitics.None);
            if (_search.StartsWith("ال")) BySeat(2, Proclitics.Article);
            if (_search is ['و' or 'ف', ..]) BySeat(1, _search[0] == 'و' ? Proclitics.Wa : Proclitics.Fa);
        }

        // فلسطينيا, مدنيا: the accusative of the adjective («11 فلسطينيا») as often as the adverb
        private static bool IsAdverb(WordReading reading) => WordBook.Current[reading.Lexeme].Kind == "adverb";

        // تعقد is «she holds» as well as «it became complicated»; «I announce» and «they (women) announced» (أعلن) are no words of the news
        private static bool IsKept(Lexeme lexeme, WordForm form) =>
            lexeme.Class == WordClass.Name || (lexeme.Class == WordClass.Verb && form.Any(WordForm.Third) && form.Any(WordForm.Singular));

        private static bool Protects(Lexeme lexeme) => lexeme.Class != WordClass.Name
            || lexeme.Kind is "country" or "capital" or "city" or "region" or "armed" or "party" or "org" or "agency" or "outlet" or "continent" or "place";

        private void AfterConjunction(int at, Proclitics before, bool withPronouns)
        {
            var rest = _search[at..];
            if (rest.Length < 3) return;
            if (rest.StartsWith("ال") && !withPronouns) Parse(at + 2, before | Proclitics.Article, false);
            switch (rest[0])
            {
                case 'ب' or 'ك' or 'ل':
                    var preposition = before | rest[0] switch { 'ب' => Proclitics.Ba, 'ك' => Proclitics.Ka, _ => Proclitics.Li };
                    Parse(at + 1, preposition, withPronouns);
                    if (rest[1..].StartsWith("ال") && !withPronouns) Parse(at + 3, preposition | Proclitics.Article, false);
                    if (rest.StartsWith("لل") && !withPronouns)
                    {
                        Parse(at + 2, preposition | Proclitics.Article, false);
                        Parse(at + 1, preposition | Proclitics.Article, false); // للجنة: the ل of the word is written with that of the article
                        NameAfterLam(at + 2, preposition);
                    }
                    break;
                case 'س':
                    Parse(at + 1, before | Proclitics.Sa, withPronouns);
                    break;
            }
        }

        // للعراق: the name is listed with its article
        private void NameAfterLam(int at, Proclitics before)
        {
            Span<char> name = stackalloc char[LongestWord + 2];
            "ال".CopyTo(name);
            _search[at..].CopyTo(name[2..]);
            ReadOnlySpan<char> key = name[..(_search.Length - at + 2)];
            for (var found = forms.First(key); found != 0; found = forms.Next(found, key))
            {
                ref var entry = ref forms[found];
                if (entry.Class == WordClass.Name && entry.Form.Any(WordForm.Part) == _parts)
                    Put(new(entry.Lexeme, entry.Form, before | Proclitics.Article, (byte)at, (byte)(_search.Length - at), true), forms.LettersOf(entry)[2..]);
            }
        }

        private void Parse(int start, Proclitics before, bool withPronouns)
        {
            var rest = _search[start..];
            if (!withPronouns)
            {
                if (rest.Length >= 2) Add(start, rest.Length, before, pronoun: false);
                return;
            }
            foreach (var pronoun in Pronouns)
                if (rest.EndsWith(pronoun) && rest.Length - pronoun.Length >= 2) Add(start, rest.Length - pronoun.Length, before, pronoun: true);
        }

        private void Add(int start, int length, Proclitics before, bool pronoun)
        {
            var key = _search.Slice(start, length);
            for (var found = forms.First(key); found != 0; found = forms.Next(found, key))
            {
                ref var entry = ref forms[found];
                // what is left of a joined letter has three letters at least, or is a word such as هو or تم
                if (length == 2 && before is not Proclitics.None && !before.Any(Proclitics.Article) && !IsShortWord(entry)) continue;
                // the ة and the ى of a dictionary form are written otherwise before a pronoun; a bound form stands for that
                if (pronoun && forms.LettersOf(entry)[^1] is 'ة' or 'ى') continue;
                if (entry.Form.Any(WordForm.Part) != _parts) continue;
                if (!Joins.Fit(entry, before, pronoun ? _search[(start + length)..] : default)) continue;
                Put(new(entry.Lexeme, entry.Form, before, (byte)start, (byte)length, forms.LettersOf(entry).SequenceEqual(_exact.Slice(start, length))), forms.LettersOf(entry));
            }
        }

        private static bool IsShortWord(in FormTable.Entry entry) =>
            entry.Class is WordClass.Particle or WordClass.Verb && entry.Form.Any(WordForm.Listed);

        private void BySeat(int start, Proclitics before)
        {
            Span<char> seat = stackalloc char[LongestWord];
            var length = 0;
            foreach (var c in _exact[start..])
                if (FoldTables.Seat(c) is var to and not FoldTables.Gone) seat[length++] = to;
            if (length < 2) return;
            var place = 0;
            for (var found = forms.NextBySeat(ref place, seat[..length]); found != 0; found = place == 0 ? 0 : forms.NextBySeat(ref place, seat[..length]))
            {
                ref var entry = ref forms[found];
                if (!entry.Form.Any(WordForm.Part) && Joins.Fit(entry, before, default))
                    Put(new(entry.Lexeme, entry.Form, before, (byte)start, (byte)(_search.Length - start), false), forms.LettersOf(entry));
            }
        }

        private void Put(WordReading reading, ReadOnlySpan<char> listed)
        {
            if (spellings is not null)
            {
                if (!reading.Form.Any(WordForm.Avoided)) spellings.Add(new(string.Concat(_search[..reading.Start], listed, _search[(reading.Start + reading.Length)..]), reading));
            }
            else if (Count < _room.Length && !_room[..Count].Contains(reading)) _room[Count++] = reading;
        }
    }
}
