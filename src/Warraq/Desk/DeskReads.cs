using System.Data.Common;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>
/// The lists of the desk. What is shown and counted is found in one index of the stories (hand-written SQL, paged by keyset, at most two statements
/// however many states are shown); then the few rows of the page are read.
/// </summary>
public static class DeskReads
{
    /// <summary>A text that answers so few stories is looked up in one pass: all that it found are taken along.</summary>
    const int Few = 2_000;

    public static IReadOnlyList<StoryState> States { get; } = Enum.GetValues<StoryState>();

    /// <summary>Opens the desk: the counts of every state, and a page of the state that the filter names, or the beginning of each.</summary>
    /// <param name="from">Where the page of one state begins.</param>
    /// <param name="size">Rows of each page.</param>
    /// <param name="dayEnds">When today ends on the paper's clock.</param>
    /// <param name="lang">Language of names.</param>
    public static async Task<DeskView> OpenAsync(Database database, DeskEye eye, DeskFilter filter, Cursor from, int size, DateTimeOffset dayEnds, string lang, CancellationToken cancel = default)
    {
        var now = database.Time.GetUtcNow();
        var where = new DeskConditions(eye, filter, now, dayEnds);
        if (filter.State is null) from = Cursor.Newest;
        IReadOnlyDictionary<StoryState, int> counts;
        int overdue;
        List<Found> found;
        await using (var connection = await database.OpenAsync(cancel))
        {
            var all = where.ReadsText ? await FewAsync(connection, where, cancel) : null;
            (counts, overdue) = all is null ? await CountAsync(connection, where, now, cancel)
                : (Counted(all.CountBy(f => f.State)), all.Count(f => f.IsLate(now)));
            var shown = States.Where(s => (filter.State ?? s) == s && counts[s] > 0).ToList();
            found = all is null ? await PagesAsync(connection, where, shown, from, size + 1, cancel)
                : [.. shown.SelectMany(s => all.Where(f => f.State == s && f.IsBelow(from)).OrderByDescending(f => f.At).ThenByDescending(f => f.Number).Take(size + 1))];
        }
        var pages = found.ToLookup(f => f.State);
        var rows = await DeskRows.ReadAsync(database, eye, [.. pages.SelectMany(p => p.Take(size)).Select(f => f.Number)], lang, cancel);
        return new DeskView(counts, overdue, [.. States.Where(s => filter.State is { } asked ? s == asked : counts[s] > 0).Select(Page)]);

        DeskPage Page(StoryState state)
        {
            List<Found> these = [.. pages[state]];
            var older = these.Count > size ? new Cursor(these[size - 1].At, these[size - 1].Number).ToString() : null;
            return new DeskPage(state, [.. these.Take(size).Where(f => rows.ContainsKey(f.Number)).Select(f => rows[f.Number])], older);
        }
    }

    /// <summary>All that answers, when that is little; else null.</summary>
    static async Task<List<Found>?> FewAsync(DbConnection connection, DeskConditions where, CancellationToken cancel)
    {
        var found = await connection.Command($"SELECT state, changed_at, number, due_at FROM stories WHERE {where.Sql} LIMIT @most", [("@most", Few + 1), .. where.Values]).ListAsync(Read, cancel);
        return found.Count > Few ? null : found;
    }

    static async Task<(IReadOnlyDictionary<StoryState, int>, int Overdue)> CountAsync(DbConnection connection, DeskConditions where, DateTimeOffset now, CancellationToken cancel)
    {
        var counted = await connection.Command($"SELECT state, COUNT(*), SUM(CASE WHEN due_at < @now THEN 1 ELSE 0 END) FROM stories WHERE {where.Sql} GROUP BY state", [("@now", now.ToUnixTimeMilliseconds()), .. where.Values])
            .ListAsync(r => (State: Enum.Parse<StoryState>(r.GetString(0)), Count: (int)r.GetInt64(1), Late: (int)r.GetInt64(2)), cancel);
        return (Counted(counted.Select(c => KeyValuePair.Create(c.State, c.Count))), counted.Where(c => DeskRow.Waits(c.State)).Sum(c => c.Late));
    }

    static IReadOnlyDictionary<StoryState, int> Counted(IEnumerable<KeyValuePair<StoryState, int>> counts)
    {
        var counted = counts.ToDictionary();
        return States.ToDictionary(s => s, s => counted.GetValueOrDefault(s));
    }

    /// <summary>The beginnings of several states in one statement: each stops as soon as its page is full.</summary>
    static async Task<List<Found>> PagesAsync(DbConnection connection, DeskConditions where, IReadOnlyList<StoryState> states, Cursor from, int size, CancellationToken cancel) => states.Count == 0 ? []
        : await connection.Command(string.Join(" UNION ALL ", states.Select((_, i) =>
            $"SELECT * FROM (SELECT state, changed_at, number, due_at FROM stories WHERE state = @state{i} AND (changed_at, number) < (@at, @before) AND {where.Sql} ORDER BY changed_at DESC, number DESC LIMIT @size) AS p{i}")),
            [("@at", from.At), ("@before", from.Number), ("@size", size), .. states.Select((s, i) => ($"@state{i}", (object?)s.ToString())), .. where.Values]).ListAsync(Read, cancel);

    static Found Read(DbDataReader r) => new(Enum.Parse<StoryState>(r.GetString(0)), r.GetInt64(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetInt64(3));

    /// <param name="At">Of the last change, in Unix milliseconds, like <paramref name="Due"/>.</param>
    readonly record struct Found(StoryState State, long At, int Number, long? Due)
    {
        public bool IsBelow(Cursor from) => At < from.At || (At == from.At && Number < from.Number);
        public bool IsLate(DateTimeOffset now) => DeskRow.Waits(State) && Due < now.ToUnixTimeMilliseconds();
    }
}
