using Warraq.Arabic.Numbers;
using Warraq.Comments;
using Warraq.Site;

namespace Warraq.Newsroom.Moderation;

/// <summary>The words of moderation: queues, bans, readers' data. Its two languages stand in files of their own.</summary>
public sealed partial record CommentsWords
{
    public static CommentsWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Queues { get; init; }
    public required string Story { get; init; }
    public required string AllStories { get; init; }
    public required string Order { get; init; }
    public required string Show { get; init; }
    public required string Bans { get; init; }
    public required string Queue { get; init; }
    public required string ChooseAll { get; init; }
    public required string Chosen { get; init; }
    public required string ApproveThem { get; init; }
    public required string RejectThem { get; init; }
    public required string SpamThem { get; init; }
    public required string Undo { get; init; }
    public required string Pages { get; init; }
    public required string Beginning { get; init; }
    public required string Further { get; init; }
    public required string About { get; init; }
    public required string Next { get; init; }
    public required string Previous { get; init; }
    public required string Approve { get; init; }
    public required string Keep { get; init; }
    public required string Reject { get; init; }
    public required string Spam { get; init; }
    public required string Reply { get; init; }
    public required string Note { get; init; }
    public required string Choose { get; init; }
    public required string OfPaper { get; init; }
    public required string Answers { get; init; }
    public required string Erased { get; init; }
    public required string ErasedReason { get; init; }
    public required string HasLink { get; init; }
    public required string IsNote { get; init; }
    public required string FirstIsRead { get; init; }
    public required string On { get; init; }
    public required string Since { get; init; }
    public required string Mail { get; init; }
    public required string MailHidden { get; init; }
    public required string ReportsOf { get; init; }
    public required string Banned { get; init; }
    public required string BannedMail { get; init; }
    public required string BannedNetwork { get; init; }
    public required string WhenRejecting { get; init; }
    public required string ReasonSent { get; init; }
    public required string NoReason { get; init; }
    public required string OwnWords { get; init; }
    public required string SentFromPaper { get; init; }
    public required string NotSent { get; init; }
    public required string ReplyText { get; init; }
    public required string ApproveAndReply { get; init; }
    public required string SendReply { get; init; }
    public required string MoreActs { get; init; }
    public required string MakeNote { get; init; }
    public required string OpenDiscussion { get; init; }
    public required string CloseDiscussion { get; init; }
    public required string BanSender { get; init; }
    public required string BanMail { get; init; }
    public required string BanNetwork { get; init; }
    public required string BanFor { get; init; }
    public required string BanNow { get; init; }
    public required string Earlier { get; init; }
    public required string TextCaught { get; init; }
    public required string TextFree { get; init; }
    public required string TryWord { get; init; }
    public required string Word { get; init; }
    public required string TryText { get; init; }
    public required string TryIt { get; init; }
    public required string NoWord { get; init; }
    public required string NewBan { get; init; }
    public required string Kind { get; init; }
    public required string What { get; init; }
    public required string BanHint { get; init; }
    public required string InForce { get; init; }
    public required string NoBans { get; init; }
    public required string Until { get; init; }
    public required string Lift { get; init; }
    public required string BanDone { get; init; }
    public required string LiftDone { get; init; }
    public required string FindReader { get; init; }
    public required string PrivacyHint { get; init; }
    public required string Find { get; init; }
    public required string Unknown { get; init; }
    public required string Letters { get; init; }
    public required string Export { get; init; }
    public required string EraseHint { get; init; }
    public required string SureErase { get; init; }
    public required string Erase { get; init; }
    public required Func<QueueTab, string> Tab { get; init; }
    public required Func<QueueOrder, string> OrderName { get; init; }
    public required Func<QueueTab, string> Empty { get; init; }
    public required Func<CommentState, int, string> Done { get; init; }
    public required Func<string, string> ChooseOf { get; init; }
    public required Func<CommentState, string> State { get; init; }
    public required Func<SenderCounts, PaperTime, string> Counts { get; init; }
    public required Func<SenderCounts, int, PaperTime, string> AllCounts { get; init; }
    public required Func<int, PaperTime, string> Reports { get; init; }
    public required Func<ReportReason, string> ReportReason { get; init; }
    public required Func<string, string> Matched { get; init; }
    public required Func<IReadOnlyList<Folding>, string> Ways { get; init; }
    public required Func<int, string> Copies { get; init; }
    public required Func<string, string> Because { get; init; }
    public required Func<string, string> ReplyAs { get; init; }
    public required Func<string, string> Term { get; init; }
    public required Func<BanKind, string> BanKind { get; init; }
    public required Func<string, int, int, PaperTime, string> Tried { get; init; }
    public required Func<int, PaperTime, string> TriedInVain { get; init; }
    public required Func<int, PaperTime, string> ErasedNow { get; init; }

    // What there is none of is left out.
    static IEnumerable<string> Parts(SenderCounts counts) =>
        new (int Count, CountedPhrase Phrase)[] { (counts.Approved, CountedPhrase.Accepted), (counts.Rejected, CountedPhrase.Refused), (counts.Spam, CountedPhrase.Spam) }.Where(p => p.Count > 0).Select(p => p.Phrase.Write(p.Count));
}
