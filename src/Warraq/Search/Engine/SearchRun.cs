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

    /// <summary>Stories so few are skipped to, not read past; a stretch has at least so many; so many of the best are completed when the budget is spent.</summary>
    const int Few = 4096, LeastStretch = 16_384, MostCompleted = 1000;

    readonly IndexView view;
    readonly SearchQuery query;
    readonly Tuning tuning;
    readonly Filter filter;
    readonly ClausePlan[] wanted, unwanted;
    readonly ClausePlan? tagged;
    readonly double rarity, recency;
    readonly RankKey? after;
    readonly int size;
    readonly Best whole, partial = new(MostPartial);
    long spent;

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
        recency = tuning.Recency * Math.Min(1, Tuning.Topic / wanted.Length);
        size = Math.Clamp(query.Size, 1, SearchQuery.MostHits);
        after = RankKey.Read(query.Cursor);
        // The best are found anew for each page, so that they stay before the others.
        whole = new Best(after is { Tier: Tier.Whole } ? size + 1 : tuning.Again + size + 1);
    }

    static List<ClausePlan> Plans(IndexView view, SearchQuery query, ReadQuery read, Tuning tuning) =>
        [.. Wider.Of(ContentOnly(read.Clauses), view.Forms).Select((clause, i) => new ClausePlan(view, clause, i, tuning))];

    public bool IsBlank => wanted.Length == 0;

    public FacetCounts Counts { get; } = new();

    /// <summary>The budget was spent before every story was looked at: there may be more than were counted.</summary>
    public bool IsCut { get; private set; }

    public IReadOnlyList<ClausePlan> Wanted => wanted;

    /// <summary>The stories of the page in their order, and one more when there is another page.</summary>
    public List<Ranked> Run()
    {
        if (IsBlank) return [];
        if (query.Mode == SearchMode.Any)
            for (var segment = view.Segments.Count - 1; segment >= 0; segment--) ScoreAny(segment, belowTheLine: false);
        else ScoreAll();
        if (Counts.Total < TooLittle && wanted.Length >= LongQuery && query.Mode == SearchMode.All)
            for (var segment = view.Segments.Count - 1; segment >= 0; segment--) ScoreAny(segment, belowTheLine: true);
        var ranked = whole.Sorted();
        if (query.Sort == SearchSort.Relevance && after is not { Tier: Tier.Whole or Tier.Partial }) LookAgain(ranked);
        ranked.AddRange(partial.Sorted());
        if (after is { } from) ranked.RemoveAll(r => r.Key.CompareTo(from) <= 0);
        return ranked.Count > size + 1 ? ranked[..(size + 1)] : ranked;
    }

    void LookAgain(List<Ranked> ranked)
    {
        var again = ranked.Take(tuning.Again).ToArray();
        var more = wanted.Length > 1 && tuning.Nearness + tuning.Passage > 0 ? new Nearness([.. wanted.OrderBy(w => w.Order)], tuning).Of(again) : new double[again.Length];
        for (var i = 0; i < again.Length; i++) ranked[i] = again[i] with { Tier = Tier.Best, Score = again[i].Score + more[i] };
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

    // Stories with every word, the newest first, until enough were counted and the budget is spent or nothing newer can come.
    void ScoreAll()
    {
        if (wanted[0].Frequency == 0) return;
        // Beyond the budget only forms that answer are read, not those that only rank.
        if (Cost() > tuning.Budget)
            foreach (var part in wanted.SelectMany(c => c.Either)) part.LeaveOutDerived();
        var cost = Cost();
        var most = cost <= tuning.Budget ? int.MaxValue / 2 : (int)Math.Max(LeastStretch, (double)tuning.Budget / 2 * view.Count / cost);
        foreach (var stretch in Stretch.NewestFirst(view, most, filter))
        {
            if (IsEnough(stretch))
            {
                IsCut = true;
                return;
            }
            With(stretch.Segment, scratch => ScoreAll(stretch, scratch));
        }
    }

    bool IsEnough(Stretch next)
    {
        if (spent >= tuning.Budget * Tuning.CountBudget) return true;
        if (Counts.Total <= SearchPage.Exact) return false;
        return query.Sort == SearchSort.Relevance ? spent >= tuning.Budget : whole.Worst is { } worst && LatestBefore(next) < worst.Score;
    }

    double LatestBefore(Stretch next)
    {
        var latest = view.Segments[next.Segment].Columns.Dates.LatestBefore(next.Until);
        for (var s = 0; s < next.Segment; s++) latest = Math.Max(latest, view.Segments[s].Columns.Dates.LatestBefore(view.Segments[s].Size));
        return latest;
    }

    double Cost() => Enumerable.Range(0, view.Segments.Count).Sum(s => wanted.Sum(c => (double)c.Postings(s)));

    void With(int segment, Action<Scratch> score)
    {
        var scratch = Scratch.Take(view.Segments[segment].Size);
        try
        {
            score(scratch);
        }
        finally
        {
            scratch.GiveBack();
        }
    }

    void ScoreAll(Stretch stretch, Scratch scratch)
    {
        var reading = new Reading(tuning, scratch, derivedAnswer: false);
        var hits = scratch.Hits;
        hits.Clear();
        for (var n = 0; n < wanted.Length && (n == 0 || hits.Count > 0); n++)
        {
            reading.Read(wanted[n], stretch, n == 0 ? Among.All : Among.With(n), n == 0 ? null : InOrder(hits));
            AddScores(stretch.Segment, wanted[n], scratch);
        }
        if (hits.Count > 0) LeaveOut(stretch, reading, scratch);
        spent += reading.Spent;
        hits.RemoveAll(place => scratch.Found[place] == Scratch.Out);
        CountFacets(stretch, hits, scratch, wanted.Length);
        foreach (var place in hits) Rank(Tier.Whole, stretch.Segment, place, scratch.Score[place]);
    }

    // Stories with any of the words. The rare words find them; when the budget of the segment is spent, the common ones only rank what was found.
    void ScoreAny(int segment, bool belowTheLine) => With(segment, scratch =>
    {
        var all = new Stretch(segment, 0, view.Segments[segment].Size, 1);
        var share = Math.Max(1000, tuning.AnyBudget * ((double)all.Until / view.Count));
        var reading = new Reading(tuning, scratch, derivedAnswer: query.Mode == SearchMode.Any);
        var (left, created) = (rarity, 0.0);
        List<int>? best = null;
        foreach (var clause in wanted)
        {
            var cost = clause.Postings(segment);
            // Without this word and those after it a story would hold too little.
            var canFind = !belowTheLine || left >= Most * rarity;
            if (clause.Frequency > 0) left -= clause.Rarity;
            var from = !canFind ? all.Until : created + cost <= share ? 0 : (int)(all.Until * (1 - (share - created) / cost));
            if (from < all.Until)
            {
                reading.Read(clause, all with { From = from }, Among.All, null);
                created = Math.Min(share, created + cost);
            }
            if (from > 0)
            {
                IsCut |= canFind && !belowTheLine;
                if (best is null && reading.Spent + cost > 2 * share) best = TheBest(scratch);
                reading.Read(clause, all with { Until = from }, Among.Found, best ?? InOrder(scratch.Places));
            }
            AddScores(segment, clause, scratch);
        }
        LeaveOut(all, reading, scratch);
        spent += reading.Spent;
        var places = scratch.Hits;
        places.Clear();
        foreach (var place in scratch.Places)
            if (scratch.Found[place] != Scratch.Out) places.Add(place);
        if (!belowTheLine) CountFacets(all, places, scratch, 1);
        foreach (var place in places)
            if (!belowTheLine) Rank(Tier.Whole, segment, place, scratch.Score[place]);
            else if (scratch.Found[place] < wanted.Length && scratch.Cover[place] >= Most * rarity) Rank(Tier.Partial, segment, place, scratch.Score[place]);
    });

    // In order when they are few enough to be skipped to.
    static List<int>? InOrder(List<int> places)
    {
        if (places.Count > Few) return null;
        List<int> inOrder = [.. places];
        inOrder.Sort();
        return inOrder;
    }

    // About so many of the highest scores, in the order of places.
    static List<int> TheBest(Scratch scratch)
    {
        const int Steps = 1024;
        var (highest, count) = (0f, new int[Steps + 1]);
        foreach (var place in scratch.Places) highest = Math.Max(highest, scratch.Score[place]);
        foreach (var place in scratch.Places) count[(int)(scratch.Score[place] / highest * Steps)]++;
        var (step, kept) = (Steps, count[Steps]);
        while (step > 0 && kept + count[step - 1] <= MostCompleted) kept += count[--step];
        var best = scratch.Places.FindAll(place => (int)(scratch.Score[place] / highest * Steps) >= step);
        best.Sort();
        return best;
    }

    // Leaves out what answers an unwanted clause, and what lacks the tag.
    void LeaveOut(Stretch stretch, Reading reading, Scratch scratch)
    {
        foreach (var clause in unwanted)
        {
            reading.Read(clause, stretch, Among.Found, null);
            foreach (var place in scratch.Touched) (scratch.Found[place], scratch.Times[place]) = (Scratch.Out, 0);
            scratch.Touched.Clear();
        }
        if (tagged is null) return;
        reading.Read(tagged, stretch, Among.Found, null);
        foreach (var place in scratch.Places)
            if (scratch.Times[place] == 0) scratch.Found[place] = Scratch.Out;
        foreach (var place in scratch.Touched) scratch.Times[place] = 0;
        scratch.Touched.Clear();
    }

    // Adds what a clause gives to the stories it was found in; the hits are those that may answer.
    void AddScores(int segment, ClausePlan clause, Scratch scratch)
    {
        var columns = view.Segments[segment].Columns;
        scratch.Hits.Clear();
        var (gain, fixedLength, perWord) = (clause.Rarity * (tuning.K1 + 1), tuning.K1 * (1 - tuning.B), tuning.K1 * tuning.B / view.AverageLength);
        foreach (var place in scratch.Touched)
        {
            var times = scratch.Times[place];
            scratch.Times[place] = 0;
            if (scratch.Found[place] == 0)
            {
                if (!filter.Admits(columns, place)) continue;
                scratch.Places.Add(place);
            }
            scratch.Score[place] += (float)(gain * times / (times + fixedLength + perWord * columns.Length[place]));
            scratch.Cover[place] += (float)clause.Rarity;
            scratch.Found[place]++;
            scratch.Hits.Add(place);
        }
        scratch.Touched.Clear();
    }

    // Counts the hits, those in which at least so many clauses were found; when they are too many, the newest.
    void CountFacets(Stretch stretch, List<int> hits, Scratch scratch, int least)
    {
        var columns = view.Segments[stretch.Segment].Columns;
        var room = query.WithFacets ? SearchPage.Exact - Counts.Total : 0;
        Counts.Total += hits.Count;
        if (hits.Count <= room)
            foreach (var place in hits) Counts.Add(columns, place);
        else
            for (var place = stretch.Until - 1; place >= stretch.From && room > 0; place--)
            {
                if (scratch.Found[place] < least || scratch.Found[place] == Scratch.Out) continue;
                Counts.Add(columns, place);
                room--;
            }
    }

    void Rank(Tier tier, int segment, int place, float points)
    {
        var columns = view.Segments[segment].Columns;
        double score = columns.Published[place];
        if (query.Sort == SearchSort.Relevance)
        {
            var days = Math.Max(0, (filter.Now - columns.Published[place]) / 86_400_000.0);
            score = days > Tuning.Old * tuning.HalfLife ? points : points * (1 + recency * Math.Pow(2, -days / tuning.HalfLife));
        }
        var best = tier == Tier.Whole ? whole : partial;
        if (best.Worst is { } worst && score < worst.Score) return;
        var ranked = new Ranked(tier, segment, place, score, columns.Number[place]);
        if (tier == Tier.Partial || after is not { Tier: Tier.Whole } from || ranked.Key.CompareTo(from) > 0) best.Add(ranked);
    }
}
