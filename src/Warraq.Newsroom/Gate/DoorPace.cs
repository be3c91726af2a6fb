using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Warraq.Newsroom.Gate;

/// <summary>
/// How often one address may try the door: hashing a password costs the machine tens of milliseconds on purpose. Guessing at one account is stopped sooner, by its lockout.
/// </summary>
sealed class DoorPace : IDisposable
{
    public const int TriesAMinute = 60;

    readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
