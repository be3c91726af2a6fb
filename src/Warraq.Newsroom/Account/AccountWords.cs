using Warraq.Accounts;

namespace Warraq.Newsroom.Account;

/// <summary>The words of one's own account.</summary>
public sealed record AccountWords
{
    public static AccountWords For(string lang) => lang == "en" ? English : Arabic;

    public required string Title { get; init; }
    public required string Profile { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required string Language { get; init; }
    public required string Shortcuts { get; init; }
    public required string ByPlace { get; init; }
    public required string ByPlaceHint { get; init; }
    public required string WithAlt { get; init; }
    public required string Off { get; init; }
    public required string Look { get; init; }
    public required string AsDevice { get; init; }
    public required string Light { get; init; }
    public required string Dark { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string Password { get; init; }
    public required string PasswordNow { get; init; }
    public required string NextPassword { get; init; }
    public required string PasswordHint { get; init; }
    public required string ChangePassword { get; init; }
    public required string PasswordOnly { get; init; }
    public required string Passkeys { get; init; }
    public required string PasskeysHint { get; init; }
    public required string NoPasskeys { get; init; }
    public required string PasskeyName { get; init; }
    public required string PasskeyExample { get; init; }
    public required string AddPasskey { get; init; }
    public required string Passkey { get; init; }
    public required string AddedOn { get; init; }
    public required string Remove { get; init; }
    public required string Codes { get; init; }
    public required string CodesHint { get; init; }
    public required string CodesAreOn { get; init; }
    public required string RecoveryLeft { get; init; }
    public required string BeginCodes { get; init; }
    public required string StopCodes { get; init; }
    public required string NewRecovery { get; init; }
    public required string CodesTitle { get; init; }
    public required string Scan { get; init; }
    public required string OrType { get; init; }
    public required string CodeNow { get; init; }
    public required string Confirm { get; init; }
    public required string RecoveryTitle { get; init; }
    public required string RecoveryHint { get; init; }
    public required string KeptThem { get; init; }
    public required string Sessions { get; init; }
    public required string Device { get; init; }
    public required string UnknownDevice { get; init; }
    public required string Way { get; init; }
    public required string Since { get; init; }
    public required string Seen { get; init; }
    public required string ThisOne { get; init; }
    public required string End { get; init; }
    public required string EndOthers { get; init; }
    public required Func<SignInWay, string> Ways { get; init; }

    static readonly AccountWords Arabic = new()
    {
        Title = "حسابي",
        Profile = "اسمي ولغتي واختصاراتي",
        Name = "الاسم كما يراه زملاؤك",
        Email = "البريد",
        Language = "لغة الشاشات",
        Shortcuts = "اختصارات الحرف الواحد",
        ByPlace = "حسب موضع المفتاح",
        ByPlaceHint = "ت أو J، بأي لغة كتبت",
        WithAlt = "مع Alt فقط",
        Off = "معطّلة",
        Look = "المظهر على هذا الجهاز",
        AsDevice = "كالجهاز",
        Light = "فاتح",
        Dark = "داكن",
        Save = "احفظ",
        Saved = "حُفظ.",
        Password = "كلمة المرور",
        PasswordNow = "كلمة المرور الحالية",
        NextPassword = "كلمة المرور الجديدة",
        PasswordHint = "12 حرفاً على الأقل. تُنهى جلساتك الأخرى.",
        ChangePassword = "غيّر كلمة المرور",
        PasswordOnly = "كلمة مرور فقط: أضف مفتاح مرور أو خطوة ثانية.",
        Passkeys = "مفاتيح المرور",
        PasskeysHint = "تدخل ببصمتك أو وجهك أو رمز جهازك. أضف مفتاحاً لكل جهاز.",
        NoPasskeys = "لا مفاتيح بعد.",
        PasskeyName = "اسم المفتاح",
        PasskeyExample = "حاسوب المكتب",
        AddPasskey = "أضف مفتاحاً",
        Passkey = "مفتاح مرور",
        AddedOn = "أُضيف في",
        Remove = "احذف",
        Codes = "الخطوة الثانية",
        CodesHint = "بعد كلمة المرور يُطلب رمز من تطبيق مصادقة على هاتفك.",
        CodesAreOn = "يُطلب رمز بعد كلمة المرور",
        RecoveryLeft = "رموز الاسترداد الباقية:",
        BeginCodes = "فعّل الخطوة الثانية",
        StopCodes = "ألغِ الخطوة الثانية",
        NewRecovery = "رموز استرداد جديدة",
        CodesTitle = "فعّل الخطوة الثانية",
        Scan = "صوّر هذا الرمز بتطبيق المصادقة.",
        OrType = "أو اكتب المفتاح فيه:",
        CodeNow = "الرمز الذي يعرضه الآن",
        Confirm = "فعّل",
        RecoveryTitle = "رموز الاسترداد",
        RecoveryHint = "إن ضاع هاتفك تدخل بأحدها، وكل رمز يعمل مرة واحدة. اطبعها أو احفظها في مكان آمن: لن تظهر ثانية.",
        KeptThem = "حفظتها",
        Sessions = "الجلسات",
        Device = "الجهاز",
        UnknownDevice = "جهاز غير معروف",
        Way = "الدخول",
        Since = "منذ",
        Seen = "آخر ظهور",
        ThisOne = "هذه الجلسة",
        End = "أنهِها",
        EndOthers = "أنهِ كل الجلسات الأخرى",
        Ways = way => way switch
        {
            SignInWay.Password => "كلمة مرور",
            SignInWay.PasswordAndCode => "كلمة مرور ورمز",
            SignInWay.RecoveryCode => "رمز استرداد",
            SignInWay.Passkey => "مفتاح مرور",
            SignInWay.Link => "رابط",
            _ => "مزوّد هوية",
        },
    };

    static readonly AccountWords English = new()
    {
        Title = "My account",
        Profile = "Name, language, shortcuts",
        Name = "Name as colleagues see it",
        Email = "E-mail",
        Language = "Language of the screens",
        Shortcuts = "Shortcuts of one letter",
        ByPlace = "By the place of the key",
        ByPlaceHint = "J or ت, whatever you type in",
        WithAlt = "With Alt only",
        Off = "Off",
        Look = "Look on this device",
        AsDevice = "As the device",
        Light = "Light",
        Dark = "Dark",
        Save = "Save",
        Saved = "Saved.",
        Password = "Password",
        PasswordNow = "Present password",
        NextPassword = "New password",
        PasswordHint = "12 characters or more. Your other sessions end.",
        ChangePassword = "Change the password",
        PasswordOnly = "A password only: add a passkey or a second step.",
        Passkeys = "Passkeys",
        PasskeysHint = "Your finger, face or device PIN signs you in. Add one for each device.",
        NoPasskeys = "No passkeys yet.",
        PasskeyName = "Name of the passkey",
        PasskeyExample = "Office computer",
        AddPasskey = "Add a passkey",
        Passkey = "Passkey",
        AddedOn = "Added on",
        Remove = "Remove",
        Codes = "Second step",
        CodesHint = "After the password, a code from an authenticator on your phone is asked for.",
        CodesAreOn = "A code is asked for after the password",
        RecoveryLeft = "Recovery codes left:",
        BeginCodes = "Turn the second step on",
        StopCodes = "Turn the second step off",
        NewRecovery = "New recovery codes",
        CodesTitle = "Turn the second step on",
        Scan = "Scan this with your authenticator.",
        OrType = "Or type the key into it:",
        CodeNow = "The code it shows now",
        Confirm = "Turn on",
        RecoveryTitle = "Recovery codes",
        RecoveryHint = "If you lose your phone, one of them lets you in; each works once. Print them or keep them in a safe place: they are not shown again.",
        KeptThem = "I have kept them",
        Sessions = "Sessions",
        Device = "Device",
        UnknownDevice = "Unknown device",
        Way = "Signed in by",
        Since = "Since",
        Seen = "Last seen",
        ThisOne = "This session",
        End = "End",
        EndOthers = "End all other sessions",
        Ways = way => way switch
        {
            SignInWay.Password => "Password",
            SignInWay.PasswordAndCode => "Password and code",
            SignInWay.RecoveryCode => "Recovery code",
            SignInWay.Passkey => "Passkey",
            SignInWay.Link => "Link",
            _ => "Identity provider",
        },
    };
}
