using System.Globalization;

namespace Warraq.Comments;

/// <summary>
/// Who has asked to be forgotten, as keyed hashes, in a file of its own in the data folder: a backup does not hold it, so a backup that was made before
/// the wish does not bring the person back (DECISIONS 10). A line is on disk before anything is erased.
/// </summary>
public sealed class ErasureList(string folder)
{
    readonly string file = Path.Combine(folder, "erasures.tsv");

    /// <summary>Hashes in the order of the wishes; empty when nobody asked.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel = default)
    {
        if (!File.Exists(file)) return [];
        var lines = await File.ReadAllLinesAsync(file, cancel);
        // A line that was cut off by a fault is no hash.
        return [.. lines.Select(l => l.Split('\t')[0]).Where(h => h.Length == 64 && h.All(char.IsAsciiHexDigitLower)).Distinct(StringComparer.Ordinal)];
    }

    public async Task AddAsync(string mailHash, DateTimeOffset at, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await using var writer = new StreamWriter(stream);
        await writer.WriteAsync($"{mailHash}\t{at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}\n".AsMemory(), cancel);
        await writer.FlushAsync(cancel);
        stream.Flush(flushToDisk: true);
    }
}
