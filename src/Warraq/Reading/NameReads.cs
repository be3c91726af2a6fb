using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Reading;

/// <summary>Names of authors and sources in a language, by their slugs.</summary>
public sealed class NameReads(Database database)
{
    /// <summary>Those of the names that there are in the language.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListAsync(NameKind kind, IReadOnlyList<string> slugs, string lang, CancellationToken cancel = default)
    {
        if (slugs.Count == 0) return new Dictionary<string, string>();
        await using var connection = await database.OpenAsync(cancel);
        (string, object?)[] values = [("@kind", kind.ToString()), ("@lang", lang), .. slugs.Select((slug, i) => ($"@s{i}", (object?)slug))];
        var rows = await connection.Command($"SELECT d.slug, n.name FROM named d JOIN names n ON n.kind = d.kind AND n.id = d.id WHERE d.kind = @kind AND n.lang = @lang AND d.slug IN ({string.Join(',', slugs.Select((_, i) => $"@s{i}"))})", values)
            .ListAsync(r => (Slug: r.GetString(0), Name: r.GetString(1)), cancel);
        return rows.ToDictionary(r => r.Slug, r => r.Name, StringComparer.Ordinal);
    }
}
