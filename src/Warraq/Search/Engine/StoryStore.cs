using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Lock = System.Threading.Lock;

namespace Warraq.Search.Engine;

/// <summary>How far an index has followed the outbox.</summary>
/// <param name="Position">Position of the last row taken in.</param>
/// <param name="At">Instant of that row: it tells the paper from its own restored past.</param>
/// <param name="Paper">The paper.</param>
public sealed record IndexPosition(long Position, long At, string Paper)
{
    public static readonly IndexPosition Start = new(0, 0, "");
}

/// <summary>One index on disk: a Lucene directory, its writer while this process may write, and the view that searches use.</summary>
/// <remarks>One thread writes at a time; any number search.</remarks>
public sealed class StoryStore : IDisposable
{
    readonly Lucene.Net.Store.Directory directory;
    readonly IndexWriter? writer;
    readonly CalmMerges? merges;
    readonly StoryDocument maker = new();
    readonly Lock gate = new();
    DirectoryReader reader;
    IndexView view;

    StoryStore(Lucene.Net.Store.Directory directory, IndexWriter? writer, CalmMerges? merges)
    {
        (this.directory, this.writer, this.merges) = (directory, writer, merges);
        reader = writer is null ? DirectoryReader.Open(directory) : DirectoryReader.Open(writer, applyAllDeletes: true);
        Position = ReadPosition(reader.IndexCommit.UserData);
        IsWhole = reader.IndexCommit.UserData.ContainsKey("whole");
        view = new IndexView(reader, new Forms(), Leave);
    }

    /// <summary>As of the last commit.</summary>
    public IndexPosition Position { get; private set; }

    /// <summary>Every story up to <see cref="Position"/> is in it; false while it is being built.</summary>
    public bool IsWhole { get; private set; }

    public bool MayWrite => writer is not null;

    /// <summary>Why parts of the index could not be merged; null while all is well. Such a store is to be closed and opened again.</summary>
    public Exception? Failure => merges?.Failure;

    /// <summary>Reads every file once against its checksum, about a second for each gigabyte. Throws when one is damaged.</summary>
    public void CheckFiles()
    {
        foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
    }

    /// <summary>Opens an index. Throws what Lucene throws when the folder holds none, a broken one or one of another version.</summary>
    /// <param name="folder">Its folder; null keeps it in memory.</param>
    /// <param name="write">Takes Lucene's write lock and makes the index when it is missing.</param>
    public static StoryStore Open(string? folder, bool write)
    {
        // FSDirectory.Open would choose memory mapping, which is many times slower under parallel search in this version of Lucene.Net.
        Lucene.Net.Store.Directory files = folder is null ? new RAMDirectory() : new IndexFiles(folder);
        try
        {
            if (!write) return new StoryStore(files, null, null).OfThisVersion();
            var calm = new CalmMerges();
            var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = 32,
                // Neighbours only are merged, so that places keep the order of writing: old stories first.
                MergePolicy = new LogByteSizeMergePolicy { MergeFactor = 8 },
                MergeScheduler = calm,
            };
            var output = new IndexWriter(files, settings);
            try
            {
                if (!DirectoryReader.IndexExists(files))
                {
                    output.SetCommitData(new Dictionary<string, string> { ["version"] = Fields.Version });
                    output.Commit();
                }
                return new StoryStore(files, output, calm).OfThisVersion();
            }
            catch
            {
                output.Dispose(waitForMerges: false);
                throw;
            }
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    StoryStore OfThisVersion()
    {
        var version = reader.IndexCommit.UserData.TryGetValue("version", out var v) ? v : "";
        if (version == Fields.Version) return this;
        Dispose();
        throw new CorruptIndexException($"The index is of version «{version}», this program writes {Fields.Version}.");
    }

    /// <summary>Adds stories, in place of what the index has under their numbers.</summary>
    public void Put(IEnumerable<IndexedStory> stories)
    {
        foreach (var story in stories) writer!.UpdateDocument(new Term(Fields.Number, story.Number.ToString()), maker.Make(story));
    }

    /// <summary>Adds stories that the index cannot have yet.</summary>
    public void Add(IEnumerable<IndexedStory> stories)
    {
        foreach (var story in stories) writer!.AddDocument(maker.Make(story));
    }

    public void Remove(IReadOnlyCollection<int> numbers)
    {
        if (numbers.Count > 0) writer!.DeleteDocuments([.. numbers.Select(n => new Term(Fields.Number, n.ToString()))]);
    }

    /// <summary>Lets searches see what was written; of a store that only reads, what another process has committed.</summary>
    public void Refresh()
    {
        var newer = writer is null ? DirectoryReader.OpenIfChanged(reader) : DirectoryReader.OpenIfChanged(reader, writer, applyAllDeletes: true);
        if (newer is null) return;
        var next = new IndexView(newer, view.Forms, Leave);
        var before = reader;
        lock (gate) (reader, view) = (newer, next);
        if (writer is null) (Position, IsWhole) = (ReadPosition(newer.IndexCommit.UserData), newer.IndexCommit.UserData.ContainsKey("whole"));
        before.DecRef();
    }

    /// <summary>Puts what was written on disk together with how far the outbox was followed: both or neither survive a crash.</summary>
    public void Commit(IndexPosition position, bool whole)
    {
        var data = new Dictionary<string, string>
        {
            ["version"] = Fields.Version, ["position"] = position.Position.ToString(), ["at"] = position.At.ToString(), ["paper"] = position.Paper,
        };
        if (whole) data["whole"] = "yes";
        writer!.SetCommitData(data);
        writer.Commit();
        (Position, IsWhole) = (position, whole);
    }

    /// <summary>The index as it is now. Dispose what you got: its files stay until then.</summary>
    internal IndexView Enter()
    {
        lock (gate)
        {
            reader.IncRef();
            return view;
        }
    }

    static void Leave(DirectoryReader reader) => reader.DecRef();

    static IndexPosition ReadPosition(IDictionary<string, string> data) =>
        data.TryGetValue("position", out var p) && long.TryParse(p, out var position) && data.TryGetValue("at", out var a) && long.TryParse(a, out var at)
            && data.TryGetValue("paper", out var paper) ? new(position, at, paper) : IndexPosition.Start;

    public void Dispose()
    {
        reader.DecRef();
        // What was not committed is forgotten; the outbox brings it again.
        writer?.Rollback();
        maker.Dispose();
        directory.Dispose();
    }
}
