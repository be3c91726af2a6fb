using Warraq.Server.Commands.Text;

namespace Warraq.Tests.Arabic;

public class TextKindsTests
{
    [Fact]
    public void An_unknown_kind_is_wrong_use_and_the_known_ones_are_named()
    {
        var (code, output, error) = Run("polish", "");
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("bidi, clean, ");
    }

    [Fact]
    public void A_bad_line_is_answered_and_the_next_one_read()
    {
        var (code, output, _) = Run("clean", "{cut\n{\"id\": 7}\n\n{\"id\": \"b\", \"in\": \"کتاب\"}\n[1]\n{\"id\":9,\"in\":\"\\ud800\"}\n");
        code.ShouldBe(0);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Length.ShouldBe(5);
        lines[0].ShouldStartWith("{\"id\":null,\"error\":");
        lines[1].ShouldStartWith("{\"id\":7,\"error\":");
        lines[2].ShouldBe("{\"id\":\"b\",\"out\":\"كتاب\"}");
        lines[4].ShouldStartWith("{\"id\":9,\"error\":");
    }

    [Theory]
    [InlineData("fold", "{\"id\":1,\"text\":\"أحمد\"}", "{\"id\":1,\"exact\":\"أحمد\",\"search\":[\"search:احمد\",\"seat:احمد\"]}")]
    [InlineData("plural", "{\"id\":1,\"n\":1.5}", "{\"id\":1,\"category\":\"other\",\"text\":{}}")]
    [InlineData("publish", "{\"id\":1,\"kind\":\"meta\",\"field\":\"html\"}", "{\"id\":1,\"out\":{\"lang\":\"ar\",\"dir\":\"rtl\"}}")]
    [InlineData("publish", "{\"id\":1,\"kind\":\"rtl\",\"value\":\"C++\"}", "{\"id\":1,\"isolate\":\"auto\",\"html\":\"<bdi>C++</bdi>\"}")]
    [InlineData("dup", "{\"id\":1,\"level\":\"sentence\",\"a\":\"قتل 3 أشخاص\",\"b\":\"قتل 5 أشخاص\"}", "{\"id\":1,\"relation\":\"duplicate\",\"figures_changed\":[[3,5]]}")]
    public void An_answer_is_one_line_with_Arabic_as_it_is(string kind, string line, string answer) => Run(kind, line).Output.Trim().ShouldBe(answer);

    [Fact]
    public void Every_case_of_publishing_holds()
    {
        foreach (var c in CaseFile.Read("arabic-publish.json"))
        {
            var answer = System.Text.Json.Nodes.JsonNode.Parse(Run("publish", c.GetRawText().ReplaceLineEndings(" ")).Output)!;
            foreach (var name in new[] { "out", "html", "isolate", "year", "month", "day", "must_fire" })
                if (c.TryGetProperty(name, out var expected))
                    System.Text.Json.Nodes.JsonNode.DeepEquals(answer[name], System.Text.Json.Nodes.JsonNode.Parse(expected.GetRawText()))
                        .ShouldBeTrue($"{c.GetProperty("id")}: {answer}");
        }
    }

    private static (int Code, string Output, string Error) Run(string kind, string input)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = TextKinds.Run(kind, new StringReader(input), output, error);
        return (code, output.ToString(), error.ToString());
    }
}
