using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Media;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Newsroom.MediaLibrary;

/// <summary>The library: pictures looked up, taken in by a form or one by one by script, described; and the answers for the story editor.</summary>
sealed class MediaScreens(Database database, KeepPicture keep, PictureVariants variants, Blobs blobs, PictureReads reads, PaperState state, Screens screens) : IScreens
{
    const int PageSize = 60;
    const int Picked = 40;
    const int MostUses = 30;
    const string Path = "/newsroom/media";

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var media = newsroom.MapGroup("/media");
        media.MapGet("", (HttpContext http) => ShowAsync(http, [], [])).Needs(Act.KeepMedia);
        media.MapPost("", UploadAsync).Needs(Act.KeepMedia).WithMetadata(new UploadLimit());
        media.MapPost("/file", UploadFileAsync).Needs(Act.KeepMedia).WithMetadata(new UploadLimit());
        media.MapGet("/pick", PickAsync).Needs(Act.KeepMedia);
        media.MapGet("/{name}", (string name, HttpContext http) => PictureAsync(http, name, [])).Needs(Act.KeepMedia);
        media.MapPost("/{name}", DescribeAsync).Needs(Act.KeepMedia);
        media.MapGet("/{name}/{width:int}.webp", ThumbAsync).Needs(Act.KeepMedia);
        media.MapGet("/{name}/{shape}-{x:int}-{y:int}-{width:int}.webp", CropAsync).Needs(Act.KeepMedia);
        media.MapGet("/{name}/original", OriginalAsync).Needs(Act.KeepMedia);
    }

    async Task ShowAsync(HttpContext http, IReadOnlyList<SentFile> sent, IReadOnlyList<Refusal> refusals)
    {
        var (text, from) = (http.Request.Query["q"].ToString(), http.Request.Query["from"].ToString());
        var page = await Library.PageAsync(database, text.Length > 200 ? text[..200] : text, usable: false, from.Length > 0 ? from : null, PageSize, http.RequestAborted);
        await screens.SendAsync(http, new MediaModel(page, text, from.Length == 0, sent, refusals), refusals.Count > 0 || sent.Any(s => s.Kept.Refusal is not null) ? 422 : 200);
    }

    async Task UploadAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var files = form.Files.Where(f => f.FileName.Length > 0 || f.Length > 0).Take(UploadLimit.Files).ToList();
        if (files.Count == 0)
        {
            await ShowAsync(http, [], [PictureRefusals.NothingSent]);
            return;
        }
        var sent = new List<SentFile>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            sent.Add(new SentFile(SafeText.Line(file.FileName), file.Length > PictureFacts.MaxBytes ? KeepPicture.TooLarge : await keep.DoAsync(content, file.FileName, http.Who().Key, cancel)));
        }
        if (sent is [{ Kept: { Picture: { } only, IsNew: true, Like.Count: 0 } }]) http.See($"{Path}/{only.Name}");
        else await ShowAsync(http, sent, []);
    }

    /// <summary>One file as the body of the request, its name in <c>X-Name</c> (percent-encoded); answers JSON.</summary>
    async Task UploadFileAsync(HttpContext http, CancellationToken cancel)
    {
        var english = http.Who().Lang == "en";
        var name = Uri.UnescapeDataString(http.Request.Headers["X-Name"].ToString());
        var kept = http.Request.ContentLength > PictureFacts.MaxBytes ? KeepPicture.TooLarge : await keep.DoAsync(http.Request.Body, name, http.Who().Key, cancel);
        http.Response.StatusCode = kept.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        var time = new Warraq.Site.PaperTime((await state.GetAsync(cancel)).Settings, http.Who().Lang);
        var like = (await UsesAsync(kept.Like, cancel)).Select(use => MediaWords.For(http.Who().Lang).Said(use, time)).ToList();
        await http.Response.WriteAsJsonAsync(new { picture = kept.Picture is { } picture ? Pick(picture) : null, isNew = kept.IsNew, like, error = english ? kept.Refusal?.English : kept.Refusal?.Arabic }, cancel);
    }

    /// <summary>Pictures for the story editor, newest first; only those whose rights have not run out. The address of a picture finds that one.</summary>
    async Task PickAsync(HttpContext http, CancellationToken cancel)
    {
        var (text, from) = (http.Request.Query["q"].ToString(), http.Request.Query["from"].ToString());
        if (PictureAddress.NameIn(text) is { } named && await Library.FindAsync(database, named, cancel) is { } one && !(one.ExpiresAt <= database.Time.GetUtcNow()))
        {
            await http.Response.WriteAsJsonAsync(new { pictures = new[] { Pick(one) }, older = (string?)null }, cancel);
            return;
        }
        var page = await Library.PageAsync(database, text.Length > 200 ? text[..200] : text, usable: true, from.Length > 0 ? from : null, Picked, cancel);
        await http.Response.WriteAsJsonAsync(new { pictures = page.Pictures.Select(Pick), older = page.Older }, cancel);
    }

    static object Pick(Picture p) => new
    {
        id = p.Name, picture = p.Name, name = p.Name, width = p.Width, height = p.Height, thumb = $"{Path}/{p.Name}/240.webp", caption = p.Caption, credit = p.Credit, alt = p.Alt,
    };

    async Task PictureAsync(HttpContext http, string name, IReadOnlyList<Refusal> refusals)
    {
        var cancel = http.RequestAborted;
        if (await Library.FindAsync(database, name, cancel) is not { } picture)
        {
            await screens.SendAsync(http, new NoScreenModel(), 404);
            return;
        }
        await using var db = database.CreateContext();
        var like = await UsesAsync(await KeepPicture.LikeAsync(db, name, picture.Likeness, cancel), cancel);
        await screens.SendAsync(http, new PictureModel(picture, await reads.StoriesAsync(name, MostUses, cancel), like, http.Request.Query["done"] == "yes", refusals), refusals.Count > 0 ? 422 : 200);
    }

    async Task<IReadOnlyList<LikeUse>> UsesAsync(IReadOnlyList<LikePicture> like, CancellationToken cancel)
    {
        var uses = new List<LikeUse>();
        foreach (var one in like) uses.Add(new LikeUse(one, (await reads.StoriesAsync(one.Name, 1, cancel)).FirstOrDefault()));
        return uses;
    }

    async Task DescribeAsync(string name, HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var zone = (await state.GetAsync(cancel)).Zone;
        DateTimeOffset? expires = DateOnly.TryParseExact(form.Typed("expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), zone.GetUtcOffset(day.ToDateTime(new TimeOnly(12, 0)))).AddHours(12) : null;
        int Hundredths(string field) => int.TryParse(form.Typed(field), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 50;
        var words = new PictureWords(form.Typed("caption"), form.Typed("alt"), form.Typed("credit"), form.Typed("rights"), form.Typed("terms"), expires, new PictureFocus(Hundredths("x"), Hundredths("y")));
        var refusals = await DescribePicture.DoAsync(database, name, words, http.Who().Key, cancel);
        if (refusals.Count > 0) await PictureAsync(http, name, refusals);
        else http.See($"{Path}/{name}?done=yes");
    }

    /// <summary>A public copy, also where this process serves no readers.</summary>
    Task ThumbAsync(string name, int width, HttpContext http, CancellationToken cancel) => CopyAsync(http, name, _ => PictureKind.Whole, width, cancel);

    /// <summary>A crop around the present focus, whatever the address says of it: the address only makes the browser ask anew.</summary>
    Task CropAsync(string name, string shape, int width, HttpContext http, CancellationToken cancel) =>
        CopyAsync(http, name, focus => PictureKind.Shapes.ContainsKey(shape) ? new PictureKind(PictureEncoding.WebP, shape, focus) : PictureKind.Whole, width, cancel);

    async Task CopyAsync(HttpContext http, string name, Func<PictureFocus, PictureKind> kind, int width, CancellationToken cancel)
    {
        if (await reads.FocusAsync(name, cancel) is var (original, focus) && (await variants.FindAsync(original, kind(focus), width, cancel)).Bytes is { } bytes)
        {
            http.Response.ContentType = "image/webp";
            await http.Response.Body.WriteAsync(bytes, cancel);
        }
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>The untouched file, to be saved and never to be shown by the browser.</summary>
    async Task OriginalAsync(string name, HttpContext http, CancellationToken cancel)
    {
        if (await Library.FindAsync(database, name, cancel) is not { } picture || await blobs.ReadAsync(picture.Original, cancel) is not { } bytes)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var ending = picture.ContentType switch { "image/svg+xml" => "svg", "image/jpeg" => "jpg", var type => type[(type.IndexOf('/') + 1)..] };
        http.Response.ContentType = "application/octet-stream";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{picture.Name}.{ending}\"";
        await http.Response.Body.WriteAsync(bytes, cancel);
    }
}
