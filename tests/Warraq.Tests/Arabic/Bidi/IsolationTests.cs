using CsCheck;
using Warraq.Arabic.Bidi;

namespace Warraq.Tests.Arabic.Bidi;

public class IsolationTests
{
    [Theory]
    [InlineData("+7 727 123-45-67", "<bdi dir=\"ltr\">+7 727 123-45-67</bdi>")]
    [InlineData("@reuters", "<bdi dir=\"ltr\">@reuters</bdi>")]
    [InlineData("2022-01-06", "<bdi dir=\"ltr\">2022-01-06</bdi>")]
    [InlineData("-5", "<bdi dir=\"ltr\">-5</bdi>")]
    [InlineData("10-20", "<bdi dir=\"ltr\">10-20</bdi>")]
    [InlineData("info@example.com", "<bdi dir=\"ltr\">info@example.com</bdi>")]
    [InlineData("https://example.com/?a=1&b=2", "<bdi dir=\"ltr\">https://example.com/?a=1&amp;b=2</bdi>")]
    [InlineData("C++", "<bdi>C++</bdi>")]
    [InlineData("Tesla, Inc.", "<bdi>Tesla, Inc.</bdi>")]
    [InlineData("10:30", "<bdi>10:30</bdi>")]
    [InlineData("محمد علي", "<bdi>محمد علي</bdi>")]
    [InlineData("<b>", "<bdi>&lt;b&gt;</bdi>")]
    [InlineData("", "<bdi></bdi>")]
    public void A_value_is_isolated(string value, string html) => Isolation.Html(value).ShouldBe(html);

    [Fact]
    public void Plain_text_uses_isolates_that_always_close()
    {
        Isolation.PlainText("2022-01-06").ShouldBe("\u20662022-01-06\u2069");
        Isolation.PlainText("محمد").ShouldBe("\u2068محمد\u2069");
        Isolation.PlainText("a\u202Eb\u2067c").ShouldBe("\u2068abc\u2069");
    }

    [Fact]
    public void No_value_breaks_out_of_its_element() => HostileText.Any.Sample(value =>
        Isolation.Html(value + "</bdi><script>") is var html && html.IndexOf("</bdi>", StringComparison.Ordinal) == html.Length - 6);
}
