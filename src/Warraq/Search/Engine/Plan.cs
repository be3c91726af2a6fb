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
    readonly WordPlan? text;
    readonly int[] order;
    readonly TermState?[][] states;
    readonly int[]?[] stories;
    readonly TermsEnum?[] terms;

    public WordPlan(IndexView view, string field, IReadOnlyList<Answer> answers, Tuning tuning) : this(view, field, answers)
    {
        Weights = [.. answers.Select(a => (float)tuning.Weights[(int)a.Reason])];
        var asTyped = 0L;
        for (var s = 0; s < view.Segments.Count; s++)
        {
            var count = LookUp(s);
            for (var f = 0; f < count.Length; f++)
            {
                Postings[s] += count[f];
                if (!IsDerived(f)) Frequency += count[f];
                if (answers[f].Reason == MatchReason.Exact) asTyped += count[f];
            }
        }
        Rarity = RarityOf(Frequency);
        if (asTyped > 0) Weights[0] *= (float)(1 + tuning.OwnRarity * (Math.Min(RarityOf(asTyped) / Rarity, 5) - 1));
    }

    /// <summary>A word of the text in another field that holds a part of it, counted as in the text. What that field has is looked up for a segment when it is read.</summary>
    public WordPlan(string field, WordPlan text) : this(text.view, field, text.Answers) => (this.text, Weights, Rarity, Frequency) = (text, text.Weights, text.Rarity, text.Frequency);

    WordPlan(IndexView view, string field, IReadOnlyList<Answer> answers)
    {
        (this.view, Field, Answers, Count, Weights) = (view, field, answers, answers.Count, []);
        forms = [.. answers.Select(a => new BytesRef(a.Form))];
        // In the order of the dictionary the next form is often in the block at hand.
        order = [.. Enumerable.Range(0, forms.Length).OrderBy(f => forms[f])];
        var segments = view.Segments.Count;
        (states, stories, terms, Postings) = (new TermState?[segments][], new int[]?[segments], new TermsEnum?[segments], new long[segments]);
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
    public int Count { get => text?.Count ?? field; private set; }

    /// <summary>The form ranks what answers, and is no answer by itself.</summary>
    public bool IsDerived(int form) => Answers[form].Reason >= MatchReason.Derived;

    /// <summary>Stories of a form in a segment.</summary>
    public int Stories(int segment, int form) => (stories[segment] ?? LookUp(segment))[form];

    /// <summary>Leaves out the forms that only rank; they stand last.</summary>
    public void LeaveOutDerived()
    {
        while (Count > 0 && IsDerived(Count - 1)) Count--;
        for (var s = 0; s < stories.Length; s++) Postings[s] = stories[s]!.Take(Count).Sum(n => (long)n);
    }

    /// <summary>The stories of a form in a segment, with the number of times if asked; null when there are none.</summary>
    public DocsEnum? Open(int segment, int form, DocsEnum? reuse, bool times = true) =>
        Seek(segment, form)?.Docs(view.Segments[segment].Live, reuse, times ? DocsFlags.FREQS : DocsFlags.NONE);

    /// <summary>The same with the places in the text.</summary>
    public DocsAndPositionsEnum? OpenPlaces(int segment, int form, DocsAndPositionsEnum? reuse) =>
        Seek(segment, form)?.DocsAndPositions(view.Segments[segment].Live, reuse, DocsAndPositionsFlags.NONE);

    TermsEnum? Seek(int segment, int form)
    {
        if (Stories(segment, form) == 0 || states[segment][form] is not { } state) return null;
        terms[segment]!.SeekExact(forms[form], state);
        return terms[segment];
    }

    // Where the stories of each form begin in a segment, and how many they are.
    int[] LookUp(int segment)
    {
        var (found, count) = (states[segment], stories[segment]) = (new TermState?[forms.Length], new int[forms.Length]);
        if (forms.Length == 0 || view.Segments[segment].Terms(Field) is not { } all) return count;
        var at = terms[segment] = all.GetEnumerator();
        foreach (var form in order)
        {
            // What the text has not, or is not read there, no part of it needs.
            if (text is not null && (form >= text.Count || text.Stories(segment, form) == 0) || !at.SeekExact(forms[form])) continue;
            found[form] = at.GetTermState();
            count[form] = found[form] is BlockTermState block ? block.DocFreq : at.DocFreq;
        }
        return count;
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
        InTitle = field == Fields.Text && Words.Length == 1 ? new WordPlan(Fields.Title, Words[0]) : null;
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
    }

    public long Postings(int segment) => Words.Sum(w => w.Postings[segment]);
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
