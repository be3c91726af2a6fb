using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>Finds stories that speak of the same as a text.</summary>
sealed class LikeRun(IndexView view, LikeQuery like, Tuning tuning)
{
    /// <summary>So many words tell what a text is about.</summary>
    const int MostWords = 24, MostLetters = 4000;

    public IReadOnlyList<StoryScore> Run()
    {
        var query = new SearchQuery { Text = "", Mode = SearchMode.Any, Now = DateTimeOffset.UnixEpoch, From = like.From, Until = like.Until, Lang = like.Lang, WithFacets = false, Size = Math.Min(SearchQuery.MostHits, like.Size + like.Except.Count) };
        var run = new SearchRun(view, query, new ReadQuery([.. Telling().Select(word => new QueryClause([new QueryPart(QueryField.Anywhere, [word], false)], false))], null, null), tuning);
        return [.. run.Run().Where(hit => !like.Except.Contains(hit.Number)).Take(like.Size).Select(hit => new StoryScore(hit.Number, hit.Score))];
    }

    // Words of the title, then those that the text repeats.
    IEnumerable<string> Telling()
    {
        var text = like.Text.Length > MostLetters ? like.Text[..MostLetters] : like.Text;
        var times = new Dictionary<string, int>();
        foreach (var word in StoryWords.Of(text)) if (IsTelling(word)) times[word.Key] = times.GetValueOrDefault(word.Key) + 1;
        foreach (var word in StoryWords.Of(like.Title)) if (IsTelling(word)) times[word.Key] = times.GetValueOrDefault(word.Key) + 5;
        return times.OrderByDescending(t => t.Value).Take(MostWords).Select(t => t.Key);

        static bool IsTelling(StoryWord word) => word is { Count: 1, Key.Length: > 2 } && !Arabic.Words.StopWords.Contains(word.Key);
    }
}
