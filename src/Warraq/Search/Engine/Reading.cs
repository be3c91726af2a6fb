using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Warraq.Search.Engine;

/// <summary>Which stories a clause is read for: by how many clauses were found in them before.</summary>
readonly record struct Among(byte Least, byte Most)
{
    /// <summary>All, also those in which nothing was found yet.</summary>
    public static readonly Among All = new(0, Scratch.Out - 1);

    /// <summary>Those in which something was found.</summary>
    public static readonly Among Found = new(1, Scratch.Out - 1);

    /// <summary>Those in which exactly so many clauses were found.</summary>
    public static Among With(int clauses) => new((byte)clauses, (byte)clauses);
}

/// <summary>Reads how often a clause stands in the stories of a stretch. Counts what it reads, so that a search can keep to its budget.</summary>
sealed class Reading(Tuning tuning, Scratch scratch, bool derivedAnswer)
{
    /// <summary>Skipping to a story costs about as much as reading so many in a row (measured on 1,000,000 stories).</summary>
    const int Skip = 24;

    DocsEnum? docs;

    /// <summary>Entries read.</summary>
    public long Spent { get; private set; }

    /// <summary>Reads a clause into <see cref="Scratch.Times"/> and <see cref="Scratch.Touched"/>.</summary>
    /// <param name="clause">What to read.</param>
    /// <param name="stretch">Where.</param>
    /// <param name="among">For which stories.</param>
    /// <param name="few">These stories in order, when they are few; else null.</param>
    public void Read(ClausePlan clause, Stretch stretch, Among among, List<int>? few)
    {
        foreach (var part in clause.Either)
        {
            if (part.Words.Length > 1)
            {
                Spent += new Phrases(part.Words, stretch, scratch.Seen).Find((place, times) =>
                {
                    if (scratch.Found[place] >= among.Least && scratch.Found[place] <= among.Most) scratch.Touch(place, times);
                });
                continue;
            }
            Read(part.Words[0], 1, stretch, among, few);
            if (part.InTitle is { } title) Read(title, (float)tuning.Title, stretch, among, few);
        }
    }

    void Read(WordPlan word, float factor, Stretch stretch, Among among, List<int>? few)
    {
        var (found, counts) = (scratch.Found, scratch.Times);
        for (var form = 0; form < word.Count; form++)
        {
            if (word.Open(stretch.Segment, form, docs) is not { } open) continue;
            docs = open;
            var weight = word.Weights[form] * factor;
            var isAnswer = derivedAnswer || !word.IsDerived(form);
            if (few is not null && word.Stories(stretch.Segment, form) * stretch.Share > (double)Skip * few.Count)
            {
                foreach (var place in few)
                {
                    if (open.DocID < place && open.Advance(place) == DocIdSetIterator.NO_MORE_DOCS) break;
                    if (open.DocID == place && (isAnswer || counts[place] > 0)) scratch.Touch(place, weight * open.Freq);
                }
                Spent += Skip * few.Count;
                continue;
            }
            var read = 0;
            for (var place = stretch.From == 0 ? open.NextDoc() : open.Advance(stretch.From); place < stretch.Until; place = open.NextDoc())
            {
                read++;
                if (found[place] >= among.Least && found[place] <= among.Most && (isAnswer || counts[place] > 0)) scratch.Touch(place, weight * open.Freq);
            }
            Spent += read;
        }
    }
}
