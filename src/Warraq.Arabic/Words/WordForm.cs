namespace Warraq.Arabic.Words;

/// <summary>Which form of its lexeme a word is. What the letters leave open is not set.</summary>
[Flags]
public enum WordForm
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>Singular.</summary>
    Singular = 1 << 0,

    /// <summary>Dual.</summary>
    Dual = 1 << 1,

    /// <summary>Plural.</summary>
    Plural = 1 << 2,

    /// <summary>Masculine.</summary>
    Masculine = 1 << 3,

    /// <summary>Feminine.</summary>
    Feminine = 1 << 4,

    /// <summary>A broken plural, known by the dictionary alone.</summary>
    Broken = 1 << 5,

    /// <summary>Nominative by its letters: ـون، ـان.</summary>
    Nominative = 1 << 6,

    /// <summary>Accusative or genitive by its letters: ـين.</summary>
    Oblique = 1 << 7,

    /// <summary>With the alef of the tanwin: جريحا.</summary>
    Accusative = 1 << 8,

    /// <summary>Without the nun that a following noun or pronoun takes away: مسؤولو.</summary>
    Construct = 1 << 9,

    /// <summary>Stands only before a joined pronoun: مدينت(هم), قالو(ه).</summary>
    Bound = 1 << 10,

    /// <summary>Past.</summary>
    Past = 1 << 11,

    /// <summary>Imperfect.</summary>
    Imperfect = 1 << 12,

    /// <summary>Imperfect without its nun or its weak letter, as after لم and لن.</summary>
    Clipped = 1 << 13,

    /// <summary>Passive by its letters: قيل، يقال.</summary>
    Passive = 1 << 14,

    /// <summary>First person.</summary>
    First = 1 << 15,

    /// <summary>Second person.</summary>
    Second = 1 << 16,

    /// <summary>Third person.</summary>
    Third = 1 << 17,

    /// <summary>The word as the dictionary lists it, or a plural that it lists.</summary>
    Listed = 1 << 18,

    /// <summary>A spelling that a careful paper avoids.</summary>
    Avoided = 1 << 19,

    /// <summary>One word of a name of several.</summary>
    Part = 1 << 20,

    /// <summary>The infinitive of a verb.</summary>
    Masdar = 1 << 21,

    /// <summary>The participle of the one who does it.</summary>
    ActiveParticiple = 1 << 22,

    /// <summary>The participle of the one to whom it is done.</summary>
    PassiveParticiple = 1 << 23,

    /// <summary>The adjective of a place or a people.</summary>
    Nisba = 1 << 24,
}

/// <summary>Questions to sets of marks.</summary>
public static class WordForms
{
    /// <summary>Says whether a form has one of several marks.</summary>
    /// <param name="form">The form.</param>
    /// <param name="marks">The marks.</param>
    /// <returns>True when it has at least one.</returns>
    public static bool Any(this WordForm form, WordForm marks) => (form & marks) != WordForm.None;

    /// <summary>The letters that are words of their own: conjunctions and prepositions, not the article.</summary>
    internal const Proclitics Particles = Proclitics.Wa | Proclitics.Fa | Proclitics.Ba | Proclitics.Ka | Proclitics.Li;

    /// <summary>Says whether one of several letters is joined.</summary>
    /// <param name="joined">What is joined before a word.</param>
    /// <param name="letters">The letters asked for.</param>
    /// <returns>True when at least one is.</returns>
    public static bool Any(this Proclitics joined, Proclitics letters) => (joined & letters) != Proclitics.None;
}
