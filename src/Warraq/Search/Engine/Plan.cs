using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Warraq.Arabic.Words;
using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>A word of the query with the forms that answer it and where their stories begin in each segment. It serves one query on one thread.</summary>
sealed class WordPlan
{
    readonly IndexView view;
    readonly BytesRef[] forms;
    readonly TermState?[][] states;
    readonly int[][] stories;
    readonly TermsEnum?[] terms;

    public WordPlan(IndexView view, string field, IReadOnlyList<Answer> answers, Tuning tuning)
    {
        this.view = view;
        Field = field;
        Answers = answers;
        forms = [.. answers.Select(a => new BytesRef(a.Form))];
        Weights = [.. answers.Select(a => (float)tuning.Weights[(int)a.Reason])];
        var segments = view.Segments.Count;
        (states, stories, terms, Postings) = (new TermState?[segments][], new int[segments][], new TermsEnum?[segments], new long[segments]);
        // In the order of the dictionary the next form is often in the block at hand.
        var order = Enumerable.Range(0, forms.Length).ToArray();
        Array.Sort(order, (a, b) => forms[a].CompareTo(forms[b]));
        var asTyped = 0L;
        for (var s = 0; s < segments; s++)
        {
            var (found, count) = (states[s], stories[s]) = (new TermState?[forms.Length], new int[forms.Length]);
            if (forms.Length == 0 || view.Segments[s].Terms(field) is not { } all) continue;
            var at = terms[s] = all.GetEnumerator();
            foreach (var f in order)
            {
                if (!at.SeekExact(forms[f])) continue;
                found[f] = at.GetTermState();
                count[f] = found[f] is BlockTermState block ? block.DocFreq : at.DocFreq;
                Postings[s] += count[f];
                if (!IsDerived(f)) Frequency += count[f];
                if (answers[f].Reason == MatchReason.Exact) asTyped += count[f];
            }
        }
        Count = forms.Length;
        Rarity = RarityOf(Frequency);
        if (asTyped > 0) Weights[0] *= (float)(1 + tuning.OwnRarity * (Math.Min(RarityOf(asTyped) / Rarity, 5) - 1));
    }

    public string Field { get; }

    /// <summary>The word as typed comes first, if the index has it.</summary>
    public IReadOnlyList<Answer> Answers { get; }

    public float[] Weights { get; }

    /// <summary>Stories that hold a form, those with two counted twice.</summary>
    public long Frequency { get; }

    /// <summary>What reading all forms in a segment takes.</summary>
    public long[] Postings { get; }

    /// <summary>Inverse document frequency of the word with all its forms.</summary>
    public double Rarity { get; }

    /// <summary>Forms that are read.</summary>
    public int Count { get; private set; }

    /// <summary>The form ranks what answers, and is no answer by itself.</summary>
    public bool IsDerived(int form) => Answers[form].Reason >= MatchReason.Derived;

    /// <summary>Stories of a form in a segment.</summary>
    public int Stories(int segment, int form) => stories[segment][form];

    /// <summary>Leaves out the forms that only rank; they stand last.</summary>
    public void LeaveOutDerived()
    {
        while (Count > 0 && IsDerived(Count - 1)) Count--;
        for (var s = 0; s < stories.Length; s++) Postings[s] = stories[s].Take(Count).Sum(n => (long)n);
    }

    /// <summary>The stories of a form in a segment, with the number of times if asked; null when there are none.</summary>
    public DocsEnum? Open(int segment, int form, DocsEnum? reuse, bool times = true) =>
        Seek(segment, form)?.Docs(view.Segments[segment].Live, reuse, times ? DocsFlags.FREQS : DocsFlags.NONE);

    /// <summary>The same with the places in the text.</summary>
    public DocsAndPositionsEnum? OpenPlaces(int segment, int form, DocsAndPositionsEnum? reuse) =>
        Seek(segment, form)?.DocsAndPositions(view.Segments[segment].Live, reuse, DocsAndPositionsFlags.NONE);

    TermsEnum? Seek(int segment, int form)
    {
        if (states[segment][form] is not { } state) return null;
        terms[segment]!.SeekExact(forms[form], state);
        return terms[segment];
    }

    double RarityOf(long frequency) => Math.Log(1 + (view.Count - Math.Min(frequency, view.Count) + .5) / (frequency + .5));
}

/// <summary>A part of the query: a word, or words in a row.</summary>
sealed class PartPlan
{
    public PartPlan(IndexView view, QueryPart part, Tuning tuning)
    {
        var field = part.Field switch
        {
            QueryField.Title => Fields.Title,
            QueryField.Author => Fields.AuthorWords,
            QueryField.Source => Fields.SourceWords,
            QueryField.Section => Fields.SectionWords,
            _ => Fields.Text,
        };
        // In a phrase a word that only ranks has no place, and its neighbours tell the name «علي» from «على».
        var last = part.IsPhrase && tuning.LastReason > MatchReason.NameVariant ? MatchReason.NameVariant : tuning.LastReason;
        Words = [.. part.Words.Select(word => new WordPlan(view, field, view.Forms.Expand(StoryWords.Key(word), part.IsPhrase, last), tuning))];
        InTitle = field == Fields.Text && Words.Length == 1 ? new WordPlan(view, Fields.Title, Words[0].Answers, tuning) : null;
        Rarity = Words.Sum(word => word.Rarity);
    }

    /// <summary>A part that is given by its forms.</summary>
    public PartPlan(IndexView view, string field, IReadOnlyList<Answer> answers, Tuning tuning)
    {
        Words = [new WordPlan(view, field, answers, tuning)];
        Rarity = Words[0].Rarity;
    }

    public WordPlan[] Words { get; }

    /// <summary>The same word in headlines, where it counts more.</summary>
    public WordPlan? InTitle { get; }

    /// <summary>Of a phrase the sum over its words.</summary>
    public double Rarity { get; }

    public void LeaveOutDerived()
    {
        foreach (var word in Words) word.LeaveOutDerived();
        InTitle?.LeaveOutDerived();
    }

    public long Postings(int segment) => Words.Sum(w => w.Postings[segment]) + (InTitle?.Postings[segment] ?? 0);
}

/// <summary>What must be there or must not.</summary>
sealed class ClausePlan(PartPlan[] either, bool isNot, int order)
{
    public ClausePlan(IndexView view, QueryClause clause, int order, Tuning tuning)
        : this([.. clause.Either.Select(part => new PartPlan(view, part, tuning))], clause.IsNot, order)
    {
    }

    public PartPlan[] Either { get; } = either;

    public bool IsNot => isNot;

    /// <summary>Its place in the query.</summary>
    public int Order => order;

    public double Rarity { get; } = either.Min(p => p.Rarity);

    public long Frequency => Either.Sum(p => p.Words.Min(w => w.Frequency));

    /// <summary>What reading it in a segment takes.</summary>
    public long Postings(int segment) => Either.Sum(p => p.Postings(segment));
}
