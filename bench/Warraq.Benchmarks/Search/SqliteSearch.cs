using Microsoft.Data.Sqlite;
using Warraq.Search;

namespace Warraq.Benchmarks.Search;

/// <summary>The peer within SQLite: FTS5 with unicode61, marks removed, ranked by its own BM25; the same answer of twenty hits with highlighted title and snippet, and the count.</summary>
internal sealed class SqliteSearch : ISearchPeer
{
    private readonly SqliteConnection _connection;

    public SqliteSearch(string? file)
    {
        _connection = new SqliteConnection($"Data Source={file ?? ":memory:"};Pooling=False");
        _connection.Open();
        Do("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        using var made = _connection.CreateCommand();
        made.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'stories'";
        IsMade = (long)made.ExecuteScalar()! > 0;
    }

    public string Name => "SQLite FTS5";

    public int? Server => null;

    public bool IsMade { get; }

    public void Fill(IEnumerable<IndexedStory> stories)
    {
        Do("BEGIN; CREATE VIRTUAL TABLE stories USING fts5(title, body, section UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');");
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO stories (rowid, title, body, section) VALUES ($number, $title, $body, $section)";
        foreach (var name in new[] { "$number", "$title", "$body", "$section" }) insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        foreach (var story in stories)
        {
            (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value, insert.Parameters[3].Value) = (story.Number, story.Title, story.Body, story.Sections[0]);
            insert.ExecuteNonQuery();
        }
        Do("COMMIT;");
    }

    public void Search(string query, bool facets)
    {
        var match = query.StartsWith('"') ? $"\"{string.Join(' ', PeerWords.Of(query))}\"" : string.Join(' ', PeerWords.Of(query).Select(w => $"\"{w}\""));
        _ = Read("SELECT rowid, highlight(stories, 0, '<mark>', '</mark>'), snippet(stories, 1, '<mark>', '</mark>', '…', 30) FROM stories WHERE stories MATCH $match ORDER BY bm25(stories, 3, 1) LIMIT 20", match);
        _ = Read(facets ? "SELECT section, count(*) FROM stories WHERE stories MATCH $match GROUP BY section" : "SELECT count(*) FROM stories WHERE stories MATCH $match", match);
    }

    public IReadOnlyList<int> Rank(string query, int size)
    {
        var match = string.Join(" OR ", PeerWords.Of(query).Select(w => $"\"{w}\""));
        return match.Length == 0 ? [] : [.. Read($"SELECT rowid FROM stories WHERE stories MATCH $match ORDER BY bm25(stories, 3, 1) LIMIT {size}", match).Select(number => (int)number)];
    }

    private List<long> Read(string sql, string match)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$match", match);
        using var reader = command.ExecuteReader();
        var first = new List<long>();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++) _ = reader.GetValue(i);
            first.Add(reader.GetValue(0) as long? ?? 0);
        }
        return first;
    }

    private void Do(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
