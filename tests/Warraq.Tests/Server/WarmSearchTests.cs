using Microsoft.Extensions.Logging.Abstractions;
using Warraq.Reading;
using Warraq.Search;
using Warraq.Server.Serving;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Server;

public sealed class WarmSearchTests
{
    [Fact]
    public async Task Every_kind_of_search_was_asked_once_before_a_reader_asks()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await paper.PublishedAsync("قمة بيروت تبدأ غداً");
        var asked = await AskedAsync(paper, new Asked());
        asked.Queries.Select(q => (q.Text, q.Mode, q.Sort)).ShouldBe([
            ("بيروت", SearchMode.All, SearchSort.Relevance), ("قمة بيروت تبدأ", SearchMode.All, SearchSort.Relevance), ("\"قمة بيروت تبدأ\"", SearchMode.All, SearchSort.Relevance),
            ("قمة بيروت تبدأ", SearchMode.All, SearchSort.Newest), ("قمة بيروت تبدأ غداً", SearchMode.Any, SearchSort.Relevance), ("بيروتت", SearchMode.All, SearchSort.Relevance)]);
    }

    [Fact]
    public async Task A_paper_without_stories_and_an_index_that_is_closed_meanwhile_end_nothing()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        (await AskedAsync(paper, new Asked())).Queries.ShouldBeEmpty();
        await paper.PublishedAsync("قمة بيروت تبدأ غداً");
        (await AskedAsync(paper, new Asked { Fault = new ObjectDisposedException("index") })).Queries.Count.ShouldBe(1);
    }

    static async Task<Asked> AskedAsync(StoryPaper paper, Asked index)
    {
        using var warm = new WarmSearch(paper.Database, new TeaserReads(paper.Database, new PaperState(paper.Database)), index, NullLogger<WarmSearch>.Instance);
        await warm.StartAsync(CancellationToken.None);
        await warm.ExecuteTask!;
        return index;
    }

    /// <summary>Keeps what it is asked.</summary>
    sealed class Asked : ISearchIndex
    {
        public List<SearchQuery> Queries { get; } = [];
        public Exception? Fault { get; init; }
        public int Count => 0;
        public bool IsReady => true;

        public SearchPage Search(SearchQuery query)
        {
            Queries.Add(query);
            return Fault is null ? SearchPage.Empty : throw Fault;
        }

        public IReadOnlyList<Suggestion> Suggest(string typed, int size = 8, string? lang = null) => [];
        public IReadOnlyList<StoryScore> Like(LikeQuery query) => [];
        public IReadOnlyList<StoryScore> ByMarks(IReadOnlyCollection<ulong> marks, int size) => [];
        public IndexedStory? Find(int number) => null;
    }
}
