using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Newsroom.Account;
using Warraq.Newsroom.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Letters;
using Warraq.Newsroom.People;
using Warraq.Newsroom.Stories;
using Warraq.Platform;
using Warraq.Site;

namespace Warraq.Newsroom;

/// <summary>Registers and maps what journalists see. How a screen is added: <see cref="Screens"/>.</summary>
public static class NewsroomSetup
{
    public static IServiceCollection AddNewsroom(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<Database>().CreateContext());
        services.AddDataProtection().SetApplicationName("warraq").PersistKeysToDbContext<WarraqDb>();
        services.AddOptions<KeyManagementOptions>().Configure<Database>((options, database) => options.XmlEncryptor = new KeySeal(database));
        services.AddAntiforgery(options =>
        {
            options.Cookie = new FormCookie();
            options.FormFieldName = Screens.TokenField;
            options.HeaderName = Screens.TokenHeader;
            options.SuppressXFrameOptionsHeader = true; // the policy says it (frame-ancestors)
        });
        return services
            .AddSingleton<Screens>()
            .AddSingleton<Steps>()
            .AddSingleton<Passkeys>()
            .AddSingleton<DoorPace>()
            .AddSingleton<LinkLetters>()
            .AddSingleton<IScreens, DoorScreens>()
            .AddSingleton<IScreens, AccountScreens>()
            .AddSingleton<IScreens, PeopleScreens>()
            .AddSingleton<IScreens, DeskScreens>()
            .AddSingleton<IScreens, StoryScreens>();
    }

    /// <summary>The gate; after routing, because a route says what it needs.</summary>
    public static IApplicationBuilder UseNewsroom(this IApplicationBuilder app) => app.UseMiddleware<NewsroomGate>();

    public static void MapNewsroom(this IEndpointRouteBuilder app)
    {
        app.MapAssets(NewsroomAssets.All);
        var newsroom = app.MapGroup("/newsroom");
        foreach (var screens in app.ServiceProvider.GetServices<IScreens>()) screens.Map(newsroom);
    }
}
