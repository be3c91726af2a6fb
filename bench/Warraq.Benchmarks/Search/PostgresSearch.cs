using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Warraq.Search;

namespace Warraq.Benchmarks.Search;

/// <summary>
/// The peer within PostgreSQL: its <c>arabic</c> configuration in a stored tsvector with a GIN index, ranked by <c>ts_rank_cd</c>, headlines before
/// the text; the same answer of twenty hits with marked title and passage, and the count. One process answers: no parallel workers, no JIT.
/// </summary>
internal sealed class PostgresSearch : ISearchPeer
{
    /// <summary>Names the server; <c>bin/bench</c> starts one of its own for the run.</summary>
    private const string Variable = "WARRAQ_TEST_POSTGRES";

    private readonly NpgsqlConnection _connection;

    private PostgresSearch(string server)
    {
        _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        _connection.Open();
        Do("SET jit = off; SET max_parallel_workers_per_gather = 0; SET max_parallel_maintenance_workers = 0; SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'");
    }

    public string Name => "PostgreSQL";

    public int? Server => _connection.ProcessID;

    public bool IsMade => false;

    /// <summary>A connection to the run's server, or null when there is none.</summary>
    public static PostgresSearch? Open() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? new(server) : null;

    public void Fill(IEnumerable<IndexedStory> stories)
    {
        Do("""
            DROP TABLE IF EXISTS stories;
            CREATE UNLOGGED TABLE stories (number int, title text, body text, section text,
              words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('arabic', title), 'A') || setweight(to_tsvector('arabic', body), 'B')) STORED)
            """);
        using (var copy = _connection.BeginBinaryImport("COPY stories (number, title, body, section) FROM STDIN (FORMAT BINARY)"))
        {
            copy.Timeout = TimeSpan.FromHours(2);
            foreach (var story in stories)
            {
                copy.StartRow();
                copy.Write(story.Number, NpgsqlDbType.Integer);
                foreach (var text in new[] { story.Title, story.Body, story.Sections[0] }) copy.Write(text.Replace('\0', ' '), NpgsqlDbType.Text);
            }
            copy.Complete();
        }
        Do("CREATE INDEX ON stories USING gin (words)");
        Do("VACUUM ANALYZE stories");
    }

    public void Search(string query, bool facets)
    {
        const string Found = "FROM stories WHERE words @@ websearch_to_tsquery('arabic', $1)";
        _ = Read($"""
            SELECT number, ts_headline('arabic', title, websearch_to_tsquery('arabic', $1), 'HighlightAll=true'),
                   ts_headline('arabic', body, websearch_to_tsquery('arabic', $1), 'MaxFragments=1, MinWords=15, MaxWords=30')
              FROM (SELECT number, title, body {Found} ORDER BY ts_rank_cd(words, websearch_to_tsquery('arabic', $1)) DESC LIMIT 20) best
            """, query);
        _ = Read(facets ? $"SELECT section, count(*) {Found} GROUP BY section" : $"SELECT count(*) {Found}", query);
    }

    public IReadOnlyList<int> Rank(string query, int size) => Read(string.Create(CultureInfo.InvariantCulture, $"""
        SELECT number FROM stories WHERE words @@ websearch_to_tsquery('arabic', $1)
         ORDER BY ts_rank_cd(words, websearch_to_tsquery('arabic', $1)) DESC, number LIMIT {size}
        """), string.Join(" or ", PeerWords.Of(query)));

    private List<int> Read(string sql, string query)
    {
        using var command = new NpgsqlCommand(sql, _connection) { Parameters = { new() { Value = query } } };
        using var reader = command.ExecuteReader();
        var first = new List<int>();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++) _ = reader.GetValue(i);
            first.Add(reader.GetValue(0) as int? ?? 0);
        }
        return first;
    }

    private void Do(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
