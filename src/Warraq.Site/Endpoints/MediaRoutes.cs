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
        app.MapMethods("/media/{picture}/{width:int}.{ending}", Reading, PictureAsync);
        app.MapMethods("/media/{picture}/{shape}-{x:int}-{y:int}-{width:int}.{ending}", Reading, CropAsync);
        app.MapMethods("/share/{number:int}.png", Reading, CardAsync);
    }

    async Task<IResult> PictureAsync(string picture, int width, string ending, HttpResponse response, CancellationToken cancel) =>
        PictureKind.Encode(ending) is { } encoding && await pictures.OriginalAsync(picture, cancel) is { } original ? await SendAsync(original, new PictureKind(encoding), width, response, cancel) : Results.NotFound();

    /// <summary>A crop around the picture's focus. The focus stands in the address, so that the answer may be kept for ever; an older one leads to the present one.</summary>
    async Task<IResult> CropAsync(string picture, string shape, int x, int y, int width, string ending, HttpResponse response, CancellationToken cancel)
    {
        if (PictureKind.Encode(ending) is not { } encoding || !PictureKind.Shapes.ContainsKey(shape) || await pictures.FocusAsync(picture, cancel) is not var (original, focus)) return Results.NotFound();
        var kind = new PictureKind(encoding, shape, focus);
        return new PictureFocus(x, y) == focus ? await SendAsync(original, kind, width, response, cancel) : Results.Redirect($"/media/{Uri.EscapeDataString(picture)}/{kind.File(width)}");
    }

    async Task<IResult> SendAsync(string original, PictureKind kind, int width, HttpResponse response, CancellationToken cancel)
    {
        var (answer, written) = await variants.FindForReaderAsync(original, kind, width, cancel);
        if (answer.Bytes is not { } bytes) return Results.NotFound();
        // What stands in for an AVIF stays for as long as that takes to be made.
        response.Headers.CacheControl = written == kind ? "public, max-age=31536000, immutable" : "public, max-age=60";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(bytes, written.ContentType);
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
