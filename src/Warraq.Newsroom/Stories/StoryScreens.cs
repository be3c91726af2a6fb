using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;

namespace Warraq.Newsroom.Stories;

/// <summary>One story: its text with what the proofing desk and colleagues say. What is done with it as a whole stands in <see cref="Publishing.PublishScreens"/>.</summary>
sealed class StoryScreens(StoryPage page) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/stories/{number:int}", (int number, HttpContext http) => page.SendAsync(http, number)).Needs(Act.Enter);
}
