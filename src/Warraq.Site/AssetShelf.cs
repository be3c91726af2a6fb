using System.Collections.Frozen;
using System.Reflection;

namespace Warraq.Site;

/// <summary>What an assembly carries for browsers: what <c>Assets/build.mjs</c> left, under names with a hash of the content.</summary>
public sealed class AssetShelf
{
    const string Prefix = "assets/";
    readonly FrozenDictionary<string, SiteAsset> files;

    public AssetShelf(Assembly assembly)
    {
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        files = names.Where(n => !n.EndsWith(".br", StringComparison.Ordinal) && !n.EndsWith(".gz", StringComparison.Ordinal))
            .Select(n => new SiteAsset(n[Prefix.Length..], Bytes(n), names.Contains(n + ".br") ? Bytes(n + ".br") : null, names.Contains(n + ".gz") ? Bytes(n + ".gz") : null))
            .ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

        byte[] Bytes(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    public IReadOnlyCollection<SiteAsset> All => files.Values;

    /// <summary>The file of this name; null for none.</summary>
    public SiteAsset? Find(string name) => files.GetValueOrDefault(name);

    /// <summary>"/assets/site-4F2A90BC.css" for ("site", ".css"): the bundler's hash has eight signs.</summary>
    public string Address(string name, string extension) =>
        "/" + Prefix + files.Keys.Single(k => k.StartsWith(name + "-", StringComparison.Ordinal) && k.EndsWith(extension, StringComparison.Ordinal)
            && k.Length == name.Length + extension.Length + 9);
}
