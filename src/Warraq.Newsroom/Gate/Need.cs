using Microsoft.AspNetCore.Builder;
using Warraq.Accounts;

namespace Warraq.Newsroom.Gate;

/// <summary>What a route asks of whoever comes. A route under /newsroom without one answers nobody.</summary>
/// <param name="Act">The right it needs; null for a door that is open to all.</param>
public sealed record Need(Act? Act);

public static class NeedExtensions
{
    /// <summary>Only for who may do this, at some desk at least. Where a story is named, the verb asks again with its desk.</summary>
    public static T Needs<T>(this T route, Act act) where T : IEndpointConventionBuilder => route.WithMetadata(new Need(act));

    /// <summary>For everybody: signing in, one-time links.</summary>
    public static T IsOpen<T>(this T route) where T : IEndpointConventionBuilder => route.WithMetadata(new Need(Act: null));
}
