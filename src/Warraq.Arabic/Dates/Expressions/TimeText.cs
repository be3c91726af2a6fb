using System.Runtime.InteropServices;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>The words of a text with what they are in time expressions, for the readers to walk over.</summary>
internal sealed class TimeText : INumberText
{
    private const int LongestNumber = 16; // words; a longer run of number words is none
    private readonly ReadWord[] _words;
    private readonly string[] _keys;
    private readonly int[] _runEnds;
    private readonly Look[] _looks;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Look(TimeEntry[] Entries, Proclitics Joined);

    public TimeText(ReadText read)
    {
        Text = read.Text;
        _words = [.. read.Words];
        _keys = Array.ConvertAll(_words, w => w.Search);
        _looks = Array.ConvertAll(_keys, key => new Look(TimeVocabulary.Find(key, out var joined), joined));
        _runEnds = new int[_words.Length];
        for (var i = _words.Length - 1; i >= 0; i--) _runEnds[i] = Follows(i + 1) ? _runEnds[i + 1] : i + 1;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>The number of words.</summary>
    public int Count => _words.Length;

    /// <summary>A word.</summary>
    public ReadWord this[int at] => _words[at];

    /// <summary>Its search key; empty before the first and after the last.</summary>
    public string Key(int at) => (uint)at < (uint)_words.Length ? _keys[at] : "";

    /// <summary>Its exact key.</summary>
    public string Exact(int at) => _words[at].Exact;

    /// <summary>A word can be a term.</summary>
    public bool Is(int at, TimeTerm term) => Is(at, term, out _);

    /// <summary>A word can be a term; its value.</summary>
    public bool Is(int at, TimeTerm term, out int value)
    {
        value = 0;
        if ((uint)at >= (uint)_words.Length) return false;
        foreach (var entry in _looks[at].Entries)
        {
            if (entry.Term != term) continue;
            value = entry.Value;
            return true;
        }
        return false;
    }

    /// <summary>An expression can begin at a word.</summary>
    public bool CanBegin(int at) => _looks[at].Entries.Length > 0 || char.IsAsciiDigit(_keys[at][0]) || IsArticle(at)
        || _words[at].FindReading((lexeme, _) => lexeme.Class == WordClass.Number) is not null;

    /// <summary>The next word with nothing but white space before it is a term.</summary>
    public bool Then(int at, TimeTerm term) => Follows(at) && Is(at, term);

    /// <summary>As <see cref="Then(int, TimeTerm)"/>, with the value.</summary>
    public bool Then(int at, TimeTerm term, out int value)
    {
        value = 0;
        return Follows(at) && Is(at, term, out value);
    }

    /// <summary>A word is there, and nothing but white space, or nothing at all, stands between it and the one before.</summary>
    public bool Follows(int at) => at > 0 && at < _words.Length && Gap(at).IsWhiteSpace();

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int at)
    {
        var from = at == 0 ? 0 : _words[at - 1].End;
        var to = at == _words.Length ? Text.Length : _words[at].Start;
        return Text.AsSpan(from, to - from);
    }

    ReadOnlySpan<char> INumberText.Before(int word) => Gap(word);

    /// <summary>The article is joined to a term that is listed without it.</summary>
    public bool HasArticle(int at) => _looks[at].Joined.Any(Proclitics.Article);

    /// <summary>An article parted from its number: «الـ24».</summary>
    public bool IsArticle(int at) => Key(at) is "ال" or ['و' or 'ف' or 'ب', 'ا', 'ل'] && at + 1 < _words.Length && char.IsAsciiDigit(_keys[at + 1][0]) && (Gap(at + 1) is "" or " ");

    /// <summary>و is joined to a term.</summary>
    public bool HasAnd(int at) => (uint)at < (uint)_looks.Length && _looks[at].Joined.Any(Proclitics.Wa);

    /// <summary>Where an expression that begins with a word begins: joined letters are left out, the article is not.</summary>
    public int StartOf(int at)
    {
        var joined = _looks[at].Entries.Length > 0 ? _looks[at].Joined : Proclitics.None;
        return _words[at].Start + Surface.Offset(_words[at].Surface, LettersOf(at, joined));
    }

    /// <summary>A number in words or digits that begins at a word; 0 words when there is none.</summary>
    public int Number(int at, out decimal value)
    {
        value = 0;
        if ((uint)at >= (uint)_keys.Length || !new NumberWalk(this, Math.Min(_keys.Length, at + LongestNumber)).Read(at, out var number)) return 0;
        value = number.Value;
        return number.Next - at;
    }

    /// <summary>A whole number of digits alone.</summary>
    public bool Digits(int at, out int value)
    {
        value = 0;
        var key = Key(at);
        return key.Length is > 0 and < 5 && !key.AsSpan().ContainsAnyExceptInRange('0', '9') && int.TryParse(key, out value);
    }

    /// <summary>The month whose name begins at a word.</summary>
    public MonthSpelling? Month(int at, out int next)
    {
        next = at;
        if (!Is(at, TimeTerm.Month)) return null;
        foreach (var spelling in TimeVocabulary.FindMonths(_keys[at], out _))
        {
            if (at + spelling.Rest.Length >= _runEnds[at] || !spelling.Rest.AsSpan().SequenceEqual(_keys.AsSpan(at + 1, spelling.Rest.Length))) continue;
            next = at + 1 + spelling.Rest.Length;
            return spelling;
        }
        return null;
    }

    // و of «وثلاثة أيام», ب of «بثلاثة»
    private int LettersOf(int at, Proclitics joined) => IsArticle(at) ? _keys[at].Length - 2
        : joined == Proclitics.None && NumberTable.Find(_keys[at], _words[at].Exact, true) is { Letters: > 0 and var letters }
        ? letters : TimeVocabulary.Letters(joined, _keys[at]);
}
