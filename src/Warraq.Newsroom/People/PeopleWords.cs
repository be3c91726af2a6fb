using Warraq.Accounts;

namespace Warraq.Newsroom.People;

/// <summary>The words of people and roles.</summary>
public sealed record PeopleWords
{
    public static PeopleWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Title { get; init; }
    public required string Members { get; init; }
    public required string Member { get; init; }
    public required string Roles { get; init; }
    public required string SignsIn { get; init; }
    public required string Seen { get; init; }
    public required string Never { get; init; }
    public required string You { get; init; }
    public required string NoRole { get; init; }
    public required string Disabled { get; init; }
    public required string Locked { get; init; }
    public required string Passkey { get; init; }
    public required string PasswordAndCode { get; init; }
    public required string PasswordOnly { get; init; }
    public required string CannotSignIn { get; init; }
    public required string Invite { get; init; }
    public required string Email { get; init; }
    public required string Role { get; init; }
    public required string Desk { get; init; }
    public required string WholePaper { get; init; }
    public required string MakeInvitation { get; init; }
    public required string Invitations { get; init; }
    public required string FirstOwner { get; init; }
    public required string Until { get; init; }
    public required string Withdraw { get; init; }
    public required string WhoMay { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string GiveRole { get; init; }
    public required string Take { get; init; }
    public required string Account { get; init; }
    public required string Reset { get; init; }
    public required string ResetHint { get; init; }
    public required string EndSessions { get; init; }
    public required string Disable { get; init; }
    public required string DisableHint { get; init; }
    public required string Enable { get; init; }
    public required string Audit { get; init; }
    public required string When { get; init; }
    public required string By { get; init; }
    public required string What { get; init; }
    public required string LinkTitle { get; init; }
    public required string Mailed { get; init; }
    public required string NotMailed { get; init; }
    public required string PassOn { get; init; }
    public required string InvitationLasts { get; init; }
    public required string ResetLasts { get; init; }
    public required string Link { get; init; }
    public required string Back { get; init; }
    public required Func<Act, string> Acts { get; init; }
    public required Func<string, string> Audited { get; init; }

    static readonly PeopleWords Arabic = new()
    {
        Title = "الفريق والصلاحيات",
        Members = "الأعضاء",
        Member = "العضو",
        Roles = "الأدوار",
        SignsIn = "الدخول",
        Seen = "آخر ظهور",
        Never = "لم يدخل بعد",
        You = "أنت",
        NoRole = "بلا دور",
        Disabled = "الحساب مغلق",
        Locked = "موقوف ربع ساعة",
        Passkey = "مفتاح مرور",
        PasswordAndCode = "كلمة مرور ورمز",
        PasswordOnly = "كلمة مرور فقط",
        CannotSignIn = "ينتظر رابطه",
        Invite = "ادعُ زميلاً",
        Email = "البريد",
        Role = "الدور",
        Desk = "المكتب",
        WholePaper = "الصحيفة كلها",
        MakeInvitation = "أنشئ الدعوة",
        Invitations = "دعوات لم تُستعمل",
        FirstOwner = "رابط المالك الأول",
        Until = "حتى",
        Withdraw = "ألغِها",
        WhoMay = "من يفعل ماذا",
        Yes = "نعم",
        No = "لا",
        GiveRole = "أعطِ الدور",
        Take = "انزع",
        Account = "الحساب",
        Reset = "رابط دخول جديد",
        ResetHint = "لمن نسي كلمة المرور أو ضاع جهازه. تُلغى كلمته ومفاتيحه ورموزه، وتُنهى جلساته.",
        EndSessions = "أنهِ جلساته",
        Disable = "أغلق الحساب",
        DisableHint = "لا يدخل بعدها. تبقى أخباره وسجلّه كما هي، ويمكن فتح الحساب ثانية.",
        Enable = "افتح الحساب",
        Audit = "ما جرى على الحساب",
        When = "متى",
        By = "من",
        What = "ماذا",
        LinkTitle = "الرابط جاهز",
        Mailed = "أُرسل إلى",
        NotMailed = "لم يُرسل البريد:",
        PassOn = "سلّم هذا الرابط لصاحبه وحده. لن يظهر ثانية.",
        InvitationLasts = "يعمل مرة واحدة، لسبعة أيام.",
        ResetLasts = "يعمل مرة واحدة، لأربع وعشرين ساعة.",
        Link = "الرابط",
        Back = "إلى الفريق",
        Acts = act => act switch
        {
            Act.Enter => "يدخل غرفة الأخبار",
            Act.ReadDesk => "يرى أخبار الجميع",
            Act.Write => "يكتب",
            Act.Note => "يكتب ملاحظة على مقطع ويقترح تغييره",
            Act.EditOthers => "يحرّر لغيره ويسند",
            Act.Review => "يراجع",
            Act.Publish => "ينشر ويجدول ويصوّب",
            Act.Withdraw => "يسحب خبراً",
            Act.Override => "ينشر رغم ملاحظة مانعة",
            Act.ArrangeFront => "يرتّب الواجهة",
            Act.KeepMedia => "يضيف صوراً",
            Act.Moderate => "يدير التعليقات",
            Act.Ban => "يحظر كلمة أو مرسلاً",
            Act.SeeReaders => "يرى بريد القراء",
            Act.SetStyle => "يضبط أسلوب الدار والأقسام",
            Act.ManagePeople => "يدير الفريق",
            Act.RunPaper => "يضبط الصحيفة والنسخ والتشغيل",
            _ => act.ToString(),
        },
        Audited = act => act switch
        {
            "join" => "انضم",
            "reset-used" => "وضع كلمة مرور جديدة",
            "provider-linked" => "ارتبط بمزوّد الهوية",
            "give-role" => "أُعطي دوراً",
            "take-role" => "نُزع منه دور",
            "reset" => "رابط دخول جديد",
            "disable" => "أُغلق الحساب",
            "enable" => "فُتح الحساب",
            "end-sessions" => "أُنهيت جلساته",
            "sign-in-failed" => "محاولة دخول فاشلة",
            "lockout" => "أُوقف الدخول ربع ساعة",
            "account" => "غيّر اسمه أو لغته",
            "password" => "غيّر كلمة المرور",
            "passkey-added" => "أضاف مفتاح مرور",
            "passkey-removed" => "حذف مفتاح مرور",
            "codes-on" => "فعّل الخطوة الثانية",
            "codes-off" => "ألغى الخطوة الثانية",
            "recovery-codes" => "رموز استرداد جديدة",
            _ => act,
        },
    };

    static readonly PeopleWords English = new()
    {
        Title = "People and roles",
        Members = "Members",
        Member = "Member",
        Roles = "Roles",
        SignsIn = "Signs in by",
        Seen = "Last seen",
        Never = "Not yet",
        You = "you",
        NoRole = "No role",
        Disabled = "Account closed",
        Locked = "Stopped for a quarter of an hour",
        Passkey = "Passkey",
        PasswordAndCode = "Password and code",
        PasswordOnly = "Password only",
        CannotSignIn = "Waits for the link",
        Invite = "Invite a colleague",
        Email = "E-mail",
        Role = "Role",
        Desk = "Desk",
        WholePaper = "The whole paper",
        MakeInvitation = "Make the invitation",
        Invitations = "Invitations not used yet",
        FirstOwner = "Link of the first owner",
        Until = "until",
        Withdraw = "Withdraw",
        WhoMay = "Who may do what",
        Yes = "Yes",
        No = "No",
        GiveRole = "Give the role",
        Take = "Take",
        Account = "Account",
        Reset = "A new link to come in",
        ResetHint = "For who forgot the password or lost a device. Password, passkeys and codes are void, and all sessions end.",
        EndSessions = "End all sessions",
        Disable = "Close the account",
        DisableHint = "Nobody signs in with it any more. Stories and audit stay, and it can be opened again.",
        Enable = "Open the account",
        Audit = "What happened to the account",
        When = "When",
        By = "By",
        What = "What",
        LinkTitle = "The link is ready",
        Mailed = "Mailed to",
        NotMailed = "It could not be mailed:",
        PassOn = "Give this link to its owner alone. It is not shown again.",
        InvitationLasts = "It works once, for seven days.",
        ResetLasts = "It works once, for 24 hours.",
        Link = "Link",
        Back = "To the people",
        Acts = act => act switch
        {
            Act.Enter => "Enter the newsroom",
            Act.ReadDesk => "See everybody's stories",
            Act.Write => "Write",
            Act.Note => "Write a note on a passage, suggest a change",
            Act.EditOthers => "Edit for others, assign",
            Act.Review => "Review",
            Act.Publish => "Publish, schedule, correct",
            Act.Withdraw => "Withdraw a story",
            Act.Override => "Publish over a blocking finding",
            Act.ArrangeFront => "Order the front",
            Act.KeepMedia => "Add pictures",
            Act.Moderate => "Moderate comments",
            Act.Ban => "Ban words and senders",
            Act.SeeReaders => "See readers' e-mail",
            Act.SetStyle => "House style and sections",
            Act.ManagePeople => "Manage people",
            Act.RunPaper => "Settings, backup, operation",
            _ => act.ToString(),
        },
        Audited = act => act switch
        {
            "join" => "Joined",
            "reset-used" => "New password set",
            "provider-linked" => "Linked to the identity provider",
            "give-role" => "Role given",
            "take-role" => "Role taken",
            "reset" => "New link to come in",
            "disable" => "Account closed",
            "enable" => "Account opened",
            "end-sessions" => "Sessions ended",
            "sign-in-failed" => "Failed to sign in",
            "lockout" => "Stopped for a quarter of an hour",
            "account" => "Name or language changed",
            "password" => "Password changed",
            "passkey-added" => "Passkey added",
            "passkey-removed" => "Passkey removed",
            "codes-on" => "Second step turned on",
            "codes-off" => "Second step turned off",
            "recovery-codes" => "New recovery codes",
            _ => act,
        },
    };
}
