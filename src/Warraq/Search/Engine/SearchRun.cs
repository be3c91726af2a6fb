using Lucene.Net.Index;
using Lucene.Net.Search;
using Warraq.Arabic.Words;
using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>One query on one view of the index.</summary>
sealed class SearchRun
{
    /// <summary>From so many words on a query that finds too little goes on with stories that hold most of them, at most so many.</summary>
    const int LongQuery = 4, TooLittle = 10, MostPartial = 100;

    /// <summary>Share of the rarity of a query's words that a story must hold to stand below the line.</summary>
    const double Most = .5;

    readonly IndexView view;
    readonly SearchQuery query;
    readonly Tuning tuning;
    readonly Filter filter;
    readonly ClausePlan[] wanted, unwanted;
    readonly ClausePlan? tagged;
    readonly double rarity;
    readonly RankKey? after;
    readonly int size;
    readonly Best whole, partial = new(MostPartial);

    public SearchRun(IndexView view, SearchQuery query, ReadQuery read, Tuning tuning) : this(view, query, Plans(view, query, read, tuning), tuning, read)
    {
    }

    public SearchRun(IndexView view, SearchQuery query, IReadOnlyList<ClausePlan> clauses, Tuning tuning, ReadQuery? read = null)
    {
        (this.view, this.query, this.tuning) = (view, query, tuning);
        filter = new Filter(query, read);
        wanted = [.. clauses.Where(c => !c.IsNot).OrderBy(c => c.Frequency)];
        unwanted = [.. clauses.Where(c => c.IsNot)];
        if (query.Tag is { } tag) tagged = new ClausePlan([new PartPlan(view, Fields.Tag, [new Answer(tag, 1, MatchReason.Exact)], tuning)], false, 0);
        // A word that no story has cannot be held against one.
        rarity = wanted.Where(c => c.Frequency > 0).Sum(c => c.Rarity);
        size = Math.Clamp(query.Size, 1, SearchQuery.MostHits);
        after = RankKey.Read(query.Cursor);
        // The best are found anew for each page, so that they stay before the others.
        whole = new Best(after is { Tier: Tier.Whole } ? size + 1 : tuning.Again + size + 1);
    }

    static List<ClausePlan> Plans(IndexView view, SearchQuery query, ReadQuery read, Tuning tuning) =>
        [.. Wider.Of(ContentOnly(read.Clauses), view.Forms).Select((clause, i) => new ClausePlan(view, clause, i, tuning))];

    public bool IsBlank => wanted.Length == 0;

    public FacetCounts Counts { get; } = new();

    public IReadOnlyList<ClausePlan> Wanted => wanted;

    /// <summary>The stories of the page in their order, and one more when there is another page.</summary>
    public List<Ranked> Run()
    {
        if (IsBlank) return [];
        for (var segment = view.Segments.Count - 1; segment >= 0; segment--) Score(segment);
        var ranked = whole.Sorted();
        if (query.Sort == SearchSort.Relevance && after is not { Tier: Tier.Whole or Tier.Partial }) LookAgain(ranked);
        if (Counts.Total < TooLittle && wanted.Length >= LongQuery) ranked.AddRange(partial.Sorted());
        if (after is { } from) ranked.RemoveAll(r => r.Key.CompareTo(from) <= 0);
        return ranked.Count > size + 1 ? ranked[..(size + 1)] : ranked;
    }

    void LookAgain(List<Ranked> ranked)
    {
        var again = ranked.Take(tuning.Again).ToArray();
        var more = wanted.Length > 1 && tuning.Nearness > 0 ? Nearness.Of(again, [.. wanted.OrderBy(w => w.Order)]) : new double[again.Length];
        for (var i = 0; i < again.Length; i++) ranked[i] = again[i] with { Tier = Tier.Best, Score = again[i].Score + tuning.Nearness * more[i] };
        ranked.Sort((a, b) => a.Key.CompareTo(b.Key));
    }

    // A stop word counts only in a phrase, or when the query has nothing else.
    static List<QueryClause> ContentOnly(IReadOnlyList<QueryClause> clauses)
    {
        var words = clauses.Select(Word).OfType<string>().ToList();
        var telling = StopWords.Telling(words);
        // Beside a phrase or a field nothing but stop words is nothing.
        if (clauses.Any(c => Word(c) is null && !c.IsNot) && words.TrueForAll(w => StopWords.Contains(w))) Array.Clear(telling);
        var at = 0;
        return [.. clauses.Where(c => Word(c) is null || telling[at++])];

        static string? Word(QueryClause clause) => clause is { IsNot: false, Either: [{ IsPhrase: false, Field: QueryField.Anywhere, Words: [var word] }] } ? StoryWords.Key(word) : null;
    }

