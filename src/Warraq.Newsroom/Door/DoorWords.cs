namespace Warraq.Newsroom.Door;

/// <summary>The words of signing in and of one-time links.</summary>
public sealed record DoorWords
{
    public static DoorWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Title { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
    public required string WithPasskey { get; init; }
    public required string PasskeyHint { get; init; }
    public required string OrPassword { get; init; }
    public required string Or { get; init; }
    public required string WithProvider { get; init; }
    public required string ShowPassword { get; init; }
    public required string Stays { get; init; }
    public required string Enter { get; init; }
    public required string Forgot { get; init; }
    public required string Lapsed { get; init; }
    public required string CodeTitle { get; init; }
    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required string JoinTitle { get; init; }
    public required string JoinText { get; init; }
    public required string OwnerText { get; init; }
    public required string ResetTitle { get; init; }
    public required string Name { get; init; }
    public required string NewPassword { get; init; }
    public required string PasswordHint { get; init; }
    public required string Join { get; init; }
    public required string SetPassword { get; init; }
    public required string DeadLink { get; init; }
    public required string DeadLinkText { get; init; }
    public required string ToSignIn { get; init; }

    static readonly DoorWords Arabic = new()
    {
        Title = "ادخل إلى المكتب",
        Email = "البريد",
        Password = "كلمة المرور",
        WithPasskey = "ادخل بمفتاح المرور",
        PasskeyHint = "بصمتك أو وجهك أو رمز جهازك. لا كلمة تُكتب ولا تُسرق.",
        OrPassword = "أو بكلمة المرور",
        Or = "أو",
        WithProvider = "ادخل بحساب المؤسسة",
        ShowPassword = "أظهر كلمة المرور",
        Stays = "أبقني داخلاً على هذا الجهاز 30 يوماً",
        Enter = "ادخل",
        Forgot = "نسيت كلمة المرور؟ اطلب رابطاً جديداً من مالك الصحيفة.",
        Lapsed = "انتهت جلستك قبل أن يصل ما أرسلته، فلم يُحفظ. ادخل ثم أعد إرساله.",
        CodeTitle = "الخطوة الثانية",
        Code = "الرمز",
        CodeHint = "ستة أرقام من تطبيق المصادقة، أو أحد رموز الاسترداد.",
        JoinTitle = "انضم إلى غرفة الأخبار",
        JoinText = "دُعيت بدور:",
        OwnerText = "هذه الصحيفة بلا مالك بعد. من يفتح هذا الرابط يصير مالكها.",
        ResetTitle = "كلمة مرور جديدة",
        Name = "الاسم",
        NewPassword = "كلمة مرور جديدة",
        PasswordHint = "12 حرفاً على الأقل. جملة تحفظها تكفي.",
        Join = "انضم",
        SetPassword = "احفظ كلمة المرور وادخل",
        DeadLink = "هذا الرابط لا يعمل",
        DeadLinkText = "استُعمل من قبل أو انتهت مدته. اطلب رابطاً جديداً ممن أرسله.",
        ToSignIn = "إلى صفحة الدخول",
    };

    static readonly DoorWords English = new()
    {
        Title = "Come in",
        Email = "E-mail",
        Password = "Password",
        WithPasskey = "Sign in with a passkey",
        PasskeyHint = "Your finger, face or device PIN. Nothing to type, nothing to steal.",
        OrPassword = "or with a password",
        Or = "or",
        WithProvider = "Sign in with the house account",
        ShowPassword = "Show the password",
        Stays = "Keep me signed in on this device for 30 days",
        Enter = "Sign in",
        Forgot = "Forgot your password? Ask an owner of the paper for a new link.",
        Lapsed = "Your session was over before what you sent arrived, so it was not saved. Sign in and send it again.",
        CodeTitle = "Second step",
        Code = "Code",
        CodeHint = "Six digits from your authenticator, or one of the recovery codes.",
        JoinTitle = "Join the newsroom",
        JoinText = "You are invited as:",
        OwnerText = "This paper has no owner yet. Whoever opens this link becomes its owner.",
        ResetTitle = "A new password",
        Name = "Name",
        NewPassword = "New password",
        PasswordHint = "12 characters or more. A sentence you remember will do.",
        Join = "Join",
        SetPassword = "Save the password and sign in",
        DeadLink = "This link does not work",
        DeadLinkText = "It was used before or is too old. Ask whoever sent it for a new one.",
        ToSignIn = "To the sign-in page",
    };
}
