namespace Warraq.Arabic.Dates.Expressions;

/// <summary>What a word does in a time expression: the kinds of <c>time-words.tsv</c>, a hyphen there being a capital here.</summary>
internal enum TimeTerm
{
    /// <summary>اليوم: value is the distance from the day of publication.</summary>
    Day,

    /// <summary>الخميس: value as <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>خميس, a weekday without its article.</summary>
    BareWeekday,

    /// <summary>مساء before a day: value as <see cref="DayPart"/>.</summary>
    Part,

    /// <summary>مساءً after a day or an hour.</summary>
    PartAfter,

    /// <summary>يوم: value as <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>يومين.</summary>
    UnitTwo,

    /// <summary>أيام.</summary>
    Units,

    /// <summary>الماضي.</summary>
    Past,

    /// <summary>المقبل.</summary>
    Next,

    /// <summary>الجاري.</summary>
    Current,

    /// <summary>الأخير: of several units the past ones.</summary>
    Latest,

    /// <summary>آخر.</summary>
    Last,

    /// <summary>هذا.</summary>
    This,

    /// <summary>ذلك: the day is one of the story, not of publication.</summary>
    That,

    /// <summary>التالي، نفسه: as <see cref="That"/>, after the day.</summary>
    Other,

    /// <summary>قبل.</summary>
    Before,

    /// <summary>بعد.</summary>
    After,

    /// <summary>منذ.</summary>
    Since,

    /// <summary>أول of «أول من أمس».</summary>
    First,

    /// <summary>لمدة، طوال.</summary>
    For,

    /// <summary>بضعة.</summary>
    Some,

    /// <summary>القليلة.</summary>
    Few,

    /// <summary>نحو.</summary>
    About,

    /// <summary>مطلع 0، منتصف 1، نهاية 2، بقية 3.</summary>
    Edge,

    /// <summary>شتاء 0 … خريف 3.</summary>
    Season,

    /// <summary>الربع 4، النصف 2: how many of them a year has.</summary>
    Share,

    /// <summary>الثالث.</summary>
    Ordinal,

    /// <summary>عشر of «الثالث عشر».</summary>
    Ten,

    /// <summary>سبعينيات.</summary>
    Decade,

    /// <summary>إلى، حتى.</summary>
    To,

    /// <summary>من، في.</summary>
    Of,

    /// <summary>بين.</summary>
    Between,

    /// <summary>الموافق.</summary>
    Matching,

    /// <summary>هـ.</summary>
    Hijri,

    /// <summary>م.</summary>
    Gregorian,

    /// <summary>الساعة.</summary>
    Clock,

    /// <summary>والنصف: value in minutes.</summary>
    Half,

    /// <summary>إلا of «إلا ربعا».</summary>
    Less,

    /// <summary>سوف، من المقرر.</summary>
    Future,

    /// <summary>كان: what was planned is past.</summary>
    Was,

    /// <summary>الأمين of «الأمين العام المقبل», who is no year.</summary>
    Title,

    /// <summary>القرار: the number after it is no year.</summary>
    Numbered,

    /// <summary>ماي: a month only with its day, its year or «شهر»; with value 1 also after «في».</summary>
    GuardedMonth,

    /// <summary>The first word of a month's name; not of the table but of the month tables.</summary>
    Month,

    /// <summary>عطلة of «عطلة نهاية الأسبوع».</summary>
    Event,
}
