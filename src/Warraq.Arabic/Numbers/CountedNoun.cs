using Warraq.Arabic.Words;

namespace Warraq.Arabic.Numbers;

/// <summary>
/// A noun in the forms that numbers ask for: «جندي واحد»، «جنديان»، «3 جنود»، «11 جنديا»، «100 جندي». 3 to 10 take the plural, 11 to 99 the
/// singular with tanwin, hundreds and above the singular; only the last two digits count.
/// </summary>
/// <param name="singular">Singular without vowels; a defective one without its ي (قاض).</param>
/// <param name="plural">Plural as it stands after a number: جنود، مدنيين.</param>
/// <param name="gender">Gender of the singular.</param>
/// <param name="isDefective">The ي of the singular comes back in other forms: قاضيان، قاضيا.</param>
public sealed class CountedNoun(string singular, string plural, Gender gender, bool isDefective = false)
{
    private readonly string _stem = isDefective ? singular + "ي" : singular;

    /// <summary>Singular.</summary>
    public string Singular => singular;

    /// <summary>Plural as it stands after a number.</summary>
    public string Plural => plural;

    /// <summary>Gender of the singular.</summary>
    public Gender Gender => gender;

    /// <summary>Singular as it stands after 11 to 99: جنديا، مدينة، لقاء.</summary>
    public string Accusative => _stem switch
    {
        [.., 'ة' or 'ى' or 'ا' or 'أ'] or [.., 'ا', 'ء'] => _stem,
        [.. var stem, var before, 'ء'] when Connects(before) => stem + before + "ئا",
        _ => _stem + "ا",
    };

    /// <summary>The forms of a noun of the lexicon.</summary>
    /// <param name="lexeme">A noun or an adjective that stands for people.</param>
    /// <returns>The noun, or null when no plural of it is known.</returns>
    public static CountedNoun? Of(Lexeme lexeme)
    {
        ArgumentNullException.ThrowIfNull(lexeme);
        if (lexeme.Class is not (WordClass.Noun or WordClass.Adjective) || lexeme.Lemma.Length < 2) return null;
        var plural = lexeme.Plurals.Count > 0 ? lexeme.Plurals[0] : lexeme.HasSoundMasculinePlural ? lexeme.Lemma + "ون" : null;
        if (plural is null) return null;
        if (lexeme.HasSoundMasculinePlural && plural == lexeme.Lemma + "ون") plural = lexeme.Lemma + "ين";
        return new(lexeme.Lemma, plural, lexeme.Gender == Gender.Feminine ? Gender.Feminine : Gender.Masculine, IsFormOf(lexeme, lexeme.Lemma + "يان"));
    }

    /// <summary>Two of it: جنديان، جنديين، مدينتان.</summary>
    /// <param name="grammaticalCase">Its case.</param>
    /// <returns>The dual.</returns>
    public string Dual(GrammaticalCase grammaticalCase) => Dual(grammaticalCase, construct: false);

    /// <summary>The form that stands after a number in digits or words; for 1 and 2, which stand for themselves, singular and dual.</summary>
    /// <param name="value">The number; a fraction takes the singular.</param>
    /// <param name="grammaticalCase">Case of a dual.</param>
    /// <returns>The noun alone.</returns>
    public string Form(decimal value, GrammaticalCase grammaticalCase = GrammaticalCase.Nominative) => Plurals.Category(value) switch
    {
        PluralCategory.Two => Dual(grammaticalCase),
        PluralCategory.Few => plural,
        PluralCategory.Many => Accusative,
        _ => singular,
    };

    /// <summary>Number and noun with the number in digits: «جندي واحد»، «جنديان»، «3 جنود»، «1,011 جنديا».</summary>
    /// <param name="value">The number, not below zero.</param>
    /// <param name="grammaticalCase">Case of a dual.</param>
    /// <param name="digits">Digit script.</param>
    /// <returns>The phrase.</returns>
    public string Write(long value, GrammaticalCase grammaticalCase = GrammaticalCase.Nominative, Digits digits = Digits.Latn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value switch
        {
            0 => "لا " + plural,
            1 => singular + (gender == Gender.Feminine ? " واحدة" : " واحد"),
            2 => Dual(grammaticalCase),
            _ => ArabicNumber.Write(value, 0, digits) + " " + Form(value),
        };
    }

    /// <summary>Number and noun in words: «ثلاثة جنود»، «أحد عشر جنديا»، «مئتا جندي»، «مئة جندي وجنديان».</summary>
    /// <param name="value">The number, not below zero.</param>
    /// <param name="grammaticalCase">Case of the number.</param>
    /// <returns>The phrase.</returns>
    public string WriteWords(long value, GrammaticalCase grammaticalCase = GrammaticalCase.Nominative) =>
        value < 3 ? Write(value, grammaticalCase) : WriteCount(value, grammaticalCase, construct: false);

    /// <summary>The noun as a scale of a larger number: «ألف», «ألفان», «مئتا ألف»; right before another noun «ألفا».</summary>
    internal string WriteScale(long count, GrammaticalCase grammaticalCase, bool beforeNoun) => count switch
    {
        1 => singular,
        2 => Dual(grammaticalCase, beforeNoun),
        // before a noun a tanwin is not written: «أحد عشر ألف جندي»
        _ when beforeNoun && Plurals.Category(count) == PluralCategory.Many => NumberSpelling.Write(count, gender, grammaticalCase, beforeNoun: true) + " " + singular,
        _ => WriteCount(count, grammaticalCase, beforeNoun),
    };

    private string WriteCount(long value, GrammaticalCase grammaticalCase, bool construct)
    {
        var rest = value % 100;
        if (rest is not (1 or 2)) return NumberSpelling.Write(value, gender, grammaticalCase, beforeNoun: true) + " " + Form(value);
        // after a hundred one and two are said by the noun: «مئة جندي وجندي»
        return NumberSpelling.Write(value - rest, gender, grammaticalCase, beforeNoun: true) + " " + singular + " و"
            + (rest == 1 ? singular : Dual(grammaticalCase, construct));
    }

    private string Dual(GrammaticalCase grammaticalCase, bool construct)
    {
        var ending = NumberSpelling.Dual(grammaticalCase, construct);
        return _stem switch
        {
            [.. var stem, 'ة'] => stem + "ت" + ending,
            [.. var stem, 'ى' or 'ا'] => stem + "ي" + ending,
            [.. var stem, 'أ'] when ending[0] == 'ا' => stem + "آ" + ending[1..],
            [.. var stem, 'ا', 'ء'] when gender == Gender.Feminine => stem + "او" + ending,
            [.. var stem, var before, 'ء'] when Connects(before) => stem + before + "ئ" + ending,
            _ => _stem + ending,
        };
    }

    private static bool Connects(char letter) => letter is not ('ا' or 'أ' or 'آ' or 'د' or 'ذ' or 'ر' or 'ز' or 'و' or 'ؤ');

    private static bool IsFormOf(Lexeme lexeme, string word)
    {
        Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
        foreach (var reading in room[..WordReader.Read(word, room)])
            if (reading.Lexeme == lexeme.Id && reading.Proclitics == Proclitics.None && reading.Length == word.Length) return true;
        return false;
    }
}
