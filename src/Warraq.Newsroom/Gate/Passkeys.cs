using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Warraq.Accounts;
using Warraq.Platform;

namespace Warraq.Newsroom.Gate;

/// <summary>Passkeys: the challenge goes to the browser, and waits for its answer in a sealed cookie.</summary>
sealed class Passkeys(Database database, Steps steps)
{
    // Someone at a laptop that was left open is asked for finger or PIN: the passkey stands for both factors.
    static readonly IOptions<IdentityPasskeyOptions> Rules = Options.Create(new IdentityPasskeyOptions { UserVerificationRequirement = "required", ResidentKeyRequirement = "required" });

    sealed record Asked(string State);

    sealed record Offered(string State);

    /// <summary>Options of <c>navigator.credentials.get</c>. No person is named, so nobody learns who has a passkey.</summary>
    public async Task<string> AskAsync(HttpContext http)
    {
        await using var db = database.CreateContext();
        var asked = await Handler(db).MakeRequestOptionsAsync(null, http);
        steps.Keep(http, new Asked(asked.AssertionState ?? ""));
        return asked.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered; null when none did rightly.</summary>
    public async Task<Guid?> SignInAsync(HttpContext http, string credential, CancellationToken cancel)
    {
        if (steps.Take<Asked>(http) is not { } asked) return null;
        PasskeyAssertionResult<Person> answer;
        await using (var db = database.CreateContext())
            answer = await Handler(db).PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = asked.State });
        return answer.Succeeded && await SignIn.WithPasskeyAsync(database, answer.User.Id, answer.Passkey, cancel) ? answer.User.Id : null;
    }

    /// <summary>Options of <c>navigator.credentials.create</c>.</summary>
    public async Task<string> OfferAsync(HttpContext http)
    {
        var who = http.Who();
        await using var db = database.CreateContext();
        var offered = await Handler(db).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = who.Id.ToString(), Name = who.Email, DisplayName = who.Name }, http);
        steps.Keep(http, new Offered(offered.AttestationState ?? ""));
        return offered.CreationOptionsJson;
    }

    public async Task<IReadOnlyList<Refusal>> AddAsync(HttpContext http, string credential, string name, CancellationToken cancel)
    {
        if (steps.Take<Offered>(http) is not { } offered) return [AccountRefusals.BadPasskey];
        PasskeyAttestationResult answer;
        await using (var db = database.CreateContext())
            answer = await Handler(db).PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = offered.State });
        return answer.Succeeded && answer.UserEntity.Id == http.Who().Id.ToString()
            ? await ChangeAccount.AddPasskeyAsync(database, http.Who(), answer.Passkey, name, cancel) : [AccountRefusals.BadPasskey];
    }

    static PasskeyHandler<Person> Handler(WarraqDb db) => new(Staff.Over(db), Rules);
}
