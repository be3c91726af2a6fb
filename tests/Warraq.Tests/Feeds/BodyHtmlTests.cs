using Warraq.Feeds;

namespace Warraq.Tests.Feeds;

public class BodyHtmlTests
{
    static readonly string Html = BodyHtml.Write(Sample.Paper, Sample.Body, "ar", Sample.Teaser().Picture, [Sample.Correction]);

    [Theory]
    [InlineData("<div lang=\"ar\" dir=\"rtl\">")]
    [InlineData("<img src=\"https://almadar.example/media/dukhan/960.webp\" alt=\"دخان فوق المدينة\" width=\"960\" height=\"640\"/>")]
    [InlineData("<a href=\"https://almadar.example/%D8%B4%D8%A4%D9%88%D9%86-%D8%AF%D9%88%D9%84%D9%8A%D8%A9/4/%D8%AE%D9%84%D9%81%D9%8A%D8%A9\">هنا</a>")]
    [InlineData("<span lang=\"en\" dir=\"ltr\">Interfax-Kazakhstan</span>")]
    [InlineData("<h2>ما نعرفه</h2>")]
    [InlineData("<p>— المتحدثة</p>")]
    [InlineData("<a href=\"https://example.org/v?a=1&amp;b=2\">فيديو &quot;قصير&quot;</a>")]
    [InlineData("قتلى قوات الأمن: <strong>8 إلى 12</strong> (المصادر تختلف)<br/>8: الداخلية")]
    [InlineData("جرحى: <del>400</del>")]
    [InlineData("<strong>تصحيح: </strong>ذكرنا أن العدد 12، والصحيح 8.")]
    public void A_body_becomes_plain_HTML_with_absolute_addresses(string part) => Html.ShouldContain(part);

    [Fact]
    public void A_correction_without_a_place_in_the_text_stands_at_its_end_and_one_with_a_place_only_there()
    {
        var elsewhere = Sample.Correction with { Id = Guid.CreateVersion7(), Text = "تصحيح ثان" };
        var html = BodyHtml.Write(Sample.Paper, Sample.Body, "ar", null, [Sample.Correction, elsewhere]);
        html.IndexOf("<hr/>", StringComparison.Ordinal).ShouldBeInRange(html.IndexOf("والصحيح 8", StringComparison.Ordinal), html.IndexOf("تصحيح ثان", StringComparison.Ordinal));
        html.Split("والصحيح 8").Length.ShouldBe(2);
    }
}
