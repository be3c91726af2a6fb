using System.Text;
using System.Text.Json;
using Warraq.Feeds;

namespace Warraq.Tests.Feeds;

public class JsonFeedTests
{
    [Fact]
    public void A_feed_is_version_1_1_with_language_and_addresses()
    {
        using var json = JsonDocument.Parse(JsonFeed.Write(Sample.Feed()));
        var feed = json.RootElement;
        feed.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        feed.GetProperty("language").GetString().ShouldBe("ar");
        feed.GetProperty("feed_url").GetString().ShouldBe("https://almadar.example/feed.json");
        feed.GetProperty("next_url").GetString().ShouldBe("https://almadar.example/feed.json?before=48000");
        var item = feed.GetProperty("items")[0];
        item.GetProperty("id").GetString().ShouldBe("https://almadar.example/48213");
        item.GetProperty("date_published").GetString().ShouldBe("2022-01-06T10:50:00+02:00");
        item.GetProperty("image").GetString().ShouldBe("https://almadar.example/media/dukhan/960.webp");
        item.GetProperty("authors")[0].GetProperty("name").GetString().ShouldBe("سلمى حداد");
        item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["شؤون دولية", "كازاخستان"]);
    }

    [Fact]
    public void Arabic_is_written_as_it_is() => Encoding.UTF8.GetString(JsonFeed.Write(Sample.Feed())).ShouldContain("عشرات القتلى في احتجاجات عنيفة");
}
