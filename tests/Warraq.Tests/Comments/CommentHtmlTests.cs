using AngleSharp.Html.Parser;
using CsCheck;
using Warraq.Comments;

namespace Warraq.Tests.Comments;

public sealed class CommentHtmlTests
{
    [Theory]
    [InlineData("سطر", "<p dir=\"auto\">سطر</p>")]
    [InlineData("أ\nب\n\nج", "<p dir=\"auto\">أ<br>ب</p><p dir=\"auto\">ج</p>")]
    [InlineData("<b>&\"'", "<p dir=\"auto\">&lt;b&gt;&amp;&quot;&#39;</p>")]
    [InlineData("", "")]
    public void Plain_text_becomes_paragraphs(string text, string html) => CommentHtml.Of(text).ShouldBe(html);

    [Theory]
    [InlineData("انظر https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&amp;c=2", "example.org/a?b=1&amp;c=2", ".</p>")]
    [InlineData("(https://example.org/wiki/A_(b))", "https://example.org/wiki/A_(b)", "example.org/wiki/A_(b)", ")</p>")]
    [InlineData("شاهدhttp://example.org، ثم", "http://example.org/", "example.org", "، ثم</p>")]
    [InlineData("HTTPS://EXAMPLE.org/", "https://example.org/", "example.org", "</p>")]
    [InlineData("https://example.org:8443/x", "https://example.org:8443/x", "example.org:8443/x", "</p>")]
    [InlineData("https://example.org/خبر", "https://example.org/%D8%AE%D8%A8%D8%B1", "example.org/%D8%AE%D8%A8%D8%B1", "</p>")]
    public void A_link_can_be_followed_and_vouches_for_nothing(string text, string target, string shown, string end) =>
        CommentHtml.Of(text).ShouldEndWith($"<a href=\"{target}\" rel=\"nofollow ugc noopener\"><bdi dir=\"ltr\">{shown}</bdi></a>{end}");

    [Fact]
    public void A_long_link_is_cut_at_its_end_and_never_in_its_host()
    {
        Shown("https://example.org/" + new string('a', 200)).ShouldBe("example.org/" + new string('a', 27) + "…");
        Shown($"https://bank.example.{new string('a', 60)}.elsewhere.example/").ShouldEndWith(".elsewhere.example");
        Shown("https://\u0430pple.example/").ShouldBe("xn--pple-43d.example", "a Cyrillic letter shows");
        Shown("https://موقع.مصر/").ShouldBe("موقع.مصر");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://")]
    [InlineData("http:// example.org")]
    [InlineData("https://bank.example@elsewhere.example/")]
    [InlineData("xhttps://example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("https://[::1")]
    public void What_is_no_honest_link_stays_text(string text) => CommentHtml.Of(text).ShouldNotContain("<a");

    [Theory]
    [InlineData("https://example.org/\"onmouseover=alert(1)")]
    [InlineData("https://example.org/'><script>alert(1)</script>")]
    [InlineData("https://example.org/<img src=x onerror=alert(1)>")]
    public void A_link_cannot_break_out(string text)
    {
        var page = new HtmlParser().ParseDocument(CommentHtml.Of(text));
        page.Body!.TextContent.ShouldStartWith("example.org");
        page.QuerySelectorAll("script, img, [onmouseover], [onerror]").ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_written_only_four_elements_come_out() =>
        Gen.Char["<>\"'&/\\ \nhtps:wx.@()[]{}#?=%\u202E\u2066\0اب،\uD800"].Array[0, 60].Select(c => new string(c)).SelectMany(a => Gen.Bool.Select(b => b ? $"https://example.org/{a}" : $"{a}http://{a}")).Sample(text =>
        {
            var page = new HtmlParser().ParseDocument(CommentHtml.Of(text));
            return page.Body!.QuerySelectorAll("*").All(e => e.LocalName is "p" or "br" or "a" or "bdi" && e.Attributes.All(a => a.Name is "dir" or "href" or "rel"))
                && page.QuerySelectorAll("a").All(a => a.GetAttribute("href")!.StartsWith("http", StringComparison.Ordinal) && a.GetAttribute("rel") == "nofollow ugc noopener");
        }, seed: "0N0XIzNsQ0O2", iter: 3000);

    static string Shown(string link) => new HtmlParser().ParseDocument(CommentHtml.Of(link)).QuerySelector("a bdi")!.TextContent;
}
