using Warraq.Arabic.Lexicon.Inflection;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon;

/// <summary>Lexemes and forms made from some of the tables. Parts are made side by side and joined in <see cref="WordBook"/>.</summary>
internal sealed class LexiconPart
{
    public LexiconPart() => Forms = new(Table, Lexemes);

    public List<Lexeme> Lexemes { get; } = [];

    public FormTable Table { get; } = new();

    public FormWriter Forms { get; }

    /// <summary>Names of several words in each spelling.</summary>
    public List<(string Name, int Lexeme)> Phrases { get; } = [];

    public int New(string lemma, WordClass wordClass, string kind = "", int origin = -1, Gender gender = Gender.None, bool human = false,
        bool alsoName = false, string[]? plurals = null, bool soundMasculine = false)
    {
        Lexemes.Add(new()
        {
            Id = Lexemes.Count,
            Lemma = lemma,
            Class = wordClass,
            Kind = kind,
            Origin = origin,
            Gender = gender,
            IsHuman = human,
            IsAlsoName = alsoName,
            Plurals = plurals ?? [],
            HasSoundMasculinePlural = soundMasculine,
        });
        return Lexemes.Count - 1;
    }

    public static Gender GenderOf(string cell) => cell switch { "m" => Gender.Masculine, "f" => Gender.Feminine, "b" => Gender.Both, _ => Gender.None };

    public static string[] Split(string cell) => cell == "-" ? [] : cell.Split(',');
}
