using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Warraq.Search.Engine;

/// <summary>What sorting, filtering and counting read of each story of a segment: plain arrays, about 24 bytes a story, read once.</summary>
sealed class Columns
{
    static readonly ConditionalWeakTable<object, Columns> Kept = [];

    /// <summary>Names of sections, sources, authors and languages («slug TAB name») by number, for the whole process.</summary>
    public static readonly Labels Labels = new();

    public required int[] Number { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long[] Published { get; init; }
    public required ushort[] Length { get; init; }
    public required int[] Section { get; init; }
    public required int[] Lang { get; init; }

    /// <summary>Sets of labels: most stories of a source share one array.</summary>
    public required int[][] Sources { get; init; }
    public required int[][] Authors { get; init; }

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
            Section = One(reader, Fields.Section), Lang = One(reader, Fields.Lang), Sources = Sets(reader, Fields.Source), Authors = Sets(reader, Fields.Author),
        };
    }

    static int[] One(AtomicReader reader, string field)
    {
        var values = reader.GetSortedDocValues(field);
        var column = new int[reader.MaxDoc];
        if (values is null) return column;
        var labels = Numbers(values.ValueCount, values.LookupOrd);
        for (var i = 0; i < column.Length; i++)
            if (values.GetOrd(i) is >= 0 and var ord) column[i] = labels[ord];
        return column;
    }

    static int[][] Sets(AtomicReader reader, string field)
    {
        var column = new int[reader.MaxDoc][];
        Array.Fill(column, []);
        if (reader.GetSortedSetDocValues(field) is not { } values) return column;
        var labels = Numbers((int)values.ValueCount, (ord, into) => values.LookupOrd(ord, into));
        var singles = labels.Select(label => new[] { label }).ToArray();
        List<int> several = [];
        for (var i = 0; i < column.Length; i++)
        {
            values.SetDocument(i);
            several.Clear();
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd()) several.Add((int)ord);
            if (several.Count == 1) column[i] = singles[several[0]];
            else if (several.Count > 1) column[i] = [.. several.Select(ord => labels[ord])];
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

/// <summary>Small numbers for the few thousand names that facets count.</summary>
sealed class Labels
{
    readonly Lock gate = new();
    readonly Dictionary<string, int> numbers = [];
    readonly List<string> names = [""];

    /// <summary>1 and up.</summary>
    public int NumberOf(string name)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(name, out var number)) return number;
            names.Add(name);
            return numbers[name] = names.Count - 1;
        }
    }

    /// <summary>0 for one that no story carries.</summary>
    public int Find(string name)
    {
        lock (gate) return numbers.GetValueOrDefault(name);
    }

    /// <summary>All that begin with a slug: a name that was changed stands under both spellings.</summary>
    public HashSet<int> WithSlug(string slug)
    {
        lock (gate) return [.. numbers.Where(n => n.Key.StartsWith(slug + '\t', StringComparison.Ordinal)).Select(n => n.Value)];
    }

    /// <summary>All paths that go through a section.</summary>
    public HashSet<int> Through(string section)
    {
        lock (gate) return [.. numbers.Where(n => n.Key.Split('/').Contains(section)).Select(n => n.Value)];
    }

    public string this[int number]
    {
        get
        {
            lock (gate) return names[number];
        }
    }
}
