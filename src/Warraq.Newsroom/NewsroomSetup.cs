using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Newsroom.Account;
using Warraq.Newsroom.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Find;
using Warraq.Newsroom.FrontEditor;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Letters;
using Warraq.Newsroom.MediaLibrary;
using Warraq.Newsroom.Moderation;
using Warraq.Newsroom.Notes;
using Warraq.Newsroom.People;
using Warraq.Newsroom.Publishing;
using Warraq.Newsroom.Setup;
using Warraq.Newsroom.Stories;
using Warraq.Newsroom.StoryEditor;
using Warraq.Newsroom.Versions;
using Warraq.Platform;
using Warraq.Site;

namespace Warraq.Newsroom;

/// <summary>Registers and maps what journalists see. How a screen is added: <see cref="Screens"/>.</summary>
public static class NewsroomSetup
{
    public static IServiceCollection AddNewsroom(this IServiceCollection services, PaperOptions options)
    {
        if (Provider.IsSet(options)) services.AddProvider(options);
        services.AddScoped(provider => provider.GetRequiredService<Database>().CreateContext());
        services.AddDataProtection().SetApplicationName("warraq").PersistKeysToDbContext<WarraqDb>();
        services.AddOptions<KeyManagementOptions>().Configure<Database>((keys, database) => keys.XmlEncryptor = new KeySeal(database));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie = new FormCookie();
            forms.FormFieldName = Screens.TokenField;
            forms.HeaderName = Screens.TokenHeader;
            forms.SuppressXFrameOptionsHeader = true; // the policy says it (frame-ancestors)
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
            .AddSingleton<IScreens, FindScreens>()
            .AddSingleton<IScreens, EditorExchange>()
            .AddSingleton<IScreens, EditorScreens>()
            .AddSingleton<IScreens, NameScreens>()
            .AddSingleton<StoryPage>()
            .AddSingleton<IScreens, StoryScreens>()
            .AddSingleton<IScreens, VersionScreens>()
            .AddSingleton<IScreens, NoteScreens>()
            .AddSingleton<IScreens, CommentScreens>()
            .AddSingleton<IScreens, BanScreens>()
            .AddSingleton<IScreens, PrivacyScreens>()
            .AddSingleton<IScreens, MediaScreens>()
            .AddSingleton<PublishPanel>()
            .AddSingleton<IScreens, PublishScreens>()
            .AddSingleton<IScreens, ReviewScreens>()
            .AddSingleton<IScreens, TakeBackScreens>()
            .AddSingleton<IScreens, PreviewScreens>()
            .AddSingleton<IScreens, FrontScreens>()
            .AddSingleton<IScreens, StyleScreens>()
            .AddSingleton<IScreens, SectionScreens>()
            .AddSingleton<IScreens, PaperScreens>();
    }

    /// <summary>The gate; after routing, because a route says what it needs.</summary>
    public static IApplicationBuilder UseNewsroom(this IApplicationBuilder app)
    {
        // The answer of an identity provider comes to an address of its own, and is taken by the framework.
        if (Provider.IsSet(app.ApplicationServices.GetRequiredService<PaperOptions>()))
            app.UseWhen(http => http.Request.Path.StartsWithSegments(Provider.Callback, StringComparison.OrdinalIgnoreCase), back => back.UseAuthentication());
        return app.UseMiddleware<NewsroomGate>();
    }

    public static void MapNewsroom(this IEndpointRouteBuilder app)
    {
        app.MapAssets(NewsroomAssets.All);
        var newsroom = app.MapGroup("/newsroom");
        foreach (var screens in app.ServiceProvider.GetServices<IScreens>()) screens.Map(newsroom);
    }
}
