using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Accounts;

/// <summary>What a person changes of his own account.</summary>
public static class ChangeAccount
{
    public const int LongestName = 80;

    public static bool IsName(string name) => name.Length is > 0 and <= LongestName && !name.Any(char.IsControl);

    public static Task<IReadOnlyList<Refusal>> ProfileAsync(Database database, Colleague who, string name, string lang, KeyMode keys, CancellationToken cancel = default) =>
        ChangeAsync(database, who, "account", async (staff, whom) =>
        {
            if (!IsName(name.Trim())) return [AccountRefusals.NoName];
            (whom.Name, whom.Lang, whom.Keys) = (name.Trim(), lang == "en" ? "en" : "ar", keys);
            return AccountRefusals.Of(await staff.UpdateAsync(whom));
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> PasswordAsync(Database database, Colleague who, string now, string next, CancellationToken cancel = default) =>
        ChangeAsync(database, who, "password", async (staff, whom) =>
        {
            if (!await IsPasswordAsync(staff, whom, now)) return [AccountRefusals.WrongPassword];
            if (await staff.WhyNotAsync(whom, next) is { Count: > 0 } refusals) return refusals;
            if (await staff.HasPasswordAsync(whom)) await staff.RemovePasswordAsync(whom);
            return AccountRefusals.Of(await staff.AddPasswordAsync(whom, next));
        }, cancel);

    /// <summary>Makes a key for an authenticator, unless one was begun. It counts once a code of it was given.</summary>
    public static Task BeginCodesAsync(Database database, Colleague who, CancellationToken cancel = default) => database.WriteAsync(async db =>
    {
        var staff = Staff.Over(db);
        await staff.BeginAuthenticatorAsync((await staff.FindByIdAsync(who.Key))!);
    }, cancel);

    /// <summary>Asks for codes from now on.</summary>
    /// <returns>The recovery codes, to be shown once; or why not.</returns>
    public static async Task<(IReadOnlyList<string> Codes, IReadOnlyList<Refusal> Refusals)> AskForCodesAsync(Database database, Colleague who, string code, CancellationToken cancel = default)
    {
        IReadOnlyList<string> codes = [];
        var refusals = await ChangeAsync(database, who, "codes-on", async (staff, whom) =>
        {
            if (!await Codes.IsRightAsync(staff, whom, code, database.Time.GetUtcNow())) return [AccountRefusals.BadCode];
            await staff.SetTwoFactorEnabledAsync(whom, true);
            codes = [.. await staff.GenerateNewTwoFactorRecoveryCodesAsync(whom, Codes.RecoveryCodes) ?? []];
            return [];
        }, cancel);
        return (codes, refusals);
    }

    /// <summary>New recovery codes; the old ones work no more.</summary>
    public static async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Database database, Colleague who, CancellationToken cancel = default)
    {
        IReadOnlyList<string> codes = [];
        await ChangeAsync(database, who, "recovery-codes", async (staff, whom) =>
        {
            codes = [.. await staff.GenerateNewTwoFactorRecoveryCodesAsync(whom, Codes.RecoveryCodes) ?? []];
            return [];
        }, cancel);
        return codes;
    }

    /// <param name="password">Once more: a session that was left open must not be enough to take the second step away.</param>
    public static Task<IReadOnlyList<Refusal>> StopCodesAsync(Database database, Colleague who, string password, CancellationToken cancel = default) =>
        ChangeAsync(database, who, "codes-off", async (staff, whom) =>
        {
            if (!await IsPasswordAsync(staff, whom, password)) return [AccountRefusals.WrongPassword];
            await staff.SetTwoFactorEnabledAsync(whom, false);
            await staff.ResetAuthenticatorKeyAsync(whom);
            return [];
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> AddPasskeyAsync(Database database, Colleague who, UserPasskeyInfo passkey, string name, CancellationToken cancel = default) =>
        ChangeAsync(database, who, "passkey-added", async (staff, whom) =>
        {
            passkey.Name = IsName(name.Trim()) ? name.Trim() : null;
            return AccountRefusals.Of(await staff.AddOrUpdatePasskeyAsync(whom, passkey));
        }, cancel);

    public static Task<IReadOnlyList<Refusal>> RemovePasskeyAsync(Database database, Colleague who, byte[] credential, CancellationToken cancel = default) =>
        ChangeAsync(database, who, "passkey-removed", async (staff, whom) =>
            !await staff.HasPasswordAsync(whom) && (await staff.GetPasskeysAsync(whom)).Count < 2 ? [AccountRefusals.LastWay]
                : AccountRefusals.Of(await staff.RemovePasskeyAsync(whom, credential)), cancel);

    static async Task<bool> IsPasswordAsync(Staff staff, Person whom, string typed) =>
        !await staff.HasPasswordAsync(whom) || (typed.Length <= Staff.LongestPassword && await staff.CheckPasswordAsync(whom, typed));

    static Task<IReadOnlyList<Refusal>> ChangeAsync(Database database, Colleague who, string act, Func<Staff, Person, Task<IReadOnlyList<Refusal>>> change, CancellationToken cancel) =>
        database.WriteAsync(async db =>
        {
            var staff = Staff.Over(db);
            if (await staff.FindByIdAsync(who.Key) is not { } whom) return [AccountRefusals.NoPerson];
            var stamp = whom.SecurityStamp;
            var refusals = await change(staff, whom);
            if (refusals.Count > 0) return refusals;
            if (whom.SecurityStamp != stamp)
            {
                // Another password or second step ends the sessions begun with the old one; the session that changed it goes on.
                await db.Set<Session>().Where(s => s.PersonId == who.Id && s.Id != who.Session).ExecuteDeleteAsync(cancel);
                await db.Set<Session>().Where(s => s.Id == who.Session).ExecuteUpdateAsync(u => u.SetProperty(s => s.Stamp, whom.SecurityStamp!), cancel);
            }
            db.Audit(who.Key, act, Subjects.Person(who.Id), null, database.Time.GetUtcNow());
            return refusals;
        }, cancel);
}
