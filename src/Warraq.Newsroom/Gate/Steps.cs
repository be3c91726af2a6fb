using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Warraq.Newsroom.Gate;

/// <summary>What lies between two requests of one act, such as a challenge and its answer: sealed in a cookie, for ten minutes.</summary>
sealed class Steps(IDataProtectionProvider protection)
{
    static readonly TimeSpan Last = TimeSpan.FromMinutes(10);

    public void Keep<T>(HttpContext http, T step) where T : class => SessionCookie.SetStep(http.Response, Sealer<T>().Protect(JsonSerializer.Serialize(step), Last));

    /// <summary>The step, once: it is forgotten with this answer unless it is kept again. Null when there is none of this kind, or it is too old.</summary>
    public T? Take<T>(HttpContext http) where T : class
    {
        var step = Find<T>(http);
        if (step is not null) SessionCookie.ClearStep(http.Response);
        return step;
    }

    public T? Find<T>(HttpContext http) where T : class
    {
        if (SessionCookie.Step(http.Request) is not { Length: > 0 } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Sealer<T>().Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    ITimeLimitedDataProtector Sealer<T>() => protection.CreateProtector("warraq.step", typeof(T).Name).ToTimeLimitedDataProtector();
}
