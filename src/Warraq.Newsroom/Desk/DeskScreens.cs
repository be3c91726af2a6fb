using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Newsroom.Desk;

/// <summary>The first screen: stories by state, and the filters that people keep for it.</summary>
sealed class DeskScreens(Database database, PaperState state, Screens screens) : IScreens
{
    /// <summary>Rows of a page of one state, and of each state where all are shown.</summary>
    const int Page = 50;
    const int Few = 5;

    public void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("", ShowAsync).Needs(Act.Enter);
        newsroom.MapPost("/filters", SaveAsync).Needs(Act.Enter);
        newsroom.MapPost("/filters/{id:guid}/delete", DeleteAsync).Needs(Act.Enter);
    }

    async Task ShowAsync(HttpContext http, CancellationToken cancel) =>
        await SendAsync(http, DeskAddress.Read(http.Request.Query, (await state.GetAsync(cancel)).Sections), SaveForm.Empty with { Done = http.Request.Query["done"].ToString() }, cancel);

    async Task SendAsync(HttpContext http, DeskAddress address, SaveForm form, CancellationToken cancel)
    {
        var (paper, who, filter) = (await state.GetAsync(cancel), http.Who(), address.Filter);
        var eye = Eye(http);
        var now = database.Time.GetUtcNow();
        var today = PublishStory.LocalDay(now, paper.Zone);
        var dayEnds = DayBegins(today.AddDays(1), paper.Zone);
        var view = await DeskReads.OpenAsync(database, eye, filter, address.From, filter.State is null ? Few : Page, dayEnds, who.Lang, cancel);
        await screens.SendAsync(http, new DeskModel(address, view, await SavedFilters.ListAsync(database, eye, cancel), paper.Sections, today, form), form.Refusals.Count > 0 ? 422 : 200);
    }

    async Task SaveAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        // Read as an address is, so that what is kept is one that the desk could have written.
        var address = DeskAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(form.Typed("query"))), (await state.GetAsync(cancel)).Sections) with { From = Cursor.Newest };
        var typed = new SaveForm(form.Typed("name"), form.Ticked("shared"), [], "");
        var refusals = await SavedFilters.SaveAsync(database, http.Who().Key, typed.Name, address.Query, typed.Shared, cancel);
        if (refusals.Count > 0) await SendAsync(http, address, typed with { Refusals = refusals }, cancel);
        else http.See(DeskAddress.With(address.Query, "saved"));
    }

    async Task DeleteAsync(Guid id, HttpContext http, CancellationToken cancel)
    {
        var refusals = await SavedFilters.DeleteAsync(database, Eye(http), id, cancel);
        var address = DeskAddress.Read(new QueryCollection(), (await state.GetAsync(cancel)).Sections);
        if (refusals.Count > 0) await SendAsync(http, address, SaveForm.Empty with { Refusals = refusals }, cancel);
        else http.See(DeskAddress.With("", "deleted"));
    }

    static DeskEye Eye(HttpContext http) => new(http.Who().Key, http.Who().Rights);

    static DateTimeOffset DayBegins(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // Midnight may be left out by the clock that goes forward.
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
