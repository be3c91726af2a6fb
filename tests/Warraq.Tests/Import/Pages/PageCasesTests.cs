using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Warraq.Arabic.Letters;
using Warraq.Import.Pages;

namespace Warraq.Tests.Import.Pages;

public sealed partial class PageCasesTests
{
    public static IEnumerable<TheoryDataRow<string>> Names() => PageCase.Names();

    [Theory, MemberData(nameof(Names))]
    public void A_saved_page_gives_its_article_and_nothing_else(string name)
    {
        var page = PageCase.Load(name);
        var reading = PageReader.Read(page.Bytes, page.FileName);

        reading.Refusal.ShouldBeNull();
        reading.Title.ShouldBe(page.Text("title"));
        page.List("labels").Except(reading.Labels).ShouldBeEmpty();
        reading.Labels.Except(page.List("labels")).Except(page.List("labels_may")).ShouldBeEmpty();
        Paragraphs(reading).Where(text => !page.List("optional").Contains(text)).ShouldBe(page.List("paragraphs"));
        page.List("author_accept").Append(page.Text("author")).ShouldContain(reading.Author);
        page.List("source_accept").Append(page.Text("source")).ShouldContain(reading.Source);
        (PageReadingJson.Published(reading)?[..10]).ShouldBe(page.Text("published"));
    }

    [Theory, MemberData(nameof(Names))]
    public void Chrome_stays_out_of_the_body_and_is_listed(string name)
    {
        var page = PageCase.Load(name);
        var reading = PageReader.Read(page.Bytes, page.FileName);
        var dropped = reading.Dropped.Select(line => Bare(line.Text)).ToList();
        foreach (var text in page.List("must_drop"))
        {
            reading.Paragraphs.ShouldAllBe(paragraph => !Bare(paragraph.Text).Contains(Bare(text), StringComparison.Ordinal), text);
            if (!page.List("unseen").Contains(text)) dropped.ShouldContain(line => line.Contains(Bare(text), StringComparison.Ordinal), text);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Repeated_passages_are_marked_and_no_others(string name)
    {
        var page = PageCase.Load(name);
        var reading = PageReader.Read(page.Bytes, page.FileName);
        var optional = page.List("optional");
        var expected = page.Findings("findings").Select(pair => Body(page, pair.Where)).ToList();
        var tolerated = page.Findings("findings_may").Select(pair => Body(page, pair.Where)).Concat(optional).ToList();
        var texts = Paragraphs(reading).ToList();
        var found = reading.Findings.Where(finding => finding.Rule == "NW01").Select(finding => texts[Number(finding.Where) - 1])
            .Where(text => !optional.Contains(text) && !(tolerated.Contains(text) && !expected.Contains(text))).ToList();
        // A pull quote repeats a sentence of the text: either of the two places is right.
        found.RemoveAll(text => !expected.Contains(text) && optional.Exists(line => text.Contains(line.Trim('«', '»'), StringComparison.Ordinal)));
        found.ShouldBe(expected);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_line_of_a_text_dump_is_kept_or_listed(string name)
    {
        var page = PageCase.Load(name);
        if (!page.FileName.EndsWith(".txt", StringComparison.Ordinal)) return;
        var reading = PageReader.Read(page.Bytes, page.FileName);
        var kept = string.Join(' ', reading.Paragraphs.Select(each => each.Text).Append(reading.Title).Concat(reading.Dropped.Select(line => line.Text)));
        var text = reading.Encoding == "iso-8859-6" ? CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-6")!.GetString(page.Bytes)
            : reading.Encoding == "utf-16" ? Encoding.Unicode.GetString(page.Bytes) : Encoding.UTF8.GetString(page.Bytes);
        foreach (var line in text.Split('\n').Select(ArabicText.Clean).Where(line => line.Any(char.IsLetter)))
        {
            Bare(kept).ShouldContain(Bare(line.TrimStart('•', ' ')), Case.Sensitive, line);
        }
    }

    [Fact]
    public void The_sample_page_has_two_labels_eleven_paragraphs_and_one_repeated_passage()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "pages", "kazakhstan-2022.txt"));
        var reading = PageReader.Read(bytes, "kazakhstan-2022.txt");

        reading.Title.ShouldBe("عشرات القتلى في احتجاجات عنيفة في كازاخستان … وروسيا تتدخل");
        reading.Labels.ShouldBe(["أبرز", "شؤون دولية"]);
        reading.Paragraphs.Count.ShouldBe(11);
        reading.Author.ShouldBeNull();
        reading.PublishedOn.ShouldBeNull();
        var repeat = reading.Findings.ShouldHaveSingleItem();
        repeat.Rule.ShouldBe("NW01");
        repeat.Where.ShouldBe("body:9");
        repeat.With.ShouldBe("body:8");
        reading.Dropped.Select(line => line.Text).ShouldBe(
            ["أبرزشؤون دولية", "أخبار مرتبطة", "اترك تعليقاً", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "زر الذهاب إلى الأعلى"]);
    }

    private static IEnumerable<string> Paragraphs(PageReading reading) => reading.Paragraphs.Select(each => ListMark().Replace(each.Text, ""));

    private static string Body(PageCase page, string where) => page.List("paragraphs")[Number(where) - 1];

    private static int Number(string where) => int.Parse(where.AsSpan(where.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    // Format characters do not hide a leak.
    private static string Bare(string text) => Spaces().Replace(new string([.. text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)]), " ").Trim();

    [GeneratedRegex(@"^[•·▪◦‣*\-–—]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
