using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Fronts;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Parts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site.Endpoints;
using Warraq.Stories;

namespace Warraq.Newsroom.FrontEditor;

/// <summary>Orders the front and the front of each section. Every step keeps the draft; readers see it when it is published, now or at its time.</summary>
sealed class FrontScreens(Database database, PaperState state, FrontDesk desk, FrontReads fronts, TeaserReads teasers, ListPages pages, Screens screens) : IScreens
{
    /// <summary>Stories that are offered.</summary>
    const int PoolSize = 30;

    public void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/front", (HttpContext http) => ShowAsync(http, FrontDesk.Paper)).Needs(Act.ArrangeFront);
        newsroom.MapPost("/front/strip", PutUpAsync).Needs(Act.ArrangeFront);
        newsroom.MapPost("/front/strip/{id:guid}", EndAsync).Needs(Act.ArrangeFront);
        newsroom.MapGet("/front/{front}", (string front, HttpContext http) => ShowAsync(http, front)).Needs(Act.ArrangeFront);
        newsroom.MapPost("/front/{front}", ChangeAsync).Needs(Act.ArrangeFront);
        newsroom.MapGet("/front/{front}/preview", PreviewAsync).Needs(Act.ArrangeFront);
    }

    /// <param name="places">What was sent and refused; null to show the draft.</param>
    async Task ShowAsync(HttpContext http, string front, IReadOnlyList<FrontSlot>? places = null, IReadOnlyList<Refusal>? refusals = null, StripForm? strip = null)
    {
        var cancel = http.RequestAborted;
        if (!await KnowsAsync(front, cancel))
        {
            await screens.SendAsync(http, new NoScreenModel(), 404);
            return;
        }
        var paper = await state.GetAsync(cancel);
        var sheet = await desk.LoadAsync(front, cancel);
        var placed = await fronts.PlaceAsync(places ?? sheet.Places, cancel);
        var numbers = placed.Select(p => p.Place.Number).ToHashSet();
        var page = paper.Sections.Find(front) is { } section && front != FrontDesk.Paper ? await teasers.OfSectionAsync(section, Cursor.Newest, PoolSize + numbers.Count, cancel) : await teasers.LatestAsync(Cursor.Newest, PoolSize + numbers.Count, cancel);
        await screens.SendAsync(http, new FrontModel(sheet, placed, [.. page.Stories.Where(t => t.Lang == "ar" && !numbers.Contains(t.Number)).Take(PoolSize)])
        {
            Unseen = await FrontPool.HeadlinesAsync(database, [.. placed.Where(p => p.Place.Number > 0 && p.Story is null).Select(p => p.Place.Number)], cancel),
            Sections = paper.Sections,
            By = await FrontPool.NameAsync(database, sheet.Row?.Person, cancel),
            Strip = await BreakingStrips.FindAsync(database, cancel),
            StripForm = strip ?? new StripForm("", "", ""),
            Refusals = refusals ?? [],
            Done = http.Request.Query["done"].ToString(),
        }, refusals is { Count: > 0 } ? 422 : 200);
    }

    async Task ChangeAsync(string front, HttpContext http, CancellationToken cancel)
    {
        if (!await KnowsAsync(front, cancel))
        {
            await screens.SendAsync(http, new NoScreenModel(), 404);
            return;
        }
        var (zone, typed, who) = ((await state.GetAsync(cancel)).Zone, await http.Request.ReadFormAsync(cancel), http.Who().Key);
        var form = FrontForm.Read(typed, zone);
        var (places, why) = form.Apply(typed);
        var refusals = form.Refusals.ToList();
        if (why is not null) refusals.Add(why);
        if (refusals.Count == 0)
        {
            var (at, late) = form.Verb == "schedule" ? typed.When("at", zone) : (default, null);
            refusals.AddRange(late is not null ? [late] : form.Verb switch
            {
                "publish" => await desk.PublishAsync(front, form.Version, places, who, cancel),
                "schedule" => await desk.ScheduleAsync(front, form.Version, places, at, who, cancel),
                "unschedule" => await desk.UnscheduleAsync(front, form.Version, who, cancel),
                "revert" => await desk.RevertAsync(front, form.Version, who, cancel),
                _ => await desk.SaveAsync(front, form.Version, places, who, cancel),
            });
        }
        if (http.Request.Headers.ContainsKey("X-Island")) await TellAsync(http, front, refusals, cancel);
        else if (refusals.Count > 0) await ShowAsync(http, front, FrontSlot.Normal(places), refusals);
        else http.See($"/newsroom/front/{front}{(form.Verb is "publish" or "schedule" or "unschedule" or "revert" or "save" ? $"?done={form.Verb}" : "#slots")}");
    }

    /// <summary>What the island learns after it saved by itself: the version that its next save must name.</summary>
    async Task TellAsync(HttpContext http, string front, IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        var sheet = await desk.LoadAsync(front, cancel);
        http.Response.StatusCode = refusals.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        await http.Response.WriteAsJsonAsync(new { version = sheet.Version, changes = sheet.Changes, refusal = refusals.Select(r => http.Who().Lang == "en" ? r.English : r.Arabic).FirstOrDefault() }, cancel);
    }

    async Task PreviewAsync(string front, HttpContext http, CancellationToken cancel)
    {
        if (!await KnowsAsync(front, cancel))
        {
            await screens.SendAsync(http, new NoScreenModel(), 404);
            return;
        }
        var places = (await desk.LoadAsync(front, cancel)).Places;
        var page = front == FrontDesk.Paper ? await pages.FrontAsync(cancel, places) : await pages.SectionAsync(front, null, cancel, places);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Bytes.Length;
        await http.Response.Body.WriteAsync(page.Bytes, cancel);
    }

    async Task PutUpAsync(HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new StripForm(typed.Typed("text"), typed.Typed("story"), typed.Typed("expires"));
        var (at, why) = typed.When("expires", (await state.GetAsync(cancel)).Zone);
        var number = form.Story.Trim().Length == 0 ? 0 : int.TryParse(form.Story.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : -1;
        var refusals = why is not null ? [why] : await BreakingStrips.PutUpAsync(database, form.Text, number, at, http.Who().Key, cancel);
        await AnswerAsync(http, refusals, form, "strip");
    }

    async Task EndAsync(Guid id, HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        DateTimeOffset? end = null;
        Refusal? why = null;
        if (typed.Typed("do") != "end")
        {
            (var at, why) = typed.When("end", (await state.GetAsync(cancel)).Zone);
            end = at;
        }
        await AnswerAsync(http, why is not null ? [why] : await BreakingStrips.EndAsync(database, id, end, http.Who().Key, cancel), null, end is null ? "strip-down" : "strip-end");
    }

    async Task AnswerAsync(HttpContext http, IReadOnlyList<Refusal> refusals, StripForm? form, string done)
    {
        if (refusals.Count > 0) await ShowAsync(http, FrontDesk.Paper, null, refusals, form);
        else http.See($"/newsroom/front?done={done}");
    }

    async Task<bool> KnowsAsync(string front, CancellationToken cancel) => front == FrontDesk.Paper || (await state.GetAsync(cancel)).Sections.Find(front) is not null;
}
