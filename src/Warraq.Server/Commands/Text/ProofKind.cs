using System.Text.Json.Nodes;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Proofing;

namespace Warraq.Server.Commands.Text;

/// <summary>What the proofing desk says about a text; every line of it is a paragraph.</summary>
internal static class ProofKind
{
    public static JsonObject Answer(TextLine line)
    {
        var text = line.Text("text");
        var role = Role(line.TextOr("role", "body"));
        var lines = text.Split('\n');
        var findings = Proofreader.Check([.. lines.Select(l => new Paragraph(l, role))], Profile(line));
        return new() { ["findings"] = new JsonArray([.. findings.Select(finding => Write(finding, lines.Take(finding.Paragraph).Sum(l => l.Length + 1)))]) };
    }

    private static JsonObject Write(Finding finding, int offset) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["start"] = offset + finding.Start,
        ["length"] = finding.Length,
        ["find"] = finding.Covered,
        ["suggest"] = new JsonArray([.. finding.Suggestions.Select(s => JsonValue.Create(s))]),
        ["message"] = finding.Message,
        ["in_quotation"] = finding.InQuotation,
        ["blocks"] = finding.Blocks,
    };

    private static ParagraphRole Role(string name) => name switch
    {
        "body" => ParagraphRole.Body,
        "headline" => ParagraphRole.Headline,
        "section" => ParagraphRole.Section,
        "caption" => ParagraphRole.Caption,
        "list" => ParagraphRole.ListItem,
        _ => throw new BadLineException($"The role “{name}” must be body, headline, section, caption or list."),
    };

    private static ProofProfile Profile(TextLine line)
    {
        var profile = line.Part("profile");
        return new()
        {
            WithInfo = true,
            HouseTerms = [.. line.Part("house").Parts("avoid").Select(Term)],
            Digits = profile.TextOr("digits", "latn") switch
            {
                "latn" => Digits.Latn,
                "arab" => Digits.Arab,
                var digits => throw new BadLineException($"The digits “{digits}” must be latn or arab."),
            },
            Quotations = profile.TextOr("quotes", "any") switch
            {
                "any" => QuotationStyle.Any,
                "guillemets" or "«»" or "« »" => QuotationStyle.Guillemets,
                "curly" or "“”" or "“ ”" => QuotationStyle.Curly,
                "straight" or "\"\"" or "\" \"" => QuotationStyle.Straight,
                var quotes => throw new BadLineException($"The quotes “{quotes}” must be any, guillemets, curly or straight."),
            },
            Ellipsis = profile.TextOr("ellipsis", "…"),
            MonthsCountry = profile.TextOr("months", "LB"),
            Speller = PaperSpeller.Current,
            OwnWords = profile.Texts("words").ToHashSet(StringComparer.Ordinal),
            Off = profile.Texts("off").ToHashSet(StringComparer.Ordinal),
        };
    }

    private static HouseTerm Term(TextLine term) => new(
        term.Text("term"),
        term.TextOr("prefer", "") is { Length: > 0 } prefer ? prefer : null,
        term.TextOr("scope", "all") switch
        {
            "all" => HouseTermScope.All,
            "headline" => HouseTermScope.Headline,
            "not in quotes" => HouseTermScope.NotInQuotations,
            var scope => throw new BadLineException($"The scope “{scope}” must be all, headline or not in quotes."),
        },
        term.FlagOr("blocks", false));
}
