using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Warraq.Arabic.Statements.Figures;
using Warraq.Arabic.Words;
using Warraq.Server.Commands.Text;

namespace Warraq.Tests.Arabic.Statements;

public class FiguresTests
{
    private static readonly string[] Fields = ["find", "op", "min", "max", "approx", "category", "side", "subset_of"];

    [Fact]
    public void Every_case_of_figures_holds()
    {
        foreach (var c in CaseFile.Read("arabic-figures.json"))
        {
            using var output = new StringWriter();
            TextKinds.Run("figures", new StringReader(JsonSerializer.Serialize(new { text = c.GetProperty("text").GetString() })), output, TextWriter.Null);
            var figures = JsonNode.Parse(output.ToString())!["figures"]!.AsArray();
            var wanted = c.GetProperty("figures").EnumerateArray().ToArray();
            figures.Count.ShouldBe(wanted.Length, c.GetProperty("id").GetString());
            foreach (var (figure, expected) in figures.Zip(wanted))
            {
                figure!["find"]!.GetValue<string>().ShouldStartWith(expected.GetProperty("find").GetString()!);
                foreach (var field in Fields.Skip(1))
                    JsonNode.DeepEquals(figure[field], expected.TryGetProperty(field, out var value) ? JsonNode.Parse(value.GetRawText()) : null).ShouldBeTrue($"{c.GetProperty("id")} {field}: {figure}");
            }
        }
    }

    [Fact]
    public void Figures_are_read_with_bound_category_and_side()
    {
        foreach (var row in Spec.Read("figures.md"))
        {
            var figures = FigureReader.Read(ReadText.Of(row[0])).Select(f => Write(f, row[0])).ToArray();
            (figures.Length == 0 ? "–" : string.Join(", ", figures)).ShouldBe(row[1], row[0]);
        }
    }

    [Fact]
    public void Others_are_of_the_side_before_also_in_the_next_sentence()
    {
        var figures = FigureReader.Read(ReadText.Of("قتل ثمانية جنود وجرح 17 آخرون. وأصيب شرطي."));
        figures.Select(f => f.Side).ShouldBe([FigureSide.Military, FigureSide.Military, FigureSide.Police]);
    }

    [Fact]
    public void The_span_leaves_out_what_is_joined_before_the_number()
    {
        const string Text = "وبثلاثةٍ وعشرين جريحًا، ولعشرات القتلى، والـ24 مصابا";
        FigureReader.Read(ReadText.Of(Text)).Select(f => Text.Substring(f.Start, f.Length)).ShouldBe(["ثلاثةٍ وعشرين", "عشرات", "24"]);
    }

    [Fact]
    public void Figures_stand_in_order_inside_the_text_and_parts_have_a_whole() => HostileText.Any.Sample(text =>
    {
        var figures = FigureReader.Read(ReadText.Of(text + " قتل 3 أشخاص بينهم " + text + " طفلان"));
        for (var i = 0; i < figures.Count; i++)
        {
            figures[i].Length.ShouldBePositive();
            if (i > 0) figures[i].Start.ShouldBeGreaterThanOrEqualTo(figures[i - 1].Start);
            if (figures[i].SubsetOf is { } whole) whole.ShouldBeInRange(0, i - 1);
        }
    }, iter: 3_000);

    [Theory]
    [InlineData("5 ")]
    [InlineData("بينهم 5 جنود و")]
    [InlineData("بين خمسة وعشرين ")]
    [InlineData("قتل جندي وأصيب 10-20 آخرون، ")]
    [InlineData("مئة و")]
    [InlineData("لم يسقط ")]
    [InlineData("أكثر من 3 وأقل من 5 ")]
    [InlineData("خ")]
    public void A_megabyte_of_the_same_is_read_in_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var started = Environment.TickCount64;
        FigureReader.Read(ReadText.Of(text));
        (Environment.TickCount64 - started).ShouldBeLessThan(60_000);
    }

    [Fact]
    public void The_lexicon_has_the_words_of_the_table() => FigureTables.Current.Missing.ShouldBeEmpty();

    private static string Write(Figure figure, string text)
    {
        var op = figure.Op == FigureOp.DualOrPlural ? "dual_or_plural" : figure.Op.ToString().ToLowerInvariant();
        var size = figure.Min == figure.Max ? Number(figure.Min) : Number(figure.Min) + ".." + Number(figure.Max);
        var side = figure.Side == FigureSide.Unspecified ? "" : " " + figure.Side.ToString().ToLowerInvariant();
        return $"{text.Substring(figure.Start, figure.Length)} {op} {size} {figure.Category.ToString().ToLowerInvariant()}{side}{(figure.SubsetOf is { } whole ? " of " + whole : "")}{(figure.IsSuperseded ? " was" : "")}";
    }

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
