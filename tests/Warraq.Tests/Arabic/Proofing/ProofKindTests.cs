using System.Text.Json.Nodes;
using Warraq.Server.Commands.Text;

namespace Warraq.Tests.Arabic.Proofing;

public class ProofKindTests
{
    [Fact]
    public void Every_case_of_proofing_holds()
    {
        foreach (var c in CaseFile.Read("arabic-proof.json"))
        {
            var text = c.GetProperty("text").GetString()!;
            var findings = Answer(c.GetRawText().ReplaceLineEndings(" "))["findings"]!.AsArray().ToList();
            foreach (var expected in c.GetProperty("findings").EnumerateArray())
            {
                var at = text.IndexOf(expected.GetProperty("find").GetString()!, StringComparison.Ordinal);
                var found = findings.Find(f => (string)f!["rule"]! == expected.GetProperty("rule").GetString() && Covers(f, at, expected.GetProperty("find").GetString()!.Length));
                found.ShouldNotBeNull(c.ToString());
                findings.Remove(found);
                string[] accepted = [.. expected.GetProperty("suggest").EnumerateArray().Select(s => Replaced(text, at, expected.GetProperty("find").GetString()!.Length, s.GetString()!))];
                if (accepted.Length > 0) accepted.ShouldContain(Replaced(text, (int)found["start"]!, (int)found["length"]!, (string)found["suggest"]![0]!), c.ToString());
            }
            findings.Where(f => (string)f!["severity"]! != "info").Select(f => f!.ToJsonString()).ShouldBeEmpty(c.ToString());
        }
    }

    [Fact]
    public void Every_line_is_a_paragraph_and_places_count_from_the_beginning()
    {
        var findings = Answer("""{"id":1,"text":"عاد الوفد.\nغادر الوفد ، ثم عاد."}""")["findings"]!.AsArray();
        findings.ShouldHaveSingleItem()!["start"]!.GetValue<int>().ShouldBe("عاد الوفد.\nغادر الوفد".Length);
    }

    [Theory]
    [InlineData("""{"id":1,"text":"نص","role":"poem"}""", "role")]
    [InlineData("""{"id":1,"text":"نص","profile":{"digits":"roman"}}""", "digits")]
    [InlineData("""{"id":1,"text":"نص","profile":[]}""", "profile")]
    [InlineData("""{"id":1,"text":"نص","house":{"avoid":{}}}""", "avoid")]
    [InlineData("""{"id":1,"text":"نص","house":{"avoid":[{"prefer":"نص"}]}}""", "term")]
    public void A_field_that_cannot_be_understood_is_named(string line, string field) => Answer(line)["error"]!.ToString().ShouldContain(field);

    private static bool Covers(JsonNode finding, int at, int length) =>
        (int)finding["start"]! <= at && (int)finding["start"]! + (int)finding["length"]! >= at + length;

    private static string Replaced(string text, int start, int length, string by) => text[..start] + by + text[(start + length)..];

    private static JsonNode Answer(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        TextKinds.Run("proof", new StringReader(line), output, error).ShouldBe(0);
        return JsonNode.Parse(output.ToString())!;
    }
}
