using Microsoft.Extensions.DependencyInjection;
using Warraq.Comments;
using Warraq.Desk;
using Warraq.Fronts;
using Warraq.Import.Archive;
using Warraq.Notes;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search;
using Warraq.Search.Duplicates;
using Warraq.Search.Engine;
using Warraq.Search.Past;
using Warraq.Search.Related;
using Warraq.Stories;

namespace Warraq;

/// <summary>The one list of what the newspaper registers.</summary>
public static class AddWarraqExtension
{
    public static IServiceCollection AddWarraq(this IServiceCollection services, PaperOptions options, Database database) => services
        .AddSingleton(options)
        .AddSingleton(database)
        .AddSingleton(database.Time)
        .AddSingleton(SmtpPost.Of(options))
        .AddSingleton<PaperState>()
        .AddSingleton<TeaserReads>()
        .AddSingleton<ArticleReads>()
        .AddSingleton<ApiReads>()
        .AddSingleton<NameReads>()
        .AddSingleton<FrontReads>()
        .AddSingleton<RelatedReads>()
        .AddSingleton<CountReads>()
        .AddSingleton<Schedule>()
        .AddSingleton<FrontDesk>()
        .AddSingleton<PreviewReads>()
        .AddSingleton<IPublishCheck, StoryChecks>()
        .AddSingleton<IPublishCheck, PictureRights>()
        .AddSingleton<IPublishCheck, ProofCheck>()
        .AddSingleton<IPublishCheck, NotesCheck>()
        .AddSingleton<PublishChecklist>()
        .AddSingleton<ImportArchive>()
        .AddSingleton<StoryIndex>(_ => new StoryIndex())
        .AddSingleton<ISearchIndex>(s => s.GetRequiredService<StoryIndex>())
        .AddSingleton<FollowStories>()
        .AddSingleton<PastQueryStore>()
        .AddSingleton<PastQueries>()
        .AddSingleton<SuggestSearches>()
        .AddSingleton<FindRelatives>()
        .AddSingleton<FindDuplicates>()
        .AddSingleton<RelateStories>()
        .AddSingleton<SendCommentLetters>()
        .AddSingleton<AfterPublishing>();
}
