using System.Text;
using Warraq.Import.Pages;

namespace Warraq.Tests.Import.Pages;

public sealed class PageRefusalsTests
{
    [Fact]
    public void A_file_of_80_MB_is_refused_with_its_size() =>
        PageReader.Read(new byte[80 * 1024 * 1024]).Refusal.ShouldBe("The file has 80 MB; pages of up to 20 MB are read.");

    [Fact]
    public void An_empty_file_is_refused() => PageReader.Read([]).Refusal.ShouldBe("The file is empty.");

    [Fact]
    public void A_page_of_spaces_is_refused() => PageReader.Read("\uFEFF  \n \t"u8.ToArray()).Refusal.ShouldBe("The page holds no text.");

    [Theory]
    [InlineData("%PDF-1.7 x", "a PDF")]
    [InlineData("PK\u0003\u0004xxxx", "a ZIP archive or an office document")]
    public void A_file_of_another_kind_is_named(string start, string kind) =>
        PageReader.Read(Encoding.Latin1.GetBytes(start)).Refusal!.ShouldContain(kind);

    [Fact]
    public void Binary_data_is_refused()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        PageReader.Read(bytes).Refusal!.ShouldContain("binary");
    }

    [Fact]
    public void Bytes_of_no_known_encoding_are_refused_by_name()
    {
        var bytes = Encoding.Latin1.GetBytes("<meta charset=x-unheard-of>" + string.Concat(Enumerable.Repeat("\u0081\u008D \u0090\u009D", 200)));
        var refusal = PageReader.Read(bytes).Refusal!;
        refusal.ShouldContain("x-unheard-of");
        refusal.ShouldContain("Windows-1256");
    }

    [Theory]
    [InlineData("الرئيسية\nسياسة\nاقتصاد\nاتصل بنا\n© 2024")]
    [InlineData("<html><body><nav><a>سياسة</a></nav><script>var x = 1;</script></body></html>")]
    public void A_page_without_an_article_is_refused_and_its_lines_are_listed(string page)
    {
        var reading = PageReader.Read(Encoding.UTF8.GetBytes(page));
        reading.Refusal.ShouldNotBeNull();
        reading.Dropped.ShouldContain(line => line.Text.Contains("سياسة", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_made_to_break_a_parser_are_read_or_refused_without_an_exception()
    {
        const string Sentence = "قالت البلدية إن أعمال الصيانة في الشارع الرئيسي ستبدأ صباح الأحد وتنتهي قبل العيد.";
        string[] pages =
        [
            "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<h1>عنوان الخبر في قلب الصفحة</h1><p>" + Sentence,
            "<html><body><h1>عنوان الخبر في قلب الصفحة</h1><p>" + string.Concat(Enumerable.Repeat("<b><i>", 20_000)) + Sentence,
            "<html><body><h1>عنوان الخبر في قلب الصفحة</h1>" + string.Concat(Enumerable.Repeat("<table><tr><td>", 1_000)) + Sentence,
            "عنوان الخبر في قلب الصفحة\n" + string.Concat(Enumerable.Repeat(Sentence + " ", 12_000)),
            "<html><script type='application/ld+json'>" + new string('[', 50_000) + "</script><h1>عنوان الخبر في قلب الصفحة</h1><p>" + Sentence,
        ];
        foreach (var page in pages)
        {
            var reading = PageReader.Read(Encoding.UTF8.GetBytes(page));
            reading.Refusal.ShouldBeNull();
            reading.Title.ShouldBe("عنوان الخبر في قلب الصفحة");
            reading.Paragraphs.ShouldHaveSingleItem().Text.ShouldStartWith("قالت البلدية");
        }
    }
}
