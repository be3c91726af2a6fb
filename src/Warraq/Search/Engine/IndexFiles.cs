using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace Warraq.Search.Engine;

/// <summary>
/// The files of an index. Lucene.Net's own reading of a file asks for its length before each buffer and copies it twice, which was a third of a search;
/// here a buffer is one call of the system.
/// </summary>
sealed class IndexFiles(string folder) : NIOFSDirectory(folder)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        var file = OpenFile(name);
        return new Part(name, file, 0, RandomAccess.GetLength(file), ownsFile: true, context);
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(name, OpenFile(name), context);

    SafeFileHandle OpenFile(string name)
    {
        EnsureOpen();
        // Files are written once and never changed: a reader need not keep anybody from them.
        return File.OpenHandle(Path.Combine(Directory.FullName, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    sealed class Slicer(string name, SafeFileHandle file, IOContext context) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => new Part($"{name}/{sliceDescription}", file, offset, length, ownsFile: false, context);

        [Obsolete("Of indexes of 3.x only, says Lucene.Net.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, RandomAccess.GetLength(file));

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
        }
    }

    /// <summary>A stretch of a file. Only the one that was opened first owns the file; clones read through its handle and end with it.</summary>
    sealed class Part(string name, SafeFileHandle file, long start, long length, bool ownsFile, IOContext context) : BufferedIndexInput(name, context)
    {
        bool owns = ownsFile;

        public override long Length => length;

        public override object Clone()
        {
            var clone = (Part)base.Clone();
            clone.owns = false;
            return clone;
        }

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            var at = start + Position;
            while (length > 0)
            {
                var read = RandomAccess.Read(file, b.AsSpan(offset, length), at);
                if (read == 0) throw new EndOfStreamException($"{this} ends before {at}.");
                (offset, length, at) = (offset + read, length - read, at + read);
            }
        }

        protected override void SeekInternal(long pos)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && owns) file.Dispose();
        }
    }
}
