namespace Warraq.Arabic.Numbers;

/// <summary>
/// A number with its noun, in the form that the number asks for. A phrase is never built by joining a number and a word:
/// each category has a wording of its own.
/// </summary>
public sealed class CountedPhrase
{
    private readonly string _zero, _one, _two, _few, _many, _other;

    private CountedPhrase(string zero, string one, string two, string few, string many, string other) =>
        (_zero, _one, _two, _few, _many, _other) = (zero, one, two, few, many, other);

    /// <summary>«لا تعليقات»، «تعليق واحد»، «تعليقان»، «3 تعليقات»…</summary>
    public static CountedPhrase Comment { get; } = new("لا تعليقات", "تعليق واحد", "تعليقان", "{n} تعليقات", "{n} تعليقًا", "{n} تعليق");

    /// <summary>A duration: «أقل من دقيقة»، «دقيقة واحدة»، «دقيقتان»، «3 دقائق»…</summary>
    public static CountedPhrase Minute { get; } = new("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "{n} دقائق", "{n} دقيقة", "{n} دقيقة");

    /// <summary>How long a story takes to read; never less than «دقيقة واحدة».</summary>
    public static CountedPhrase ReadingMinutes { get; } = new("دقيقة واحدة", "دقيقة واحدة", "دقيقتان", "{n} دقائق", "{n} دقيقة", "{n} دقيقة");

    /// <summary>«الآن»، «قبل دقيقة»، «قبل دقيقتين»…</summary>
    public static CountedPhrase AgoMinute { get; } = new("الآن", "قبل دقيقة", "قبل دقيقتين", "قبل {n} دقائق", "قبل {n} دقيقة", "قبل {n} دقيقة");

    /// <summary>«قبل ساعة»، «قبل ساعتين»، «قبل 3 ساعات»…; for none «قبل أقل من ساعة».</summary>
    public static CountedPhrase AgoHour { get; } = new("قبل أقل من ساعة", "قبل ساعة", "قبل ساعتين", "قبل {n} ساعات", "قبل {n} ساعة", "قبل {n} ساعة");

    /// <summary>«قبل يوم»، «قبل يومين»، «قبل 3 أيام»، «قبل 11 يومًا»…; for none «اليوم».</summary>
    public static CountedPhrase AgoDay { get; } = new("اليوم", "قبل يوم", "قبل يومين", "قبل {n} أيام", "قبل {n} يومًا", "قبل {n} يوم");

    /// <summary>«قبل شهر»، «قبل شهرين»، «قبل 3 أشهر»، «قبل 11 شهرًا»…</summary>
    public static CountedPhrase AgoMonth { get; } = new("قبل أقل من شهر", "قبل شهر", "قبل شهرين", "قبل {n} أشهر", "قبل {n} شهرًا", "قبل {n} شهر");

    /// <summary>«قبل عام»، «قبل عامين»، «قبل 3 أعوام»، «قبل 11 عامًا»…</summary>
    public static CountedPhrase AgoYear { get; } = new("قبل أقل من عام", "قبل عام", "قبل عامين", "قبل {n} أعوام", "قبل {n} عامًا", "قبل {n} عام");

    /// <summary>«الآن»، «بعد دقيقة»، «بعد دقيقتين»، «بعد 3 دقائق»…</summary>
    public static CountedPhrase AfterMinute { get; } = new("الآن", "بعد دقيقة", "بعد دقيقتين", "بعد {n} دقائق", "بعد {n} دقيقة", "بعد {n} دقيقة");

    /// <summary>«بعد ساعة»، «بعد ساعتين»، «بعد 3 ساعات»…; for none «بعد أقل من ساعة».</summary>
    public static CountedPhrase AfterHour { get; } = new("بعد أقل من ساعة", "بعد ساعة", "بعد ساعتين", "بعد {n} ساعات", "بعد {n} ساعة", "بعد {n} ساعة");

    /// <summary>«بعد يوم»، «بعد يومين»، «بعد 3 أيام»، «بعد 11 يومًا»…; for none «اليوم».</summary>
    public static CountedPhrase AfterDay { get; } = new("اليوم", "بعد يوم", "بعد يومين", "بعد {n} أيام", "بعد {n} يومًا", "بعد {n} يوم");

    /// <summary>«بعد شهر»، «بعد شهرين»، «بعد 3 أشهر»، «بعد 11 شهرًا»…</summary>
    public static CountedPhrase AfterMonth { get; } = new("بعد أقل من شهر", "بعد شهر", "بعد شهرين", "بعد {n} أشهر", "بعد {n} شهرًا", "بعد {n} شهر");

    /// <summary>«بعد عام»، «بعد عامين»، «بعد 3 أعوام»، «بعد 11 عامًا»…</summary>
    public static CountedPhrase AfterYear { get; } = new("بعد أقل من عام", "بعد عام", "بعد عامين", "بعد {n} أعوام", "بعد {n} عامًا", "بعد {n} عام");

    /// <summary>«لا قراء»، «قارئ واحد»، «قارئان»، «3 قراء»…</summary>
    public static CountedPhrase Reader { get; } = new("لا قراء", "قارئ واحد", "قارئان", "{n} قراء", "{n} قارئًا", "{n} قارئ");

    /// <summary>«لا نتائج»، «نتيجة واحدة»، «نتيجتان»، «3 نتائج»…</summary>
    public static CountedPhrase Result { get; } = new("لا نتائج", "نتيجة واحدة", "نتيجتان", "{n} نتائج", "{n} نتيجة", "{n} نتيجة");

    /// <summary>Comments that were accepted: «لا مقبول»، «واحد مقبول»، «اثنان مقبولان»، «3 مقبولة»…</summary>
    public static CountedPhrase Accepted { get; } = new("لا مقبول", "واحد مقبول", "اثنان مقبولان", "{n} مقبولة", "{n} مقبولًا", "{n} مقبول");

    /// <summary>Comments that were refused: «لا مرفوض»، «واحد مرفوض»، «اثنان مرفوضان»، «3 مرفوضة»…</summary>
    public static CountedPhrase Refused { get; } = new("لا مرفوض", "واحد مرفوض", "اثنان مرفوضان", "{n} مرفوضة", "{n} مرفوضًا", "{n} مرفوض");

    /// <summary>Spam: «لا مزعج»، «واحد مزعج»، «اثنان مزعجان»، «3 مزعجة»…</summary>
    public static CountedPhrase Spam { get; } = new("لا مزعج", "واحد مزعج", "اثنان مزعجان", "{n} مزعجة", "{n} مزعجًا", "{n} مزعج");

    /// <summary>Readers' reports: «لا بلاغات»، «بلاغ واحد»، «بلاغان»، «3 بلاغات»…</summary>
    public static CountedPhrase Report { get; } = new("لا بلاغات", "بلاغ واحد", "بلاغان", "{n} بلاغات", "{n} بلاغًا", "{n} بلاغ");

    /// <summary>«لا صور»، «صورة واحدة»، «صورتان»، «3 صور»…</summary>
    public static CountedPhrase Picture { get; } = new("لا صور", "صورة واحدة", "صورتان", "{n} صور", "{n} صورة", "{n} صورة");

    /// <summary>Words of a text: «كلمتان».</summary>
    public static CountedPhrase Word { get; } = new("لا كلمات", "كلمة واحدة", "كلمتان", "{n} كلمات", "{n} كلمة", "{n} كلمة");

    /// <summary>Paragraphs that nobody changed: «فقرتان كما هما».</summary>
    public static CountedPhrase SameParagraph { get; } = new("لا فقرة كما هي", "فقرة واحدة كما هي", "فقرتان كما هما", "{n} فقرات كما هي", "{n} فقرة كما هي", "{n} فقرة كما هي");

    /// <summary>The phrase for a number, grouped thousands included: «1,003 تعليقات».</summary>
    /// <param name="n">The count. Below zero the form with the number is taken, «-1 تعليق».</param>
    /// <param name="digits">Digit script.</param>
    /// <returns>The phrase.</returns>
    public string Write(long n, Digits digits = Digits.Latn)
    {
        var form = Plurals.Category(n) switch
        {
            PluralCategory.Zero => _zero,
            PluralCategory.One when n > 0 => _one,
            PluralCategory.Two when n > 0 => _two,
            PluralCategory.Few => _few,
            PluralCategory.Many => _many,
            _ => _other,
        };
        return form.Replace("{n}", ArabicNumber.Write(n, 0, digits), StringComparison.Ordinal);
    }
}
