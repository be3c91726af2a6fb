using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Warraq.Platform;
using Warraq.Search;
using Warraq.Search.Engine;
using Warraq.Stories;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;
using Directory = System.IO.Directory;

namespace Warraq.Tests.Search;

/// <summary>Whatever happens to the files of the index or to the paper beneath it, searches answer from the paper as it is, or say that they cannot yet.</summary>
public sealed class IndexFaultsTests
{
    static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Any_damage_to_any_file_is_seen_at_the_start_and_the_index_is_built_anew()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var all = new List<int>();
        for (var i = 0; i < 12; i++) all.Add(await paper.PublishedAsync($"خبر من صيدا رقم {i}", tags: ["الميناء"], sources: ["وكالة"]));
        // Two parts, one of them with a story that was replaced.
        using (var node = await IndexNode.StartAsync(paper))
        {
            await paper.RewriteAsync(all[3], "خبر ثان من صيدا");
            await paper.PublishAsync(all[3]);
            await node.Follow.StepAsync(None);
        }
        var whole = Copied(Directory.EnumerateDirectories(Root(paper)).Single());
        whole.Count.ShouldBeGreaterThan(5);
        var chance = new Random(4);
        var tried = 0;
        foreach (var (name, bytes) in whole)
        {
            List<byte[]?> damages = [null, [], bytes[..(bytes.Length / 2)], bytes[..^1]];
            for (var i = 0; i < 12 && bytes.Length > 0; i++)
            {
                var flipped = bytes.ToArray();
                flipped[i switch { 0 => 0, 1 => bytes.Length - 1, _ => chance.Next(bytes.Length) }] ^= (byte)(1 << chance.Next(8));
                damages.Add(flipped);
            }
            foreach (var damage in damages)
            {
                PutBack(paper, whole, name, damage);
                using var node = await IndexNode.StartAsync(paper);
                Numbers(node, "صيدا").ShouldBe(all, $"{name}, damage {tried}");
                node.Numbers("وكالة").Count().ShouldBe(11, $"{name}, damage {tried}");
                node.Index.Find(all[3])!.Title.ShouldBe("خبر ثان من صيدا");
                tried++;
            }
        }
        tried.ShouldBeGreaterThan(80);
    }

    [Fact]
    public async Task A_file_that_breaks_under_the_running_server_ends_neither_the_process_nor_the_search()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var all = new List<int> { await paper.PublishedAsync("خبر من صيدا رقم 0") };
        using var node = await IndexNode.StartAsync(paper);
        foreach (var file in Directory.EnumerateFiles(Directory.EnumerateDirectories(Root(paper)).Single(), "_*.cfs"))
            await using (var open = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) open.SetLength(40);
        // Each step makes a part of the index; after some the damaged one is merged with them, in a thread of its own.
        Exception? seen = null;
        for (var i = 1; i < 200 && seen is null; i++)
        {
            all.Add(await paper.PublishedAsync($"خبر من صيدا رقم {i}"));
            try
            {
                await node.Follow.StepAsync(None);
            }
            catch (IOException e)
            {
                seen = e;
            }
        }
        seen.ShouldNotBeNull();
        node.Index.IsReady.ShouldBeFalse("searches say that they cannot answer");
        await node.Follow.OpenAsync(None);
        await node.Follow.StepAsync(None);
        Numbers(node, "صيدا").ShouldBe(all);
    }

    [Fact]
    public async Task An_index_of_another_version_is_built_anew()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var number = await paper.PublishedAsync("خبر من صيدا");
        (await IndexNode.StartAsync(paper)).Dispose();
        using (var files = new NIOFSDirectory(Directory.EnumerateDirectories(Root(paper)).Single()))
        using (var writer = new IndexWriter(files, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)))
        {
            var data = new Dictionary<string, string>(writer.CommitData) { ["version"] = "0" };
            writer.DeleteAll();
            writer.SetCommitData(data);
            writer.Commit();
        }
        using var node = await IndexNode.StartAsync(paper);
        node.Numbers("صيدا").ShouldBe([number]);
    }

    [Fact]
    public async Task Beside_the_process_that_writes_another_papers_index_is_not_read()
    {
        await using var other = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await other.PublishedAsync("خبر من صور");
        (await IndexNode.StartAsync(other)).Dispose();
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        PutBack(paper, Copied(Directory.EnumerateDirectories(Root(other)).Single()), "", null);
        using var writes = new IndexFolder(Root(paper));
        writes.TryLock().ShouldBeTrue();
        using var node = await IndexNode.StartAsync(paper);
        (node.Follow.MayWrite, node.Index.IsReady).ShouldBe((false, false));
    }

    [Fact]
    public async Task After_a_backup_is_restored_nothing_of_the_lost_days_is_found()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var kept = await paper.PublishedAsync("خبر من صيدا");
        var file = Path.Combine(paper.Folder, "backup.zip");
        (await BackupPaper.DoAsync(paper.Database, paper.Options, file)).ShouldBeNull();
        paper.Clock.Advance(TimeSpan.FromHours(2));
        await paper.PublishedAsync("خبر سيضيع من صيدا");
        (await IndexNode.StartAsync(paper)).Dispose();
        paper.Database.Dispose();
        (await RestorePaper.DoAsync(paper.Options, file, replace: true)).ShouldBeNull();
        using var restored = paper.OpenAgain();
        using var index = new StoryIndex();
        // The same number of events as before, of another day: the position alone would say that nothing is missing.
        using (var follow = new FollowStories(restored, index, paper.Options))
        {
            await follow.OpenAsync(None);
            await follow.StepAsync(None);
            index.Search(new SearchQuery { Text = "صيدا", Now = paper.Now }).Hits.Select(h => h.Number).ShouldBe([kept]);
        }
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_process_further_behind_than_the_outbox_is_kept_builds_its_index_anew(TestDatabaseKind kind)
    {
        await using var paper = await StoryPaper.OpenAsync(kind);
        var first = await paper.PublishedAsync("خبر من صيدا");
        var second = await paper.PublishedAsync("خبر ثان من صيدا");
        using var node = await IndexNode.StartAsync(paper);
        node.Numbers("صيدا").Order().ShouldBe([first, second]);
        // The machine sleeps; elsewhere a story is withdrawn and the row that says so is pruned.
        await WithdrawStory.DoAsync(paper.Database, first, "test", null);
        paper.Clock.Advance(TimeSpan.FromDays(8));
        var third = await paper.PublishedAsync("خبر ثالث من صيدا");
        await Outbox.PruneAsync(paper.Database, None);
        await node.Follow.StepAsync(None);
        Numbers(node, "صيدا").ShouldBe([second, third]);
        node.Dispose();

        // And one that was stopped meanwhile.
        await WithdrawStory.DoAsync(paper.Database, second, "test", null);
        paper.Clock.Advance(TimeSpan.FromDays(8));
        var fourth = await paper.PublishedAsync("خبر رابع من صيدا");
        await Outbox.PruneAsync(paper.Database, None);
        using var again = await IndexNode.StartAsync(paper);
        Numbers(again, "صيدا").ShouldBe([third, fourth]);
    }

    [Fact]
    public async Task An_empty_papers_index_does_not_miss_what_was_pruned_since()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await paper.Database.WriteAsync(db => { db.RemoveRange(db.Set<OutboxRow>()); return Task.CompletedTask; });
        (await IndexNode.StartAsync(paper)).Dispose();
        var first = await paper.PublishedAsync("خبر من صيدا");
        paper.Clock.Advance(TimeSpan.FromDays(8));
        var second = await paper.PublishedAsync("خبر ثان من صيدا");
        await Outbox.PruneAsync(paper.Database, None);
        using var node = await IndexNode.StartAsync(paper);
        Numbers(node, "صيدا").ShouldBe([first, second]);
    }

    [Fact]
    public async Task A_failure_of_the_database_leaves_the_open_index_as_it_is()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var first = await paper.PublishedAsync("خبر من صيدا");
        using var node = await IndexNode.StartAsync(paper);
        var second = await paper.PublishedAsync("خبر ثان من صيدا");
        await node.Follow.StepAsync(None);
        using (var gone = new CancellationTokenSource())
        {
            gone.Cancel();
            await Should.ThrowAsync<OperationCanceledException>(() => node.Follow.StepAsync(gone.Token));
        }
        await node.Follow.OpenAsync(None);
        // Nothing was committed: closed and opened again it would know the first only.
        Numbers(node, "صيدا").ShouldBe([first, second]);
        Directory.EnumerateDirectories(Root(paper)).Select(Path.GetFileName).ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_a_command_publishes_beside_the_server_is_found_there_and_the_command_writes_no_index()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        var first = await paper.PublishedAsync("خبر من صيدا");
        using var server = await IndexNode.StartAsync(paper);
        using (var elsewhere = paper.OpenAgain())
        using (var command = await OpenIndex.DoAsync(elsewhere, paper.Options))
        {
            command.Index.Count.ShouldBe(1);
            var second = await paper.PublishedAsync("خبر ثان من صيدا");
            await command.FollowAsync();
            command.Index.Count.ShouldBe(1, "it waits for what the server commits");
            await server.Follow.StepAsync(None);
            Numbers(server, "صيدا").ShouldBe([first, second]);
        }
        server.Follow.MayWrite.ShouldBeTrue();
    }

    static string Root(StoryPaper paper) => Path.Combine(paper.Options.DataFolder, "search");

    static List<int> Numbers(IndexNode node, string query)
    {
        var found = node.Numbers(query).Order().ToList();
        found.ShouldBeUnique();
        return found;
    }

    static Dictionary<string, byte[]> Copied(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllBytes);

    // The only index of the folder, one of its files damaged: null deletes it.
    static void PutBack(StoryPaper paper, Dictionary<string, byte[]> whole, string damaged, byte[]? bytes)
    {
        if (Directory.Exists(Root(paper))) Directory.Delete(Root(paper), recursive: true);
        var folder = Directory.CreateDirectory(Path.Combine(Root(paper), "1")).FullName;
        foreach (var (name, right) in whole)
            if ((name == damaged ? bytes : right) is { } written) File.WriteAllBytes(Path.Combine(folder, name), written);
    }
}
