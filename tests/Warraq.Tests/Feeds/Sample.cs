using Warraq.Comments;
using Warraq.Feeds;
using Warraq.Media;
using Warraq.Reading;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Tests.Feeds;

/// <summary>A small paper to write feeds of.</summary>
static class Sample
{
    public static readonly PaperSettings Paper = new() { Url = "https://almadar.example" };
    public static readonly SectionRef World = new(1, "شؤون-دولية", "شؤون دولية");
    public static readonly NameRef Author = new(1, "سلمى-حداد", "سلمى حداد", "Salma Haddad");
    public static readonly NameRef Tag = new(2, "كازاخستان", "كازاخستان", "Kazakhstan");
    public static readonly DateTimeOffset Morning = new(2022, 1, 6, 8, 50, 0, TimeSpan.Zero);

    /// <summary>Everything that breaks files, in one line.</summary>
    public const string Hostile = "خبر ]]> <script>alert(\"1\")</script> & \u0000\u0001\u001B\u0085\uD800 \uFFFE\u202E معكوس \u2066x</title><!-- --!> &#0; \uDC00";

    public static Teaser Teaser(int number = 48213, string headline = "عشرات القتلى في احتجاجات عنيفة", string lang = "ar", StoryKind kind = StoryKind.News, DateTimeOffset? at = null) => new()
    {
        Number = number,
        Headline = headline,
        Deck = "الشرطة تعلن «عشرات القتلى»، وموسكو تدعو إلى ضبط النفس",
        Section = World,
        Slug = "عشرات-القتلى-في-احتجاجات",
        Lang = lang,
        Kind = kind,
        Published = at ?? Morning,
        Updated = (at ?? Morning).AddHours(5),
        Picture = new PictureUse("dukhan", 1200, 800, "دخان فوق المدينة", "دخان فوق مبنى", "رسم: المدار"),
    };

    public static readonly CorrectionView Correction = new(new Guid("018f0000-0000-7000-8000-000000000001"), "ذكرنا أن العدد 12، والصحيح 8.", Morning.AddHours(6));

    public static StoryBody Body => new(1,
    [
        new Paragraph("b1", [new Run("قالت الشرطة إن "), new Run("عشرات") { Strong = true }, new Run(" قتلوا، "), new Run("هنا") { Href = "/شؤون-دولية/4/خلفية" }, new Run("، وفق "), new Run("Interfax-Kazakhstan") { Lang = "en", Dir = "ltr" }]),
        new Heading("b2", 2, [new Run("ما نعرفه")]),
        new Quote("b3", [[new Run("«لن نتراجع»")]], "المتحدثة"),
        new ListBlock("b4", false, [[new Run("أولاً")], [new Run("ثانياً")]]),
        new Embed("b5", "https://example.org/v?a=1&b=2", "فيديو \"قصير\""),
        new FigureBox("b6", "ما نعرفه", null, [new FigureRow("قتلى قوات الأمن", "8", "12", FigureStatus.Disputed, "المصادر تختلف", [new FigureSource("8: الداخلية", null)]), new FigureRow("جرحى", "400", null, FigureStatus.Withdrawn, "سحب", [])]),
        new CorrectionBlock("b7", Correction.Id),
        new Divider("b8"),
    ]);

    public static FeedStory Story(Teaser? teaser = null, StoryBody? body = null) => FeedStory.Of(Paper, teaser ?? Teaser(), body ?? Body, [Author], [Tag], [Correction]);

    public static FeedModel Feed(params FeedStory[] stories) => FeedModel.Of(Paper, FeedTopic.Everything, stories.Length == 0 ? [Story()] : stories, next: "48000");

    public static Article Article(Teaser? teaser = null) => new()
    {
        Story = teaser ?? Teaser(),
        Body = Body,
        Authors = [Author],
        Sources = [new NameRef(9, "interfax", "إنترفاكس")],
        Tags = [Tag],
        Corrections = [Correction],
        Log = [new UpdateNote("أضيفت حصيلة جديدة", Morning.AddHours(5)), new UpdateNote("نشر", Morning)],
        Related = [],
        Comments = [new CommentView(1, "قارئ", "شكراً", Morning, [new CommentView(2, "قارئة", "نعم", Morning, [])]), new CommentView(3, "آخر", "لا", Morning, [])],
        CommentsOpen = true,
        Words = 321,
    };
}
