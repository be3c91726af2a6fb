using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Warraq.Tests.Site;

/// <summary>
/// Compares a page with the one kept in Golden/. To accept a change: run with WARRAQ_GOLDEN=update and read the diff.
/// Hashes in the names of assets are left out, so that a new colour does not touch every page.
/// </summary>
static partial class Golden
{
    public static void ShouldBe(byte[] page, string name, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Golden", name + ".html");
        var now = AssetHash().Replace(System.Text.Encoding.UTF8.GetString(page), "-HASH.").ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("WARRAQ_GOLDEN") == "update")
        {
            File.WriteAllText(file, now);
            return;
        }

        File.Exists(file).ShouldBeTrue($"{name}.html is not kept yet: run once with WARRAQ_GOLDEN=update.");
        var kept = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (kept == now) return;
        var at = kept.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        throw new Xunit.Sdk.XunitException($"{name}.html differs at sign {at}.\nkept: {Around(kept, at)}\nnow:  {Around(now, at)}");
    }

    static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 120)];

    [GeneratedRegex("""-[0-9A-Z]{8}\.""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetHash();
}
