using System.Text;
using System.Xml.Linq;
using Warraq.Feeds;
using Warraq.Sections;

namespace Warraq.Tests.Feeds;

public class AtomFeedTests
{
    static readonly XNamespace A = "http://www.w3.org/2005/Atom";

    static XElement Write(FeedModel feed) => XDocument.Load(new MemoryStream(AtomFeed.Write(feed))).Root!;

    [Fact]
    public void A_feed_begins_with_its_declaration_and_no_byte_order_mark() =>
        Encoding.UTF8.GetString(AtomFeed.Write(Sample.Feed())).ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");

    [Fact]
    public void A_feed_names_itself_its_page_and_the_next_older_page()
    {
        var links = Write(Sample.Feed()).Elements(A + "link").ToDictionary(l => (string)l.Attribute("rel")!, l => (string)l.Attribute("href")!);
        links["self"].ShouldBe("https://almadar.example/feed.atom");
        links["alternate"].ShouldBe("https://almadar.example/");
        links["next"].ShouldBe("https://almadar.example/feed.atom?before=48000");
    }

    [Fact]
    public void A_story_has_a_permanent_id_that_no_new_slug_section_or_day_of_reading_changes()
    {
        var one = Write(Sample.Feed(Sample.Story())).Element(A + "entry")!.Element(A + "id")!.Value;
        var other = Sample.Teaser() with { Slug = "آخر", Section = new SectionRef(2, "arab", "شؤون عربية"), Updated = Sample.Morning.AddDays(9) };
        one.ShouldBe("tag:almadar.example,2022-01-06:48213");
        Write(Sample.Feed(Sample.Story(other))).Element(A + "entry")!.Element(A + "id")!.Value.ShouldBe(one);
    }

    [Fact]
    public void An_entry_says_all_that_readers_sort_and_show()
    {
        var entry = Write(Sample.Feed()).Element(A + "entry")!;
        entry.Element(A + "title")!.Value.ShouldBe("عشرات القتلى في احتجاجات عنيفة");
        entry.Element(A + "published")!.Value.ShouldBe("2022-01-06T10:50:00+02:00");
        entry.Element(A + "updated")!.Value.ShouldBe("2022-01-06T15:50:00+02:00");
        entry.Element(A + "author")!.Element(A + "name")!.Value.ShouldBe("سلمى حداد");
        entry.Elements(A + "category").Select(c => (string)c.Attribute("label")!).ShouldBe(["شؤون دولية", "كازاخستان"]);
        ((string)entry.Element(A + "content")!.Attribute("type")!).ShouldBe("html");
        var address = (string)entry.Element(A + "link")!.Attribute("href")!;
        address.ShouldAllBe(c => char.IsAscii(c));
        Uri.UnescapeDataString(address).ShouldBe("https://almadar.example/شؤون-دولية/48213/عشرات-القتلى-في-احتجاجات");
    }

    [Fact]
    public void An_English_story_in_an_Arabic_feed_bears_its_language()
    {
        var root = Write(Sample.Feed(Sample.Story(Sample.Teaser(lang: "en")), Sample.Story()));
        ((string)root.Attribute(XNamespace.Xml + "lang")!).ShouldBe("ar");
        root.Elements(A + "entry").Select(e => (string?)e.Attribute(XNamespace.Xml + "lang")).ShouldBe(["en", null]);
        root.Element(A + "entry")!.Element(A + "author")!.Element(A + "name")!.Value.ShouldBe("Salma Haddad");
    }

    [Fact]
    public void The_time_of_a_feed_is_that_of_its_newest_change_and_an_empty_feed_is_still_valid()
    {
        var older = Sample.Story(Sample.Teaser(1, at: Sample.Morning.AddDays(-3)));
        Write(Sample.Feed(Sample.Story(), older)).Element(A + "updated")!.Value.ShouldBe("2022-01-06T15:50:00+02:00");
        Write(FeedModel.Of(Sample.Paper, FeedTopic.Everything, [])).Element(A + "updated")!.Value.ShouldBe("1970-01-01T00:00:00+00:00");
    }

    [Fact]
    public void Sections_tags_and_authors_have_feeds_of_their_own()
    {
        var addresses = new[] { FeedTopic.Section(Sample.World), FeedTopic.Tag(Sample.Tag), FeedTopic.Author(Sample.Author) }
            .Select(topic => FeedModel.Of(Sample.Paper, topic, [])).ToList();
        addresses.Select(f => Uri.UnescapeDataString(f.Self(FeedFormat.Rss))).ShouldBe(
            ["https://almadar.example/شؤون-دولية/feed.rss", "https://almadar.example/tag/كازاخستان/feed.rss", "https://almadar.example/author/سلمى-حداد/feed.rss"]);
        addresses.Select(f => f.Title).ShouldBe(["صحيفة المدار: شؤون دولية", "صحيفة المدار: كازاخستان", "صحيفة المدار: سلمى حداد"]);
        addresses.Select(f => f.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("5 < 6 و<b>عنوان</b> AT&T", "html", "5 &lt; 6 و&lt;b&gt;عنوان&lt;/b&gt; AT&amp;T")]
    [InlineData("شركة AT&T: 5 < 6", "text", "شركة AT&T: 5 < 6")]
    [InlineData("عنوان \"بين\" علامتين", "text", "عنوان \"بين\" علامتين")]
    public void A_title_that_looks_like_markup_says_that_it_is_escaped(string headline, string type, string written)
    {
        var title = Write(Sample.Feed(Sample.Story(Sample.Teaser(headline: headline)))).Element(A + "entry")!.Element(A + "title")!;
        ((string)title.Attribute("type")!, title.Value).ShouldBe((type, written));
    }

    [Fact]
    public void Stories_changed_in_the_same_second_keep_their_order_in_readers()
    {
        var times = Write(Sample.Feed(Sample.Story(Sample.Teaser(3)), Sample.Story(Sample.Teaser(2)), Sample.Story(Sample.Teaser(1)))).Elements(A + "entry").Select(e => e.Element(A + "updated")!.Value);
        times.ShouldBe(["2022-01-06T15:50:00.002+02:00", "2022-01-06T15:50:00.001+02:00", "2022-01-06T15:50:00+02:00"]);
    }
}
