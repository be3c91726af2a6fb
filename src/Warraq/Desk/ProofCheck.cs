using Warraq.Arabic.Proofing;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>Asks the proofing desk before a story goes out: findings that block, and questions that nobody has answered.</summary>
public sealed class ProofCheck(Database database) : IPublishCheck
{
    public Task<IReadOnlyList<CheckLine>> LookAsync(PublishQuestion question, CancellationToken cancel = default)
    {
        // A missing alternative text (NW09) and a long headline (NW08) have lines of their own.
        var findings = ProofStory.Do(question.Story, question.Paper, database.Time.GetUtcNow()).Findings.Where(f => f.Rule is not ("NW08" or "NW09")).ToList();
        var blocking = findings.Where(f => f.Blocks).ToList();
        var asked = findings.Where(f => !f.Blocks && f.Rule.StartsWith("NW", StringComparison.Ordinal)).ToList();
        var lines = new List<CheckLine>();
        if (blocking.Count > 0) lines.Add(new("open-findings", CheckMark.Missing, $"ملاحظات تمنع النشر: {Places(blocking, "ف", "العنوان", "، ")}", $"Findings that block: {Places(blocking, "¶", "headline", ", ")}"));
        if (asked.Count > 0) lines.Add(new("open-questions", CheckMark.Hint, $"أسئلة تدقيق بلا جواب: {Places(asked, "ف", "العنوان", "، ")}", $"Questions without an answer: {Places(asked, "¶", "headline", ", ")}"));
        if (lines.Count == 0) lines.Add(new("findings", CheckMark.Done, "لا ملاحظة تمنع النشر", "No finding blocks it"));
        return Task.FromResult<IReadOnlyList<CheckLine>>(lines);
    }

    static string Places(IEnumerable<Finding> findings, string paragraph, string headline, string comma) =>
        string.Join(comma, findings.Select(f => f.Paragraph == 0 ? headline : $"{paragraph} {f.Paragraph}").Distinct());
}
