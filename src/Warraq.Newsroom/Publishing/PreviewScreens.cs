using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Reading;
using Warraq.Site.Endpoints;
using Warraq.Site.Pages;

namespace Warraq.Newsroom.Publishing;

/// <summary>
/// The page before it is one: the working copy through the very components that print it for readers. It stands behind the gate, which lets nobody
/// keep it, and no page cache sees it.
/// </summary>
sealed class PreviewScreens(PublishPanel panel, PreviewReads previews, ArticlePages articles, MediaRoutes media, Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var preview = newsroom.MapGroup("/stories/{number:int}/preview");
        preview.MapGet("", FramesAsync).Needs(Act.Enter);
        preview.MapGet("/page", PageAsync).Needs(Act.Enter);
        preview.MapGet("/card.png", CardAsync).Needs(Act.Enter);
    }

    async Task FramesAsync(int number, HttpContext http)
    {
        if (await panel.OpenAsync(http, number) is not { } sheet) return;
        await screens.SendAsync(http, new PreviewModel(sheet, http.Request.Query["as"].ToString() switch { "desktop" => "desktop", "card" => "card", _ => "phone" }));
    }

    async Task PageAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenAsync(http, number) is not { } sheet) return;
        var page = await articles.PrintAsync(await ReadAsync(sheet, cancel), CommentForm.Empty, 200, cancel);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Bytes.Length;
        await http.Response.Body.WriteAsync(page.Bytes, cancel);
    }

    async Task CardAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenAsync(http, number) is not { } sheet) return;
        var card = await media.CardOfAsync((await ReadAsync(sheet, cancel)).Story, cancel);
        http.Response.ContentType = "image/png";
        http.Response.ContentLength = card.Length;
        await http.Response.Body.WriteAsync(card, cancel);
    }

    Task<Article> ReadAsync(StorySheet sheet, CancellationToken cancel) => previews.ReadAsync(sheet.Story, sheet.Credits, cancel);
}

/// <param name="As">phone, desktop or card.</param>
public sealed record PreviewModel(StorySheet Sheet, string As) : IModelOf<PreviewScreen>;
