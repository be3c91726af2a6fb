using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Warraq.Arabic.Proofing;
using Warraq.Server.Commands.Text;

namespace Warraq.Server.Commands.Proof;

using Paragraph = Warraq.Arabic.Proofing.Paragraph;

/// <summary><c>proof FILE|-</c>: a text with what the proofing desk says about it. Exit status 1 when a finding blocks.</summary>
static class ProofCommand
{
    static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A text of one paragraph a line, in UTF-8; - for standard input" };
        var headline = new Option<bool>("--headline") { Description = "The first line is the headline" };
        var info = new Option<bool>("--info") { Description = "Show what is only worth a look, too" };
        var fix = new Option<bool>("--fix") { Description = "Write the text with the certain fixes made, and nothing else" };
        var json = new Option<bool>("--json") { Description = "One finding a line as JSON" };
        var command = new Command("proof", "Proofread a text: findings, why, and what to write instead") { file, headline, info, fix, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var lines = await TextFile.ReadAsync(parsed.GetValue(file)!, cancel);
            var paragraphs = lines.Select((line, i) => new Paragraph(line, i == 0 && parsed.GetValue(headline) ? ParagraphRole.Headline : ParagraphRole.Body)).ToArray();
            var profile = ProofProfile.Default with { WithInfo = parsed.GetValue(info), Speller = PaperSpeller.Current };
            var findings = Proofreader.Check(paragraphs, profile);
            if (parsed.GetValue(fix))
                foreach (var paragraph in Fixes.ApplyAll(paragraphs, profile)) await output.WriteLineAsync(paragraph.Text);
            else if (parsed.GetValue(json))
                foreach (var finding in findings) await output.WriteLineAsync(Line(finding));
            else Write(output, paragraphs, findings);
            if (profile is { WithInfo: true, Speller.Problem: { } problem }) await Console.Error.WriteLineAsync(problem);
            return findings.Any(f => f.Blocks) ? RootCommands.Refused : RootCommands.Done;
        });
        return command;
    }

    static string Line(Finding finding) => JsonSerializer.Serialize(new
    {
        paragraph = finding.Paragraph + 1,
        rule = finding.Rule,
        severity = Name(finding.Severity),
        blocks = finding.Blocks,
        start = finding.Start,
        length = finding.Length,
        find = finding.Covered,
        suggest = finding.Suggestions,
        message = finding.Message,
        in_quotation = finding.InQuotation,
    }, AsWritten);

    static void Write(TextWriter output, Paragraph[] paragraphs, IReadOnlyList<Finding> findings)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 100_000; // the terminal wraps Arabic itself, and knows its direction
        var byParagraph = findings.ToLookup(f => f.Paragraph);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            console.MarkupLine(Marked(paragraphs[i].Text, byParagraph[i]));
            foreach (var finding in byParagraph[i]) console.MarkupLine(Sentence(finding));
            console.WriteLine();
        }
        console.WriteLine($"{findings.Count(f => f.Severity == Severity.Error)} errors, {findings.Count(f => f.Severity == Severity.Warning)} warnings, {findings.Count(f => f.Blocks)} that block publication.");
    }

    // Overlapping spans are coloured once, by the first.
    static string Marked(string text, IEnumerable<Finding> findings)
    {
        var marked = new System.Text.StringBuilder();
        var done = 0;
        foreach (var finding in findings.Where(f => f.Length > 0).OrderBy(f => f.Start))
        {
            if (finding.Start < done) continue;
            marked.Append(Markup.Escape(text[done..finding.Start])).Append($"[{Colour(finding)} underline]").Append(Markup.Escape(finding.Covered)).Append("[/]");
            done = finding.End;
        }
        return marked.Append(Markup.Escape(text[done..])).ToString();
    }

    static string Sentence(Finding finding)
    {
        var instead = finding.Suggestions.Count == 0 ? "" : " ← " + string.Join(" / ", finding.Suggestions.Select(s => s.Length == 0 ? "∅" : $"«{s}»"));
        return $"  [{Colour(finding)}]{finding.Rule} {Name(finding.Severity)}{(finding.Blocks ? " blocks" : "")}[/] {Markup.Escape($"«{finding.Covered}»{instead}  {finding.Message}")}";
    }

    static string Colour(Finding finding) => finding.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };

    static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
