using System.Net;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>What a reader sent about a comment, untouched.</summary>
public sealed record ReportDraft
{
    public required int StoryNumber { get; init; }
    public required int Comment { get; init; }
    public ReportReason? Reason { get; init; }
    public string? Text { get; init; }

    /// <summary>The field that people do not see and machines fill.</summary>
    public string? Website { get; init; }
    public IPAddress? Address { get; init; }

    /// <summary>As <see cref="CommentDraft.TrustNetworkChecks"/>.</summary>
    public bool TrustNetworkChecks { get; init; } = true;
}

/// <summary>Takes a reader's report: the comment comes (back) into the moderators' queue. Nothing on the page changes by itself.</summary>
public static class ReportComment
{
    public const int TextLength = 500;

    static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    static readonly CommentMessage NoReason = new("reason", "no-reason", "اختر سبب البلاغ.", "Choose why you report it.");
    static readonly CommentMessage LongText = new("text", "long-text", $"لا يزيد الشرح على {TextLength} حرف.", $"An explanation has at most {TextLength} characters.");
    static readonly CommentMessage NoComment = new("", "no-comment", "هذا التعليق لم يعد هنا.", "This comment is no longer here.");

    /// <summary>When this answers <see cref="CommentAnswer.Sent"/>, the report is on disk; the same reader's second one about a comment changes nothing.</summary>
    public static async Task<CommentAnswer> DoAsync(Database database, PaperSecret secret, ReportDraft draft, CancellationToken cancel = default)
    {
        if (!string.IsNullOrWhiteSpace(draft.Website)) return new CommentAnswer.Swallowed();
        if (draft.Reason is not { } reason) return new CommentAnswer.Refused(422, [NoReason]);
        if (draft.Text?.Length > CommentForms.HugeLength) return new CommentAnswer.Refused(413, [LongText]);
        var text = CommentCleaning.Paragraphs(draft.Text ?? "");
        if (text.Length > TextLength) return new CommentAnswer.Refused(422, [LongText]);
        var hash = SenderMarks.OfNetwork(secret, draft.Address is null ? "unknown" : Networks.Alone(draft.Address));
        return await database.WriteAsync<CommentAnswer>(async db =>
        {
            await CommentLock.TakeAsync(db, cancel);
            if (await db.Set<Comment>().FirstOrDefaultAsync(c => c.Number == draft.Comment && c.StoryNumber == draft.StoryNumber && c.State == CommentState.Approved, cancel) is not { } comment)
                return new CommentAnswer.Refused(404, [NoComment]);
            var now = database.Time.GetUtcNow();
            var reports = db.Set<CommentReport>().AsNoTracking();
            if (draft.TrustNetworkChecks)
            {
                if (await reports.AnyAsync(r => r.Comment == comment.Number && r.AddressHash == hash, cancel)) return new CommentAnswer.Sent(comment.Number, comment.State);
                var (rate, since) = ((await Settings.LoadAsync(db, cancel)).CommentRate, now - Window);
                if (rate > 0 && await reports.CountAsync(r => r.AddressHash == hash && r.At > since, cancel) >= rate)
                    return new CommentAnswer.Refused(429, [CommentForms.TooManyReports], Window);
            }
            // Behind a balancer that was not named all readers look alike; enough is enough then.
            else if (comment.OpenReports >= 20) return new CommentAnswer.Sent(comment.Number, comment.State);
            db.Add(new CommentReport { Id = Guid.CreateVersion7(now), Comment = comment.Number, Reason = reason, Text = text.Length == 0 ? null : text, AddressHash = hash, At = now });
            comment.OpenReports++;
            return new CommentAnswer.Sent(comment.Number, comment.State);
        }, cancel);
    }
}
