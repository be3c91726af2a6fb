using System.Data.Common;
using Warraq.Platform;

namespace Warraq.Reading;

/// <summary>Reads the related news of a story: what the desk pinned, then what was computed and not banned.</summary>
public sealed class RelatedReads(Database database, PaperState state)
{
    /// <summary>Needs <c>@number</c> and <c>@size</c>.</summary>
    internal const string Query = $"""
        SELECT u.reason, u.score, u.pinned, {TeaserReads.Columns}
          FROM (SELECT c.related AS related, COALESCE(r.reason, '') AS reason, COALESCE(r.score, 0) AS score, 1 AS pinned, c.position AS place
                  FROM related_choices c LEFT JOIN related r ON r.number = c.number AND r.related = c.related WHERE c.number = @number AND c.is_pinned
                UNION ALL
                SELECT r.related, r.reason, r.score, 0, 0
                  FROM related r WHERE r.number = @number AND NOT EXISTS (SELECT 1 FROM related_choices c WHERE c.number = r.number AND c.related = r.related)) u
          JOIN listings l ON l.number = u.related ORDER BY u.pinned DESC, u.place, u.score DESC, l.number DESC LIMIT @size
        """;

    /// <summary>At most so many are kept for a story, beside those that were pinned.</summary>
    public async Task<IReadOnlyList<RelatedStory>> ListAsync(int number, int size, CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        await using var connection = await database.OpenAsync(cancel);
        return await connection.Command(Query, ("@number", number), ("@size", size)).ListAsync(r => Read(r, paper), cancel);
    }

    internal static RelatedStory Read(DbDataReader row, PaperState.Snapshot paper)
    {
        var story = TeaserReads.Read(row, paper.Sections, 3);
        var reason = row.GetString(0);
        return new RelatedStory(story, reason.Length > 0 ? reason : story.Lang == "en" ? "Chosen by the editors" : "اختيار المحرر", row.GetDouble(1), row.GetInt32(2) == 1);
    }
}
