using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Newsroom.Gate;
using Warraq.Reading;
using Warraq.Site;

namespace Warraq.Newsroom.Layouts;

/// <summary>
/// Prints screens. A new screen takes five things:
/// <list type="number">
/// <item>a folder for the feature (<c>Moderation/</c>) with a class that implements <see cref="IScreens"/> and maps its routes under the group it is given:
/// <c>newsroom.MapGet("/comments", ListAsync).Needs(Act.Moderate)</c>, <c>newsroom.MapPost("/comments/{number:int}/approve", …).Needs(Act.Moderate)</c>;
/// it is registered with one line in <see cref="NewsroomSetup"/>. GET changes nothing; a POST ends in <see cref="Answers.See"/> (303) or prints the screen again with 422.
/// Who asks is <c>http.Who()</c>; the verb gets <c>http.Who().Key</c> for the audit, and asks <c>Rights.May(act, desk)</c> again where a story has a desk;</item>
/// <item>the right: an <see cref="Warraq.Accounts.Act"/>, added to <see cref="Warraq.Accounts.Rights.Table"/> if it is a new one. The gate checks it, and the token of every form,
/// before the route runs; the matrix test finds the new route by itself;</item>
/// <item>a model <c>record CommentsModel(…) : IModelOf&lt;CommentsScreen&gt;</c> and <c>CommentsScreen.razor</c> with <c>@inherits Screen&lt;CommentsModel&gt;</c> around
/// <c>&lt;ScreenLayout Of="Frame" Title="…" Here="comments"&gt;</c>; every <c>&lt;form method="post"&gt;</c> holds <c>&lt;FormToken /&gt;</c>. A link in the top bar is one line in <see cref="Places"/>;</item>
/// <item>its words: a record <c>CommentsWords</c> beside the screen with an Arabic and an English instance, chosen by <c>Frame.Lang</c>;</item>
/// <item>its look: <c>Assets/css/parts/comments.css</c>, in <c>@layer screens</c>, imported by <c>newsroom.css</c>. An island is a custom element in <c>Assets/js/newsroom/</c>, imported by
/// <c>newsroom.js</c>; no style and no script stands in the page (the policy forbids both).</item>
/// </list>
/// </summary>
public sealed class Screens(PaperState state, PageRenderer renderer, IAntiforgery antiforgery, TimeProvider time)
{
    public const string TokenHeader = "X-Form";
    public const string TokenField = "_form";

    public async Task SendAsync<TScreen>(HttpContext http, IModelOf<TScreen> model, int status = 200) where TScreen : IComponent
    {
        var frame = await FrameAsync(http);
        var page = await renderer.PrintAsync<TScreen>(new Dictionary<string, object?> { ["Model"] = model, ["Frame"] = frame });
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Length;
        await http.Response.Body.WriteAsync(page, http.RequestAborted);
    }

    async Task<ScreenFrame> FrameAsync(HttpContext http)
    {
        var paper = await state.GetAsync(http.RequestAborted);
        var who = http.WhoOrNobody();
        return new ScreenFrame
        {
            Paper = paper.Settings,
            Lang = who?.Lang ?? (http.Request.Query["lang"] == "en" ? "en" : "ar"),
            Who = who,
            Path = http.Request.Path.Value ?? "/newsroom",
            Now = time.GetUtcNow(),
            Token = antiforgery.GetAndStoreTokens(http).RequestToken!,
        };
    }
}

/// <summary>The routes of one feature, mapped under /newsroom.</summary>
public interface IScreens
{
    void Map(IEndpointRouteBuilder newsroom);
}
