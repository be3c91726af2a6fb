using Microsoft.AspNetCore.Identity;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>Signing in, step by step. Who tries is not told whether an address has an account.</summary>
public static class SignIn
{
    // What an unknown address is compared with, so that it takes as long as a known one.
    static readonly string Nobody = Staff.Hasher.HashPassword(null!, OneTimeKey.Make().Text);

    /// <summary>The first step. The password is hashed outside the transaction: it takes long on purpose, and others want to write.</summary>
    public static async Task<PasswordAnswer> WithPasswordAsync(Database database, string? typed, string password, CancellationToken cancel = default)
    {
        var email = EmailAddress.Read(typed);
        Person? person = null;
        if (email is not null)
        {
            await using var db = database.CreateContext();
            person = await Staff.Over(db).FindByEmailAsync(email.Value);
        }
        var now = database.Time.GetUtcNow();
        var closed = person is null || person.Disabled || person.PasswordHash is null || person.LockoutEnd > now;
        var right = password.Length <= Staff.LongestPassword
            && Staff.Hasher.VerifyHashedPassword(person!, closed ? Nobody : person!.PasswordHash!, password) != PasswordVerificationResult.Failed;
        if (closed) return PasswordAnswer.No;
        return await database.WriteAsync(async db =>
        {
            var staff = Staff.Over(db);
            var whom = (await staff.FindByIdAsync(person!.Id.ToString()))!;
            // Meanwhile others may have tried too, or the password was changed.
            if (whom.LockoutEnd > now || whom.PasswordHash != person.PasswordHash) return PasswordAnswer.No;
            if (!right)
            {
                await staff.AccessFailedAsync(whom);
                db.Audit(whom.Id.ToString(), whom.LockoutEnd > now ? "lockout" : "sign-in-failed", Subjects.Person(whom.Id), null, now);
                return PasswordAnswer.No;
            }
            if (!whom.TwoFactorEnabled) await staff.ResetAccessFailedCountAsync(whom);
            return new PasswordAnswer(whom.Id, whom.TwoFactorEnabled, whom.SecurityStamp!);
        }, cancel);
    }

    /// <summary>A passkey that was proved to be the person's: device and presence are two factors already. Guessing at the password locks no passkey out.</summary>
    /// <returns>False when the person may not sign in.</returns>
    public static Task<bool> WithPasskeyAsync(Database database, Guid person, UserPasskeyInfo passkey, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        var staff = Staff.Over(db);
        return await staff.FindByIdAsync(person.ToString()) is { Disabled: false } whom && (await staff.AddOrUpdatePasskeyAsync(whom, passkey)).Succeeded;
    }, cancel);

    /// <summary>
    /// Whom an identity provider has recognised: a colleague it is linked to, or one whose address it vouches for, who is then linked. It makes nobody a colleague; that takes an
    /// invitation. A second step is the provider's business.
    /// </summary>
    /// <param name="subject">The provider's own name of the person, which never changes.</param>
    /// <param name="email">An address that the provider has verified; null for none.</param>
    public static Task<Guid?> WithProviderAsync(Database database, string provider, string subject, string? email, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        var staff = Staff.Over(db);
        var known = await staff.FindByLoginAsync(provider, subject);
        if (known is not null) return known.Disabled ? (Guid?)null : known.Id;
        if (EmailAddress.Read(email) is not { } address || await staff.FindByEmailAsync(address.Value) is not { Disabled: false } whom) return null;
        await staff.AddLoginAsync(whom, new UserLoginInfo(provider, subject, null));
        db.Audit(whom.Id.ToString(), "provider-linked", Subjects.Person(whom.Id), null, database.Time.GetUtcNow());
        return whom.Id;
    }, cancel);

    /// <summary>The second step: a code of the authenticator, or one of the recovery codes, each of which works once.</summary>
    /// <param name="stamp">The security stamp of the first step; a reset meanwhile ends it.</param>
    public static Task<SignInWay?> WithCodeAsync(Database database, Guid person, string stamp, string code, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        var now = database.Time.GetUtcNow();
        var staff = Staff.Over(db);
        if (await staff.FindByIdAsync(person.ToString()) is not { Disabled: false } whom || whom.SecurityStamp != stamp || whom.LockoutEnd > now) return (SignInWay?)null;
        SignInWay? way = await Codes.IsRightAsync(staff, whom, code, now) ? SignInWay.PasswordAndCode
            : (await staff.RedeemTwoFactorRecoveryCodeAsync(whom, Codes.Recovery(code))).Succeeded ? SignInWay.RecoveryCode : null;
        if (way is null)
        {
            await staff.AccessFailedAsync(whom);
            db.Audit(person.ToString(), whom.LockoutEnd > now ? "lockout" : "sign-in-failed", Subjects.Person(person), "code", now);
            return null;
        }
        await staff.ResetAccessFailedCountAsync(whom);
        return way;
    }, cancel);
}

/// <summary>What the first step gave: nobody, or a person who may need a second.</summary>
public sealed record PasswordAnswer(Guid? Person, bool NeedsCode, string Stamp)
{
    public static readonly PasswordAnswer No = new(null, false, "");
}
