using Lucene.Net.Index;
using Lucene.Net.Util;
using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>A word of the query with the forms that answer it and where their stories begin in each segment.</summary>
sealed class WordPlan
{
    readonly BytesRef[] forms;
    readonly TermState?[][] states;

    public WordPlan(IndexView view, string field, IReadOnlyList<(string Form, double Weight)> answers)
    {
        Field = field;
        Answers = answers;
        forms = [.. answers.Select(a => new BytesRef(a.Form))];
        Weights = [.. answers.Select(a => (float)a.Weight)];
        states = new TermState?[view.Segments.Count][];
        for (var s = 0; s < states.Length; s++)
        {
            var found = states[s] = new TermState?[forms.Length];
            if (view.Segments[s].Reader.GetTerms(field) is not { } terms) continue;
            var all = terms.GetEnumerator();
            for (var f = 0; f < forms.Length; f++)
            {
                if (!all.SeekExact(forms[f])) continue;
                found[f] = all.GetTermState();
                Frequency += all.DocFreq;
            }
        }
    }

    public string Field { get; }

    public IReadOnlyList<(string Form, double Weight)> Answers { get; }

    public float[] Weights { get; }

    /// <summary>Stories that hold a form, those with two counted twice.</summary>
    public long Frequency { get; private set; }

    public int Count => forms.Length;

    /// <summary>The stories of a form in a segment, with the number of times; null when there are none.</summary>
    public DocsEnum? Open(IndexView view, int segment, int form, DocsEnum? reuse)
    {
        if (states[segment][form] is not { } state) return null;
        var at = view.Segments[segment].Reader.GetTerms(Field).GetEnumerator();
        at.SeekExact(forms[form], state);
        return at.Docs(view.Segments[segment].Live, reuse, DocsFlags.FREQS);
    }

    public DocsAndPositionsEnum? OpenPlaces(IndexView view, int segment, int form, DocsAndPositionsEnum? reuse)
    {
        if (states[segment][form] is not { } state) return null;
        var at = view.Segments[segment].Reader.GetTerms(Field).GetEnumerator();
        at.SeekExact(forms[form], state);
        return at.DocsAndPositions(view.Segments[segment].Live, reuse, DocsAndPositionsFlags.NONE);
    }
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
        Words = [.. part.Words.Select(word => new WordPlan(view, field, Expand(view, word, part.IsPhrase, tuning)))];
        InTitle = field == Fields.Text && Words.Length == 1 ? new WordPlan(view, Fields.Title, Words[0].Answers) : null;
        Rarity = Words.Sum(word => Math.Log(1 + (view.Count - Math.Min(word.Frequency, view.Count) + .5) / (word.Frequency + .5)));
    }

    public WordPlan[] Words { get; }

    /// <summary>The same word in headlines, where it counts more.</summary>
    public WordPlan? InTitle { get; }

    /// <summary>Inverse document frequency of the word with all its forms; of a phrase the sum.</summary>
    public double Rarity { get; }

    static List<(string, double)> Expand(IndexView view, string word, bool isPhrase, Tuning tuning) =>
        [.. view.Forms.Expand(StoryWords.Key(word), stopWordsFold: isPhrase).Where(f => tuning.LastReason is not { } last || f.Reason <= last).Select(f => (f.Form, f.Weight))];
}

/// <summary>What must be there or must not.</summary>
sealed class ClausePlan(IndexView view, QueryClause clause, Tuning tuning)
{
    public PartPlan[] Either { get; } = [.. clause.Either.Select(part => new PartPlan(view, part, tuning))];

    public bool IsNot => clause.IsNot;

    public double Rarity => Either.Min(p => p.Rarity);

    public long Frequency => Either.Sum(p => p.Words.Min(w => w.Frequency));
}
