using System.Text.Json;
using Warraq.Arabic.Proofing;
using Warraq.Desk;

namespace Warraq.Newsroom.StoryEditor;

/// <summary>Findings as the editor's page reads them: each place by block, line and UTF-16 units.</summary>
static class ProofWire
{
    public static void Write(Utf8JsonWriter w, StoryProof proof)
    {
        w.WriteStartArray("findings");
        foreach (var finding in proof.Findings) Write(w, proof, finding, null, null);
        foreach (var (finding, answer) in proof.Answered) Write(w, proof, finding, answer.Answer, answer.Note);
        w.WriteEndArray();
        w.WriteStartArray("days");
        foreach (var day in proof.Days)
        {
            w.WriteStartObject();
            Place(w, proof, day.Paragraph, day.Start, day.Length);
            w.WriteString("shown", day.Shown);
            w.WriteString("written", day.Written);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    static void Write(Utf8JsonWriter w, StoryProof proof, Finding finding, string? answer, string? note)
    {
        w.WriteStartObject();
        w.WriteString("key", proof.KeyOf(finding));
        w.WriteString("rule", finding.Rule);
        w.WriteString("severity", finding.Severity.ToString());
        w.WriteBoolean("blocks", finding.Blocks);
        w.WriteString("fix", finding.Fix.ToString());
        w.WriteBoolean("quoted", finding.InQuotation);
        Place(w, proof, finding.Paragraph, finding.Start, finding.Length);
        w.WriteString("covered", finding.Covered);
        w.WriteStartArray("suggestions");
        foreach (var suggestion in finding.Suggestions) w.WriteStringValue(suggestion);
        w.WriteEndArray();
        w.WriteString("message", finding.Message);
        if (finding.Picture is { } picture) w.WriteString("picture", proof.Pictures[picture]);
        if (finding.With is { } with)
        {
            w.WriteStartObject("with");
            Place(w, proof, with.Paragraph, with.Start, with.Length);
            w.WriteString("covered", proof.Texts[with.Paragraph].AsSpan(with.Start, Math.Min(with.Length, proof.Texts[with.Paragraph].Length - with.Start)));
            w.WriteEndObject();
        }
        if (answer is not null)
        {
            w.WriteString("answer", answer);
            w.WriteString("note", note);
        }
        w.WriteEndObject();
    }

    static void Place(Utf8JsonWriter w, StoryProof proof, int paragraph, int start, int length)
    {
        var (block, line) = proof.Places[paragraph];
        w.WriteString("block", block ?? "headline");
        w.WriteNumber("line", line);
        w.WriteNumber("start", start);
        w.WriteNumber("length", length);
    }
}
