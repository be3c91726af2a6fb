using Warraq.Platform;
using Warraq.Search;
using Warraq.Stories;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Search;

public sealed class FollowStoriesTests
{
    static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task What_is_published_is_found_and_what_is_withdrawn_is_gone(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var before = await paper.PublishedAsync("قمة بيروت تبدأ", tags: ["لبنان"], authors: ["سمر حداد"]);
        using var node = await IndexNode.StartAsync(paper);
        node.Numbers("قمة").ShouldBe([before]);
        node.Numbers("كاتب: حداد").ShouldBe([before]);
        node.Numbers("قسم: دولية لبنان").ShouldBe([before]);
        var after = await paper.PublishedAsync("قمم أخرى في طرابلس");
        await node.Follow.StepAsync(None);
        node.Numbers("قمة").Order().ShouldBe([before, after]);
        await paper.RewriteAsync(after, "لقاء في طرابلس");
        await paper.PublishAsync(after);
        await WithdrawStory.DoAsync(paper.Database, before, "test", null);
        await node.Follow.StepAsync(None);
        node.Numbers("قمة").ShouldBeEmpty();
        node.Numbers("طرابلس").ShouldBe([after]);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_process_that_dies_neither_loses_nor_doubles_a_story(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var all = new List<int>();
        for (var life = 0; life < 6; life++)
        {
            var node = await IndexNode.StartAsync(paper);
            for (var i = 0; i < 3; i++)
            {
                all.Add(await paper.PublishedAsync($"خبر من بيروت رقم {all.Count}"));
                await node.Follow.StepAsync(None);
                // A crash: what was taken in since the last commit is forgotten.
                if (life % 2 == 0 && i == 1) node.Follow.Commit();
            }
            node.Die();
        }
        using var last = await IndexNode.StartAsync(paper);
        await last.Follow.StepAsync(None);
        last.Numbers("بيروت").Order().ShouldBe(all);
        last.Index.Count.ShouldBe(all.Count);
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_missing_broken_or_foreign_index_is_built_anew(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var number = await paper.PublishedAsync("خبر من صيدا");
        (await IndexNode.StartAsync(paper)).Dispose();
        var files = Path.Combine(paper.Options.DataFolder, "search");
        foreach (var file in Directory.EnumerateFiles(Directory.EnumerateDirectories(files).Single(), "_*")) await File.WriteAllBytesAsync(file, [1, 2, 3]);
        using (var node = await IndexNode.StartAsync(paper)) node.Numbers("صيدا").ShouldBe([number]);

        await using var other = await StoryPaper.OpenAsync(kind);
        var theirs = await other.PublishedAsync("خبر من صور");
        foreach (var folder in Directory.EnumerateDirectories(files))
        {
            var copy = Directory.CreateDirectory(Path.Combine(other.Options.DataFolder, "search", Path.GetFileName(folder))).FullName;
            foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        using var foreign = await IndexNode.StartAsync(other);
        foreign.Numbers("صيدا").ShouldBeEmpty();
        foreign.Numbers("صور").ShouldBe([theirs]);
    }

    [Fact]
    public async Task A_second_process_of_the_folder_reads_and_takes_over()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.PublishedAsync("خبر من صيدا");
        var first = await IndexNode.StartAsync(paper);
        using var second = await IndexNode.StartAsync(paper);
        (first.Follow.MayWrite, second.Follow.MayWrite).ShouldBe((true, false));
        second.Numbers("صيدا").ShouldBe([number]);
        var later = await paper.PublishedAsync("خبر آخر من صيدا");
        await first.Follow.StepAsync(None);
        first.Follow.Commit();
        await second.Follow.StepAsync(None);
        second.Numbers("صيدا").Order().ShouldBe([number, later]);
        first.Dispose();
        paper.Clock.Advance(TimeSpan.FromMinutes(1));
        await second.Follow.StepAsync(None);
        second.Follow.MayWrite.ShouldBeTrue();
        second.Numbers("صيدا").Order().ShouldBe([number, later]);
    }

    [Fact]
    public async Task An_index_is_built_anew_on_demand_while_the_old_one_answers()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.PublishedAsync("خبر من صيدا");
        using var node = await IndexNode.StartAsync(paper);
        await paper.Database.WriteAsync(db =>
        {
            db.Raise(new PaperEvent(FollowStories.Reindex, 0, ""));
            return Task.CompletedTask;
        });
        await node.Follow.StepAsync(None);
        node.Numbers("صيدا").ShouldBe([number]);
        await node.Follow.RebuildAsync(None);
        node.Numbers("صيدا").ShouldBe([number]);
        Directory.EnumerateDirectories(Path.Combine(paper.Options.DataFolder, "search")).Select(Path.GetFileName).ShouldBe(["2"]);
    }
}
