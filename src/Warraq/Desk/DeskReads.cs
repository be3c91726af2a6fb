using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Arabic.Letters;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>
/// The lists of the desk. What is shown and counted is found in one index of the stories (hand-written SQL, paged by keyset); then the few rows
/// of the page are read.
/// </summary>
public static class DeskReads
{
    /// <summary>More words than these are not looked at.</summary>
    const int MostWords = 8;

    public static IReadOnlyList<StoryState> States { get; } = Enum.GetValues<StoryState>();

    /// <summary>How many stories of each state answer the filter, whatever state it names.</summary>
    /// <param name="dayEnds">When today ends on the paper's clock.</param>
    public static async Task<IReadOnlyDictionary<StoryState, int>> CountAsync(Database database, DeskEye eye, DeskFilter filter, DateTimeOffset dayEnds, CancellationToken cancel = default)
    {
        var where = new Conditions(eye, filter, database.Time.GetUtcNow(), dayEnds);
        await using var connection = await database.OpenAsync(cancel);
        var counted = (await connection.Command($"SELECT state, COUNT(*) FROM stories WHERE {where.Sql} GROUP BY state", [.. where.Values])
            .ListAsync(r => (State: Enum.Parse<StoryState>(r.GetString(0)), Count: (int)r.GetInt64(1)), cancel)).ToDictionary(c => c.State, c => c.Count);
        return States.ToDictionary(s => s, s => counted.GetValueOrDefault(s));
    }

    /// <summary>A page of one state.</summary>
    /// <param name="lang">Language of names.</param>
    public static async Task<DeskPage> PageAsync(Database database, DeskEye eye, DeskFilter filter, StoryState state, Cursor from, int size, DateTimeOffset dayEnds, string lang, CancellationToken cancel = default)
    {
        var where = new Conditions(eye, filter, database.Time.GetUtcNow(), dayEnds);
        List<(long At, int Number)> found;
        await using (var connection = await database.OpenAsync(cancel))
            found = await connection.Command(
                $"SELECT changed_at, number FROM stories WHERE state = @state AND (changed_at, number) < (@at, @number) AND {where.Sql} ORDER BY changed_at DESC, number DESC LIMIT @size",
                [("@state", state.ToString()), ("@at", from.At), ("@number", from.Number), ("@size", size + 1), .. where.Values])
                .ListAsync(r => (r.GetInt64(0), r.GetInt32(1)), cancel);
        var more = found.Count > size;
        if (more) found.RemoveAt(size);
        var rows = await RowsAsync(database, eye, [.. found.Select(f => f.Number)], lang, cancel);
        return new DeskPage(state, rows, more ? new Cursor(found[^1].At, found[^1].Number).ToString() : null);
    }

    static async Task<IReadOnlyList<DeskRow>> RowsAsync(Database database, DeskEye eye, IReadOnlyList<int> numbers, string lang, CancellationToken cancel)
    {
        if (numbers.Count == 0) return [];
        await using var db = database.CreateContext();
        var stories = await db.Set<Story>().AsNoTracking().Where(s => numbers.Contains(s.Number)).Select(s => new
        {
            s.Id, s.Number, s.Headline, s.Lang, s.Kind, s.State, s.SectionId, s.Desk, s.Assignee, s.DueAt, s.ChangedAt, s.PublishAt, s.FirstPublishedAt, s.WithdrawnAt, s.Origin,
        }).ToDictionaryAsync(s => s.Number, cancel);
        var ids = stories.Values.Select(s => s.Id).ToList();
        var authors = (await (from n in db.Set<StoryName>().AsNoTracking()
                              join r in db.Set<NameRow>().AsNoTracking() on new { n.Kind, Id = n.NameId } equals new { r.Kind, r.Id }
                              where n.Kind == NameKind.Author && ids.Contains(n.StoryId)
                              orderby n.Position
                              select new { n.StoryId, n.NameId, r.Lang, r.Name }).ToListAsync(cancel)).ToLookup(a => a.StoryId);
        var people = await PeopleAsync(db, stories.Values.Select(s => s.Assignee), cancel);
        return [.. numbers.Where(stories.ContainsKey).Select(n => stories[n]).Select(s => new DeskRow
        {
            Number = s.Number, Headline = s.Headline, Lang = s.Lang, Kind = s.Kind, State = s.State, SectionId = s.SectionId, Desk = s.Desk, DueAt = s.DueAt,
            ChangedAt = s.ChangedAt, PublishAt = s.PublishAt, PublishedAt = s.FirstPublishedAt, WithdrawnAt = s.WithdrawnAt, Origin = s.Origin,
            Assignee = s.Assignee is null ? null : people.GetValueOrDefault(s.Assignee, s.Assignee),
            IsMine = s.Assignee == eye.Person,
            Byline = new Credits([.. authors[s.Id].GroupBy(a => a.NameId).Select(g => new NameRef(g.Key, "", (g.FirstOrDefault(a => a.Lang == "ar") ?? g.First()).Name, g.FirstOrDefault(a => a.Lang == "en")?.Name))], [], []).Byline(lang),
        })];
    }

    internal static async Task<Dictionary<string, string>> PeopleAsync(WarraqDb db, IEnumerable<string?> assignees, CancellationToken cancel)
    {
        var ids = assignees.Select(a => Guid.TryParse(a, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        if (ids.Count == 0) return [];
        return (await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancel)).ToDictionary(p => p.Id.ToString(), p => p.Name);
    }

    /// <summary>A filter and what a person may see, as SQL over columns of the desk's index.</summary>
    sealed class Conditions
    {
        readonly StringBuilder sql = new("1 = 1");

        public Conditions(DeskEye eye, DeskFilter filter, DateTimeOffset now, DateTimeOffset dayEnds)
        {
            Limit(eye);
            if (filter.SectionId is { } section) Add("section_id = @section", ("@section", section));
            if (filter.Desk is { } desk) Add("desk = @desk", ("@desk", desk));
            if (filter.Assigned == Assigned.Me) Add("assignee = @mine", ("@mine", eye.Person));
            if (filter.Assigned == Assigned.Nobody) Add("assignee IS NULL");
            if (filter.Due != Due.Any) Add("state IN ('Draft', 'InReview', 'Scheduled') AND due_at < @due", ("@due", (filter.Due == Due.Overdue ? now : dayEnds).ToUnixTimeMilliseconds()));
            if (filter.Imported) Add("origin IS NOT NULL");
            if (int.TryParse(filter.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Add("(number = @wanted OR headline_key LIKE @digits)", ("@wanted", number), ("@digits", $"%{number.ToString(CultureInfo.InvariantCulture)}%"));
            else
                foreach (var (i, word) in ArabicKeys.Search(filter.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Index())
                    Add($"headline_key LIKE @word{i} ESCAPE '!'", ($"@word{i}", $"%{word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%"));
        }

        public string Sql => sql.ToString();
        public List<(string Name, object? Value)> Values { get; } = [];

        void Limit(DeskEye eye)
        {
            if (!eye.Rights.May(Act.ReadDesk)) Add("assignee = @own", ("@own", eye.Person));
            else if (eye.Rights.Desks(Act.ReadDesk) is { } desks)
                Add($"(desk IN ({string.Join(", ", desks.Select((_, i) => $"@desk{i}"))}) OR assignee = @own)", [("@own", eye.Person), .. desks.Select((d, i) => ($"@desk{i}", (object?)d))]);
        }

        void Add(string condition, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            sql.Append(" AND ").Append(condition);
            Values.AddRange(values);
        }
    }
}
