using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Warraq.Newsroom.Gate;

namespace Warraq.Newsroom.Door;

/// <summary>Who gave the right password and owes a code; sealed in a cookie for ten minutes.</summary>
sealed record HalfSignedIn(Guid Person, string Stamp, bool Stays)
{
    static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public void Keep(HttpContext http, IDataProtectionProvider protection) =>
        SessionCookie.SetStep(http.Response, Sealer(protection).Protect(JsonSerializer.Serialize(this), Lasts));

    public static HalfSignedIn? Find(HttpContext http, IDataProtectionProvider protection)
    {
        if (SessionCookie.Step(http.Request) is not { Length: > 0 } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<HalfSignedIn>(Sealer(protection).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static ITimeLimitedDataProtector Sealer(IDataProtectionProvider protection) => protection.CreateProtector("warraq.half-signed-in").ToTimeLimitedDataProtector();
}
