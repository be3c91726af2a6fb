using Microsoft.Data.Sqlite;

namespace Warraq.Browser.Kills;

/// <summary>Looks into the database file itself: whole, and never half a publication.</summary>
static class DatabaseJudge
{
    /// <summary>Each query must find nothing.</summary>
    static readonly (string What, string Sql)[] Questions =
    [
        ("a published story without its line in the public index",
            "SELECT number FROM stories s WHERE state = 'Published' AND NOT EXISTS (SELECT 1 FROM listings l WHERE l.number = s.number AND l.edition_id = s.live_edition_id)"),
        ("a line of the public index whose story is not published or whose edition is missing",
            "SELECT number FROM listings l WHERE NOT EXISTS (SELECT 1 FROM stories s JOIN editions e ON e.id = s.live_edition_id WHERE s.number = l.number AND s.state = 'Published' AND e.id = l.edition_id AND e.headline = l.headline)"),
        ("an edition that no publication was told to the outbox",
            "SELECT number FROM editions e WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.number = e.number AND o.kind LIKE 'Story%')"),
        ("an edition without its story", "SELECT number FROM editions e WHERE NOT EXISTS (SELECT 1 FROM stories s WHERE s.id = e.story_id)"),
        ("two stories with one number", "SELECT number FROM stories GROUP BY number HAVING count(*) > 1"),
        ("a step after publication that is stuck", "SELECT position FROM outbox_stuck"),
    ];

    public static IReadOnlyList<string> Faults(string data)
    {
        using var connection = Open(data);
        var faults = new List<string>();
        var whole = string.Join("; ", Rows(connection, "PRAGMA integrity_check"));
        if (whole != "ok") faults.Add($"integrity_check: {whole}");
        var keys = string.Join("; ", Rows(connection, "PRAGMA foreign_key_check"));
        if (keys.Length > 0) faults.Add($"foreign_key_check: {keys}");
        foreach (var (what, sql) in Questions)
        {
            var rows = Rows(connection, sql);
            if (rows.Count > 0) faults.Add($"{what}: {string.Join(", ", rows.Take(5))}");
        }
        return faults;
    }

    /// <summary>The one value of a query.</summary>
    public static string Count(string data, string sql)
    {
        using var connection = Open(data);
        return Rows(connection, sql)[0];
    }

    /// <summary>Numbers of stories, as a query lists them.</summary>
    public static List<int> Numbers(string data, string sql)
    {
        using var connection = Open(data);
        return [.. Rows(connection, sql).Select(int.Parse)];
    }

    static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "warraq.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetValue(0).ToString() ?? "");
        return rows;
    }
}
