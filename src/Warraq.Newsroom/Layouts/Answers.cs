using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Warraq.Newsroom.Layouts;

/// <summary>How a route that changed something answers, and how it reads what was typed.</summary>
public static class Answers
{
    /// <summary>Done: look there now (303, so that reloading does not send again).</summary>
    public static void See(this HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }

    /// <summary>A field of the form, trimmed of nothing; empty when it is missing or sent twice.</summary>
    public static string Typed(this IFormCollection form, string field) => form[field] is { Count: 1 } value ? value.ToString() : "";

    public static bool Ticked(this IFormCollection form, string field) => !StringValues.IsNullOrEmpty(form[field]);
}
