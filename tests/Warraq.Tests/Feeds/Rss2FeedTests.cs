using System.Xml.Linq;
using Warraq.Feeds;

namespace Warraq.Tests.Feeds;

public class Rss2FeedTests
{
    static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    static readonly XNamespace A = "http://www.w3.org/2005/Atom";

    static XElement Write(FeedModel feed) => XDocument.Load(new MemoryStream(Rss2Feed.Write(feed))).Root!.Element("channel")!;

    [Fact]
    public void A_channel_says_its_language_and_its_own_address()
    {
        var channel = Write(Sample.Feed());
        channel.Element("language")!.Value.ShouldBe("ar");
        channel.Element("link")!.Value.ShouldBe("https://almadar.example/");
        ((string)channel.Element(A + "link")!.Attribute("href")!).ShouldBe("https://almadar.example/feed.rss");
        channel.Element("lastBuildDate")!.Value.ShouldBe("Thu, 06 Jan 2022 15:50:00 +0200");
    }

    [Fact]
    public void An_item_has_its_short_link_as_permanent_guid_and_a_date_in_English_whatever_the_machine_speaks()
    {
        var item = Write(Sample.Feed()).Element("item")!;
        item.Element("guid")!.Value.ShouldBe("https://almadar.example/48213");
        ((string)item.Element("guid")!.Attribute("isPermaLink")!).ShouldBe("true");
        item.Element("pubDate")!.Value.ShouldBe("Thu, 06 Jan 2022 10:50:00 +0200");
        item.Element(Dublin + "creator")!.Value.ShouldBe("سلمى حداد");
        item.Element(Content + "encoded")!.Value.ShouldContain("<strong>عشرات</strong>");
    }

    [Theory]
    [InlineData("Tesla تعلن أرباحها", true)]
    [InlineData("12 قتيلاً في حادث", true)]
    [InlineData("«Reuters»: لا اتفاق", true)]
    [InlineData("«رويترز»: لا اتفاق", false)]
    [InlineData("عشرات القتلى", false)]
    public void A_title_that_begins_with_a_Latin_letter_or_a_digit_gets_a_right_to_left_mark(string headline, bool marked)
    {
        var title = Write(Sample.Feed(Sample.Story(Sample.Teaser(headline: headline)))).Element("item")!.Element("title")!.Value;
        title.ShouldBe(marked ? "\u200F" + headline : headline);
    }

    [Fact]
    public void An_English_title_gets_no_mark() =>
        Write(Sample.Feed(Sample.Story(Sample.Teaser(headline: "Port reopens", lang: "en")))).Element("item")!.Element("title")!.Value.ShouldBe("Port reopens");

    [Fact]
    public void A_description_is_HTML_so_its_signs_are_escaped_twice()
    {
        var item = Write(Sample.Feed(Sample.Story(Sample.Teaser() with { Deck = "5 < 6 & <b>" }))).Element("item")!;
        item.Element("description")!.Value.ShouldBe("\u200F5 &lt; 6 &amp; &lt;b&gt;");
    }
}
