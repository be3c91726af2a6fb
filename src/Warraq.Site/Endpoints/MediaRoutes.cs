using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Arabic.Dates;
using Warraq.Media;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Site.Endpoints;

/// <summary>Pictures in their widths, and share cards. Kept in the blob folder once made; browsers may keep a picture for ever.</summary>
public sealed class MediaRoutes(PaperState state, TeaserReads teasers, PictureReads pictures, PictureVariants variants, ShareCards cards)
{
    static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/media/{picture}/{width:int}.webp", Reading, PictureAsync);
        app.MapMethods("/share/{number:int}.png", Reading, CardAsync);
    }

    async Task<IResult> PictureAsync(string picture, int width, HttpResponse response, CancellationToken cancel)
    {
        if (await pictures.OriginalAsync(picture, cancel) is not { } original) return Results.NotFound();
        if ((await variants.FindAsync(original, width, cancel)).WebP is not { } bytes) return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(bytes, "image/webp");
    }

    async Task<IResult> CardAsync(int number, HttpResponse response, CancellationToken cancel)
    {
        if ((await teasers.ByNumbersAsync([number], cancel)).FirstOrDefault() is not { } story) return Results.NotFound();
        var bytes = await CardOfAsync(story, cancel);
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(bytes, "image/png");
    }

    /// <summary>The card of a story, as PNG.</summary>
    public async Task<byte[]> CardOfAsync(Teaser story, CancellationToken cancel = default)
    {
        var (paper, _, zone) = await state.GetAsync(cancel);
        var day = PublishStory.LocalDay(story.Published, zone);
        var arabic = story.Lang != "en";
        var date = arabic ? ArabicDate.Long(day, paper.Country) : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return await cards.GetAsync(story.Headline, story.Section.Name, arabic ? paper.Name : paper.NameEn, date, story.Lang, arabic ? paper.NamePrefix : null, cancel);
    }
}
