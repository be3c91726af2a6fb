using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Warraq.Comments;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Comments;

/// <summary>A paper with one published story, to comment on.</summary>
sealed class CommentPaper : IAsyncDisposable
{
    /// <summary>What must be found nowhere.</summary>
    public const string Email = "salma.ali@example.org";

    readonly TestDatabase store;

    CommentPaper(TestDatabase store, FakeTimeProvider clock, PaperSecret secret)
    {
        this.store = store;
        Clock = clock;
        Secret = secret;
    }

    public FakeTimeProvider Clock { get; }
    public PaperSecret Secret { get; }
    public Database Database => store.Database;
    public int Story { get; private set; }

    public static async Task<CommentPaper> OpenAsync(TestDatabaseKind kind, params (string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var test = await TestDatabase.CreateAsync(kind, clock);
        await SetUpPaper.DoAsync(test.Database);
        var paper = new CommentPaper(test, clock, await PaperSecret.LoadAsync(test.Database, configured: null));
        foreach (var (key, value) in settings) (await Settings.SetAsync(test.Database, key, value, "test")).ShouldBeNull();
        paper.Story = await paper.PublishAsync();
        return paper;
    }

    /// <summary>The same paper, opened as another process would.</summary>
    public Database OpenAgain() => new(store.Kind == TestDatabaseKind.Sqlite ? "sqlite" : store.ConnectionString, store.Folder, Clock);

    public async Task<int> PublishAsync(bool publish = true)
    {
        var number = await Database.WriteAsync(async db =>
        {
            var next = await db.TakeNumbersAsync("story");
            var section = await db.Set<Section>().OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
            await WriteStory.NewAsync(db, next, new Copy { Headline = "خبر للتعليق عليه", Body = StoryBody.FromParagraphs(["فقرة واحدة تكفي."]), SectionId = section }, Clock.GetUtcNow());
            return next;
        });
        if (publish) (await PublishStory.DoAsync(Database, number, new PublishOrder("test"))).ShouldBeEmpty();
        return number;
    }

    public CommentDraft Draft(string text = "تعليق", string email = Email, string address = "203.0.113.7") =>
        new() { StoryNumber = Story, Name = "سلمى العلي", Email = email, Text = text, Address = IPAddress.Parse(address) };

    public Task<CommentAnswer> SendAsync(CommentDraft draft) => SendComment.DoAsync(Database, Secret, draft);

    public async Task<CommentAnswer.Sent> SentAsync(CommentDraft draft) => (await SendAsync(draft)).ShouldBeOfType<CommentAnswer.Sent>();

    /// <summary>A comment that readers see.</summary>
    public async Task<int> ApprovedAsync(string text, string email = Email, int? parent = null)
    {
        var sent = await SentAsync(Draft(text, email) with { Parent = parent });
        (await DecideComment.ApproveAsync(Database, sent.Number, "test")).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromMinutes(11));
        return sent.Number;
    }

    public async Task RefusedAsync(CommentDraft draft, int status, params string[] codes)
    {
        var before = await CountAsync();
        var refused = (await SendAsync(draft)).ShouldBeOfType<CommentAnswer.Refused>();
        refused.Messages.Select(m => m.Code).ShouldBe(codes);
        refused.Status.ShouldBe(status);
        refused.Messages.ShouldAllBe(m => m.Arabic.Length > 0 && m.English.Length > 0);
        (await CountAsync()).ShouldBe(before, "what is refused is not stored");
    }

    public async Task<int> CountAsync() => (await ListAsync()).Count;

    public Task<IReadOnlyList<ModerationRow>> ListAsync(CommentState? state = null) => ModerationList.ReadAsync(Database, state);

    public async Task<IReadOnlyList<OutboxRow>> EventsAsync(string kind)
    {
        await using var db = Database.CreateContext();
        return [.. (await Outbox.ReadAsync(db, 0, 1000, CancellationToken.None)).Where(o => o.Kind == kind)];
    }

    public async Task<IReadOnlyList<AuditRow>> AuditAsync()
    {
        await using var db = Database.CreateContext();
        return await db.Set<AuditRow>().AsNoTracking().OrderBy(a => a.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
