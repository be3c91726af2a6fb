using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search;
using Warraq.Stories;

namespace Warraq.Newsroom.Find;

/// <summary>The search over everything: a page of its own, and the same beside the field while one types.</summary>
sealed class FindScreens(Database database, PaperState state, ISearchIndex index, Screens screens) : IScreens
{
    const int Longest = 200;

    /// <summary>Of each kind: on the page, and under the field.</summary>
    const int Full = 20, Short = 5;

    public void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/search", async (HttpContext http) => await screens.SendAsync(http, await FindAsync(http, isShort: false))).Needs(Act.Enter);
        newsroom.MapGet("/search/now", async (HttpContext http) => await screens.SendAsync(http, new FindFragmentModel(await FindAsync(http, isShort: true)))).Needs(Act.Enter);
    }

    async Task<FindModel> FindAsync(HttpContext http, bool isShort)
    {
        var (who, cancel, size) = (http.Who(), http.RequestAborted, isShort ? Short : Full);
        var text = (http.Request.Query["q"] is { Count: 1 } typed ? typed.ToString() : "").Trim();
        if (text.Length > Longest) text = text[..Longest];
        var paper = await state.GetAsync(cancel);
        var found = await FindEverything.DoAsync(database, index, new DeskEye(who.Key, who.Rights), text, size, who.Lang, cancel);
        return new FindModel(text, FindCommands.Of(new ScreenWho(who.Rights, who.Lang), paper.Sections, text, size), found, paper.Sections, PublishStory.LocalDay(database.Time.GetUtcNow(), paper.Zone), isShort);
    }
}
