using CsCheck;
using Warraq.Arabic.Bidi;
using Warraq.Server.Commands.Text;

namespace Warraq.Tests.Arabic.Bidi;

public class HazardsTests
{
    [Fact]
    public void Every_case_of_bidi_holds()
    {
        foreach (var c in CaseFile.Read("arabic-bidi.json"))
            Find(c.GetProperty("text").GetString()!).ShouldBe(
                c.GetProperty("hazards").EnumerateArray().Select(h => (h.GetProperty("find").GetString()!, h.GetProperty("kind").GetString()!)), c.GetRawText());
    }

    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("bidi.md"))
        {
            (string, string)[] expected = row[1] == "–" ? [] : [(row[1], row[2])];
            Find(row[0]).ShouldBe(expected, row[0]);
        }
    }

    [Fact]
    public void Hazards_lie_in_the_text_in_order_and_apart() => HostileText.Any.Sample(text =>
    {
        var end = 0;
        foreach (var hazard in Hazards.Find(text + " +7 727 123-45-67 C++ " + text))
        {
            if (hazard.Start < end || hazard.Length < 1) return false;
            end = hazard.Start + hazard.Length;
        }
        return end <= (text.Length * 2) + 23;
    });

    [Theory]
    [InlineData("1-")]
    [InlineData("1 ")]
    [InlineData("a.")]
    [InlineData("a, ")]
    [InlineData("+")]
    [InlineData("@a")]
    [InlineData("(")]
    [InlineData("001 ")]
    [InlineData("http://")]
    [InlineData("aa@aa.")]
    [InlineData("12-20 ")]
    public void Hostile_paragraphs_are_searched_in_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Hazards.Find(text).Count.ShouldBeLessThan(text.Length);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    private static IEnumerable<(string Find, string Kind)> Find(string text) => Hazards.Find(text).Select(hazard =>
        (text.Substring(hazard.Start, hazard.Length), BidiKind.Name(hazard.Kind)));
}
