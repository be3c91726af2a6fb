using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site.PageCache;
using Warraq.Site.Pages;

namespace Warraq.Site.Endpoints;

/// <summary>404 and 410: they say what happened and lead on.</summary>
public sealed class LostPages(FrontReads fronts, Frames frames, PageRenderer renderer)
{
    public async ValueTask<Page> NotFoundAsync(CancellationToken cancel)
    {
        var (frame, expires) = await frames.MakeOfTodayAsync(cancel);
        frame = frame with { Title = frame.Words.NotFoundTitle, NoIndex = true };
        return new Page
        {
            Status = 404,
            Bytes = await renderer.PrintAsync(new NotFoundModel(frame, await fronts.MostReadAsync(5, cancel))),
            Tags = [PageTags.Strip, PageTags.MostRead, PageTags.Latest],
            Expires = expires,
        };
    }

    public async ValueTask<Page> GoneAsync(int number, StoryAddress address, CancellationToken cancel)
    {
        var frame = await frames.MakeAsync(address.Lang, cancel);
        frame = frame with { Title = frame.Words.GoneTitle, NoIndex = true };
        return new Page
        {
            Status = 410,
            Bytes = await renderer.PrintAsync(new GoneModel(frame, null, address.Reason, address.WithdrawnAt, await fronts.MostReadAsync(5, cancel))),
            Tags = [PageTags.Story(number)],
        };
    }
}
