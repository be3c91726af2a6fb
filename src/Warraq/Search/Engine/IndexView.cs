using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Warraq.Search.Engine;

/// <summary>The index at one moment.</summary>
sealed class IndexView : IDisposable
{
    readonly DirectoryReader reader;
    readonly Action<DirectoryReader> leave;

    public IndexView(DirectoryReader reader, Forms forms, Action<DirectoryReader> leave)
    {
        (this.reader, this.leave, Forms) = (reader, leave, forms);
        Segments = [.. reader.Leaves.Select(leaf => new Segment(leaf))];
        var words = 0L;
        foreach (var segment in Segments)
        {
            forms.Learn(segment.Reader);
            words += segment.Words;
        }
        Count = reader.NumDocs;
        AverageLength = reader.MaxDoc == 0 ? 1 : Math.Max(1, (double)words / reader.MaxDoc);
    }

    /// <summary>In the order of writing.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The distinct words of the index; knows at least those of this view.</summary>
    public Forms Forms { get; }

    public int Count { get; }

    public double AverageLength { get; }

    public IndexedStory Read(int segment, int place) => StoryDocument.Read(Segments[segment].Reader.Document(place));

    public void Dispose() => leave(reader);
}

/// <summary>A part of the index with its columns.</summary>
sealed class Segment
{
    public Segment(AtomicReaderContext leaf)
    {
        Reader = leaf.AtomicReader;
        Columns = Columns.Of(Reader);
        Live = Reader.LiveDocs;
        foreach (var length in Columns.Length) Words += length;
    }

    public AtomicReader Reader { get; }

    /// <summary>The words of a field, or null when no story of the segment has it.</summary>
    public Terms? Terms(string field) => Reader.GetTerms(field);

    public Columns Columns { get; }

    /// <summary>Null when no story of it was deleted.</summary>
    public IBits? Live { get; }

    public long Words { get; }

    public int Size => Reader.MaxDoc;
}
