using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Versions;

namespace Warraq.Desk;

/// <summary>A version as the desk lists it.</summary>
/// <param name="People">Who made it, by name; "terminal" and the like as they are; empty where nobody knows.</param>
/// <param name="More">Words more than the version before has; null for the first.</param>
/// <param name="IsLive">Readers see it.</param>
public sealed record VersionLine(StoryVersion Version, IReadOnlyList<string> People, int? More, bool IsLive);

/// <summary>The versions of a story, and two of them compared.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="From">The older of the two.</param>
/// <param name="To">The newer of the two; the same where there is one alone.</param>
public sealed record StoryPast(IReadOnlyList<VersionLine> Lines, VersionLine From, VersionLine To, ComparedStory Difference)
{
    /// <summary>For an address: the version that readers see.</summary>
    public const string LiveName = "live";

    public VersionLine Newest => Lines[0];

    /// <summary>It can be brought back: its text is not the story's already.</summary>
    public bool IsPast(VersionLine line) => !StoryHistory.HasTextOf(line.Version, Newest.Version);

    /// <param name="from">Number of a version, or <see cref="LiveName"/>; what is none stands for the choice that nobody made.</param>
    /// <param name="to">The same.</param>
    public static async Task<StoryPast> LoadAsync(Database database, Story story, string? from = null, string? to = null, CancellationToken cancel = default)
    {
        await using var db = database.CreateContext();
        var history = await StoryHistory.LoadAsync(db, story, cancel);
        var natural = history.Natural();
        var (one, other) = (Find(history, from) ?? natural.From, Find(history, to) ?? natural.To);
        if (one.Ordinal > other.Ordinal) (one, other) = (other, one);
        var corrections = await db.Set<Correction>().AsNoTracking().Where(c => c.Number == story.Number).ToDictionaryAsync(c => c.Id, c => c.Text, cancel);
        var difference = ComparedStory.Of(await history.TextAsync(db, one, cancel), await history.TextAsync(db, other, cancel), corrections);

        var names = await PeopleReads.NamesAsync(db, history.Versions.SelectMany(Ids), cancel);
        var lines = history.Versions.Select((v, i) => new VersionLine(v, [.. Ids(v).Select(id => names.GetValueOrDefault(id, id))], i == 0 ? null : v.Words - history.Versions[i - 1].Words, v == history.Live)).Reverse().ToList();
        return new StoryPast(lines, lines.First(l => l.Version == one), lines.First(l => l.Version == other), difference);
    }

    static StoryVersion? Find(StoryHistory history, string? name) =>
        name == LiveName ? history.Live : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? history.Find(ordinal) : null;

    static IEnumerable<string> Ids(StoryVersion version) => [.. version.Person is { } person ? [person] : (string[])[], .. version.Others?.Split(' ') ?? []];
}
