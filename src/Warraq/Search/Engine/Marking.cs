using Warraq.Arabic.Words;

namespace Warraq.Search.Engine;

/// <summary>Marks the words of a query in a text, whole and with what is joined to them, and cuts the passage that answers best.</summary>
sealed class Marking(IEnumerable<ClausePlan> clauses)
{
    const int Longest = 220;

    readonly Dictionary<string, int> numbers = Numbers(clauses);

    public MarkedText Title(string title) => Of(title, [.. Hits(title, StoryWords.Tokens(title)).Select(h => h.Token)]);

    /// <summary>The passage with the most different words of the query; the deck, or the beginning, when there is none.</summary>
    public MarkedText Passage(string deck, string body)
    {
        var best = Best(deck, out var score);
        var inBody = Best(body, out var scoreOfBody);
        return scoreOfBody > score || deck.Length == 0 ? inBody : best;
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

    // From the beginning of a sentence if one is near, else a word; to the end of a word.
    static MarkedText Cut(string text, List<Token> tokens, int from, int to, List<(Token Token, int Word)> hits)
    {
        if (text.Length <= Longest) return Of(text.Replace('\n', ' '), [.. hits.Select(h => h.Token)]);
        var room = Longest - (to - from);
        var start = from;
        foreach (var token in Enumerable.Reverse(tokens))
        {
            if (token.Start >= from) continue;
            if (from - token.Start > room * 2 / 3) break;
            start = token.Start;
            if (start == tokens[0].Start) start = 0;
            if (start == 0 || text.AsSpan(0, start).TrimEnd() is [.., '.' or '؟' or '!' or '…'] || text[start - 1] == '\n') break;
        }
        var end = to;
        foreach (var token in tokens)
        {
            if (token.End <= to) continue;
            if (token.End - start > Longest) break;
            end = token.End;
        }
        if (end < text.Length && text[end] is '.' or '؟' or '!' or '،' or '»' or '”' or '"' or ')') end++;
        var (head, tail) = (start > 0 ? "…" : "", end < text.Length && text[end - 1] != '.' ? "…" : "");
        return Of(head + text[start..end].Replace('\n', ' ') + tail,
            [.. hits.Where(h => h.Token.Start >= start && h.Token.End <= end).Select(h => new Token(h.Token.Start - start + head.Length, h.Token.Length))]);
    }

    List<(Token Token, int Word)> Hits(string text, List<Token> tokens)
    {
        var hits = new SortedDictionary<int, int>();
        foreach (var word in StoryWords.Of(text, tokens))
            if (numbers.TryGetValue(word.Key, out var number))
                for (var i = 0; i < word.Count; i++) hits[word.Place + i] = number;
        return [.. hits.Select(h => (tokens[h.Key], h.Value))];
    }

    static MarkedText Of(string text, IReadOnlyList<Token> marks) => new(text, marks);

    static Dictionary<string, int> Numbers(IEnumerable<ClausePlan> clauses)
    {
        var byForm = new Dictionary<string, int>();
        var number = 0;
        foreach (var word in clauses.SelectMany(c => c.Either).SelectMany(p => p.Words))
        {
            foreach (var (form, _) in word.Answers) byForm.TryAdd(form, number);
            number++;
        }
        return byForm;
    }
}
