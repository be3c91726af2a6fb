using Lucene.Net.Index;
using Lucene.Net.Search;
using Warraq.Arabic.Words;
using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>A story that answers, with what decides its rank.</summary>
readonly record struct Ranked(int Segment, int Place, double Score, long Published, int Number, bool IsPartial);

/// <summary>One query on one view of the index.</summary>
sealed class SearchRun
{
    /// <summary>From so many words on a query that finds too little goes on with stories that hold most of them.</summary>
    const int LongQuery = 4, TooLittle = 10;

    /// <summary>Share of the rarity of a query's words that a story must hold to stand below the line.</summary>
    const double Most = .5;

    readonly IndexView view;
    readonly SearchQuery query;
    readonly Tuning tuning;
    readonly Filter filter;
    readonly ClausePlan[] wanted, unwanted;
    readonly double rarity;
    readonly List<Ranked> whole = [], partial = [];

    public SearchRun(IndexView view, SearchQuery query, ReadQuery read, Tuning tuning)
    {
        (this.view, this.query, this.tuning) = (view, query, tuning);
        filter = new Filter(query, read);
        var clauses = Wider.Of(ContentOnly(read.Clauses), view.Forms);
        wanted = [.. clauses.Where(c => !c.IsNot).Select((c, i) => new ClausePlan(view, c, i, tuning)).OrderBy(c => c.Frequency)];
        unwanted = [.. clauses.Where(c => c.IsNot).Select((c, i) => new ClausePlan(view, c, i, tuning))];
        rarity = wanted.Sum(c => c.Rarity);
    }

    public bool IsBlank => wanted.Length == 0;

    public FacetCounts Counts { get; } = new();

    public IReadOnlyList<ClausePlan> Wanted => wanted;

    /// <summary>The stories in the order of the answer.</summary>
    public List<Ranked> Run()
    {
        if (IsBlank) return [];
        for (var segment = view.Segments.Count - 1; segment >= 0; segment--) Score(segment);
        Comparison<Ranked> order = query.Sort == SearchSort.Newest
            ? (a, b) => b.Published != a.Published ? b.Published.CompareTo(a.Published) : b.Number.CompareTo(a.Number)
            : (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : b.Number.CompareTo(a.Number);
        if (query.Sort == SearchSort.Relevance) LookAgain(order);
        whole.Sort(order);
        partial.Sort(order);
        if (whole.Count < TooLittle && wanted.Length >= LongQuery) whole.AddRange(partial);
        return whole;
    }

    void LookAgain(Comparison<Ranked> order)
    {
        whole.Sort(order);
        var again = whole.Take(tuning.Again).ToArray();
        if (again.Length < 2 || wanted.Length < 2) return;
        var more = Nearness.Of(again, [.. wanted.OrderBy(w => w.Order)]);
        // All of them stay before those that were not looked at.
        for (var i = 0; i < again.Length; i++) whole[i] = again[i] with { Score = again[i].Score + tuning.Nearness * more[i] };
    }

    // A stop word counts only in a phrase, or when the query has nothing else.
    static List<QueryClause> ContentOnly(IReadOnlyList<QueryClause> clauses)
    {
        static string? Word(QueryClause clause) => clause.Either is [{ IsPhrase: false, Field: QueryField.Anywhere, Words: [var word] }] && !clause.IsNot ? StoryWords.Key(word) : null;
        var words = clauses.Select(Word).OfType<string>().ToList();
        var telling = StopWords.Telling(words);
        var hasOther = clauses.Any(c => Word(c) is null && !c.IsNot);
        if (hasOther && telling.Length > 0 && words.TrueForAll(w => StopWords.Contains(w))) Array.Clear(telling);
        var at = 0;
        return [.. clauses.Where(c => Word(c) is null || telling[at++])];
    }

    void Score(int segment)
    {
        var part = view.Segments[segment];
        var columns = part.Columns;
        var scratch = Scratch.Take(part.Size);
        try
        {
            var needed = 0;
            foreach (var clause in wanted)
            {
                needed++;
                Count(segment, clause, scratch);
                for (var i = 0; i < scratch.TouchedCount; i++)
                {
                    var place = scratch.Touched[i];
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
            foreach (var clause in unwanted)
            {
                Count(segment, clause, scratch);
                for (var i = 0; i < scratch.TouchedCount; i++)
                {
                    scratch.Times[scratch.Touched[i]] = 0;
                    if (scratch.Found[scratch.Touched[i]] > 0) scratch.Found[scratch.Touched[i]] = byte.MaxValue;
                }
                scratch.TouchedCount = 0;
            }
            for (var i = 0; i < scratch.Count; i++)
            {
                var place = scratch.Places[i];
                if (scratch.Found[place] == byte.MaxValue) continue;
                var isWhole = query.Mode == SearchMode.Any || scratch.Found[place] == needed;
                if (!isWhole && scratch.Cover[place] < Most * rarity) continue;
                var days = Math.Max(0, (filter.Now - columns.Published[place]) / 86_400_000.0);
                var score = scratch.Score[place] * (1 + tuning.Recency * Math.Pow(2, -days / tuning.HalfLife));
                (isWhole ? whole : partial).Add(new Ranked(segment, place, score, columns.Published[place], columns.Number[place], !isWhole));
                if (isWhole) Counts.Add(columns, place);
            }
        }
        finally
        {
            scratch.GiveBack();
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
