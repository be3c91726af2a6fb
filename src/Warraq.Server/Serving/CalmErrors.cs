using System.Diagnostics;
using Warraq.Site;
using Warraq.Site.Api;
using Warraq.Site.Endpoints;
using Warraq.Site.PageCache;
using Warraq.Site.Pages;

namespace Warraq.Server.Serving;

/// <summary>A failure becomes a page with a reference, never a stack trace; a bad request keeps its status.</summary>
sealed partial class CalmErrors(RequestDelegate next, ILogger<CalmErrors> log)
{
    public async Task InvokeAsync(HttpContext http, Frames frames, PageRenderer renderer, SafetyHeaders safety)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader went away.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            var status = e is BadHttpRequestException bad ? bad.StatusCode : 500;
            var reference = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            if (status == 500) Failed(log, http.Request.Path, reference, e);
            http.Response.Clear();
            if (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            {
                await ApiJson.Problem(http, status, status == 500 ? "Failed" : "Bad request", $"{(status == 500 ? "It failed on our side and was recorded" : e.Message)} ({reference}).").ExecuteAsync(http);
                return;
            }
            byte[] page;
            try
            {
                page = await renderer.PrintAsync(new ErrorModel((await frames.MakeAsync()) with { NoIndex = true }, status, reference));
            }
            catch (Exception second) when (second is System.Data.Common.DbException or IOException)
            {
                page = "لا يمكن عرض الصفحة الآن."u8.ToArray();
            }
            await OwnPage.SendAsync(http, new Page { Status = status, Bytes = page }, safety);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Path} failed, reference {Reference}")]
    static partial void Failed(ILogger log, string path, string reference, Exception e);
}
