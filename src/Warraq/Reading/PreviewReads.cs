using System.Text.Json;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Reading;

/// <summary>A story as readers would see it if it went out now: the working copy, among what stands around the live Edition.</summary>
public sealed class PreviewReads(Database database, PaperState state, ArticleReads articles)
{
    public async Task<Article> ReadAsync(Story story, Credits credits, CancellationToken cancel = default)
    {
        var paper = await state.GetAsync(cancel);
        var live = story.LiveEditionId is null ? null : await articles.FindAsync(story.Number, cancel);
        var now = database.Time.GetUtcNow();
        var published = story.FirstPublishedAt ?? story.PublishAt ?? now;
        var body = BodyJson.Parse(story.Body);
        await using var db = database.CreateContext();
        return new Article
        {
            Story = new Teaser
            {
                Number = story.Number, Headline = story.Headline, Deck = story.Deck, Kicker = story.Kicker, Section = paper.Sections.Name(story.SectionId, story.Lang),
                Slug = PublishStory.SlugOf(story.Headline), Lang = story.Lang, Kind = story.Kind, Published = published, Updated = live is null ? published : now,
                Picture = await LeadPicture.ForReadersAsync(db, story.Picture, cancel) is { } picture ? JsonSerializer.Deserialize<PictureUse>(picture, TeaserReads.PictureJson) : null,
                Byline = credits.Byline(story.Lang), Prominent = story.Prominence > 0,
            },
            Body = body,
            Authors = credits.Authors,
            Sources = credits.Sources,
            Tags = credits.Tags,
            Words = PublishStory.WordsOf(body),
            Corrections = live?.Corrections ?? [],
            Log = live?.Log ?? [],
            Related = live?.Related ?? [],
            Translation = live?.Translation,
            Comments = live?.Comments ?? [],
            CommentsOpen = live?.CommentsOpen ?? !story.CommentsClosed,
        };
    }
}
