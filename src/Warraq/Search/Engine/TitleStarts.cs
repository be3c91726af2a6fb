using Lucene.Net.Index;
using Lucene.Net.Util;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;
using Warraq.Search.Queries;

namespace Warraq.Search.Engine;

/// <summary>Headlines that hold the words typed and a word that begins like the last one, the newest first.</summary>
static class TitleStarts
{
    const int MostRead = 1000, MostForms = 48;

    public static IEnumerable<Suggestion> Find(IndexView view, string typed, string? lang, int most, Tuning tuning)
    {
        var tokens = StoryWords.Tokens(typed);
        if (tokens.Count == 0 || most <= 0) return [];
        var endings = Beginnings(view, StoryWords.Key(typed, tokens[^1]));
        if (endings.Count == 0) return [];
        var before = ReadQuery.Of(typed[..tokens[^1].Start], DateTimeOffset.UnixEpoch).Clauses
            .Where(c => c is { IsNot: false, Either: [{ IsPhrase: false, Words: [var word] }] } && !StopWords.Contains(StoryWords.Key(word)))
            .Select((c, i) => new ClausePlan(view, c with { Either = [c.Either[0] with { Field = QueryField.Title }] }, i, tuning));
        var query = new SearchQuery { Text = "", Sort = SearchSort.Newest, Now = DateTimeOffset.UnixEpoch, Lang = lang, Size = most, WithFacets = false };
        var run = new SearchRun(view, query, [.. before, new ClausePlan([new PartPlan(view, Fields.Title, endings, tuning)], false, 99)], tuning);
        return run.Run().Take(most).Select(hit => view.Read(hit.Segment, hit.Place)).Select(story => new Suggestion(SuggestionKind.Title, story.Title, story.Number))
            .DistinctBy(s => s.Text).ToList();
    }

    // Words of headlines that begin with these letters, with the article or without, whatever the hamza on a first alef.
    static List<Answer> Beginnings(IndexView view, string key)
    {
        var found = new Dictionary<string, int>();
        if (ArabicKeys.Search(key).Length == 0) return [];
        foreach (var start in Starts(key).Distinct())
            foreach (var segment in view.Segments)
            {
                if (segment.Reader.GetTerms(Fields.Title)?.GetEnumerator() is not { } at || at.SeekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) continue;
                for (var read = 0; read < MostRead && at.Term.Utf8ToString() is var term && term.StartsWith(start, StringComparison.Ordinal); read++)
                {
                    found[term] = found.GetValueOrDefault(term) + at.DocFreq;
                    if (!at.MoveNext()) break;
                }
            }
        return [.. found.OrderByDescending(f => f.Value).Take(MostForms).Select(f => new Answer(f.Key, 1, MatchReason.Folded))];
    }

    static IEnumerable<string> Starts(string key)
    {
        var bare = key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 3 ? key[2..] : key;
        foreach (var start in new[] { bare, "ال" + bare, key })
        {
            yield return start;
            if (ArabicKeys.Search(start)[0] != 'ا') continue;
            foreach (var alef in "اأإآ") yield return alef + start[1..];
        }
    }
}
