using System.Globalization;
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
public sealed class ApiReads(Database database, RelatedReads related)
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
        var relatives = await related.ListAsync(number, size, cancel);
        if (relatives.Count == 0) return [];
        await using var connection = await database.OpenAsync(cancel);
        var numbers = string.Join(',', relatives.Select(r => r.Story.Number.ToString(CultureInfo.InvariantCulture)));
        var ids = (await connection.Command($"SELECT l.number, {ImportedId} FROM listings l WHERE l.number IN ({numbers})").ListAsync(r => (Number: r.GetInt32(0), Id: r.Text(1)), cancel))
            .ToDictionary(r => r.Number, r => r.Id);
        return [.. relatives.Select(r => new ScoredRelative(r.Story, ids.GetValueOrDefault(r.Story.Number), r.Reason, r.Score))];
    }
}
