using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;

namespace Warraq.Newsroom.Desk;

/// <summary>The first screen.</summary>
sealed class DeskScreens(Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("", ShowAsync).Needs(Act.Enter);

    Task ShowAsync(HttpContext http) => screens.SendAsync(http, new DeskModel());
}

public sealed record DeskModel : IModelOf<DeskScreen>;