    void Score(int segment)
    {
        var part = view.Segments[segment];
        var scratch = Scratch.Take(part.Size);
        try
        {
            foreach (var clause in wanted)
            {
                Count(segment, clause, scratch);
                AddScores(part.Columns, clause, scratch);
            }
            foreach (var clause in unwanted) LeaveOut(segment, clause, scratch, those: true);
            if (tagged is not null) LeaveOut(segment, tagged, scratch, those: false);
            Collect(segment, scratch);
        }
        finally
        {
            scratch.GiveBack();
        }
    }

    // Leaves out the stories that answer a clause, or all others.
    void LeaveOut(int segment, ClausePlan clause, Scratch scratch, bool those)
    {
        Count(segment, clause, scratch);
        foreach (var place in scratch.Places.AsSpan(0, scratch.Count))
            if (scratch.Times[place] > 0 == those) scratch.Found[place] = byte.MaxValue;
        foreach (var place in scratch.Touched.AsSpan(0, scratch.TouchedCount)) scratch.Times[place] = 0;
        scratch.TouchedCount = 0;
    }

    void AddScores(Columns columns, ClausePlan clause, Scratch scratch)
    {
        foreach (var place in scratch.Touched.AsSpan(0, scratch.TouchedCount))
        {
            var times = scratch.Times[place];
            scratch.Times[place] = 0;
            if (scratch.Found[place] == 0)
            {
                if (!filter.Admits(columns, place)) continue;
                scratch.Places[scratch.Count++] = place;
            }
            var length = 1 - tuning.B + tuning.B * columns.Length[place] / view.AverageLength;
            scratch.Score[place] += (float)(clause.Rarity * (tuning.K1 + 1) * times / (times + tuning.K1 * length));
            scratch.Cover[place] += (float)clause.Rarity;
            scratch.Found[place]++;
        }
        scratch.TouchedCount = 0;
    }

    void Collect(int segment, Scratch scratch)
    {
        var columns = view.Segments[segment].Columns;
        // Facets count the newest first.
        if (Counts.Total + scratch.Count > SearchPage.Exact) scratch.Places.AsSpan(0, scratch.Count).Sort((a, b) => b.CompareTo(a));
        foreach (var place in scratch.Places.AsSpan(0, scratch.Count))
        {
            if (scratch.Found[place] == byte.MaxValue) continue;
            var isWhole = query.Mode == SearchMode.Any || scratch.Found[place] == wanted.Length;
            if (!isWhole && scratch.Cover[place] < Most * rarity) continue;
            if (isWhole) Counts.Add(columns, place);
            double score = columns.Published[place];
            if (query.Sort == SearchSort.Relevance)
            {
                var days = Math.Max(0, (filter.Now - columns.Published[place]) / 86_400_000.0);
                score = scratch.Score[place] * (1 + tuning.Recency * Math.Pow(2, -days / tuning.HalfLife));
            }
            var ranked = new Ranked(isWhole ? Tier.Whole : Tier.Partial, segment, place, score, columns.Number[place]);
            if (!isWhole) partial.Add(ranked);
            else if (after is not { Tier: Tier.Whole } from || ranked.Key.CompareTo(from) > 0) whole.Add(ranked);
        }
    }

    // How often the clause stands in each story, into Times; the stories into Touched.
    void Count(int segment, ClausePlan clause, Scratch scratch)
    {
        DocsEnum? reuse = null;
        foreach (var part in clause.Either)
        {
            if (part.Words.Length > 1)
            {
                Phrases.Find(segment, part.Words, (place, times) => Touch(scratch, place, times));
                continue;
            }
            AddTimes(part.Words[0], 1);
            if (part.InTitle is { } title) AddTimes(title, (float)tuning.Title);
        }

        void AddTimes(WordPlan word, float factor)
        {
            for (var form = 0; form < word.Count; form++)
            {
                if (word.Open(segment, form, reuse) is not { } docs) continue;
                reuse = docs;
                var weight = word.Weights[form] * factor;
                var isAnswer = query.Mode == SearchMode.Any || !word.IsDerived(form);
                for (var place = docs.NextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = docs.NextDoc())
                    if (isAnswer || scratch.Times[place] > 0) Touch(scratch, place, weight * docs.Freq);
            }
        }
    }

    static void Touch(Scratch scratch, int place, float times)
    {
        if (scratch.Times[place] == 0) scratch.Touched[scratch.TouchedCount++] = place;
        scratch.Times[place] += times;
    }
}
