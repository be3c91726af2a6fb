using Warraq.Arabic.Words;

namespace Warraq.Search.Engine;

/// <summary>Marks the words of a query in a text, whole and with what is joined to them, and cuts the passage that answers best.</summary>
sealed class Marking
{
    const int Longest = 220;

    // The forms of each word; of a phrase one set for each of its words.
    readonly Dictionary<string, int> words = [];
    readonly List<(HashSet<string>[] Words, int Number)> phrases = [];

    public Marking(IEnumerable<ClausePlan> clauses)
    {
        var number = 0;
        foreach (var part in clauses.SelectMany(c => c.Either))
        {
            if (part.Words.Length > 1) phrases.Add(([.. part.Words.Select(w => Forms(w).ToHashSet())], number));
            else foreach (var form in Forms(part.Words[0])) words.TryAdd(form, number);
            number++;
        }

        static IEnumerable<string> Forms(WordPlan word) => word.Answers.Where((_, i) => !word.IsDerived(i)).Select(a => a.Form);
    }

    public MarkedText Title(string title) => new(title, [.. Hits(title, StoryWords.Tokens(title)).Select(h => h.Token)]);

    /// <summary>The passage with the most different words of the query; the deck, or the beginning, when there is none.</summary>
    public MarkedText Passage(string deck, string body)
    {
        var inDeck = Best(deck, out var score);
        var inBody = Best(body, out var scoreOfBody);
        return scoreOfBody > score || deck.Length == 0 ? inBody : inDeck;
    }

    MarkedText Best(string text, out double score)
    {
        var tokens = StoryWords.Tokens(text);
        var hits = Hits(text, tokens);
        score = 0;
        var (first, last) = (0, -1);
        var seen = new HashSet<int>();
        for (var i = 0; i < hits.Count; i++)
        {
            seen.Clear();
            var more = 0.0;
            for (var j = i; j < hits.Count && hits[j].Token.End - hits[i].Token.Start <= Longest - 40; j++)
            {
                more += seen.Add(hits[j].Word) ? 1 : .1;
                if (more <= score) continue;
                (score, first, last) = (more, i, j);
            }
        }
        var (from, to) = last < 0 ? (0, 0) : (hits[first].Token.Start, hits[last].Token.End);
        return Cut(text, tokens, from, to, hits);
    }

    // From the beginning of a sentence if one is near, else of a word; to the end of a word.
    static MarkedText Cut(string text, List<Token> tokens, int from, int to, List<(Token Token, int Word)> hits)
    {
        if (text.Length <= Longest) return new(text.Replace('\n', ' '), [.. hits.Select(h => h.Token)]);
        var start = Start(text, tokens, from, (Longest - (to - from)) * 2 / 3);
        var end = to;
        foreach (var token in tokens)
        {
            if (token.End <= to) continue;
            if (token.End - start > Longest) break;
            end = token.End;
        }
        if (end < text.Length && text[end] is '.' or '؟' or '!' or '،' or '»' or '”' or '"' or ')') end++;
        var (head, tail) = (start > 0 ? "…" : "", end < text.Length && text[end - 1] != '.' ? "…" : "");
        return new(head + text[start..end].Replace('\n', ' ') + tail,
            [.. hits.Where(h => h.Token.Start >= start && h.Token.End <= end).Select(h => new Token(h.Token.Start - start + head.Length, h.Token.Length))]);
    }

    static int Start(string text, List<Token> tokens, int from, int room)
    {
        if (from <= room) return 0;
        var start = from;
        for (var i = tokens.FindLastIndex(t => t.Start < from); i >= 0 && from - tokens[i].Start <= room; i--)
        {
            start = tokens[i].Start;
            if (text[start - 1] == '\n' || text.AsSpan(0, start).TrimEnd() is [.., '.' or '؟' or '!' or '…']) break;
        }
        return start;
    }

    List<(Token Token, int Word)> Hits(string text, List<Token> tokens)
    {
        var hits = new SortedDictionary<int, int>();
        var all = StoryWords.Of(text, tokens).ToList();
        foreach (var word in all)
            if (words.TryGetValue(word.Key, out var number))
                for (var i = 0; i < word.Count; i++) hits[word.Place + i] = number;
        if (phrases.Count > 0) all.RemoveAll(w => w.Count > 1);
        foreach (var (phrase, number) in phrases)
            for (var at = 0; at + phrase.Length <= all.Count; at++)
            {
                if (all[at + phrase.Length - 1].Place - all[at].Place != phrase.Length - 1) continue;
                if (!Enumerable.Range(0, phrase.Length).All(i => phrase[i].Contains(all[at + i].Key))) continue;
                for (var i = 0; i < phrase.Length; i++) hits[all[at + i].Place] = number;
            }
        return [.. hits.Select(h => (tokens[h.Key], h.Value))];
    }
}
