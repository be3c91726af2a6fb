using Warraq.Media;
using Warraq.Reading;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Site.Layouts;
using Warraq.Site.Pages;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Tests.Site;

/// <summary>Fixed models of every page kind: invented places, invented people, one fixed day.</summary>
static class Samples
{
    public static readonly PaperSettings Paper = new();
    public static readonly DateTimeOffset Now = new(2026, 3, 12, 17, 30, 0, TimeSpan.FromHours(2));

    public static readonly SectionRef Culture = new(1, "culture", "ثقافة");
    public static readonly SectionRef Local = new(2, "local", "محليات");
    public static readonly SectionRef Economy = new(3, "economy", "اقتصاد");
    public static readonly SectionRef Science = new(4, "science", "علوم وتقنية");
    public static readonly SectionRef Sport = new(5, "sport", "رياضة");
    public static readonly SectionRef Views = new(6, "opinion", "رأي");
    static readonly SectionRef[] Bar = [Local, Economy, Culture, Science, Sport, Views];

    public static readonly PictureUse Wide = new("bridge-k3", 1600, 900, "رسم لجسر حجري فوق نهر وخلفه مبانٍ منخفضة",
        "الجسر الحجري صباح الخميس، بعد أن أُعيد فتح مساره الشرقي.", "رسم: المدار");
    static readonly PictureUse Tall = new("minaret-x1", 900, 1200, "رسم لمئذنة", "مئذنة السوق القديم.", "رسم: المدار");

    public static PageFrame Frame(string lang = "ar", string? title = null, string? path = "/") => new()
    {
        Paper = Paper,
        Lang = lang,
        Title = title,
        Description = lang == "en" ? "A bridge reopens." : Paper.Description,
        Canonical = path is null ? null : Paper.Url + path,
        Sections = lang == "en"
            ? [new(2, "local", "Local"), new(3, "economy", "Economy"), new(1, "culture", "Culture"), new(4, "science", "Science"), new(5, "sport", "Sport"), new(6, "opinion", "Opinion")]
            : Bar,
        Feeds = [new("/feed.rss", "application/rss+xml", "صحيفة المدار"), new("/feed.atom", "application/atom+xml", "صحيفة المدار")],
    };

    public static PageFrame Live(string? title = null, string? path = "/") => Frame(title: title, path: path) with
    {
        Today = Now,
        Breaking = new BreakingStrip("إقفال الجسر الحجري أمام الشاحنات حتى إشعار آخر بعد ارتفاع منسوب النهر", "/local/48213/x", Now.AddHours(-2), Now.AddHours(4)),
    };

    public static Teaser Story(int number, SectionRef section, string headline, double hoursAgo, string? deck = null, PictureUse? picture = null,
        string? byline = null, string lang = "ar", string? kicker = null) => new()
        {
            Number = number,
            Headline = headline,
            Deck = deck,
            Kicker = kicker,
            Section = section,
            Slug = "خبر-" + number,
            Lang = lang,
            Kind = byline is null ? StoryKind.News : StoryKind.Opinion,
            Published = Now.AddHours(-hoursAgo),
            Updated = Now.AddHours(-hoursAgo),
            Picture = picture,
            Byline = byline,
        };

    public static readonly Teaser Bridge = Story(48213, Local, "الجسر الحجري يعود إلى الناس بعد ثلاث سنوات من الترميم… والنهر يرتفع", 7,
        "أُعيد فتح المسار الشرقي صباح الخميس، فيما تراقب البلدية منسوب النهر «ساعة بساعة» وتُبقي الشاحنات على الطريق الدائري.", Wide) with
    {
        Updated = Now.AddHours(-1),
        Prominent = true,
    };

    public static readonly Teaser English = Story(48300, Culture, "The paper makers of the old market open their doors (again)", 5, "A guild that never quite closed.", lang: "en");

