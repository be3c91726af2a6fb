using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>The port on a store. While an index is built anew the old store goes on answering; then it is exchanged.</summary>
public sealed class StoryIndex : ISearchIndex, IDisposable
{
    const int MostTyped = 60;

    readonly Lock gate = new();
    StoryStore? store;

    public StoryIndex(StoryStore? store = null) => this.store = store;

    internal Tuning Tuning { get; set; } = Tuning.Standard;

    public int Count
    {
        get
        {
            using var view = Enter();
            return view?.Count ?? 0;
        }
    }

    /// <summary>How far the open index has followed the outbox; 0 when none is open.</summary>
    internal long Position
    {
        get
        {
            lock (gate) return store?.Position.Position ?? 0;
        }
    }

    public bool IsReady
    {
        get
        {
            lock (gate) return store is not null;
        }
    }

    /// <summary>Answers from another store from now on; the one before is closed when the last search in it has ended.</summary>
    public void Exchange(StoryStore? next)
    {
        StoryStore? before;
        lock (gate) (before, store) = (store, next);
        before?.Dispose();
    }

    IndexView? Enter()
    {
        lock (gate) return store?.Enter();
    }

    public SearchPage Search(SearchQuery query)
    {
        using var view = Enter();
        if (view is null) return SearchPage.Empty;
        var run = new SearchRun(view, query, ReadQuery.Of(query.Text, query.Now), Tuning);
        if (run.IsBlank) return SearchPage.Empty with { IsBlank = true };
        var ranked = run.Run();
        var size = Math.Clamp(query.Size, 1, SearchQuery.MostHits);
        var marking = new Marking(run.Wanted);
        return new SearchPage
        {
            Hits = [.. ranked.Take(size).Select(hit => Hit(view, hit, marking))],
            Total = Math.Min(run.Counts.Total, SearchPage.Exact),
            IsTotalAtLeast = run.IsCut || run.Counts.Total > SearchPage.Exact,
            Facets = query.WithFacets ? run.Counts.Answer(run.IsCut) : Facets.None,
            DidYouMean = run.Counts.Total == 0 && query.Cursor is null ? new DidYouMean(view, query, Tuning).Find() : null,
            Next = ranked.Count > size ? ranked[size - 1].Key.Write() : null,
        };
    }

    /// <summary>The ranking alone, for measuring.</summary>
    internal IEnumerable<int> Rank(SearchQuery query)
    {
        using var view = Enter();
        return [.. new SearchRun(view!, query, ReadQuery.Of(query.Text, query.Now), Tuning).Run().Select(r => r.Number).Take(query.Size)];
    }

    static SearchHit Hit(IndexView view, Ranked hit, Marking marking)
    {
        var story = view.Read(hit.Segment, hit.Place);
        return new SearchHit
        {
            Number = story.Number,
            Id = story.Id,
            Title = marking.Title(story.Title),
            Snippet = marking.Passage(story.Deck, story.Body),
            Section = story.Sections[0],
            Slug = story.Slug,
            Lang = story.Lang,
            Source = story.Sources is [var source, ..] ? (story.Lang == "en" ? source.NameEn : null) ?? source.Name : null,
            Byline = story.Byline,
            Published = story.Published,
            Score = hit.Score,
            IsPartial = hit.Tier == Tier.Partial,
        };
    }

    public IReadOnlyList<Suggestion> Suggest(string typed, int size = 8, string? lang = null)
    {
        using var view = Enter();
        if (view is null || string.IsNullOrWhiteSpace(typed)) return [];
        typed = typed.Trim();
        if (typed.Length > MostTyped) typed = typed[..MostTyped];
        var names = NameTerms.Find(view, typed, (size + 1) / 2).ToList();
        return [.. names, .. TitleStarts.Find(view, typed, lang, size - names.Count, Tuning)];
    }

    public IReadOnlyList<StoryScore> Like(LikeQuery query)
    {
        using var view = Enter();
        return view is null ? [] : new LikeRun(view, query, Tuning).Run();
    }

    public IReadOnlyList<StoryScore> ByMarks(IReadOnlyCollection<ulong> marks, int size)
    {
        using var view = Enter();
        if (view is null) return [];
        var shared = new Dictionary<int, int>();
        foreach (var segment in view.Segments)
        {
            if (segment.Reader.GetTerms(Fields.Mark) is not { } terms) continue;
            var all = terms.GetEnumerator();
            DocsEnum? docs = null;
            foreach (var mark in marks)
            {
                if (!all.SeekExact(new BytesRef(StoryDocument.MarkTerm(mark)))) continue;
                docs = all.Docs(segment.Live, docs, DocsFlags.NONE);
                while (docs.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var place)
                    shared[segment.Columns.Number[place]] = shared.GetValueOrDefault(segment.Columns.Number[place]) + 1;
            }
        }
        return [.. shared.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).Take(size).Select(s => new StoryScore(s.Key, s.Value))];
    }

    public IndexedStory? Find(int number)
    {
        using var view = Enter();
        if (view is null) return null;
        foreach (var segment in view.Segments)
        {
            var docs = segment.Reader.GetTermDocsEnum(new Term(Fields.Number, number.ToString()));
            while (docs?.NextDoc() is not null and not DocIdSetIterator.NO_MORE_DOCS)
                if (segment.Live?.Get(docs.DocID) != false) return StoryDocument.Read(segment.Reader.Document(docs.DocID));
        }
        return null;
    }

    public void Dispose() => store?.Dispose();
}
