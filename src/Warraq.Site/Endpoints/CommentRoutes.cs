using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Comments;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site.PageCache;
using Warraq.Site.Pages;

namespace Warraq.Site.Endpoints;

/// <summary>
/// Takes comments. A public page has no token (a token sets a cookie, and then no page could be cached), so a form of another site is
/// refused by what browsers say of the sender (DECISIONS 9); rate limits and the honeypot do the rest.
/// </summary>
public sealed class CommentRoutes(Database database, PaperOptions options, ArticleReads articles, ArticlePages pages, LostPages lost, SafetyHeaders safety, PaperSecrets secrets)
{
    public void Map(IEndpointRouteBuilder app) => app.MapPost("/{number:int}/comments", PostAsync);

    async Task PostAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (IsForeign(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync("لا تُقبل التعليقات المرسلة من موقع آخر.\nComments from another site are refused.\n", cancel);
            return;
        }
        if (!http.Request.HasFormContentType)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(cancel);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: 413 })
        {
            await RefuseAsync(number, http, new CommentForm(), 413, [CommentForms.LongText], null, cancel);
            return;
        }
        var draft = new CommentDraft
        {
            StoryNumber = number,
            Name = form["name"],
            Email = form["email"],
            Text = form["text"],
            Website = form["website"],
            Address = http.Connection.RemoteIpAddress,
            Parent = int.TryParse(form["parent"], NumberStyles.None, CultureInfo.InvariantCulture, out var parent) ? parent : null,
            // Behind a balancer that was not named every reader would have its address. A reader who only claims one is still checked.
            TrustNetworkChecks = options.Proxies.Length > 0 || !http.Request.Headers.ContainsKey("X-Forwarded-For") || !IsNear(http.Connection.RemoteIpAddress),
        };
        switch (await SendComment.DoAsync(database, await secrets.GetAsync(cancel), draft, cancel))
        {
            case CommentAnswer.Refused refused:
                await RefuseAsync(number, http, new CommentForm { Name = draft.Name ?? "", Email = draft.Email ?? "", Text = Bounded(draft.Text), Parent = draft.Parent }, refused.Status, refused.Messages, refused.RetryAfter, cancel);
                break;
            case CommentAnswer.Sent { State: CommentState.Approved, Number: var comment }:
                await BackAsync(number, http, "", $"#c{comment}", cancel);
                break;
            default:
                await BackAsync(number, http, "?c=received", "#comments", cancel);
                break;
        }
    }

    /// <summary>True when a browser says that the form stands on another site. Both headers missing is accepted.</summary>
    static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site") return true;
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Loopback or a private network: where a balancer in front of this process would be.</summary>
    static bool IsNear(IPAddress? address) => address is not null && (IPAddress.IsLoopback(address) || Near.Any(n => n.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)));

    static readonly IPNetwork[] Near = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    /// <summary>Typed text is kept, but nobody gets a megabyte back.</summary>
    static string Bounded(string? text) => text is null ? "" : text.Length <= CommentForms.HugeLength ? text : text[..CommentForms.HugeLength];

    async Task BackAsync(int number, HttpContext http, string query, string fragment, CancellationToken cancel)
    {
        var address = (await articles.FindAddressAsync(number, cancel))?.Address ?? "/";
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal) + query + fragment;
    }

    async Task RefuseAsync(int number, HttpContext http, CommentForm form, int status, IReadOnlyList<CommentMessage> messages, TimeSpan? retryAfter, CancellationToken cancel)
    {
        if (await articles.FindAsync(number, cancel) is not { } article)
        {
            await OwnPage.SendAsync(http, await lost.NotFoundAsync(cancel), safety);
            return;
        }
        var lang = article.Story.Lang;
        form = form with
        {
            Messages = [.. messages.Select(m => new FieldMessage(m.Field is "name" or "email" or "text" ? m.Field : "", m.In(lang)))],
            ParentName = article.Comments.SelectMany(c => c.Replies.Prepend(c)).FirstOrDefault(c => c.Number == form.Parent)?.Name,
        };
        if (retryAfter is { } wait) http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await OwnPage.SendAsync(http, await pages.PrintAsync(article, form, status, cancel), safety);
    }
}

/// <summary>The paper's secret, loaded once.</summary>
public sealed class PaperSecrets(Database database)
{
    PaperSecret? secret;

    public async ValueTask<PaperSecret> GetAsync(CancellationToken cancel = default) => secret ??= await PaperSecret.LoadAsync(database, cancel);
}
