using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;

namespace Warraq.Newsroom.Stories;

/// <summary>One story: its text with what the proofing desk says. What is done with it as a whole stands in <see cref="Publishing.PublishScreens"/>.</summary>
sealed class StoryScreens(Database database, PaperState state, Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/stories/{number:int}", ShowAsync).Needs(Act.Enter);

    async Task ShowAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await screens.OpenStoryAsync(database, http, number) is not { } sheet) return;
        var paper = await state.GetAsync(cancel);
        await screens.SendAsync(http, new StoryModel(sheet, ProofStory.Do(sheet.Story, paper.Settings, database.Time.GetUtcNow()), paper.Sections));
    }
}