    public static readonly Teaser[] Stories =
    [
        Story(48212, Economy, "أسعار القمح تهبط للشهر الثالث مع وفرة المحصول في السهل", 2.5, "التجار يتحدثون عن موسم لم يروا مثله منذ عشر سنوات."),
        Story(48211, Culture, "سوق الورّاقين يفتح ليلاً: حيث كان الناشر ناسخاً وبائعاً وناقداً", 3, "أربعون دكاناً، ومخطوطة واحدة لا تُباع.", Wide),
        Story(48210, Sport, "فريق المدينة يتأهل إلى النهائي بركلة في الوقت الضائع", 5.75),
        English,
        Story(48209, Science, "مرصد الجبل يلتقط أول صورة لمذنّب الشتاء", 8, "ثلاث ليالٍ من الغيوم ثم نافذة من أربعين دقيقة."),
        Story(48208, Economy, "المصرف المركزي يُبقي الفائدة على حالها للمرة الخامسة", 9, "القرار متوقع، واللغة أقل تشدداً من الشهر الماضي."),
        Story(48207, Local, "قطار الساحل يعود إلى العمل بعشر رحلات في اليوم", 10, "المحطة الأولى عند السادسة صباحاً."),
        Story(48206, Science, "تطبيق يقرأ الخط الكوفي من صورة هاتف", 27, "شفرته مفتوحة، ودقته تسعة من كل عشرة.", Wide),
        Story(48205, Sport, "عدّاءة من الضاحية تكسر رقماً عمره ثلاثون عاماً", 29),
        Story(48204, Culture, "ندوة طويلة جداً عن تاريخ الصحافة الورقية في المدن الساحلية، وعن القرّاء الذين ما زالوا يحفظون الأعداد الأولى في صناديق من خشب الأرز", 31, null, Tall),
    ];

    static readonly Teaser[] Opinion =
    [
        Story(48101, Views, "المدينة التي تمشي على جسر واحد", 12, byline: "هدى النجار"),
        Story(48102, Views, "من يدفع ثمن الخبز الرخيص؟", 30, byline: "سامر الخطيب"),
        Story(48103, Views, "ما الذي تتعلمه الآلة من الورّاق؟", 50, byline: "Marie Haddad"),
    ];

    public static readonly Rail Rail = new([Bridge, Stories[0], Stories[2], Stories[4], Stories[7]], Opinion);

    public static readonly FigureBox Figures = new("f1", "ما نعرفه", "قصة متطورة",
    [
        new("منسوب النهر", "8", "12", FigureStatus.Disputed, null,
            [new("8 سنتيمترات: مصلحة المياه", Now.AddHours(-6)), new("12: مقياس البلدية عند الجسر", Now.AddHours(-1))]),
        new("كلفة الترميم بالملايين", "317", null, FigureStatus.Confirmed, null, [new("بيان البلدية", Now.AddHours(-7))]),
        new("السيارات في الساعة الأولى", "عشرات", null, FigureStatus.Disputed, "لم يؤكده مصدر مستقل", [new("شرطة السير", Now.AddHours(-6.5))]),
        new("أيام الإقفال", "1164", null, FigureStatus.Withdrawn, null, [new("بيان سابق صُحّح", Now.AddDays(-1))]),
    ]);

    public static readonly CorrectionView Correction = new(new Guid("0197a000-0000-7000-8000-000000000001"),
        "ورد في نسخة سابقة أن الترميم استمر أربع سنوات، والصواب ثلاث.", Now.AddHours(-4));

