namespace Warraq.Site;

/// <summary>The words of the chrome, whole sentences in each language; nothing is put together from pieces.</summary>
public sealed record Words
{
    public static Words For(string lang) => lang == "en" ? WordsEnglish.All : WordsArabic.All;

    public static readonly string[] HijriMonths = ["Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Akhir", "Jumada al-Ula",
        "Jumada al-Akhira", "Rajab", "Shaaban", "Ramadan", "Shawwal", "Dhu al-Qaada", "Dhu al-Hijja"];

    // Frame of the page
    public required string Skip { get; init; }
    public required string BackToTop { get; init; }
    public required string Theme { get; init; }
    public required string OtherLanguage { get; init; }
    public required string SectionsOfPaper { get; init; }
    public required string AllSections { get; init; }
    public required string Sections { get; init; }
    public required string Top { get; init; }
    public required string FrontPage { get; init; }
    public required string Urgent { get; init; }
    public required string UrgentNews { get; init; }
    public required string IssueOf { get; init; }
    public required string Follow { get; init; }
    public required string Feed { get; init; }
    public required string DayArchive { get; init; }
    public required string Contact { get; init; }
    public required string ReportError { get; init; }

    // Lists
    public required string MostRead { get; init; }
    public required string MostReadAndOpinion { get; init; }
    public required string Opinion { get; init; }
    public required string AllNews { get; init; }
    public required string More { get; init; }
    public required string SubSections { get; init; }
    public required string DayNews { get; init; }
    public required string Pages { get; init; }
    public required string Older { get; init; }
    public required string Newest { get; init; }
    public required string EarlierDay { get; init; }
    public required string LaterDay { get; init; }
    public required string Tag { get; init; }
    public required string Author { get; init; }
    public required string EmptyFront { get; init; }
    public required string EmptyList { get; init; }
    public required string EmptyDay { get; init; }
    public required string Developing { get; init; }
    public required string LatestOfStory { get; init; }

    // Article
    public required string By { get; init; }
    public required string And { get; init; }
    public required string From { get; init; }
    public required string Published { get; init; }
    public required string Updated { get; init; }
    public required string ZoneBefore { get; init; }
    public required string ZoneAfter { get; init; }
    public required string SourcesAndSharing { get; init; }
    public required string Sources { get; init; }
    public required string Share { get; init; }
    public required string WhatsApp { get; init; }
    public required string Telegram { get; init; }
    public required string X { get; init; }
    public required string Mail { get; init; }
    public required string CopyLink { get; init; }
    public required string Copied { get; init; }
    public required string Tags { get; init; }
    public required string Correction { get; init; }
    public required string Corrected { get; init; }
    public required string UpdateLog { get; init; }
    public required string Related { get; init; }
    public required string To { get; init; }
    public required string Confirmed { get; init; }
    public required string SourcesDiffer { get; init; }
    public required string Withdrawn { get; init; }
    public required string Elsewhere { get; init; }

    // Comments
    public required string Comments { get; init; }
    public required string CommentReview { get; init; }
    public required string CommentPolicy { get; init; }
    public required string NoCommentsYet { get; init; }
    public required string CommentsClosed { get; init; }
    public required string Reply { get; init; }
    public required string ReplyTo { get; init; }
    public required string CancelReply { get; init; }
    public required string LeaveComment { get; init; }
    public required string Required { get; init; }
    public required string CommentText { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Trap { get; init; }
    public required string Send { get; init; }
    public required string Received { get; init; }
    public required string NotSent { get; init; }
    public required string TextKept { get; init; }

    public required string CommentErased { get; init; }
    public required string ByPaper { get; init; }
    public required string Report { get; init; }
    public required string ReportOf { get; init; }
    public required string ReportHelp { get; init; }
    public required string CancelReport { get; init; }
    public required string ReportReason { get; init; }
    public required string Choose { get; init; }
    public required Func<Comments.ReportReason, string> ReportReasons { get; init; }
    public required string ReportText { get; init; }
    public required string SendReport { get; init; }
    public required string Reported { get; init; }

    // Search
    public required string Search { get; init; }
    public required Func<string, string> SearchIn { get; init; }
    public required string SearchButton { get; init; }
    public required string SearchHelp { get; init; }
    public required string SearchSigns { get; init; }
    public required string Narrow { get; init; }
    public required string NarrowBy { get; init; }
    // What was typed stands isolated (U+2068, U+2069): its own direction reaches nothing around it, in a title either.
    public required Func<string, string> ResultsFor { get; init; }
    public required Func<string, string> MoreThan { get; init; }
    public required string DidYouMean { get; init; }
    public required string QuestionMark { get; init; }
    public required string OrderOfResults { get; init; }
    public required string ByRelevance { get; init; }
    public required string ByDate { get; init; }
    public required string MostWords { get; init; }
    public required string NoneWithAllWords { get; init; }
    public required Func<string, string> NothingFound { get; init; }
    public required string TryOtherWords { get; init; }
    public required string SearchWholeArchive { get; init; }
    public required string SearchAllLanguages { get; init; }
    public required string BlankQuery { get; init; }
    public required Func<string, string> QueryCut { get; init; }
    public required Func<string, string> DateNotRead { get; init; }
    public required string SearchNotReady { get; init; }
    public required string ResultPages { get; init; }
    public required string FirstPage { get; init; }
    public required string NextPage { get; init; }
    public required string EndOfResults { get; init; }
    public required string BySection { get; init; }
    public required string BySource { get; init; }
    public required string ByAuthor { get; init; }
    public required string ByTime { get; init; }
    public required string AllSectionsOfPaper { get; init; }
    public required string AnySource { get; init; }
    public required string AnyAuthor { get; init; }
    public required string AnyTime { get; init; }
    public required string SinceDay { get; init; }
    public required string UntilDay { get; init; }
    public required string Apply { get; init; }
    public required string CountedOverNewest { get; init; }
    public required string Suggestions { get; init; }
    public required string SuggestedStory { get; init; }
    public required string SuggestedTag { get; init; }
    public required string SuggestedAuthor { get; init; }
    public required string SuggestedSource { get; init; }

    // What went wrong
    public required string NotFoundTitle { get; init; }
    public required string NotFoundText { get; init; }
    public required string GoneTitle { get; init; }
    public required string GoneText { get; init; }
    public required string GoneReason { get; init; }
    public required string BackToFront { get; init; }
    public required string Reference { get; init; }
    public required Func<int, (string Title, string Text)> Failure { get; init; }
}
