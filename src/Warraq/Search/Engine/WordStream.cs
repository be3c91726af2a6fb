using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Warraq.Search.Engine;

/// <summary>Hands the words of a story to Lucene, place by place. Between title, deck and paragraphs is a gap that no phrase crosses.</summary>
sealed class WordStream : TokenStream
{
    /// <summary>Places between two passages.</summary>
    public const int Gap = 100;

    readonly ICharTermAttribute term;
    readonly IPositionIncrementAttribute step;
    readonly List<(string Key, int Step)> words = [];
    int at;
    int places;
    int end;

    public WordStream()
    {
        term = AddAttribute<ICharTermAttribute>();
        step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Words added since <see cref="Clear"/>, joined spellings not counted.</summary>
    public int Length { get; private set; }

    public void Clear()
    {
        words.Clear();
        Length = places = end = 0;
    }

    public void Add(string text)
    {
        var start = end == 0 ? 1 : end + Gap;
        foreach (var word in StoryWords.Of(text))
        {
            var place = start + word.Place;
            words.Add((word.Key, place - places));
            places = place;
            end = place + word.Count - 1;
            if (word.Count == 1) Length++;
        }
    }

    public override bool IncrementToken()
    {
        if (at >= words.Count) return false;
        ClearAttributes();
        var (key, places) = words[at++];
        term.SetEmpty().Append(key);
        step.PositionIncrement = places;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        at = 0;
    }
}
