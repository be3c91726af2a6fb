using System.Text;
using System.Text.Json;
using Warraq.Import.Pages;

namespace Warraq.Tests.Import.Pages;

public sealed class PageReaderTests
{
    private const string Sentence = "قالت البلدية إن أعمال الصيانة في الشارع الرئيسي ستبدأ صباح الأحد وتنتهي قبل العيد.";

    private static PageReading Read(string page) => PageReader.Read(Encoding.UTF8.GetBytes(page));

    [Theory]
    [InlineData("أخبارسياسة محلية", "أخبار|سياسة محلية")]
    [InlineData("أبرزشؤون دولية", "أبرز|شؤون دولية")]
    [InlineData("أخبارمحلياتاقتصاد", "أخبار|محليات|اقتصاد")]
    [InlineData("مجتمع | إعلام", "مجتمع|إعلام")]
    [InlineData("اقتصاد وأعمال", "اقتصاد وأعمال")]
    [InlineData("أخبار محلية", "أخبار محلية")]
    [InlineData("أبرزحكايات الميناء", "أبرز|حكايات الميناء")]
    public void Labels_that_run_together_are_split_and_others_are_not(string line, string labels) =>
        Read($"{line}\nبلدية القلعة تبدأ صيانة الشارع الرئيسي\n{Sentence}\n").Labels.ShouldBe(labels.Split('|'));

    [Fact]
    public void The_menu_of_the_page_tells_where_labels_part() =>
        Read($"الرئيسية | دروب | مراكب | رياضة\nدروبمراكب\nبلدية القلعة تبدأ صيانة الشارع الرئيسي\n{Sentence}\n").Labels.ShouldBe(["دروب", "مراكب"]);

    [Theory]
    [InlineData("كتب: نادر الشراعي أرسل بريدا إلكترونيا", "نادر الشراعي")]
    [InlineData("بقلم هالة السنبلي", "هالة السنبلي")]
    [InlineData("كتبت - دعاء المحاري:", "دعاء المحاري")]
    [InlineData("مرسى النور - فرح العوسجي", "فرح العوسجي")]
    [InlineData("إعداد: فريق التحرير", null)]
    [InlineData("كتب: وكالات", null)]
    public void An_author_line_gives_the_person(string line, string? author) =>
        Read($"بلدية القلعة تبدأ صيانة الشارع الرئيسي\n{line}\n12 نوفمبر 2024\n{Sentence}\n").Author.ShouldBe(author);

    [Theory]
    [InlineData("12 تشرين الثاني 2024آخر تحديث: 13 تشرين الثاني 2024", "2024-11-12")]
    [InlineData("آخر تحديث: 13 نوفمبر 2024 | نشر في: 12 نوفمبر 2024", "2024-11-12")]
    [InlineData("آخر تحديث: 13 نوفمبر 2024", null)]
    [InlineData("الثلاثاء ٢٣ تموز/يوليو ٢٠٢٤ - ١٠:١٥ ص", "2024-07-23T10:15")]
    [InlineData("منذ 3 أيام", null)]
    public void The_day_of_publication_is_no_update_and_no_guess(string line, string? published) =>
        PageReadingJson.Published(Read($"بلدية القلعة تبدأ صيانة الشارع الرئيسي\n{line}\n{Sentence}\n")).ShouldBe(published);

    [Theory]
    [InlineData("المصدر: وكالة أنباء سنديان", "وكالة أنباء سنديان")]
    [InlineData("(أ ف ب)", "أ ف ب")]
    [InlineData("وكالات", "وكالات")]
    public void A_line_of_origin_gives_the_source(string line, string source) =>
        Read($"بلدية القلعة تبدأ صيانة الشارع الرئيسي\n{Sentence}\n{line}\n").Source.ShouldBe(source);