    public static StoryBody Body => new(1,
    [
        Figures,
        P("b1", "عبر الناس الجسر الحجري صباح الخميس للمرة الأولى منذ ثلاث سنوات، بعد أن أنهت البلدية ترميم مساره الشرقي وأبقت الغربي للمشاة."),
        P("b2", "وقالت البلدية في بيان إن الشاحنات تبقى على الطريق الدائري «حتى يستقر منسوب النهر»، وإن فرقها تقيسه كل ساعة."),
        new Heading("b3", 2, [new Run("ثلاث سنوات من الحجر والماء")]),
        new Paragraph("b4", [new Run("بدأ العمل حين ظهرت شقوق في "), new Run("القوس الرابع") { Strong = true }, new Run("، ووضع المهندسون نموذجاً رقمياً بأداة "),
            new Run("OpenBridge (v2.1)") { Lang = "en", Dir = "ltr" }, new Run("، ونشرت البلدية "), new Run("تقريرها كاملاً") { Href = "https://example.org/report?a=1&b=2" }, new Run(".")]),
        new Quote("b5", [[new Run("«كنا نعدّ الأحجار حجراً حجراً، ونعيد كل واحد إلى مكانه.»")]], "مهندسة الموقع"),
        new CorrectionBlock("b6", Correction.Id),
        new Heading("b7", 3, [new Run("ما الذي تغيّر")]),
        new ListBlock("b8", Ordered: false, [[new Run("رصيف أعرض للمشاة من الجهتين.")], [new Run("إنارة خافتة لا تُقلق الطيور.")], [new Run("حدّ للسرعة: 30 كيلومتراً في الساعة.")]]),
        new ListBlock("b9", Ordered: true, [[new Run("يُفتح المسار الشرقي.")], [new Run("يُفحص القوس الرابع بعد شهر.")]]),
        new PictureBlock("b10", Tall),
        new Embed("b11", "https://video.example.org/watch?v=1", "جولة مصورة فوق الجسر"),
        new Divider("b12"),
        new Paragraph("b13", [new Run("The restoration report is published in English as well.")]) { Lang = "en", Dir = "ltr" },
        P("b14", "ويبقى السؤال عن المسار الغربي مفتوحاً إلى الربيع، حين تعود المياه إلى مستواها."),
    ]);

    static Paragraph P(string id, string text) => new(id, [new Run(text)]);

    public static Article Article => new()
    {
        Story = Bridge,
        Body = Body,
        Authors = [new(1, "محررو-المحليات", "قسم المحليات"), new(2, "sami", "سامي الراوي")],
        Sources = [new(1, "baladiya", "بلدية المدينة"), new(2, "river", "وكالة النهر", "River Press"), new(3, "water", "مصلحة المياه")],
        Tags = [new(1, "الجسر-الحجري", "الجسر الحجري"), new(2, "النهر", "النهر"), new(3, "ترميم", "ترميم")],
        Corrections = [Correction, new(new Guid("0197a000-0000-7000-8000-000000000002"), "صُحّح اسم القوس.", Now.AddHours(-3))],
        Log = [new("أُضيف قياس البلدية عند الجسر.", Now.AddHours(-1)), new("صُوّبت مدة الترميم.", Now.AddHours(-4)), new("النشر الأول.", Now.AddHours(-7))],
        Related = [new(Stories[6], "نفس المكان: الساحل"), new(Stories[0], "نفس القسم"), new(Stories[9], "خلفية اختارها المحرر"), new(English, "الوسم نفسه: السوق القديم")],
        Comments =
        [
            new(4, "سلمى العلي", "أحسنتم بذكر مصدر كل رقم ووقته.\nومن يقيس منسوب النهر ليلاً؟", Now.AddHours(-0.5),
                [new(5, "هيئة التحرير", "سألنا البلدية، والجواب في https://example.org/answer?x=1&y=2.", Now.AddHours(-0.25), [])]),
            new(3, "Yerlan T.", "I crossed it this morning. The new pavement is excellent!", Now.AddHours(-1), []),
        ],
        CommentsOpen = true,
        Words = 540,
    };

    public static ArticleModel ArticleModel => new(ArticleFrame(Bridge) with { CurrentSection = "local" }, Article, CommentForm.Empty, Rail);

    static PageFrame ArticleFrame(Teaser story) => Frame(story.Lang, story.Headline, story.Address) with
    {
        Description = story.Deck,
        IssueOf = new DateOnly(2026, 3, 12),
        JsonLd = """{"@type":"NewsArticle","headline":"</script><b>"}""",
        Meta = [new("og:type", "article"), new("twitter:card", "summary_large_image")],
    };

