using Warraq.Arabic.Numbers;
using Warraq.Arabic.Proofing;

namespace Warraq.Tests.Arabic.Proofing;

/// <summary>
/// The rules in <c>Specs/Proofing</c>, one file a rule. A row is a text, what it becomes, and settings. A row with a text alone, or with «=»,
/// is clean; «?» is a finding that suggests nothing; ¶ parts paragraphs. No other rule may speak up.
/// </summary>
public class ProofingSpecsTests
{
    public static TheoryData<string> Specs => [.. Directory.EnumerateFiles(Path.Combine(Spec.Folder, "Proofing"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_rule_says_what_its_spec_says_and_nothing_else(string rule)
    {
        var severity = Proofreader.Rules.Single(r => r.Id == rule).Severity;
        foreach (var row in Spec.Read(Path.Combine("Proofing", rule + ".md")))
        {
            var settings = new Settings(row.Length > 2 ? row[2] : "");
            var text = settings.Paragraphs(row[0]);
            var findings = Proofreader.Check(text, settings.Profile);
            var own = findings.Where(f => f.Rule == rule).ToArray();
            findings.Where(f => f.Rule != rule && f.Severity > Severity.Info).Select(f => $"{f.Rule} {f.Covered}").ShouldBeEmpty(row[0]);
            // A finding that is less certain than its rule is a remark on the side.
            if (IsClean(row)) own.Where(f => f.Severity >= severity).Select(f => f.Covered).ShouldBeEmpty(row[0]);
            else
            {
                own.ShouldNotBeEmpty(row[0]);
                if (row[1] == "?") own.ShouldAllBe(f => f.Suggestions.Count == 0, row[0]);
                else Apply(text, own).ShouldBe(settings.Paragraphs(row[1]).Select(p => p.Text), row[0]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_spec_has_six_wrong_texts_and_six_clean_ones(string rule)
    {
        var rows = Spec.Read(Path.Combine("Proofing", rule + ".md"));
        rows.Count(IsClean).ShouldBeGreaterThanOrEqualTo(6);
        rows.Count(row => !IsClean(row)).ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public void Every_rule_has_its_spec_and_teaches_in_Arabic()
    {
        Proofreader.Rules.Select(r => r.Id).Order(StringComparer.Ordinal).ShouldBe(Specs.Select(row => row.Data), ignoreOrder: true);
        foreach (var rule in Proofreader.Rules)
        {
            rule.Reason.Length.ShouldBeInRange(30, 220, rule.Id);
            rule.Reason[^1].ShouldBe('.', rule.Id);
            Proofreader.Check([new(rule.Reason)]).Select(f => $"{f.Rule} {f.Covered}").ShouldBeEmpty(rule.Reason);
        }
    }

    private static bool IsClean(string[] row) => row.Length == 1 || row[1] == "=";

    private static IEnumerable<string> Apply(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Finding> findings) =>
        paragraphs.Select((paragraph, i) => Fixes.Apply(paragraph.Text, findings.Where(f => f.Paragraph == i)));

    /// <summary>The third cell of a row: <c>role=headline, digits=arab, quotes=curly, ellipsis=...</c>.</summary>
    private sealed class Settings
    {
        private readonly ParagraphRole _role = ParagraphRole.Body;

        public Settings(string cell)
        {
            foreach (var setting in cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var (name, value) = setting.Split('=') is [var n, var v] ? (n, v) : throw new FormatException(setting);
                switch (name)
                {
                    case "role": _role = value == "list" ? ParagraphRole.ListItem : Enum.Parse<ParagraphRole>(value, ignoreCase: true); break;
                    case "digits": Profile = Profile with { Digits = Enum.Parse<Digits>(value, ignoreCase: true) }; break;
                    case "quotes": Profile = Profile with { Quotations = Enum.Parse<QuotationStyle>(value, ignoreCase: true) }; break;
                    case "ellipsis": Profile = Profile with { Ellipsis = value }; break;
                    default: throw new FormatException(setting);
                }
            }
        }

        // The house terms are those of OR16.md.
        public ProofProfile Profile { get; } = new()
        {
            WithInfo = true,
            HouseTerms = [new("خارطة طريق", "خريطة طريق"), new("تواجد", "وجود"), new("الكيان", null, Blocks: true)],
        };

        public IReadOnlyList<Paragraph> Paragraphs(string text) => [.. text.Split('¶', StringSplitOptions.None).Select((part, i) => new Paragraph(text.Contains('¶') ? part.Trim() : part, _role))];
    }
}