    [Fact]
    public void A_utc_instant_beside_a_printed_clock_takes_its_offset()
    {
        var reading = Read($"""
            <html><head><meta property="article:published_time" content="2025-02-02T21:45:00Z"></head><body>
            <article><h1>بلدية القلعة تبدأ صيانة الشارع الرئيسي</h1><p>3 شباط 2025 - 00:45</p><p>{Sentence}</p></article></body></html>
            """);
        reading.PublishedOn.ShouldBe(new DateOnly(2025, 2, 3));
        reading.PublishedAt.ShouldBe(new DateTimeOffset(2025, 2, 3, 0, 45, 0, TimeSpan.FromHours(3)));
    }

    [Fact]
    public void Scripts_and_hidden_elements_never_reach_the_body()
    {
        var reading = Read($"""
            <html><head><style>.no{"{"}display:none{"}"}</style></head><body><article><h1>بلدية القلعة تبدأ صيانة الشارع الرئيسي</h1>
            <p>{Sentence}</p><script>document.write("سر أول")</script><p class="no">سر ثان لا يراه أحد.</p><p hidden>سر ثالث لا يراه أحد.</p>
            <p style="DISPLAY: none">سر رابع لا يراه أحد.</p><!-- سر خامس --><noscript>سر سادس لا يراه أحد.</noscript></article></body></html>
            """);
        reading.Paragraphs.ShouldHaveSingleItem().Text.ShouldBe(Sentence);
        reading.Dropped.Count(line => line.Why == "hidden").ShouldBe(3);
    }

    [Fact]
    public void Metadata_in_a_list_or_graph_and_broken_metadata_are_taken_as_they_come()
    {
        var reading = Read($$"""
            <html lang="ar"><head><link rel="canonical" href="https://sahel.example/1/"><script type="application/ld+json">{ broken </script>
            <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"بلدية القلعة تبدأ صيانة الشارع الرئيسي","datePublished":"2025-02-03T09:00:00+03:00",
            "dateModified":"2025-02-04T09:00:00+03:00","author":[{"@type":"Person","name":"مها الزمردي"}],"articleSection":["محليات"],"keywords":"طرق,صيانة"}]}</script></head>
            <body><h1>بلدية القلعة تبدأ صيانة الشارع الرئيسي</h1><p>{{Sentence}}</p></body></html>
            """);
        reading.Author.ShouldBe("مها الزمردي");
        reading.Labels.ShouldBe(["محليات"]);
        reading.Tags.ShouldBe(["طرق", "صيانة"]);
        reading.CanonicalUrl.ShouldBe(new Uri("https://sahel.example/1/"));
        reading.UpdatedAt.ShouldBe(new DateTimeOffset(2025, 2, 4, 9, 0, 0, TimeSpan.FromHours(3)));
    }

    [Fact]
    public void The_kinds_of_paragraphs_are_told_apart()
    {
        var reading = Read($"<html><body><article><h1>بلدية القلعة تبدأ صيانة الشارع الرئيسي</h1><p>{Sentence}</p><h2>خطة العمل</h2><ul><li>الأرصفة</li></ul><blockquote><p>سنبدأ الأحد.</p></blockquote><p>{Sentence}</p></article></body></html>");
        reading.Paragraphs.Select(each => each.Kind).ShouldBe(
            [PageParagraphKind.Paragraph, PageParagraphKind.Heading, PageParagraphKind.ListItem, PageParagraphKind.Quote, PageParagraphKind.Paragraph]);
    }

    [Fact]
    public void The_json_is_that_of_the_contract_with_legible_Arabic()
    {
        var text = PageReadingJson.Write(Read($"محليات\nبلدية القلعة تبدأ صيانة \"الشارع\" الرئيسي\n{Sentence}\n"), 7, "draft", null);
        text.ShouldContain("بلدية القلعة");
        text.ShouldNotContain("\n");
        var json = JsonDocument.Parse(text).RootElement;
        json.EnumerateObject().Select(field => field.Name).ShouldBe(
            ["number", "status", "title", "labels", "author", "source", "published", "paragraphs", "dropped", "findings", "known", "url"]);
        json.GetProperty("number").GetInt32().ShouldBe(7);
        json.GetProperty("author").ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
