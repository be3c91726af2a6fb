using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Warraq.Feeds;
using Warraq.Platform;
using Warraq.Stories.Body;

namespace Warraq.Tests.Feeds;

/// <summary>No text that a story can hold breaks a file, changes its structure or reaches into the list of a reader.</summary>
public class HostileTextTests
{
    static FeedModel Feed(string text) => Sample.Feed(FeedStory.Of(
        Sample.Paper with { Name = text }, Sample.Teaser(headline: text) with { Deck = text, Section = Sample.World with { Name = text } },
        new StoryBody(1, [new Paragraph("b1", [new Run(text) { Strong = true }]), new Embed("b2", "https://example.org/", text)]),
        [Sample.Author with { Name = text }], [Sample.Tag with { Name = text }], [Sample.Correction with { Text = text }]));

    static XDocument Load(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }

    static void Holds(string text)
    {
        var feed = Feed(text);
        Load(AtomFeed.Write(feed)).Descendants().Count(e => e.Name.LocalName == "entry").ShouldBe(1);
        Load(Rss2Feed.Write(feed)).Descendants().Count(e => e.Name.LocalName == "item").ShouldBe(1);
        Load(NewsSitemap.Write(Sample.Paper with { Name = text }, [Sample.Teaser(headline: text)], Sample.Morning.AddHours(1))).Descendants().Count(e => e.Name.LocalName == "url").ShouldBe(1);
        using var json = JsonDocument.Parse(JsonFeed.Write(feed));
        json.RootElement.GetProperty("items").GetArrayLength().ShouldBe(1);
        // The body is also well-formed XML with no element of the text's own.
        var html = Load(Encoding.UTF8.GetBytes(feed.Stories[0].Html));
        html.Descendants().Select(e => e.Name.LocalName).ShouldBe(["div", "figure", "img", "figcaption", "p", "strong", "p", "a", "p", "strong"]);
    }

    [Fact]
    public void A_hostile_headline_stays_text() => Holds(Sample.Hostile);

    [Fact]
    public void Any_text_stays_text()
    {
        char[] bad = ['<', '>', '&', ']', '"', '\'', '\0', '\uD800', '\uDFFF', '\uFFFE', '\u202E', 'م', ' ', '\r', '\n'];
        var unit = Gen.OneOf(Gen.Char, Gen.Int[0, bad.Length - 1].Select(i => bad[i]));
        unit.Array[1, 40].Select(c => new string(c)).Sample(Holds, iter: 300);
    }

    [Fact]
    public void A_title_loses_control_characters_and_bidi_controls_and_keeps_the_rest()
    {
        SafeText.Line(Sample.Hostile).ShouldBe("خبر ]]> <script>alert(\"1\")</script> & \uFFFD \uFFFD معكوس x</title><!-- --!> &#0; \uFFFD");
        SafeText.Line("مي\u200Cخواهم\u00A0 \r\n 👩\u200D👩\u200D👧").ShouldBe("مي\u200Cخواهم 👩\u200D👩\u200D👧");
    }

    [Theory]
    [InlineData("javascript:alert(1)", "https://almadar.example/")]
    [InlineData("JaVaScRiPt:alert(1)", "https://almadar.example/")]
    [InlineData("data:text/html,x", "https://almadar.example/")]
    [InlineData("file:///etc/passwd", "https://almadar.example/")]
    [InlineData("//evil.example/x", "https://almadar.example/evil.example/x")]
    [InlineData("/tag/أ\"><b>", "https://almadar.example/tag/%D8%A3%22%3E%3Cb%3E")]
    [InlineData("mailto:desk@almadar.example", "mailto:desk@almadar.example")]
    [InlineData("https://مثال.example/ب", "https://xn--mgbh0fb.example/%D8%A8")]
    public void An_address_is_absolute_ASCII_and_of_a_kind_that_links_may_have(string address, string written) =>
        Addresses.Absolute(Sample.Paper, address).ShouldBe(written);
}
