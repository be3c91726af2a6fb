using System.Text.Json;
using Warraq.Feeds;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Tests.Feeds;

public class ArticleJsonLdTests
{
    static JsonElement Write(Article article) => JsonDocument.Parse(ArticleJsonLd.Write(article, Sample.Paper)).RootElement;

    [Fact]
    public void An_article_says_what_engines_ask_for()
    {
        var json = Write(Sample.Article());
        json.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        json.GetProperty("@type").GetString().ShouldBe("NewsArticle");
        json.GetProperty("inLanguage").GetString().ShouldBe("ar");
        json.GetProperty("datePublished").GetString().ShouldBe("2022-01-06T10:50:00+02:00");
        json.GetProperty("dateModified").GetString().ShouldBe("2022-01-06T15:50:00+02:00");
        json.GetProperty("author")[0].GetProperty("@type").GetString().ShouldBe("Person");
        json.GetProperty("publisher").GetProperty("name").GetString().ShouldBe("صحيفة المدار");
        json.GetProperty("mainEntityOfPage").GetProperty("@id").GetString().ShouldBe(json.GetProperty("url").GetString());
        json.GetProperty("articleSection").GetString().ShouldBe("شؤون دولية");
        json.GetProperty("keywords")[0].GetString().ShouldBe("كازاخستان");
        json.GetProperty("wordCount").GetInt32().ShouldBe(321);
        json.GetProperty("commentCount").GetInt32().ShouldBe(3);
        json.GetProperty("isAccessibleForFree").GetBoolean().ShouldBeTrue();
        var picture = json.GetProperty("image")[0];
        (picture.GetProperty("url").GetString(), picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()).ShouldBe(("https://almadar.example/media/dukhan/960.webp", 960, 640));
        json.GetProperty("image")[1].GetProperty("url").GetString().ShouldBe("https://almadar.example/share/48213.png");
    }

    [Fact]
    public void A_correction_is_told_with_its_time()
    {
        var correction = Write(Sample.Article()).GetProperty("correction")[0];
        correction.GetProperty("@type").GetString().ShouldBe("CorrectionComment");
        correction.GetProperty("text").GetString().ShouldBe("ذكرنا أن العدد 12، والصحيح 8.");
        correction.GetProperty("datePublished").GetString().ShouldBe("2022-01-06T16:50:00+02:00");
    }

    [Theory]
    [InlineData(StoryKind.News, "NewsArticle")]
    [InlineData(StoryKind.Brief, "NewsArticle")]
    [InlineData(StoryKind.Opinion, "OpinionNewsArticle")]
    [InlineData(StoryKind.Editorial, "OpinionNewsArticle")]
    [InlineData(StoryKind.Analysis, "AnalysisNewsArticle")]
    [InlineData(StoryKind.Explainer, "BackgroundNewsArticle")]
    [InlineData(StoryKind.Live, "LiveBlogPosting")]
    public void The_kind_of_a_story_decides_its_type(StoryKind kind, string type) => Write(Sample.Article(Sample.Teaser(kind: kind))).GetProperty("@type").GetString().ShouldBe(type);

    [Fact]
    public void A_live_story_tells_its_updates()
    {
        var json = Write(Sample.Article(Sample.Teaser(kind: StoryKind.Live)));
        json.GetProperty("coverageStartTime").GetString().ShouldBe("2022-01-06T10:50:00+02:00");
        json.GetProperty("liveBlogUpdate").EnumerateArray().Select(u => u.GetProperty("articleBody").GetString()).ShouldBe(["أضيفت حصيلة جديدة", "نشر"]);
    }

    [Fact]
    public void A_headline_is_cut_at_a_word_within_110_characters()
    {
        var headline = Write(Sample.Article(Sample.Teaser(headline: string.Join(' ', Enumerable.Repeat("كلمات", 40))))).GetProperty("headline").GetString()!;
        headline.Length.ShouldBeLessThanOrEqualTo(110);
        headline.ShouldEndWith("كلمات…");
        Write(Sample.Article(Sample.Teaser(headline: new string('ا', 109) + "😀" + new string('ا', 9)))).GetProperty("headline").GetString()!.Length.ShouldBeInRange(109, 110);
    }

    [Fact]
    public void A_story_without_names_is_the_papers()
    {
        var author = Write(Sample.Article() with { Authors = [] }).GetProperty("author")[0];
        author.GetProperty("@type").GetString().ShouldBe("NewsMediaOrganization");
        author.GetProperty("name").GetString().ShouldBe("صحيفة المدار");
    }

    [Theory]
    [InlineData(Sample.Hostile)]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    public void No_text_breaks_out_of_its_script(string text)
    {
        var article = Sample.Article(Sample.Teaser(headline: text) with { Deck = text }) with { Tags = [Sample.Tag with { Name = text }], Corrections = [Sample.Correction with { Text = text }] };
        foreach (var json in new[] { ArticleJsonLd.Write(article, Sample.Paper), ArticleJsonLd.WriteBreadcrumbs(article, Sample.Paper) })
        {
            json.ShouldNotContain("<");
            json.ShouldNotContain("&");
            JsonDocument.Parse(json).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    [Fact]
    public void Arabic_is_written_as_it_is() => ArticleJsonLd.Write(Sample.Article(), Sample.Paper).ShouldContain("عشرات القتلى");

    [Fact]
    public void Breadcrumbs_lead_from_the_front_to_the_article()
    {
        var items = JsonDocument.Parse(ArticleJsonLd.WriteBreadcrumbs(Sample.Article(), Sample.Paper)).RootElement.GetProperty("itemListElement");
        items.EnumerateArray().Select(i => (i.GetProperty("position").GetInt32(), i.GetProperty("name").GetString())).ShouldBe(
            [(1, "صحيفة المدار"), (2, "شؤون دولية"), (3, "عشرات القتلى في احتجاجات عنيفة")]);
    }

    [Fact]
    public void Open_Graph_says_the_umbrella_locale_the_times_and_the_card()
    {
        var tags = OpenGraph.Of(Sample.Article(), Sample.Paper);
        string One(string key) => tags.Single(t => t.Key == key).Content;
        One("og:locale").ShouldBe("ar_AR");
        One("og:type").ShouldBe("article");
        One("og:image").ShouldBe("https://almadar.example/share/48213.png");
        One("og:image:width").ShouldBe("1200");
        One("article:published_time").ShouldBe("2022-01-06T10:50:00+02:00");
        One("article:tag").ShouldBe("كازاخستان");
        One("twitter:card").ShouldBe("summary_large_image");
        tags.Where(t => !t.IsProperty).Select(t => t.Key).ShouldBe(["twitter:card"]);
        OpenGraph.Of(Sample.Article(Sample.Teaser(lang: "en")), Sample.Paper).Single(t => t.Key == "og:locale").Content.ShouldBe("en_US");
    }
}
