using Microsoft.AspNetCore.Http;
using Warraq.Site.PageCache;

namespace Warraq.Site.Endpoints;

/// <summary>Sends a page that is one reader's own, such as a form with its messages: past the page cache, kept nowhere.</summary>
public static class OwnPage
{
    public static async Task SendAsync(HttpContext http, Page page, SafetyHeaders safety)
    {
        http.Response.StatusCode = page.Status;
        http.Response.Headers.CacheControl = "no-store";
        safety.Write(http.Response.Headers);
        http.Response.ContentType = page.ContentType;
        http.Response.ContentLength = page.Bytes.Length;
        await http.Response.Body.WriteAsync(page.Bytes, http.RequestAborted);
    }
}
