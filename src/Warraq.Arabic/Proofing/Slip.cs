using System.Runtime.InteropServices;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Proofing;

/// <summary>What parts a word from the spelling of the lexicon.</summary>
[Flags]
internal enum SlipKinds
{
    None = 0,

    /// <summary>A hamza on the alef of the article: ألأنباء.</summary>
    ArticleHamza = 1,

    /// <summary>A hamza on the connecting alef that begins a word: الإجتماع.</summary>
    ConnectingAlef = 2,

    /// <summary>An alef without its hamza: اذا.</summary>
    NoHamza = 4,

    /// <summary>Another hamza on the alef than that of the word: إكد.</summary>
    WrongHamza = 8,

    /// <summary>Heh for teh marbuta: المدينه.</summary>
    Heh = 16,

    /// <summary>Teh marbuta for heh: هذة.</summary>
    Teh = 32,

    /// <summary>ى for ي: فى.</summary>
    AlefForYeh = 64,

    /// <summary>ي for ى: حتي.</summary>
    YehForAlef = 128,

    /// <summary>Letters that no rule of this desk names; both may be right (مسؤول، مسئول).</summary>
    Other = 256,
}

/// <summary>A word that is spelt as no form of the lexicon, while its letters without hamza, ة and ى are those of one.</summary>
/// <param name="Right">The spellings that need the fewest changes; one when there is no doubt.</param>
/// <param name="Kinds">What parts the word from the first of them.</param>
/// <param name="Reading">How the first is understood.</param>
internal sealed record Slip(IReadOnlyList<string> Right, SlipKinds Kinds, WordReading Reading)
{
    /// <summary>There is one right spelling.</summary>
    public bool IsCertain => Right.Count == 1;

    /// <summary>The word that was meant.</summary>
    public Lexeme Lexeme => WordBook.Current[Reading.Lexeme];

    /// <summary>The slip of a word.</summary>
    /// <param name="word">A word of a text.</param>
    /// <returns>Null when it is spelt as listed, or nothing like it is listed.</returns>
    public static Slip? Of(ReadWord word)
    {
        if (!word.IsKnown || word.Exact.AsSpan().ContainsAnyExceptInRange('ء', 'ي')) return null;
        foreach (var reading in word.Readings)
            if (reading.SameSpelling && !reading.Form.Any(WordForm.Avoided | WordForm.Part) && reading.Start == 0 && reading.Length == word.Exact.Length) return null;
        List<Candidate> nearest = [];
        foreach (var (listed, reading) in WordReader.Spellings(word.Exact, word.Search))
        {
            var right = WithSeats(listed, word.Exact);
            if (right == word.Exact) return null;
            var (kinds, changes) = Compare(word.Exact, right, reading.Start);
            if (nearest.Count > 0 && nearest[0].Changes < changes) continue;
            if (nearest.Count > 0 && nearest[0].Changes > changes) nearest.Clear();
            nearest.Add(new(right, kinds, changes, reading));
        }
        if (nearest.Count == 0) return null;
        // of two ways to understand one spelling, a word before a name, and one that explains what is wrong
        var first = nearest.Where(n => n.Word == nearest[0].Word).MinBy(n => (n.Kinds.HasFlag(SlipKinds.Other), WordBook.Current[n.Reading.Lexeme].Class == WordClass.Name));
        return new([.. nearest.Select(n => n.Word).Distinct(StringComparer.Ordinal)], first.Kinds, first.Reading);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(string Word, SlipKinds Kinds, int Changes, WordReading Reading);

    // مسؤول and مسئول are both in use: the seat of a hamza stays as it was written.
    private static string WithSeats(string right, string written)
    {
        if (right.Length != written.Length || right.AsSpan().IndexOfAny('ء', 'ؤ', 'ئ') < 0) return right;
        return string.Create(right.Length, (right, written), static (room, texts) =>
        {
            for (var i = 0; i < room.Length; i++)
                room[i] = texts.right[i] is 'ء' or 'ؤ' or 'ئ' && texts.written[i] is 'ء' or 'ؤ' or 'ئ' ? texts.written[i] : texts.right[i];
        });
    }

    private static (SlipKinds Kinds, int Changes) Compare(string written, string right, int start)
    {
        if (written.Length != right.Length) return (SlipKinds.Other, 2 + Math.Abs(written.Length - right.Length));
        var kinds = SlipKinds.None;
        var changes = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == right[i]) continue;
            changes++;
            kinds |= (written[i], right[i]) switch
            {
                ('أ' or 'إ' or 'آ', 'ا') when i < start => SlipKinds.ArticleHamza,
                ('أ' or 'إ', 'ا') when i == start => SlipKinds.ConnectingAlef,
                ('ا', 'أ' or 'إ' or 'آ') => SlipKinds.NoHamza,
                ('أ' or 'إ' or 'آ', 'أ' or 'إ' or 'آ') => SlipKinds.WrongHamza,
                ('ه', 'ة') => SlipKinds.Heh,
                ('ة', 'ه') => SlipKinds.Teh,
                ('ى', 'ي') => SlipKinds.AlefForYeh,
                ('ي', 'ى') => SlipKinds.YehForAlef,
                _ => SlipKinds.Other,
            };
        }
        return (kinds, changes);
    }
}