    public static ArticleModel EnglishArticle => new(ArticleFrame(English) with { OtherLanguage = new("/culture/48211/x", "ar"), CurrentSection = "culture" }, Article with
    {
        Story = English with { Picture = Wide with { Alt = "A stone bridge", Caption = "The bridge on Thursday morning.", Credit = "Drawing: Al-Madar" }, Section = new(1, "culture", "Culture"), Kicker = "Reportage" },
        Body = new StoryBody(1,
        [
            P("b1", "Forty shops of the paper makers’ market stay open after dark this month, for the first time since the river flood."),
            new Paragraph("b2", [new Run("The guild is called "), new Run("الورّاقون") { Lang = "ar", Dir = "rtl" }, new Run(", the people who copied, corrected and sold books.")]),
            new Heading("b3", 2, [new Run("One manuscript is not for sale")]),
            P("b4", "It lies under glass, and visitors may turn a page by asking."),
        ]),
        Authors = [new(9, "mh", "Marie Haddad")],
        Sources = [],
        Tags = [new(3, "market", "Old market")],
        Corrections = [],
        Log = [],
        Related = [],
        Comments = [],
        Words = 420,
    }, CommentForm.Empty, Rail.Empty);

    public static FrontModel Front => new(Live() with { IsFront = true }, new FrontPage
    {
        Lead = Bridge,
        UnderLead = [Stories[6], Stories[9], English],
        Secondary = [.. Stories[..7]],
        Developing = new DevelopingStory(Bridge, "الجسر والنهر: ما نعرفه حتى الآن", Figures, [.. Article.Log]),
        Blocks =
        [
            new(Culture, [Stories[1], Stories[9], English]), new(Science, [Stories[7], Stories[4]]),
            new(Economy, [Stories[0], Stories[5]]), new(Sport, [Stories[2], Stories[8]]), new(Local, [Bridge, Stories[6]]),
        ],
        MostRead = Rail.MostRead,
        Opinion = Opinion,
    });

    public static SectionModel Section => new(Live("ثقافة", "/culture") with { CurrentSection = "culture" }, Culture, null,
        [new(11, "culture/books", "كتب"), new(12, "culture/cinema", "سينما"), new(13, "culture/heritage", "تراث")],
        Stories[1], [Stories[9], English], new River([.. Stories[2..]], "/culture?before=48204", null), Rail);

    public static SectionModel OlderSection => new(Frame(title: "ثقافة", path: "/culture?before=48204") with { CurrentSection = "culture" }, Culture, null, [],
        null, [], new River([.. Stories[7..]], "/culture?before=48100", "/culture"), null);

    public static TagModel Tag => new(Frame(title: "النهر", path: "/tag/النهر"), new NameRef(2, "النهر", "النهر"), new River([Bridge, .. Stories[6..]], null, null));

    public static AuthorModel Author => new(Frame(title: "Marie Haddad", path: "/author/mh"), new NameRef(9, "mh", "Marie Haddad"), new River([English, Opinion[2]], null, "/author/mh"));

    public static DayModel Day => new(Frame(title: "12 آذار 2026", path: "/2026/03/12") with { IssueOf = new DateOnly(2026, 3, 12) }, new DateOnly(2026, 3, 12),
        [Bridge, .. Stories[..4]], new DateOnly(2026, 3, 11), null);

    public static NotFoundModel NotFound => new(Live("404", null) with { NoIndex = true }, Rail.MostRead);

    public static GoneModel Gone => new(Frame(title: "410", path: null) with { NoIndex = true }, "خبر لم يثبت", "تبيّن أن المصدر الوحيد نقل عن صفحة مزورة.", Now, Rail.MostRead);

    public static ErrorModel Error => new(Frame(title: "500", path: null) with { NoIndex = true }, 500, "0HN7-42");

    /// <summary>A comment sent with an empty name and a bad address, in answer to another.</summary>
    public static ArticleModel Refused => ArticleModel with
    {
        Frame = ArticleModel.Frame with { NoIndex = true },
        Form = new CommentForm
        {
            Email = "salma@",
            Text = "شكراً على سجل التحديث.",
            Parent = 4,
            ParentName = "سلمى العلي",
            Messages = [new("name", "اكتب اسمك."), new("email", "العنوان ناقص: ما بعد @ غير موجود.")],
        },
    };
}
