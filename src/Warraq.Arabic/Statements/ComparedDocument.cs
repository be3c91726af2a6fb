namespace Warraq.Arabic.Statements;

/// <summary>A document that is held against several others; what it needs for that is made once.</summary>
/// <param name="text">Its text, paragraphs on lines of their own.</param>
public sealed class ComparedDocument(string text)
{
    private readonly DocumentWords _words = new(text);

    /// <summary>Compares it with another.</summary>
    /// <param name="other">The text of the other.</param>
    /// <returns>As <see cref="Similarity.OfDocuments"/>.</returns>
    public DocumentSimilarity To(string other) => Similarity.Compare(_words, new DocumentWords(other));
}
