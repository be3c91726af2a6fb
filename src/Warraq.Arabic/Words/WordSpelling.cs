namespace Warraq.Arabic.Words;

/// <summary>A spelling of the lexicon for the letters of a word.</summary>
/// <param name="Word">The whole word with what is joined to it, as an exact key.</param>
/// <param name="Reading">How it is understood.</param>
internal readonly record struct WordSpelling(string Word, WordReading Reading);
