using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Stories.Versions;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Stories;

/// <summary>A paper of its own with the sections every paper begins with, whose clock stands still until it is moved.</summary>
sealed class StoryPaper : IAsyncDisposable
{
    readonly TestDatabase store;

    StoryPaper(TestDatabase store, FakeTimeProvider clock)
    {
        this.store = store;
        Clock = clock;
        State = new PaperState(store.Database);
    }

    public FakeTimeProvider Clock { get; }
    public PaperState State { get; }
    public TestDatabaseKind Kind => store.Kind;
    public Database Database => store.Database;
    public string Folder => store.Folder;
    public DateTimeOffset Now => Clock.GetUtcNow();
    public PaperOptions Options => new() { DataFolder = store.Folder, Connection = Connection };
    public ArticleReads Articles => new(Database, State);
    public TeaserReads Teasers => new(Database, State);
    string Connection => store.Kind == TestDatabaseKind.Sqlite ? "sqlite" : store.ConnectionString;

    public static async Task<StoryPaper> OpenAsync(TestDatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var made = await TestDatabase.CreateAsync(kind, clock);
        await SetUpPaper.DoAsync(made.Database);
        return new StoryPaper(made, clock);
    }

    /// <summary>The same paper as another process sees it.</summary>
    public Database OpenAgain() => new(Connection, store.Folder, Clock);

    /// <summary>A draft in a section of that slug; tags and authors are made by name.</summary>
    public Task<int> DraftAsync(string headline, string section = "world", string[]? tags = null, string[]? authors = null, string lang = "ar", Guid? group = null, int prominence = 0, string[]? text = null, string[]? sources = null) =>
        Database.WriteAsync(async db =>
        {
            var number = await db.TakeNumbersAsync("story");
            await WriteStory.NewAsync(db, number, await CopyAsync(db, headline, section, tags, authors, lang, text, sources) with { TranslationGroup = group, Prominence = prominence }, Now);
            return number;
        });

    public async Task<int> PublishedAsync(string headline, string section = "world", string[]? tags = null, string[]? authors = null, string lang = "ar", DateTimeOffset? at = null, Guid? group = null, int prominence = 0, string[]? text = null, string[]? sources = null)
    {
        var number = await DraftAsync(headline, section, tags, authors, lang, group, prominence, text, sources);
        (await PublishAsync(number, new PublishOrder("test", at))).ShouldBeEmpty();
        return number;
    }

    public Task<IReadOnlyList<Refusal>> PublishAsync(int number, PublishOrder? order = null, int? version = null) =>
        PublishStory.DoAsync(Database, number, order ?? new PublishOrder("test"), version);

    /// <summary>What the desk does to a story between two editions.</summary>
    public Task RewriteAsync(int number, string headline, string section = "world", string[]? tags = null, string[]? authors = null) => Database.WriteAsync(async db =>
        await WriteStory.ReplaceAsync(db, await db.Set<Story>().FirstAsync(s => s.Number == number), await CopyAsync(db, headline, section, tags, authors, "ar"), new VersionMark(VersionAct.Edited, "test"), Now));

    public Task ChangeAsync(int number, Action<Story> change) => Database.WriteAsync(async db => change(await db.Set<Story>().FirstAsync(s => s.Number == number)));

    static async Task<Copy> CopyAsync(WarraqDb db, string headline, string section, string[]? tags, string[]? authors, string lang, string[]? text = null, string[]? sources = null)
    {
        var names = new NameBook();
        async Task<List<NameRef>> Of(NameKind kind, string[]? list)
        {
            var found = new List<NameRef>();
            foreach (var name in list ?? []) found.Add(await names.EnsureAsync(db, kind, name));
            return found;
        }
        return new Copy
        {
            Headline = headline, Lang = lang, Body = StoryBody.FromParagraphs(text ?? [$"فقرة أولى: {headline}.", "فقرة ثانية."]),
            SectionId = (await db.Set<Section>().FirstAsync(s => s.Slug == section)).Id,
            Credits = new Credits(await Of(NameKind.Author, authors), await Of(NameKind.Source, sources), await Of(NameKind.Tag, tags)),
        };
    }

    public async Task<Story> StoryAsync(int number)
    {
        await using var db = Database.CreateContext();
        return await db.Set<Story>().AsNoTracking().FirstAsync(s => s.Number == number);
    }

    public async Task<List<T>> RowsAsync<T>() where T : class
    {
        await using var db = Database.CreateContext();
        return await db.Set<T>().AsNoTracking().ToListAsync();
    }

    public async Task<IReadOnlyList<OutboxRow>> EventsAsync(string kind)
    {
        await using var db = Database.CreateContext();
        return [.. (await Outbox.ReadAsync(db, 0, 10_000, CancellationToken.None)).Where(o => o.Kind == kind)];
    }

    /// <summary>Page tags of the newest event of that kind.</summary>
    public async Task<string[]> TagsAsync(string kind) => (await EventsAsync(kind))[^1].Tags.Split(' ');

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
