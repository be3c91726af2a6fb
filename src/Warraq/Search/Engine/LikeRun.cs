using Lucene.Net.Index;
using Lucene.Net.Search;
using Warraq.Arabic.Words;

namespace Warraq.Search.Engine;

/// <summary>Finds stories that speak of the same as a text: BM25 over the words that tell most about it, those it repeats and others seldom use.</summary>
sealed class LikeRun(IndexView view, LikeQuery like, Tuning tuning)
{
    /// <summary>So many words tell what a text is about, and so much of it is read.</summary>
    const int MostWords = 24, MostLetters = 6000;

    /// <summary>Of a word so many forms, the nearest and most frequent: each is looked up in every part of the index.</summary>
    const int MostForms = 8;

    /// <summary>A word of the headline counts as so many in the text.</summary>
    const int TitleWord = 3;

    /// <summary>A word that more than this share of all stories holds tells nothing.</summary>
    const double TooCommon = .15;

    readonly long from = like.From?.ToUnixTimeMilliseconds() ?? long.MinValue, until = like.Until?.ToUnixTimeMilliseconds() ?? long.MaxValue;
    readonly int lang = like.Lang is { } l ? Columns.Labels.Find(l) : -1;
    readonly HashSet<int> except = [.. like.Except];

    public IReadOnlyList<StoryScore> Run()
    {
        var (words, length) = Telling();
        // What the text itself would score: the measure of all others.
        var itself = words.Sum(w => Gain(w.Plan, w.Times, length));
        var best = new PriorityQueue<StoryScore, (double, int)>();
        for (var segment = 0; segment < view.Segments.Count; segment++) Score(segment, words, itself, best);
        var answer = new StoryScore[best.Count];
        for (var i = answer.Length - 1; i >= 0; i--) answer[i] = best.Dequeue();
        return answer;
    }

    (List<(WordPlan Plan, double Times)> Words, int Length) Telling()
    {
        var text = like.Text.Length > MostLetters ? like.Text[..MostLetters] : like.Text;
        var times = new Dictionary<string, int>();
        var length = Count(text, 1) + Count(like.Title, TitleWord);
        var plans = new List<(WordPlan, double)>(MostWords);
        var seen = new HashSet<string>();
        foreach (var (key, count) in times.OrderByDescending(t => t.Value * Math.Log((view.Count + 1.0) / Math.Clamp(view.Forms.Times(t.Key), 1, view.Count + 1))).ThenBy(t => t.Key, StringComparer.Ordinal).Take(2 * MostWords))
        {
            // Another form of a word that is there already.
            if (seen.Contains(key)) continue;
            var answers = view.Forms.Expand(key, stopWordsFold: false, MatchReason.CountryAdjective);
            var plan = new WordPlan(view, Fields.Text, [.. answers.Take(MostForms)], tuning);
            foreach (var answer in answers) seen.Add(answer.Form);
            if (plan.Frequency == 0 || plan.Frequency > TooCommon * view.Count + 10) continue;
            plans.Add((plan, count));
            if (plans.Count == MostWords) break;
        }
        return (plans, length);

        int Count(string passage, int weight)
        {
            var words = 0;
            foreach (var word in StoryWords.Of(passage))
            {
                if (word.Count > 1) continue;
                words++;
                if (word.Key.Length > 2 && !StopWords.Contains(word.Key)) times[word.Key] = times.GetValueOrDefault(word.Key) + weight;
            }
            return words;
        }
    }

    double Gain(WordPlan word, double times, double length) =>
        word.Rarity * (tuning.K1 + 1) * times / (times + tuning.K1 * (1 - tuning.B + tuning.B * length / view.AverageLength));

    void Score(int segment, List<(WordPlan Plan, double Times)> words, double itself, PriorityQueue<StoryScore, (double, int)> best)
    {
        var part = view.Segments[segment];
        var columns = part.Columns;
        var scratch = Scratch.Take(part.Size);
        try
        {
            DocsEnum? reuse = null;
            foreach (var (word, _) in words)
            {
                for (var form = 0; form < word.Count; form++)
                {
                    if (word.Open(segment, form, reuse) is not { } docs) continue;
                    reuse = docs;
                    for (var place = docs.NextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = docs.NextDoc())
                    {
                        scratch.Touch(place, word.Weights[form] * docs.Freq);
                    }
                }
                foreach (var place in scratch.Touched)
                {
                    if (scratch.Score[place] == 0) scratch.Places.Add(place);
                    scratch.Score[place] += (float)Gain(word, scratch.Times[place], columns.Length[place]);
                    scratch.Times[place] = 0;
                }
                scratch.Touched.Clear();
            }
            foreach (var place in scratch.Places)
            {
                var rank = (scratch.Score[place] / itself, columns.Number[place]);
                if (best.Count == like.Size && (best.TryPeek(out _, out var least) && rank.CompareTo(least) <= 0)) continue;
                if (columns.Published[place] < from || columns.Published[place] >= until || (lang >= 0 && !columns.Lang[place].Contains(lang)) || except.Contains(columns.Number[place])) continue;
                if (best.Count == like.Size) best.Dequeue();
                best.Enqueue(new StoryScore(columns.Number[place], rank.Item1), rank);
            }
        }
        finally
        {
            scratch.GiveBack();
        }
    }
}
