using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Warraq.Reading;

namespace Warraq.Site.Endpoints;

/// <summary>
/// How often one address may ask what is worked out for each request: search, suggestions, the API. <c>api.rate</c> requests at once,
/// then as many a minute, evenly. A network of IPv6 that one subscriber has (/64) counts as one address.
/// </summary>
/// <remarks>For each address one number is kept: the instant until which its past requests are paid off (GCRA). In the past, it says nothing and is swept.</remarks>
public sealed class RequestPace(PaperState state, TimeProvider time)
{
    const int SweepAt = 20_000;
    readonly ConcurrentDictionary<ulong, long> paidAt = new();

    /// <summary>Counts this request; how long to wait when it is one too many, else null.</summary>
    public async ValueTask<TimeSpan?> WaitAsync(HttpContext http, CancellationToken cancel = default)
    {
        var rate = (await state.GetAsync(cancel)).Settings.ApiRate;
        if (rate <= 0) return null;
        var (now, each) = (time.GetUtcNow().UtcTicks, TimeSpan.TicksPerMinute / rate);
        var wait = 0L;
        paidAt.AddOrUpdate(Sender(http), _ => Pay(0), (_, paid) => Pay(paid));
        if (paidAt.Count > SweepAt) Sweep(now);
        return wait > 0 ? TimeSpan.FromTicks(wait) : null;

        long Pay(long paid)
        {
            var next = Math.Max(paid, now) + each;
            wait = next - now - TimeSpan.TicksPerMinute;
            return wait > 0 ? paid : next;
        }
    }

    /// <summary>Whole seconds, as Retry-After wants them.</summary>
    public static string Seconds(TimeSpan wait) => ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    void Sweep(long now)
    {
        foreach (var entry in paidAt)
            if (entry.Value <= now) paidAt.TryRemove(entry);
    }

    /// <summary>A number of the address that asks, the same for all addresses of one subscriber.</summary>
    public static ulong Sender(HttpContext http) => Key(http.Connection.RemoteIpAddress);

    // The first half of an IPv6 address; an IPv4 address stands where no IPv6 network is given out.
    static ulong Key(IPAddress? address)
    {
        if (address is null) return 0;
        Span<byte> bytes = stackalloc byte[16];
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(bytes, out var length);
        return length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
