using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Warraq.Site.PageCache;

namespace Warraq.Site.Api;

/// <summary>How the API writes: JSON with readable Arabic, an entity tag, problems as RFC 9457 has them.</summary>
public static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    static readonly JsonSerializerOptions ProblemOptions = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Sends an answer, or 304 when the caller holds it. No answer is shared: each counts against the caller's limit.</summary>
    /// <param name="http">The request.</param>
    /// <param name="answer">What is sent.</param>
    /// <param name="same">What makes two answers the same, when it is not all of <paramref name="answer"/> (how long it took is not).</param>
    public static IResult Tagged<T>(HttpContext http, T answer, T? same = null) where T : class
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, Options);
        var tag = "W/\"" + Base64Url.EncodeToString(SHA256.HashData(same is null ? bytes : JsonSerializer.SerializeToUtf8Bytes(same, Options)).AsSpan(0, 12)) + "\"";
        Headers(http);
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = tag;
        return EntityTags.Names(http.Request.Headers.IfNoneMatch, tag[2..]) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(bytes, "application/json; charset=utf-8");
    }

    /// <summary>Sends an answer to a question that is asked once: nobody keeps it.</summary>
    public static IResult Fresh<T>(HttpContext http, T answer) where T : class
    {
        Headers(http);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(answer, Options), "application/json; charset=utf-8");
    }

    /// <summary>Says what is wrong, for the programmer who reads it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">400, 404 …</param>
    /// <param name="title">The kind of problem, in a few words.</param>
    /// <param name="detail">This one, in a sentence.</param>
    /// <param name="errors">By parameter; null for none.</param>
    public static IResult Problem(HttpContext http, int status, string title, string detail, IDictionary<string, string[]>? errors = null)
    {
        Headers(http);
        http.Response.Headers.CacheControl = "no-store";
        var problem = new ProblemDetails { Type = "about:blank", Title = title, Status = status, Detail = detail, Instance = http.Request.Path };
        if (errors is not null) problem.Extensions["errors"] = errors;
        return TypedResults.Json(problem, ProblemOptions, "application/problem+json; charset=utf-8", status);
    }

    // What it answers is data; a browser that is led there shall make nothing else of it. Other sites' scripts are not let in (no CORS).
    static void Headers(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
    }
}
