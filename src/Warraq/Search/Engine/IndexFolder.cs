using System.Globalization;

namespace Warraq.Search.Engine;

/// <summary>
/// Where the index of a paper lives: <c>search/1</c>, <c>search/2</c> …, the highest number is in use; <c>search/building</c> while one is
/// built. Who holds <c>search/lock</c> may write; the lock dies with its process.
/// </summary>
public sealed class IndexFolder(string root) : IDisposable
{
    FileStream? held;

    public bool IsLocked => held is not null;

    public string Building => Path.Combine(root, "building");

    /// <summary>The folder in use, or null.</summary>
    public string? Current => Generations().OrderDescending().Select(Of).FirstOrDefault();

    /// <summary>Takes the right to write, unless another process has it.</summary>
    public bool TryLock()
    {
        if (held is not null) return true;
        Directory.CreateDirectory(root);
        try
        {
            held = new FileStream(Path.Combine(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Opens the index in use, or null: a damaged file says so in any way, also by asking for memory without end.</summary>
    /// <param name="write">For the one who holds the lock.</param>
    /// <param name="check">Reads every file against its checksum.</param>
    public StoryStore? TryOpen(bool write, bool check)
    {
        if (Current is not { } current) return null;
        StoryStore? found = null;
        try
        {
            found = StoryStore.Open(current, write);
            if (check) found.CheckFiles();
            return found;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            found?.Dispose();
            return null;
        }
    }

    /// <summary>Makes what was built the index in use; it must be closed.</summary>
    public string Adopt()
    {
        var next = Of(Generations().DefaultIfEmpty(0).Max() + 1);
        Directory.Move(Building, next);
        return next;
    }

    /// <summary>Removes all but the index in use. Files that searches have open stay readable until they are closed.</summary>
    public void Sweep()
    {
        foreach (var folder in Generations().Order().SkipLast(1).Select(Of).Append(Building).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
    }

    string Of(int generation) => Path.Combine(root, generation.ToString(CultureInfo.InvariantCulture));

    IEnumerable<int> Generations() => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root).Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        : [];

    public void Dispose() => held?.Dispose();
}
