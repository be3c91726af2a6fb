using Warraq.Arabic.Words;

namespace Warraq.Tests.Arabic.Words;

public class BannedWordsTests
{
    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("banned.md"))
        {
            var hit = new BannedWords([row[0]]).FindFirst(row[1]);
            (hit is null ? "–" : row[1].Substring(hit.Start, hit.Length)).ShouldBe(row[2], $"{row[0]} in {row[1]}");
            if (hit is not null) hit.Entry.ShouldBe(row[0]);
        }
    }

    [Fact]
    public void An_empty_list_finds_nothing() => new BannedWords(["", "  ", "!"]).FindFirst("أي نص").ShouldBeNull();

    [Fact]
    public void A_comment_of_a_million_characters_is_searched_in_bounded_time()
    {
        var list = new BannedWords(Enumerable.Range(0, 2_000).Select(i => "كلمة" + (char)('ا' + (i % 20)) + i));
        string[] texts = [new('و', 1_000_000), string.Concat(Enumerable.Repeat("وبالكلمة ", 110_000)), string.Concat(Enumerable.Repeat("ـ\u200C", 500_000))];
        foreach (var text in texts)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            list.FindFirst(text).ShouldBeNull();
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
        }
    }

    [Fact]
    public void A_stop_word_is_known_by_its_exact_spelling()
    {
        StopWords.Contains("على").ShouldBeTrue();
        StopWords.Contains("علي").ShouldBeFalse();
        StopWords.Contains("وفيما").ShouldBeTrue();
    }

    [Theory]
    [InlineData("خلال الـ24 ساعة", "خلال|الـ|24|ساعة")]
    [InlineData("انترفاكس-كازاخستان", "انترفاكس|كازاخستان")]
    [InlineData("بلغ 1,234.5، ثم", "بلغ|1,234.5|ثم")]
    [InlineData("COVID19 و5G.", "COVID19|و|5G")]
    [InlineData("لـ“رويترز”", "لـ|رويترز")]
    [InlineData("قُـتِل\u200F!", "قُـتِل")]
    [InlineData("x\uD800y", "x|y")]
    public void Words_are_found(string text, string words) =>
        string.Join('|', Tokenizer.Tokens(text).Select(t => Tokenizer.Text(text, t))).ShouldBe(words);
}
