using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Words;

/// <summary>Says whether one text answers a query, and which words to mark; the measure of search on a single document (rule A6).</summary>
public static class TextMatch
{
    /// <summary>Looks for all words of a query, or for phrases in straight quotes, in a text.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="text">The text.</param>
    /// <returns>The places of the words to mark, in the order of the text; null when a word is missing.</returns>
    public static IReadOnlyList<Token>? Find(string query, string text)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(text);
        var document = new Document(text);
        SortedSet<int> marked = [];
        var any = false;
        var parts = query.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var words = Tokenizer.Tokens(parts[i]).Select(t => Tokenizer.Text(parts[i], t)).ToArray();
            if (words.Length == 0) continue;
            any = true;
            var isPhrase = i % 2 == 1 && i < parts.Length - 1;
            if (!(isPhrase ? document.MarkPhrase(words, marked) : document.MarkAll(words, marked))) return null;
        }
        return any ? [.. marked.Select(i => document.Tokens[i])] : null;
    }

    private sealed class Document
    {
        private readonly Vocabulary _vocabulary = new();
        private readonly int[] _forms;
        private readonly string[] _search;

        public Document(string text)
        {
            Tokens = [.. Words.Tokenizer.Tokens(text)];
            _forms = [.. Tokens.Select(token => _vocabulary.Add(Tokenizer.Text(text, token)))];
            _search = [.. _forms.Select(form => ArabicKeys.Search(_vocabulary[form]))];
        }

        public Token[] Tokens { get; }

        public bool MarkAll(string[] words, SortedSet<int> marked)
        {
            var exact = words.Select(ArabicKeys.Exact).ToArray();
            var onlyStops = exact.All(word => StopWords.Contains(word));
            for (var w = 0; w < words.Length; w++)
            {
                if (!onlyStops && StopWords.Contains(exact[w])) continue;
                // «عبدالله» in the query, «عبد الله» in the text, or the other way round
                var hits = Places(words[w], false).Concat(Split(words[w])).Concat(JoinedHere(words, w)).ToList();
                if (hits.Count == 0) hits = [.. NextTo(words, w)];
                if (hits.Count == 0) return false;
                marked.UnionWith(hits);
            }
            return true;
        }

        public bool MarkPhrase(string[] words, SortedSet<int> marked)
        {
            var places = words.Select(word => Places(word, true).ToHashSet()).ToArray();
            var found = false;
            foreach (var first in places[0])
            {
                if (!Enumerable.Range(0, words.Length).All(k => places[k].Contains(first + k))) continue;
                found = true;
                for (var k = 0; k < words.Length; k++) marked.Add(first + k);
            }
            return found;
        }

        private IEnumerable<int> Places(string word, bool stopWordsFold)
        {
            var forms = _vocabulary.Expand(word, stopWordsFold).Select(m => m.Form).ToHashSet();
            for (var i = 0; i < _forms.Length; i++)
                if (forms.Contains(_forms[i])) yield return i;
        }

        // A stop word of the text answers when the neighbour of the query stands beside it: «علي عبد الله», «على عبد الله».
        private IEnumerable<int> NextTo(string[] words, int w)
        {
            foreach (var place in Places(words[w], true).ToArray())
                if ((w + 1 < words.Length && Places(words[w + 1], false).Contains(place + 1)) || (w > 0 && Places(words[w - 1], false).Contains(place - 1)))
                    yield return place;
        }

        private IEnumerable<int> Split(string word)
        {
            var key = ArabicKeys.Search(word);
            for (var i = 0; i + 1 < _search.Length; i++)
            {
                if (!IsJoint(key, _search[i], _search[i + 1])) continue;
                yield return i;
                yield return i + 1;
            }
        }

        private IEnumerable<int> JoinedHere(string[] words, int w)
        {
            var (here, next, previous) = (ArabicKeys.Search(words[w]), w + 1 < words.Length ? ArabicKeys.Search(words[w + 1]) : "", w > 0 ? ArabicKeys.Search(words[w - 1]) : "");
            for (var i = 0; i < _search.Length; i++)
                if (IsJoint(_search[i], here, next) || IsJoint(_search[i], previous, here)) yield return i;
        }

        private static bool IsJoint(string whole, string first, string second) =>
            first.Length > 0 && second.Length > 0 && whole.Length == first.Length + second.Length
            && whole.StartsWith(first, StringComparison.Ordinal) && whole.EndsWith(second, StringComparison.Ordinal);
    }
}
