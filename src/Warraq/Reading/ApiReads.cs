using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Reading;

/// <summary>A relative as programs see it.</summary>
/// <param name="Story">What a list shows of it.</param>
/// <param name="Id">The id first imported, or null.</param>
/// <param name="Reason">Why it belongs here, for readers.</param>
/// <param name="Score">Only comparable among relatives of one story.</param>
public sealed record ScoredRelative(Teaser Story, string? Id, string Reason, double Score);

/// <summary>What only the API shows of a story: the id it was imported under, the scores of its relatives.</summary>
public sealed class ApiReads(Database database, PaperState state)
{
    const string ImportedId = "(SELECT x.value FROM external_ids x WHERE x.story_id = l.story_id ORDER BY x.at, x.value LIMIT 1)";

    /// <summary>The id first imported; null for a story that was not, or is not published.</summary>
    public async Task<string?> ImportedIdAsync(int number, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.Command($"SELECT {ImportedId} FROM listings l WHERE l.number = @number", ("@number", number)).ListAsync(r => r.Text(0), cancel)).FirstOrDefault();
    }

    /// <summary>Published relatives, the nearest first.</summary>
    public async Task<IReadOnlyList<ScoredRelative>> RelatedAsync(int number, int size, CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        await using var connection = await database.OpenAsync(cancel);
        return await connection.Command($"""
            SELECT {ImportedId}, r.reason, r.score, {TeaserReads.Columns} FROM related r JOIN listings l ON l.number = r.related
             WHERE r.number = @number ORDER BY r.rank LIMIT @size
            """, ("@number", number), ("@size", size)).ListAsync(r => new ScoredRelative(TeaserReads.Read(r, paper.Sections, 3), r.Text(0), r.GetString(1), r.GetDouble(2)), cancel);
    }
}
