using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Who said what: finds statements, quotations and their sources (section C2).</summary>
public static class Attributions
{
    /// <summary>Reads an article, or a part of it.</summary>
    /// <param name="paragraphs">The paragraphs in reading order; a speaker is carried on from one to the next.</param>
    /// <returns>The claims by paragraph, in the order of the text. Statements without a source or a quotation are no claims.</returns>
    public static IReadOnlyList<Claim> Read(IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var memory = new SourceMemory();
        HashSet<string> names = new(StringComparer.Ordinal);
        List<Claim> claims = [];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var read = ReadText.Of(paragraphs[i]);
            var paragraph = SpeechReader.Read(new(read, Quotations.Find(paragraphs[i]), RoughTimes.Find(read)) { KnownNames = names }, i, memory);
            claims.AddRange(ClaimWriter.Write(paragraph));
        }
        return claims;
    }
}
