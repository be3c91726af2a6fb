using System.Text;
using System.Xml.Linq;
using Warraq.Feeds;

namespace Warraq.Tests.Feeds;

public class SitemapTests
{
    static readonly XNamespace S = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static readonly XNamespace N = "http://www.google.com/schemas/sitemap-news/0.9";

    static XElement Load(byte[] xml) => XDocument.Load(new MemoryStream(xml)).Root!;

    [Fact]
    public void The_index_names_one_file_for_each_month()
    {
        var root = Load(Sitemap.WriteIndex(Sample.Paper, [(SitemapFile.Pages, null), (new SitemapFile(2022, 1), Sample.Morning), (new SitemapFile(2021, 12), null)]));
        root.Name.ShouldBe(S + "sitemapindex");
        root.Descendants(S + "loc").Select(l => l.Value).ShouldBe(
            ["https://almadar.example/sitemap-pages.xml", "https://almadar.example/sitemap-2022-01.xml", "https://almadar.example/sitemap-2021-12.xml"]);
        root.Descendants(S + "lastmod").Single().Value.ShouldBe("2022-01-06T10:50:00+02:00");
    }

    [Theory]
    [InlineData("2022-01", 2022, 1, 1)]
    [InlineData("2022-12-3", 2022, 12, 3)]
    [InlineData("pages", 0, 0, 1)]
    public void An_address_of_a_file_is_read_back(string name, int year, int month, int part)
    {
        SitemapFile.Parse(name).ShouldBe(new SitemapFile(year, month, part));
        SitemapFile.Parse(name)!.Address.ShouldBe($"/sitemap-{name}.xml");
    }

    [Theory]
    [InlineData("2022-13"), InlineData("2022-00"), InlineData("2022-1"), InlineData("22-01"), InlineData("2022-01-1"), InlineData("2022-01-0"), InlineData("2022-01-02")]
    [InlineData("0000-00"), InlineData("٢٠٢٢-٠١"), InlineData("2022-01-99999999999"), InlineData(""), InlineData("../x"), InlineData("2022- 1")]
    public void What_is_no_address_of_a_file_is_none(string name) => SitemapFile.Parse(name).ShouldBeNull();

    [Fact]
    public void A_month_begins_at_midnight_of_the_papers_zone()
    {
        var (from, before) = new SitemapFile(2022, 3).Span(Sample.Paper.TimeZone);
        from.ShouldBe(new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.FromHours(2)));
        before.ShouldBe(new DateTimeOffset(2022, 4, 1, 0, 0, 0, TimeSpan.FromHours(3)));
    }

    [Fact]
    public void A_month_with_more_than_fifty_thousand_stories_has_parts()
    {
        Sitemap.Files(2022, 1, 50_000).Count().ShouldBe(1);
        Sitemap.Files(2022, 1, 50_001).Select(f => f.Address).ShouldBe(["/sitemap-2022-01.xml", "/sitemap-2022-01-2.xml"]);
        Load(Sitemap.Write(Sample.Paper, Enumerable.Range(1, 50_010).Select(i => new SitemapEntry($"/{i}", null)))).Elements().Count().ShouldBe(50_000);
    }

    [Fact]
    public void The_news_sitemap_holds_two_days_newest_first_and_at_most_a_thousand()
    {
        var now = Sample.Morning.AddDays(2);
        var stories = new[] { Sample.Teaser(1, at: now.AddHours(-47)), Sample.Teaser(2, at: now.AddHours(-49)), Sample.Teaser(3, at: now.AddMinutes(-1)), Sample.Teaser(4, at: now.AddHours(1)) };
        var root = Load(NewsSitemap.Write(Sample.Paper, stories, now));
        root.Elements(S + "url").Select(u => u.Element(S + "loc")!.Value.Split('/')[4]).ShouldBe(["3", "1"]);
        var news = root.Descendants(N + "news").First();
        news.Element(N + "publication")!.Element(N + "name")!.Value.ShouldBe("صحيفة المدار");
        news.Element(N + "publication")!.Element(N + "language")!.Value.ShouldBe("ar");
        news.Element(N + "publication_date")!.Value.ShouldBe("2022-01-08T10:49:00+02:00");
        news.Element(N + "title")!.Value.ShouldBe("عشرات القتلى في احتجاجات عنيفة");
        Load(NewsSitemap.Write(Sample.Paper, Enumerable.Range(1, 1_200).Select(i => Sample.Teaser(i, at: now.AddSeconds(-i))), now)).Elements().Count().ShouldBe(1_000);
    }

    [Fact]
    public void Robots_are_kept_from_the_newsroom_and_shown_both_sitemaps()
    {
        var text = Encoding.UTF8.GetString(RobotsTxt.Write(Sample.Paper));
        text.ShouldBe("User-agent: *\nDisallow: /newsroom/\nDisallow: /search\nDisallow: /api/\n\nSitemap: https://almadar.example/sitemap.xml\nSitemap: https://almadar.example/news-sitemap.xml\n");
    }
}
