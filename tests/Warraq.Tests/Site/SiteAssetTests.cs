using System.Text;
using System.Text.RegularExpressions;
using Warraq.Site;

namespace Warraq.Tests.Site;

public sealed class SiteAssetTests
{
    static SiteAsset Get(string address) => SiteAssets.Find(address["/assets/".Length..])!;

    static string Css => Encoding.UTF8.GetString(Get(SiteAssets.Stylesheet).Identity);

    [Fact]
    public void The_styles_know_no_left_and_right()
    {
        Regex.Matches(Css, @"[{;](width|height|top|bottom|left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom))[^:]*:[^;}]*|(text-align|float|clear):(left|right)",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)
            .Select(m => m.Value).ShouldBeEmpty();
    }

    [Fact]
    public void The_styles_weigh_at_most_6_kB_compressed() => Get(SiteAssets.Stylesheet).Brotli!.Length.ShouldBeLessThanOrEqualTo(6 * 1024);

    [Fact]
    public void The_scripts_stay_small()
    {
        Get(SiteAssets.Script).Identity.Length.ShouldBeLessThanOrEqualTo(1024);
        Encoding.UTF8.GetByteCount(SiteAssets.ThemeScript).ShouldBeLessThan(300);
    }

    [Fact]
    public void The_theme_script_is_allowed_by_its_hash_and_nothing_else_is()
    {
        SiteAssets.ContentSecurityPolicy.ShouldContain($"script-src 'self' '{SiteAssets.ThemeScriptHash}'");
        SiteAssets.ContentSecurityPolicy.ShouldNotContain("unsafe");
    }

    [Fact]
    public void Layers_come_in_their_order_and_the_tokens_stand_outside_them()
    {
        Css.ShouldStartWith("@layer reset,base,layout,parts,utilities;");
        Css.IndexOf("--paper:", StringComparison.Ordinal).ShouldBeLessThan(Css.IndexOf("@layer reset{", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_font_that_the_styles_name_is_there()
    {
        var named = Regex.Matches(Css, @"(?<name>[\w-]+\.woff2)", RegexOptions.NonBacktracking).Select(m => m.Groups["name"].Value).Distinct().ToList();
        named.Count.ShouldBe(6);
        named.ShouldAllBe(name => SiteAssets.Find(name) != null);
    }

    [Fact]
    public async Task An_article_weighs_at_most_115_kB_with_fonts_and_25_kB_without()
    {
        var page = await PageTests.Pages["article"]();
        using var packed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(page);
        var own = packed.Length + Get(SiteAssets.Stylesheet).Brotli!.Length + Get(SiteAssets.Script).Brotli!.Length;
        var fonts = SiteAssets.All.Where(a => a.Name.EndsWith(".woff2", StringComparison.Ordinal) && !a.Name.Contains("-ext-", StringComparison.Ordinal)).Sum(a => a.Identity.Length);

        own.ShouldBeLessThanOrEqualTo(25_000);
        fonts.ShouldBeLessThanOrEqualTo(90_000);
        (own + fonts).ShouldBeLessThanOrEqualTo(115_000);
    }
}
