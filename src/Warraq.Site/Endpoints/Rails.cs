using Warraq.Reading;
using Warraq.Site.Pages;

namespace Warraq.Site.Endpoints;

/// <summary>
/// What stands beside an article: most read and opinion. An article carries its rail as of its render (DECISIONS 5), so one reading
/// serves all renders of half a minute; read anew for each, it was half the cost of an uncached article.
/// </summary>
public sealed class Rails(PaperState state, TeaserReads teasers, FrontReads fronts, TimeProvider time)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    volatile Kept? kept;

    sealed record Kept(Rail Rail, long At);

    public async ValueTask<Rail> GetAsync(CancellationToken cancel)
    {
        if (kept is { } now && time.GetElapsedTime(now.At) < Lifetime) return now.Rail;
        var rail = await ReadAsync(3, cancel);
        kept = new Kept(rail, time.GetTimestamp());
        return rail;
    }

    public async Task<Rail> ReadAsync(int opinions, CancellationToken cancel)
    {
        var paper = await state.GetAsync(cancel);
        var opinion = paper.Sections.Find("opinion") is { } section ? (await teasers.OfSectionAsync(section, Cursor.Newest, opinions, cancel)).Stories : [];
        return new Rail(await fronts.MostReadAsync(5, cancel), opinion);
    }
}
