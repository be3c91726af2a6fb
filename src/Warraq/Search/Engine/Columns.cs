using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Warraq.Search.Engine;

/// <summary>What sorting, filtering and counting read of each story of a segment: plain arrays, about 22 bytes a story, read once.</summary>
sealed class Columns
{
    static readonly ConditionalWeakTable<object, Columns> Kept = [];

    /// <summary>Names of sections, sources, authors and languages («slug TAB name») by number, for the whole process.</summary>
    public static readonly Labels Labels = new();

    public required int[] Number { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long[] Published { get; init; }
    public required ushort[] Length { get; init; }
    public required LabelColumn Section { get; init; }
    public required LabelColumn Lang { get; init; }
    public required LabelColumn Sources { get; init; }
    public required LabelColumn Authors { get; init; }

    public required DateBlocks Dates { get; init; }

    public static Columns Of(AtomicReader reader) => Kept.GetValue(reader.CoreCacheKey, _ => Read(reader));

    static Columns Read(AtomicReader reader)
    {
        var count = reader.MaxDoc;
        var (numbers, published, lengths) = (reader.GetNumericDocValues(Fields.Number), reader.GetNumericDocValues(Fields.Published), reader.GetNumericDocValues(Fields.Length));
        var (number, at, length) = (new int[count], new long[count], new ushort[count]);
        for (var i = 0; i < count; i++)
        {
            number[i] = (int)numbers.Get(i);
            at[i] = published.Get(i);
            length[i] = (ushort)Math.Clamp(lengths.Get(i), 1, ushort.MaxValue);
        }
        return new Columns
        {
            Number = number, Published = at, Length = length, Dates = new DateBlocks(at),
            Section = One(reader, Fields.Section), Lang = One(reader, Fields.Lang), Sources = Several(reader, Fields.Source), Authors = Several(reader, Fields.Author),
        };
    }

    static LabelColumn One(AtomicReader reader, string field)
    {
        var column = new LabelColumn(reader.MaxDoc);
        if (reader.GetSortedDocValues(field) is not { } values) return column;
        var labels = Numbers(values.ValueCount, values.LookupOrd);
        for (var i = 0; i < reader.MaxDoc; i++)
            if (values.GetOrd(i) is >= 0 and var ord) column.Set(i, [labels[ord]]);
        return column;
    }

    static LabelColumn Several(AtomicReader reader, string field)
    {
        var column = new LabelColumn(reader.MaxDoc);
        if (reader.GetSortedSetDocValues(field) is not { } values) return column;
        var labels = Numbers((int)values.ValueCount, (ord, into) => values.LookupOrd(ord, into));
        List<int> several = [];
        for (var i = 0; i < reader.MaxDoc; i++)
        {
            values.SetDocument(i);
            several.Clear();
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd()) several.Add(labels[(int)ord]);
            column.Set(i, CollectionsMarshal.AsSpan(several));
        }
        return column;
    }

    static int[] Numbers(int count, Action<int, BytesRef> lookUp)
    {
        var numbers = new int[count];
        var bytes = new BytesRef();
        for (var ord = 0; ord < count; ord++)
        {
            lookUp(ord, bytes);
            numbers[ord] = Labels.NumberOf(bytes.Utf8ToString());
        }
        return numbers;
    }
}
