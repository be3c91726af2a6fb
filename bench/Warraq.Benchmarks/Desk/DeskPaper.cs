using Warraq.Accounts;
using Warraq.Arabic.Letters;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;

namespace Warraq.Benchmarks.Desk;

/// <summary>A paper of made-up stories in all states, written straight into its tables: 100,000 by the verbs of the paper would take an hour.</summary>
internal sealed class DeskPaper(Database database)
{
    /// <summary>Rows of a statement: SQLite looks every parameter up by its name among all others.</summary>
    const int Batch = 40;
    const int Writers = 40;
    static readonly string[] Words = [.. Enumerable.Range(0, 6_000).Select(Word)];

    /// <summary>Of a hundred stories, as in a paper of some years: most are out, and more drafts lie about than anybody thinks.</summary>
    static readonly (StoryState State, int Share)[] Shares = [(StoryState.Draft, 12), (StoryState.InReview, 2), (StoryState.Scheduled, 1), (StoryState.Published, 80), (StoryState.Withdrawn, 5)];

    readonly Random random = new(20220106);

    /// <summary>A word that stands in few headlines.</summary>
    public static string Rare => Words[^1];

    /// <summary>Two letters that stand in most headlines.</summary>
    public static string Broad => Words[0][..2];

    /// <returns>The key of a signed-in editor, by language.</returns>
    public async Task<string> FillAsync(int count)
    {
        await database.MigrateAsync();
        await SetUpPaper.DoAsync(database);
        var editor = await JoinAsync("chief@almadar.example", "مها عزّام");
        var (sections, authors) = await NamesAsync();
        await using (var connection = await database.OpenAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var from = 0; from < count; from += Batch)
            {
                var stories = Enumerable.Range(from + 1, Math.Min(Batch, count - from)).Select(n => Make(n, sections, editor.ToString())).ToList();
                await InsertAsync(connection, "stories", stories);
                var published = stories.Where(s => (string)s["state"]! == nameof(StoryState.Published)).ToList();
                await InsertAsync(connection, "editions", published.ConvertAll(EditionOf));
                await InsertAsync(connection, "listings", published.ConvertAll(ListingOf));
                await InsertAsync(connection, "story_names", stories.ConvertAll(s => Row(("story_id", s["id"]), ("kind", nameof(NameKind.Author)), ("name_id", authors[random.Next(authors.Count)]), ("position", 0))));
            }
            await transaction.CommitAsync();
            await using var settle = connection.Command(database.Kind == DatabaseKind.Sqlite ? "ANALYZE" : "VACUUM ANALYZE");
            await settle.ExecuteNonQueryAsync();
        }
        await database.WriteAsync(db => db.TakeNumbersAsync("story", count));
        for (var i = 0; i < 30; i++) await Presence.SayAsync(database, count - i, $"page{i}", editor.ToString(), writes: i % 2 == 0);
        return await Sessions.BeginAsync(database, editor, SignInWay.Password, stays: true, null);
    }

    async Task<Guid> JoinAsync(string email, string name)
    {
        var (key, _) = await MakeLink.InviteAsync(database, email, Role.Editor, null, "bench");
        var (person, refusals) = await UseLink.DoAsync(database, key!, new LinkForm(name, "", "جملة طويلة أحفظها"), "ar");
        return person?.Id ?? throw new InvalidOperationException(string.Join(' ', refusals.Select(r => r.English)));
    }

    Task<(IReadOnlyList<Section>, IReadOnlyList<int>)> NamesAsync() => database.WriteAsync<(IReadOnlyList<Section>, IReadOnlyList<int>)>(async db =>
    {
        var (book, ids) = (new NameBook(), new List<int>());
        for (var i = 0; i < Writers; i++) ids.Add((await book.EnsureAsync(db, NameKind.Author, $"{Words[i * 2]} {Words[(i * 2) + 1]}")).Id);
        return ([.. (await SectionTree.LoadAsync(db)).All], ids);
    });

    Dictionary<string, object?> Make(int number, IReadOnlyList<Section> sections, string editor)
    {
        var dice = random.Next(100);
        var state = Shares.First(s => (dice -= s.Share) < 0).State;
        var now = database.Time.GetUtcNow();
        var changed = now.AddMinutes(-random.Next(3 * 365 * 24 * 60));
        var (headline, deck) = (Text(8), Text(18));
        var waits = state is StoryState.Draft or StoryState.InReview or StoryState.Scheduled;
        return Row(("id", Guid.CreateVersion7(changed)), ("number", number), ("kind", nameof(StoryKind.News)), ("state", state.ToString()), ("version", 1), ("lang", "ar"),
            ("section_id", sections[random.Next(sections.Count)].Id), ("headline", headline), ("headline_key", ArabicKeys.Search(headline)), ("deck", deck), ("find_key", ArabicKeys.Search($"{headline} {deck}")),
            ("body", BodyJson.Write(StoryBody.FromParagraphs([.. Enumerable.Range(0, 4).Select(_ => Text(60))]))),
            ("desk", random.Next(3) == 0 ? null : sections[random.Next(sections.Count)].Slug), ("assignee", random.Next(100) == 0 ? editor : random.Next(3) == 0 ? Guid.CreateVersion7().ToString() : null),
            ("due_at", waits && random.Next(3) == 0 ? now.AddHours(random.Next(200) - 60).ToUnixTimeMilliseconds() : null), ("origin", random.Next(4) == 0 ? "agency" : null), ("prominence", 0), ("killed", false),
            ("created_at", changed.ToUnixTimeMilliseconds()), ("changed_at", changed.ToUnixTimeMilliseconds()), ("publish_at", state == StoryState.Scheduled ? now.AddDays(1 + random.Next(9)).ToUnixTimeMilliseconds() : null),
            ("first_published_at", waits ? null : changed.ToUnixTimeMilliseconds()), ("live_edition_id", state == StoryState.Published ? Guid.CreateVersion7(changed) : null),
            ("withdrawn_at", state == StoryState.Withdrawn ? changed.ToUnixTimeMilliseconds() : null), ("withdrawn_as_error", false), ("comments_closed", false));
    }

    static Dictionary<string, object?> EditionOf(Dictionary<string, object?> s) => Row(("id", s["live_edition_id"]), ("story_id", s["id"]), ("number", s["number"]), ("ordinal", 1), ("kind", s["kind"]), ("lang", "ar"),
        ("section_id", s["section_id"]), ("headline", s["headline"]), ("deck", s["deck"]), ("slug", "x"), ("body", s["body"]), ("credits", Credits.None.Write()), ("words", 240), ("published_at", s["changed_at"]), ("taken_back", false));

    static Dictionary<string, object?> ListingOf(Dictionary<string, object?> s) => Row(("number", s["number"]), ("story_id", s["id"]), ("edition_id", s["live_edition_id"]), ("section_id", s["section_id"]), ("top_section_id", s["section_id"]),
        ("kind", s["kind"]), ("lang", "ar"), ("headline", s["headline"]), ("deck", s["deck"]), ("slug", "x"), ("prominence", 0), ("comments_closed", false), ("published_at", s["changed_at"]), ("updated_at", s["changed_at"]));

    static Dictionary<string, object?> Row(params (string Column, object? Value)[] values) => values.ToDictionary(v => v.Column, v => v.Value, StringComparer.Ordinal);

    static async Task InsertAsync(System.Data.Common.DbConnection connection, string table, IReadOnlyList<Dictionary<string, object?>> rows)
    {
        if (rows.Count == 0) return;
        var columns = rows[0].Keys.ToList();
        var values = string.Join(", ", rows.Select((_, r) => $"({string.Join(", ", columns.Select((_, c) => $"@p{r}_{c}"))})"));
        await using var insert = connection.Command($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES {values}",
            [.. rows.SelectMany((row, r) => columns.Select((column, c) => ($"@p{r}_{c}", row[column])))]);
        await insert.ExecuteNonQueryAsync();
    }

    string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 2))]));

    /// <summary>Three to seven letters, always the same for the same number.</summary>
    static string Word(int number)
    {
        const string Letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
        var state = (uint)number * 2_654_435_761u;
        var word = new char[3 + (number % 5)];
        for (var i = 0; i < word.Length; i++)
        {
            state = (state * 1_664_525u) + 1_013_904_223u;
            word[i] = Letters[(int)((state >> 16) % Letters.Length)];
        }
        return new string(word);
    }
}
