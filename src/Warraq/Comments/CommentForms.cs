namespace Warraq.Comments;

/// <summary>What the comment form asks for, and the sentences with which it refuses.</summary>
public static class CommentForms
{
    /// <summary>UTF-16 units after cleaning, as <c>maxlength</c> counts them.</summary>
    public const int NameLength = 60;
    public const int TextLength = 2000;

    /// <summary>Above this nothing is cleaned or counted: no person typed it into a field of 2,000 characters.</summary>
    public const int HugeLength = 10 * TextLength;

    public static readonly CommentMessage NoName = new("name", "no-name", "اكتب اسمك.", "Write your name.");
    public static readonly CommentMessage LongName = new("name", "long-name", $"لا يزيد الاسم على {NameLength} حرفًا.", $"A name has at most {NameLength} characters.");
    public static readonly CommentMessage LinkInName = new("name", "link-in-name", "لا يُكتب رابط في الاسم.", "A name holds no link.");
    public static readonly CommentMessage NoEmail = new("email", "no-email", "اكتب عنوان بريدك الإلكتروني. لن يُنشر.", "Write your e-mail address. It is not published.");
    public static readonly CommentMessage BadEmail = new("email", "bad-email", "عنوان البريد الإلكتروني غير صحيح. مثاله: name@example.org", "This is not an e-mail address. It looks like name@example.org");
    public static readonly CommentMessage NoText = new("text", "no-text", "اكتب تعليقك.", "Write your comment.");
    public static readonly CommentMessage LongText = new("text", "long-text", $"لا يزيد التعليق على {TextLength} حرف. اختصره ثم أرسله.", $"A comment has at most {TextLength} characters. Shorten it and send it again.");
    public static readonly CommentMessage NoLinks = new("text", "links", "لا تُقبل الروابط في التعليقات.", "Comments hold no links.");
    public static readonly CommentMessage NoParent = new("parent", "no-parent", "التعليق الذي تردّ عليه لم يعد هنا.", "The comment that you answer is no longer here.");
    public static readonly CommentMessage NoStory = new("", "no-story", "لا خبر بهذا الرقم.", "There is no story with this number.");
    public static readonly CommentMessage Closed = new("", "closed", "أُغلق باب التعليق على هذا الخبر.", "Comments on this story are closed.");

    // Says nothing of a ban: whoever reads it learns neither that there is one nor what it is about.
    public static readonly CommentMessage NotAccepted = new("", "not-accepted", "لا يمكننا قبول هذا التعليق.", "We cannot accept this comment.");
    public static readonly CommentMessage TooFast = new("", "too-fast", "انتظر بضع ثوانٍ ثم أرسل تعليقك.", "Wait a few seconds, then send your comment.");
    public static readonly CommentMessage TooMany = new("", "too-many", "وصلتنا تعليقات كثيرة في وقت قصير. أعد المحاولة بعد بضع دقائق.", "Too many comments arrived in a short time. Try again in a few minutes.");

    public static readonly CommentMessage TooManyReports = new("", "too-many", "وصلتنا منك بلاغات كثيرة في وقت قصير. أعد المحاولة بعد بضع دقائق.", "Too many reports arrived from you in a short time. Try again in a few minutes.");

    // A number after a colon needs no plural.
    public static CommentMessage ManyLinks(int allowed) => allowed == 0 ? NoLinks
        : new("text", "links", $"عدد الروابط المسموح به في التعليق: {allowed}.", $"Links allowed in a comment: {allowed}.");
}
