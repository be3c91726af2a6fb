namespace Warraq.Search.Past;

/// <summary>How a search may go on: what others have searched for, then names and headlines. Only what finds something now is offered, so nothing of a withdrawn story is.</summary>
public sealed class SuggestSearches(ISearchIndex index, PastQueries past, TimeProvider time)
{
    /// <summary>So many of others' queries, for which at most twice as many are tried.</summary>
    const int MostPast = 3;

    /// <param name="typed">What was typed so far.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="lang">Only of stories in this language; null for all.</param>
    public IReadOnlyList<Suggestion> Of(string typed, int size, string? lang)
    {
        var asked = past.Find(typed).Take(2 * MostPast).Where(text => FindsSomething(text, lang)).Take(Math.Min(MostPast, size)).Select(text => new Suggestion(SuggestionKind.Query, text)).ToList();
        return asked.Count == size ? asked : [.. asked.Concat(index.Suggest(typed, size, lang)).DistinctBy(s => s.Text).Take(size)];
    }

    bool FindsSomething(string text, string? lang) => index.Search(new SearchQuery { Text = text, Lang = lang, Size = 1, WithFacets = false, Now = time.GetUtcNow() }).Total > 0;
}
