namespace Warraq.Arabic.Words;

/// <summary>Letters that are written together with the word after them.</summary>
[Flags]
public enum Proclitics : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The conjunction و.</summary>
    Wa = 1,

    /// <summary>The conjunction ف.</summary>
    Fa = 2,

    /// <summary>The preposition ب.</summary>
    Ba = 4,

    /// <summary>The preposition ك.</summary>
    Ka = 8,

    /// <summary>ل, before a noun the preposition, before a verb a particle.</summary>
    Li = 16,

    /// <summary>The article.</summary>
    Article = 32,

    /// <summary>س of the future.</summary>
    Sa = 64,

    /// <summary>The question particle أ.</summary>
    Question = 128,
}

/// <summary>One way to understand a word (rule A4): the lexeme, its form and what is joined to it.</summary>
/// <param name="Lexeme">Number of the lexeme in <see cref="Lexicon.WordBook"/>.</param>
/// <param name="Form">The form of it.</param>
/// <param name="Proclitics">What is joined before it.</param>
/// <param name="Start">Letters of the key before the form; the article of a name is of the form.</param>
/// <param name="Length">Letters of the form. What follows it is a joined pronoun.</param>
/// <param name="SameSpelling">The exact key of the word has the letters of the lexicon, hamza and ى included.</param>
public readonly record struct WordReading(int Lexeme, WordForm Form, Proclitics Proclitics, byte Start, byte Length, bool SameSpelling)
{
    /// <summary>The word has the article, or is a name that needs none.</summary>
    public bool HasArticle => Proclitics.Any(Proclitics.Article);
}
