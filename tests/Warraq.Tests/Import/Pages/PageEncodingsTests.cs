using System.Text;
using Warraq.Import.Pages;

namespace Warraq.Tests.Import.Pages;

public sealed class PageEncodingsTests
{
    private const string Page = "ميناء الخزامى يفتتح رصيفاً جديداً للصيادين\n\nافتتح رئيس هيئة الميناء صباح اليوم رصيفاً جديداً يتسع لستين قارباً، وقال إن العمل استغرق أحد عشر شهراً.\n";

    private static Encoding Legacy(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    [Theory]
    [InlineData("windows-1256", null)]
    [InlineData("windows-1256", "windows-1256")]
    [InlineData("windows-1256", "utf-8")]
    [InlineData("windows-1256", "iso-8859-1")]
    [InlineData("windows-1256", "no-such-encoding")]
    [InlineData("iso-8859-6", null)]
    [InlineData("iso-8859-6", "windows-1256")]
    public void A_page_in_a_one_byte_encoding_is_read_whatever_it_declares(string encoding, string? declared)
    {
        var reading = PageReader.Read(Legacy(encoding).GetBytes(Page), charsetHint: declared);
        reading.Encoding.ShouldBe(encoding);
        reading.Title.ShouldBe("ميناء الخزامى يفتتح رصيفاً جديداً للصيادين");
    }

    [Fact]
    public void Utf8_that_declares_windows_1256_is_read_as_utf8() =>
        PageReader.Read(Encoding.UTF8.GetBytes(Page), charsetHint: "windows-1256").Encoding.ShouldBe("utf-8");

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Utf16_is_read_with_and_without_its_mark(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        var reading = PageReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Page)]);
        reading.Title.ShouldBe("ميناء الخزامى يفتتح رصيفاً جديداً للصيادين");
    }

    [Fact]
    public void A_cut_letter_at_the_end_does_not_lose_the_page()
    {
        var reading = PageReader.Read(Encoding.UTF8.GetBytes(Page + "وقال")[..^1]);
        reading.Encoding.ShouldBe("utf-8");
        reading.Steps.ShouldContain(step => step.Contains("U+FFFD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("windows-1252")]
    public void Utf8_that_was_saved_after_a_wrong_reading_is_put_right(string wrong)
    {
        var broken = Legacy(wrong).GetString(Encoding.UTF8.GetBytes(Page));
        PageReader.Read(Encoding.UTF8.GetBytes(broken)).Title.ShouldBe("ميناء الخزامى يفتتح رصيفاً جديداً للصيادين");
    }
}
