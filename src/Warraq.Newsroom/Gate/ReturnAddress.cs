using Microsoft.AspNetCore.Http;

namespace Warraq.Newsroom.Gate;

/// <summary>Where somebody was when he had to sign in.</summary>
public static class ReturnAddress
{
    public const string Desk = "/newsroom";

    /// <summary>The address when it lies in the newsroom, else the desk: nobody is led to another site, nor back to the door.</summary>
    public static string Safe(string? address) =>
        address is not null && (address == Desk || address.StartsWith(Desk + "/", StringComparison.Ordinal) || address.StartsWith(Desk + "?", StringComparison.Ordinal))
        && !address.Any(c => c is '\\' or < ' ' or '\x7f') && !address.Contains("/..", StringComparison.Ordinal) && !address.StartsWith(Desk + "/sign-", StringComparison.Ordinal)
            ? address : Desk;

    /// <summary>The door, with the way back.</summary>
    public static string SignIn(HttpRequest request) =>
        "/newsroom/sign-in" + QueryString.Create("back", Safe(request.PathBase + request.Path.Value + request.QueryString.Value));
}
