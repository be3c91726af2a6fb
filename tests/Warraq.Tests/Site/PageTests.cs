using Microsoft.Extensions.Logging.Abstractions;
using Warraq.Site;
using Warraq.Site.Pages;

namespace Warraq.Tests.Site;

public sealed class PageTests
{
    static readonly PageRenderer Press = new(NullLoggerFactory.Instance);

    /// <summary>Every page kind and every state of it, by the name of its golden file.</summary>
    public static readonly Dictionary<string, Func<Task<byte[]>>> Pages = new(StringComparer.Ordinal)
    {
        ["front"] = () => Press.PrintAsync(Samples.Front),
        ["front-empty"] = () => Press.PrintAsync(new FrontModel(Samples.Live(), new() { UnderLead = [], Secondary = [], Blocks = [], Opinion = [], MostRead = [] })),
        ["section"] = () => Press.PrintAsync(Samples.Section),
        ["section-older"] = () => Press.PrintAsync(Samples.OlderSection),
        ["tag"] = () => Press.PrintAsync(Samples.Tag),
        ["author"] = () => Press.PrintAsync(Samples.Author),
        ["day"] = () => Press.PrintAsync(Samples.Day),
        ["article"] = () => Press.PrintAsync(Samples.ArticleModel),
        ["article-english"] = () => Press.PrintAsync(Samples.EnglishArticle),
        ["article-refused"] = () => Press.PrintAsync(Samples.Refused),
        ["article-received"] = () => Press.PrintAsync(Samples.ArticleModel with { Form = new CommentForm { Received = true } }),
        ["article-closed"] = () => Press.PrintAsync(Samples.ArticleModel with { Article = Samples.Article with { CommentsOpen = false } }),
        ["search"] = () => Press.PrintAsync(SearchSamples.Found),
        ["search-narrowed"] = () => Press.PrintAsync(SearchSamples.Narrowed),
        ["search-english"] = () => Press.PrintAsync(SearchSamples.English),
        ["search-nothing"] = () => Press.PrintAsync(SearchSamples.Nothing),
        ["search-form"] = () => Press.PrintAsync(SearchSamples.Form),
        ["not-found"] = () => Press.PrintAsync(Samples.NotFound),
        ["gone"] = () => Press.PrintAsync(Samples.Gone),
        ["error"] = () => Press.PrintAsync(Samples.Error),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_page_is_as_it_was_kept(string name) => Golden.ShouldBe(await Pages[name](), name);

    [Theory, MemberData(nameof(Names))]
    public async Task A_page_carries_nothing_that_the_policy_forbids(string name)
    {
        var page = await Text(name);
        page.ShouldNotContain(" style=");
        page.ShouldNotContain("<style");
        page.ShouldNotContain(" onclick=");
        page.ShouldNotContain("javascript:");
        page.ShouldNotContain("Set-Cookie");
        page.ShouldNotContain("__RequestVerificationToken");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Arabic_is_written_as_letters_and_not_as_references(string name)
    {
        var page = await Text(name);
        page.ShouldContain("المدار");
        page.ShouldNotContain("&#x6");
        page.ShouldNotContain("&#16");
        page.ShouldNotContain("�");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_page_has_one_main_heading_one_main_part_and_a_way_to_skip_to_it(string name)
    {
        var page = await Text(name);
        page.Split("<h1").Length.ShouldBe(2);
        page.Split("<main id=\"main\"").Length.ShouldBe(2);
        page.ShouldContain("<a class=\"skip\" href=\"#main\">");
        page.ShouldStartWith("<!DOCTYPE html>");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task No_id_stands_twice_and_no_label_points_to_nothing(string name)
    {
        var page = await Text(name);
        var ids = Attribute("id", page);
        ids.ShouldBeUnique();
        foreach (var pointer in Attribute("aria-labelledby", page).Concat(Attribute("aria-describedby", page)).Concat(Attribute("for", page)))
            ids.ShouldContain(pointer);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Every_time_carries_its_offset_or_is_a_day(string name)
    {
        foreach (var time in Attribute("datetime", await Text(name)))
            System.Net.WebUtility.HtmlDecode(time).ShouldMatch(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d[+-]\d\d:\d\d)?$");
    }

    [Fact]
    public async Task A_stored_article_says_nothing_that_ages()
    {
        var page = await Text("article");
        page.ShouldNotContain("قبل ساعة");
        page.ShouldNotContain("أمس");
        page.ShouldNotContain("class=\"breaking\"");
        page.ShouldContain("عدد <time datetime=\"2026-03-12\">الخميس 12 آذار 2026</time>");
    }

    [Fact]
    public async Task An_English_story_gets_an_English_page_and_a_link_back()
    {
        var page = await Text("article-english");
        page.ShouldContain("<html lang=\"en\" dir=\"ltr\">");
        page.ShouldContain("Leave a comment");
        page.ShouldContain("<bdi lang=\"ar\" dir=\"rtl\">الورّاقون</bdi>");
        page.ShouldContain("hreflang=\"ar\"");
        page.ShouldNotContain("اترك تعليقاً");
    }

    [Fact]
    public async Task A_refused_comment_keeps_what_was_typed_and_says_what_is_wrong()
    {
        var page = await Text("article-refused");
        page.ShouldContain("شكراً على سجل التحديث.</textarea>");
        page.ShouldContain("value=\"salma@\"");
        page.ShouldContain("<input type=\"hidden\" name=\"parent\" value=\"4\"");
        page.ShouldContain("<a href=\"#f-email\">");
        page.ShouldContain("aria-invalid=\"true\" aria-describedby=\"e-email\"");
        page.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
    }

    [Fact]
    public async Task The_form_has_the_words_and_fields_that_readers_know()
    {
        var page = await Text("article");
        page.ShouldContain("اترك تعليقاً");
        page.ShouldContain("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *");
        page.ShouldContain("action=\"/48213/comments\" method=\"post\"");
        foreach (var field in new[] { "text", "name", "email", "website" }) page.ShouldContain($" name=\"{field}\"");
        page.ShouldContain("?reply=4#reply\" rel=\"nofollow\"");
    }

    [Fact]
    public async Task Closed_comments_say_so_and_offer_no_form()
    {
        var page = await Text("article-closed");
        page.ShouldContain("أُغلق باب التعليق على هذا الخبر.");
        page.ShouldNotContain("<form");
        page.ShouldNotContain("?reply=");
    }

    static async Task<string> Text(string name) => System.Text.Encoding.UTF8.GetString(await Pages[name]());

    static List<string> Attribute(string name, string page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page, $" {name}=\"([^\"]*)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Select(m => m.Groups[1].Value)];
}
