using Warraq.Arabic.Keyboards;
using Warraq.Arabic.Words;
using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>«هل تقصد»: the other keyboard layout, or a word that is near to one the paper does not know. Only what finds something is offered.</summary>
sealed class DidYouMean(IndexView view, SearchQuery query, Tuning tuning)
{
    const int MostWords = 6, MostNear = 4, MostLetters = 100;

    /// <summary>All that is tried together may cost about as much as a search.</summary>
    const int Tries = 8;

    public string? Find()
    {
        if (query.Text.Length > MostLetters) return null;
        foreach (var layout in new[] { LatinLayout.Qwerty, LatinLayout.Azerty })
            if (KeyboardRepair.Suggest(query.Text, layout) is { } typed && FindsSomething(typed)) return typed;
        return Suspects().SelectMany(w => Spelling.Near(view, w.Key, MostNear).Select(near => query.Text[..w.Token.Start] + near + query.Text[w.Token.End..]))
            .FirstOrDefault(FindsSomething);
    }

    // Words that the paper does not know; where it knows all, the rarest. To look for near words costs as much as a search (docs/search.md).
    IEnumerable<(Token Token, string Key)> Suspects()
    {
        var words = Tokenizer.Tokens(query.Text).Take(MostWords).Select(t => (Token: t, Key: StoryWords.Key(query.Text, t)))
            .Select(w => (w.Token, w.Key, Answers: view.Forms.Expand(w.Key, false, MatchReason.NameVariant))).ToList();
        var unknown = words.FindAll(w => w.Answers.Count == 0);
        // Words that stand nowhere side by side are not mistyped for that.
        if (unknown.Count == 0 && query.Text.AsSpan().IndexOfAny("\"«»“”") >= 0) return [];
        return (unknown.Count > 0 ? unknown : words.OrderBy(w => w.Answers.Sum(a => view.Forms.Times(a.Form))).Take(1)).Select(w => (w.Token, w.Key));
    }

    bool FindsSomething(string text)
    {
        var run = new SearchRun(view, query with { Text = text, Mode = SearchMode.All, Cursor = null, Size = 1, WithFacets = false }, ReadQuery.Of(text, query.Now), tuning with { Budget = tuning.Budget / Tries });
        return run.Run() is [{ Tier: not Tier.Partial }, ..];
    }
}
