using System.Globalization;
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
/// Takes comments. What guards a form without a token stands in <see cref="PublicForms"/>; rate limits and the honeypot do the rest.
/// </summary>
public sealed class CommentRoutes(Database database, PaperOptions options, ArticleReads articles, ArticlePages pages, LostPages lost, SafetyHeaders safety, PaperSecrets secrets)
{
    public void Map(IEndpointRouteBuilder app) => app.MapPost("/{number:int}/comments", PostAsync);

    async Task PostAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await PublicForms.RefuseAsync(http)) return;
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
            TrustNetworkChecks = PublicForms.KnowsSender(http, options),
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
