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

/// <summary>Takes readers' reports of comments: guarded as comments are, without script, and no page carries a byte of who reported.</summary>
public sealed class ReportRoutes(Database database, PaperOptions options, ArticleReads articles, ArticlePages pages, LostPages lost, SafetyHeaders safety, PaperSecrets secrets)
{
    public void Map(IEndpointRouteBuilder app) => app.MapPost("/{number:int}/reports", PostAsync);

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
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        var draft = new ReportDraft
        {
            StoryNumber = number,
            Comment = int.TryParse(form["comment"], NumberStyles.None, CultureInfo.InvariantCulture, out var comment) ? comment : 0,
            Reason = Enum.TryParse<ReportReason>(form["reason"], ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null,
            Text = form["text"],
            Website = form["website"],
            Address = http.Connection.RemoteIpAddress,
            TrustNetworkChecks = PublicForms.KnowsSender(http, options),
        };
        if (await ReportComment.DoAsync(database, await secrets.GetAsync(cancel), draft, cancel) is CommentAnswer.Refused refused) await RefuseAsync(draft, refused, http, cancel);
        else
        {
            var address = (await articles.FindAddressAsync(number, cancel))?.Address ?? "/";
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.Location = Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal) + "?c=reported#comments";
        }
    }

    async Task RefuseAsync(ReportDraft draft, CommentAnswer.Refused refused, HttpContext http, CancellationToken cancel)
    {
        if (await articles.FindAsync(draft.StoryNumber, cancel) is not { } article || ArticlePages.FindComment(article, draft.Comment) is not { } comment)
        {
            await OwnPage.SendAsync(http, await lost.NotFoundAsync(cancel), safety);
            return;
        }
        var text = draft.Text is { Length: <= CommentForms.HugeLength } typed ? typed : "";
        var form = new CommentForm { Report = new ReportForm(comment.Number, comment.Name, draft.Reason, text, refused.Messages[0].In(article.Story.Lang)) };
        if (refused.RetryAfter is { } wait) http.Response.Headers.RetryAfter = RequestPace.Seconds(wait);
        await OwnPage.SendAsync(http, await pages.PrintAsync(article, form, refused.Status, cancel), safety);
    }
}
