using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Platform;

public sealed class FollowOutboxTests
{
    static readonly CancellationToken None = CancellationToken.None;

    static Task RaiseAsync(Database database, params string[] kinds) =>
        database.WriteAsync(db => { foreach (var kind in kinds) db.Raise(new PaperEvent(kind, 0, "front")); return Task.CompletedTask; });

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Each_process_sees_each_event_of_others_once(TestDatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using var elsewhere = new Database(kind == TestDatabaseKind.Sqlite ? "sqlite" : test.ConnectionString, test.Folder, TimeProvider.System);
        await RaiseAsync(elsewhere, "Before");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(TimeSpan.FromSeconds(30));
        var seen = new ConcurrentQueue<string>();
        var (started, last) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var registration = stop.Token.Register(() => { started.TrySetCanceled(); last.TrySetCanceled(); });
        var following = new NodeFollower(test.Database, (rows, _) =>
        {
            foreach (var row in rows) seen.Enqueue(row.Kind);
            started.TrySetResult();
            if (seen.Contains("Last")) last.TrySetResult();
            return Task.CompletedTask;
        }).RunAsync(stop.Token);
        await started.Task;
        for (var i = 0; i < 20; i++) await RaiseAsync(elsewhere, $"E{i}");
        await RaiseAsync(elsewhere, "Last");
        await last.Task;
        await stop.CancelAsync();
        // It ends by itself between two looks, or is broken off while it waits.
        await Task.WhenAny(following);
        following.IsFaulted.ShouldBeFalse();
        seen.ShouldBe(["Started", .. Enumerable.Range(0, 20).Select(i => $"E{i}"), "Last"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_done_once_a_paper_waits_for_the_lease(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        using var elsewhere = paper.OpenAgain();
        var (here, there) = (new List<string>(), new List<string>());
        var one = Follow(paper.Database, here);
        var other = Follow(elsewhere, there);
        await RaiseAsync(paper.Database, "A", "B");
        while (await one.StepAsync(None) > 0) { }
        here[^2..].ShouldBe(["A", "B"]);
        await RaiseAsync(paper.Database, "C");
        (await other.StepAsync(None)).ShouldBe(0, "the first holds the lease");
        paper.Clock.Advance(PaperFollower.Lease - TimeSpan.FromMilliseconds(1));
        (await other.StepAsync(None)).ShouldBe(0);
        paper.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await other.StepAsync(None)).ShouldBe(1);
        there.ShouldBe(["C"], "what the first did is not done again");
        (await one.StepAsync(None)).ShouldBe(0);
        await RaiseAsync(paper.Database, "D");
        (await one.StepAsync(None)).ShouldBe(0, "now the other holds it");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_process_that_dies_in_a_step_has_it_done_again_by_the_next(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        using var elsewhere = paper.OpenAgain();
        await Follow(paper.Database, []).StepAsync(None);
        await RaiseAsync(paper.Database, "A");
        paper.Clock.Advance(PaperFollower.Lease);
        await Should.ThrowAsync<OperationCanceledException>(() => new PaperFollower(paper.Database, "follower", (_, _) => throw new OperationCanceledException()).StepAsync(None));
        paper.Clock.Advance(PaperFollower.Lease);
        var there = new List<string>();
        (await Follow(elsewhere, there).StepAsync(None)).ShouldBe(1);
        there.ShouldBe(["A"]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_failed_step_is_put_aside_and_tried_again_while_the_rest_goes_on(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var done = new List<string>();
        var broken = true;
        var follower = new PaperFollower(paper.Database, "follower", (row, _) =>
        {
            if (row.Kind == "Bad" && broken) throw new InvalidOperationException("no");
            done.Add(row.Kind);
            return Task.CompletedTask;
        });
        await follower.StepAsync(None);
        done.Clear();
        await RaiseAsync(paper.Database, "Bad", "Good");
        await follower.StepAsync(None);
        done.ShouldBe(["Good"]);
        var stuck = (await paper.RowsAsync<OutboxStuck>()).ShouldHaveSingleItem();
        stuck.Error.ShouldBe("InvalidOperationException: no");
        (stuck.Attempts, stuck.NextAt).ShouldBe((1, paper.Now.AddSeconds(2)));
        broken = false;
        await follower.StepAsync(None);
        done.ShouldBe(["Good"], "not before its time");
        paper.Clock.Advance(TimeSpan.FromSeconds(2));
        await follower.StepAsync(None);
        done.ShouldBe(["Good", "Bad"]);
        (await paper.RowsAsync<OutboxStuck>()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_step_is_tried_ten_times_and_then_left_for_a_person(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        await Follow(paper.Database, []).StepAsync(None);
        paper.Clock.Advance(PaperFollower.Lease);
        var (tried, told) = (0, 0);
        var follower = new PaperFollower(paper.Database, "follower", (_, _) => { tried++; throw new InvalidOperationException("never"); }, (_, _) => told++);
        await RaiseAsync(paper.Database, "Bad");
        for (var i = 0; i < 15; i++)
        {
            await follower.StepAsync(None);
            paper.Clock.Advance(TimeSpan.FromHours(1));
        }
        tried.ShouldBe(10);
        told.ShouldBe(10);
        (await paper.RowsAsync<OutboxStuck>()).ShouldHaveSingleItem().Attempts.ShouldBe(10);
    }

    static PaperFollower Follow(Database database, List<string> done) =>
        new(database, "follower", (row, _) => { done.Add(row.Kind); return Task.CompletedTask; });
}
