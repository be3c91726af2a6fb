using CsCheck;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Typography;

namespace Warraq.Tests.Arabic.Typography;

public class TypographyTests
{
    private static readonly QuoteStyle[] Styles = [QuoteStyle.Guillemets, QuoteStyle.Curly, QuoteStyle.CurlyOfCldr, QuoteStyle.Straight];

    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("typography.md"))
        {
            var (function, text) = (row[0], row[1]);
            var result = function switch
            {
                "guillemets" => Quotes.Apply(text, QuoteStyle.Guillemets),
                "curly" => Quotes.Apply(text, QuoteStyle.Curly),
                "cldr" => Quotes.Apply(text, QuoteStyle.CurlyOfCldr),
                "straight" => Quotes.Apply(text, QuoteStyle.Straight),
                "wrap" => Quotes.Wrap(text, QuoteStyle.Guillemets),
                "ellipsis" => Ellipsis.Apply(text),
                "dots" => Ellipsis.Apply(text, "..."),
                "together" => Spaces.KeepTogether(text),
                _ => Kashida.Join(function["join ".Length..], text),
            };
            result.ShouldBe(row[2], $"{function}: {text}");
        }
    }

    [Fact]
    public void Quotation_marks_change_and_nothing_else() => Gen.Select(HostileText.Any, Gen.OneOf(Styles)).Sample((text, style) =>
    {
        const string marks = "«»“”‘’\"'„‟‹›‚‛";
        var written = Quotes.Apply(text, style);
        return written.Length == text.Length && written.Zip(text).All(pair => pair.First == pair.Second || (marks.Contains(pair.First) && marks.Contains(pair.Second)));
    });

    [Fact]
    public void A_quotation_in_one_style_is_written_in_another_and_back() =>
        Gen.Select(Gen.OneOf("كلمة", "رأي الناس", "بيان").Array[3], Gen.OneOf(Styles[..3]), Gen.OneOf(Styles[..3])).Sample((words, from, to) =>
        {
            var text = Quotes.Wrap($"{words[0]} {Quotes.Wrap(words[1], from)} {words[2]}", from);
            text = $"قال: {text}.";
            return Quotes.Apply(Quotes.Apply(text, to), from) == text;
        });

    [Fact]
    public void Applied_twice_is_applied_once() => HostileText.Any.Sample(text =>
        Ellipsis.Apply(Ellipsis.Apply(text)) == Ellipsis.Apply(text) && Spaces.KeepTogether(Spaces.KeepTogether(text)) == Spaces.KeepTogether(text));

    [Fact]
    public void Cleaning_takes_the_space_for_display_back() => ArabicText.Clean(Spaces.KeepTogether("قتل 12 شخصا")).ShouldBe("قتل 12 شخصا");

    [Fact]
    public void Ten_thousand_marks_are_written_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("«كلمة “", 100_000)) + string.Concat(Enumerable.Repeat("” »", 100_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Quotes.Apply(text, QuoteStyle.Curly).Length.ShouldBe(text.Length);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }
}
