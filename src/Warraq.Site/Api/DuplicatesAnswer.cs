using Warraq.Search.Duplicates;

namespace Warraq.Site.Api;

/// <param name="Hits">The closest first; empty when the paper has nothing of it.</param>
public sealed record DuplicatesAnswer(IReadOnlyList<DuplicateHit> Hits)
{
    internal static DuplicatesAnswer Of(IEnumerable<Duplicate> found, TimeZoneInfo zone) => new([.. found.Select(d => DuplicateHit.Of(d, zone))]);
}

/// <param name="Number">The story.</param>
/// <param name="Id">The id first imported; null for a story that was not.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Url">Its path.</param>
/// <param name="Relation">same (layout and spelling apart), update (of one story), excerpt (one is contained in the other) or related (the same event in other words).</param>
/// <param name="Jaccard">Runs of three words that both have, of all: 0 to 1.</param>
/// <param name="Containment">The same of those of the shorter text.</param>
/// <param name="FiguresChanged">Numbers that differ between versions of one story.</param>
/// <param name="Published">First publication, with the paper's offset.</param>
/// <param name="Source">Name of the first source; null for none.</param>
public sealed record DuplicateHit(int Number, string? Id, string Title, string Url, string Relation, double Jaccard, double Containment, IReadOnlyList<FigureChanged> FiguresChanged, DateTimeOffset Published, string? Source)
{
    internal static DuplicateHit Of(Duplicate found, TimeZoneInfo zone) => new(found.Story.Number, found.Story.Id, found.Story.Title, found.Story.Address,
        found.Relation.ToString().ToLowerInvariant(), Math.Round(found.Likeness.Jaccard, 4), Math.Round(found.Likeness.Containment, 4),
        [.. found.Likeness.FiguresChanged.Select(f => new FigureChanged(f.Was, f.Now))], TimeZoneInfo.ConvertTime(found.Story.Published, zone), found.Story.Sources.Count > 0 ? found.Story.Sources[0].Name : null);
}

/// <param name="Sent">In the text that was sent.</param>
/// <param name="Published">In the story that is there.</param>
public sealed record FigureChanged(decimal Sent, decimal Published);
