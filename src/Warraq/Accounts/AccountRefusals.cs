using Microsoft.AspNetCore.Identity;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>The noes of this folder, in both languages.</summary>
public static class AccountRefusals
{
    public static readonly Refusal BadEmail = new("email", "هذا ليس عنوان بريد.", "That is no e-mail address.");
    public static readonly Refusal TakenEmail = new("email", "لهذا البريد حساب من قبل.", "There is an account with this e-mail address already.");
    public static readonly Refusal NoName = new("name", "اكتب اسمك كما يراه زملاؤك.", "Write your name as colleagues see it.");
    public static readonly Refusal LinkUsed = new("link", "هذا الرابط استُعمل أو انتهت مدته. اطلب رابطاً جديداً.", "This link was used or is too old. Ask for a new one.");
    public static readonly Refusal NoPerson = new("no-person", "لا أحد بهذا البريد أو الرقم.", "There is nobody with this e-mail address or id.");
    public static readonly Refusal LastOwner = new("last-owner", "لا تبقى الصحيفة بلا مالك: أعطِ غيره هذا الدور أولاً.", "A paper needs an owner: give somebody else that role first.");
    public static readonly Refusal Mismatch = new("sign-in", "البريد وكلمة المرور لا يتطابقان. بعد خمس محاولات يتوقف الدخول بكلمة المرور ربع ساعة.", "E-mail and password do not match. After five tries, signing in by password stops for a quarter of an hour.");
    public static readonly Refusal TooFast = new("too-fast", "محاولات كثيرة من هذا العنوان. انتظر دقيقة.", "Too many tries from this address. Wait a minute.");
    public static readonly Refusal BadCode = new("code", "الرمز غير صحيح أو انتهت مدته.", "The code is wrong or too old.");
    public static readonly Refusal BadPasskey = new("passkey", "لم يُقبل مفتاح المرور. جرّب مفتاحاً آخر أو كلمة المرور.", "The passkey was not accepted. Try another one, or the password.");
    public static readonly Refusal UnknownToUs = new("provider", "عرّف بك مزوّد الهوية، ولا حساب لك هنا. اطلب دعوة من مالك الصحيفة.", "The identity provider knows you, but you have no account here. Ask an owner of the paper for an invitation.");
    public static readonly Refusal WrongPassword = new("password-now", "كلمة المرور الحالية غير صحيحة.", "The present password is wrong.");
    public static readonly Refusal LongPassword = new("password", $"كلمة المرور {Staff.LongestPassword} حرفاً على الأكثر.", $"A password has {Staff.LongestPassword} characters at most.");
    public static readonly Refusal NoRole = new("role", "لا دور أو لا مكتب بهذا الاسم.", "There is no such role or desk.");
    public static readonly Refusal HasGrant = new("grant", "له هذا الدور من قبل.", "The person has this role already.");
    public static readonly Refusal NoGrant = new("grant", "ليس له هذا الدور.", "The person does not have this role.");
    public static readonly Refusal LastWay = new("last-way", "هذه آخر وسيلة دخول لك. ضع كلمة مرور أو مفتاحاً آخر أولاً.", "This is your last way to sign in. Set a password or another passkey first.");

    /// <summary>What Identity refuses, as this house says it.</summary>
    public static IReadOnlyList<Refusal> Of(IdentityResult result) => [.. result.Errors.Select(Of).DistinctBy(r => r.Code)];

    static Refusal Of(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
            new("password", $"كلمة المرور {Staff.ShortestPassword} حرفاً على الأقل، ولا تكرر حرفاً واحداً. جملة تحفظها تكفي.", $"A password has {Staff.ShortestPassword} characters or more, and not one repeated. A sentence you remember will do."),
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => TakenEmail,
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => BadEmail,
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new("changed", "غيّر غيرك هذا الحساب للتو. أعد المحاولة.", "Somebody changed this account just now. Try again."),
        _ => new(error.Code, error.Description, error.Description),
    };
}
