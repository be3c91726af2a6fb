using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Warraq.Platform;

/// <summary>
/// Files in a folder by name: originals under the hash of their content (<c>ab/cd/abcd…</c>), derived files under
/// names of their own. A file appears whole or not at all: it is written beside its place, flushed to the disk and
/// then renamed. No name leads out of the folder.
/// </summary>
public sealed partial class Blobs(string folder)
{
    readonly string _root = Path.GetFullPath(folder);

    /// <summary>Where content of this kind stands: the lower-case SHA-256 under its first two pairs of digits.</summary>
    public static string NameOf(ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return $"{hash[..2]}/{hash[2..4]}/{hash}";
    }

    /// <summary>Lower-case letters, digits, <c>-</c> and <c>_</c> in parts joined by <c>/</c>; dots only inside a part.</summary>
    public static bool IsName(string name) => name.Length <= 200 && Name().IsMatch(name);

    /// <summary>Keeps content under its hash; content that is there already is not written again.</summary>
    /// <returns>The name to read it by.</returns>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var name = NameOf(content.Span);
        if (!File.Exists(PathOf(name))) await WriteAsync(name, content, cancel);
        return name;
    }

    /// <returns>The content, or null where there is none of that name.</returns>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancel = default)
    {
        if (!IsName(name)) return null;
        try
        {
            return await File.ReadAllBytesAsync(PathOf(name), cancel);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes or replaces a file. A full disk throws <see cref="IOException"/> and leaves what was there.</summary>
    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, cancel);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes what can be made again: a full disk costs time on the next request, not this answer.</summary>
    public async Task TryWriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        try
        {
            await WriteAsync(name, content, cancel);
        }
        catch (IOException)
        {
            // Made again when asked again.
        }
    }

    /// <exception cref="ArgumentException">The name is none (see <see cref="IsName"/>).</exception>
    string PathOf(string name) => IsName(name) ? Path.Combine(_root, name) : throw new ArgumentException($"Not a blob name: {name}", nameof(name));

    [GeneratedRegex(@"\A[a-z0-9_-]+(\.[a-z0-9_-]+)*(/[a-z0-9_-]+(\.[a-z0-9_-]+)*)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
