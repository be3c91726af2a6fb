using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Newsroom.Desk;

/// <summary>The first screen: stories by state.</summary>
sealed class DeskScreens(Database database, PaperState state, Screens screens) : IScreens
{
    /// <summary>Rows of a page of one state, and of each state where all are shown.</summary>
    const int Page = 50;
    const int Few = 5;

    public void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("", ShowAsync).Needs(Act.Enter);

    async Task ShowAsync(HttpContext http, CancellationToken cancel)
    {
        var (paper, who) = (await state.GetAsync(cancel), http.Who());
        var address = DeskAddress.Read(http.Request.Query, paper.Sections);
        var filter = address.Filter;
        var eye = new DeskEye(who.Key, who.Rights);
        var now = database.Time.GetUtcNow();
        var today = PublishStory.LocalDay(now, paper.Zone);
        var dayEnds = DayBegins(today.AddDays(1), paper.Zone);
        var view = await DeskReads.OpenAsync(database, eye, filter, address.From, filter.State is null ? Few : Page, dayEnds, who.Lang, cancel);
        await screens.SendAsync(http, new DeskModel(address, view, paper.Sections, today));
    }

    static DateTimeOffset DayBegins(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // Midnight may be left out by the clock that goes forward.
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
