namespace Warraq.Newsroom.Find;

/// <summary>The words of the search over everything.</summary>
public sealed record FindWords
{
    public static FindWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Title { get; init; }
    public required string Ask { get; init; }
    public required string What { get; init; }
    public required string Nothing { get; init; }
    public required string Try { get; init; }
    public required string Commands { get; init; }
    public required string Pictures { get; init; }
    public required string People { get; init; }
    public required string Comments { get; init; }
    public required string All { get; init; }

    static readonly FindWords Arabic = new()
    {
        Title = "البحث",
        Ask = "ابحث أو نفّذ أمراً",
        What = "القصص في كل حالاتها، والصور، والتعليقات، والزملاء، وشاشات غرفة الأخبار: اكتب كلمات أو رقماً أو الصق عنوان خبر.",
        Nothing = "لا شيء باسم",
        Try = "جرّب كلمات أقل، أو رقم القصة، أو اسم كاتبها.",
        Commands = "شاشات وأوامر",
        Pictures = "الصور",
        People = "الزملاء",
        Comments = "التعليقات",
        All = "كل النتائج",
    };

    static readonly FindWords English = new()
    {
        Title = "Search",
        Ask = "Search or run a command",
        What = "Stories in every state, pictures, comments, colleagues and the screens of the newsroom: type words or a number, or paste the address of a story.",
        Nothing = "Nothing is found for",
        Try = "Try fewer words, the story’s number, or the name of its author.",
        Commands = "Screens and commands",
        Pictures = "Pictures",
        People = "Colleagues",
        Comments = "Comments",
        All = "All results",
    };
}
