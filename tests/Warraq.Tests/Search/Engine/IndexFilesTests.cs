using CsCheck;
using Lucene.Net.Store;
using Warraq.Search.Engine;

namespace Warraq.Tests.Search.Engine;

/// <summary>Reads as Lucene.Net's own directory does, whatever is asked in whatever order.</summary>
public sealed class IndexFilesTests : IDisposable
{
    const int Size = 10_000;
    readonly string folder = System.IO.Directory.CreateTempSubdirectory("warraq").FullName;
    readonly IndexFiles files;

    public IndexFilesTests()
    {
        files = new IndexFiles(folder);
        using var output = files.CreateOutput("a", IOContext.DEFAULT);
        for (var i = 0; i < Size; i++) output.WriteByte((byte)(i * 31 >> 3));
    }

    [Fact]
    public void Any_stretch_is_read_from_the_whole_from_a_clone_and_from_a_slice()
    {
        using var theirs = new NIOFSDirectory(folder);
        using var expected = theirs.OpenInput("a", IOContext.DEFAULT);
        using var ours = files.OpenInput("a", IOContext.DEFAULT);
        using var slicer = files.CreateSlicer("a", IOContext.DEFAULT);
        ours.Length.ShouldBe(Size);
        Gen.Select(Gen.Int[0, Size - 1], Gen.Int[0, 3000], Gen.Int[0, 500]).Sample((from, length, skip) =>
        {
            length = Math.Min(length, Size - from);
            var right = Read(expected, from, length);
            var start = Math.Min(skip, from);
            using var slice = slicer.OpenSlice("part", start, Size - start);
            Read(ours, from, length).ShouldBe(right);
            Read((IndexInput)ours.Clone(), from, length).ShouldBe(right);
            Read(slice, from - start, length).ShouldBe(right);
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void A_clone_goes_on_from_where_its_original_stood_and_leaves_it_there()
    {
        using var ours = files.OpenInput("a", IOContext.DEFAULT);
        ours.Seek(5000);
        var clone = (IndexInput)ours.Clone();
        clone.Position.ShouldBe(5000);
        clone.ReadByte();
        clone.Dispose();
        ours.Position.ShouldBe(5000);
        ours.ReadByte().ShouldBe(unchecked((byte)(5000 * 31 >> 3)));
    }

    [Fact]
    public void Beyond_its_end_nothing_is_read_though_the_file_goes_on()
    {
        using var slicer = files.CreateSlicer("a", IOContext.DEFAULT);
        using var slice = slicer.OpenSlice("part", 100, 50);
        slice.Length.ShouldBe(50);
        slice.Seek(50);
        Should.Throw<EndOfStreamException>(() => slice.ReadByte());
        slice.Seek(0);
        Should.Throw<EndOfStreamException>(() => slice.ReadBytes(new byte[51], 0, 51));
    }

    [Fact]
    public void A_file_that_became_shorter_is_an_error_and_no_endless_loop()
    {
        using var ours = files.OpenInput("a", IOContext.DEFAULT);
        using (var file = new FileStream(Path.Combine(folder, "a"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) file.SetLength(200);
        ours.Seek(5000);
        Should.Throw<EndOfStreamException>(() => ours.ReadByte());
    }

    [Fact]
    public void What_is_open_is_read_to_its_end_though_the_file_is_deleted()
    {
        using var ours = files.OpenInput("a", IOContext.DEFAULT);
        files.DeleteFile("a");
        Read(ours, 9000, 1000).Length.ShouldBe(1000);
        Should.Throw<IOException>(() => files.OpenInput("a", IOContext.DEFAULT));
    }

    [Fact]
    public void A_clone_of_what_was_closed_reads_no_other_file()
    {
        var ours = files.OpenInput("a", IOContext.DEFAULT);
        var clone = (IndexInput)ours.Clone();
        ours.Dispose();
        Should.Throw<ObjectDisposedException>(() => clone.ReadByte());
    }

    static byte[] Read(IndexInput input, long from, int length)
    {
        var bytes = new byte[length];
        input.Seek(from);
        if (length > 0) bytes[0] = input.ReadByte();
        if (length > 1) input.ReadBytes(bytes, 1, length - 1);
        return bytes;
    }

    public void Dispose()
    {
        files.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
