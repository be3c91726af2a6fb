using Warraq.Arabic.Dates;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Who said what: finds statements, quotations and their sources (section C2).</summary>
public static class Attributions
{
    // any day does to find which words are of time
    private static readonly Publication Anytime = new(new DateTimeOffset(2000, 1, 1, 12, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);

    /// <summary>Reads an article, or a part of it.</summary>
    /// <param name="paragraphs">The paragraphs in reading order; a speaker is carried on from one to the next.</param>
    /// <returns>The claims by paragraph, in the order of the text. Statements without a source or a quotation are no claims.</returns>
    public static IReadOnlyList<Claim> Read(IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var memory = new SourceMemory();
        List<Claim> claims = [];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var read = ReadText.Of(paragraphs[i]);
            var text = new SpeechText(read, Quotations.Find(paragraphs[i]), TimeWords.Find(read, Anytime), memory.Names);
            claims.AddRange(ClaimWriter.Write(SpeechReader.Read(text, i, memory)));
        }
        return claims;
    }
}
