using Lucene.Net.Index;
using Lucene.Net.Util;
using Warraq.Arabic.Letters;
using Warraq.Sections;

namespace Warraq.Search.Engine;

/// <summary>
/// Names in the index by what a person begins to type: «محفوظ TAB Author TAB slug TAB نجيب محفوظ», one term for each word of the name, without
/// its article too.
/// </summary>
static class NameTerms
{
    /// <summary>So many names with one beginning are looked at.</summary>
    const int MostRead = 2000;

    public static IEnumerable<string> Of(SuggestionKind kind, NameRef name, string text)
    {
        var key = ArabicKeys.Search(text);
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length && i < 6; i++)
        {
            var rest = string.Join(' ', words[i..]);
            yield return $"{rest}\t{kind}\t{name.Slug}\t{text}";
            if (rest.StartsWith("ال", StringComparison.Ordinal) && rest.Length > 4) yield return $"{rest[2..]}\t{kind}\t{name.Slug}\t{text}";
        }
    }

    /// <summary>Names of which a word begins as typed, those with the most stories first.</summary>
    public static IEnumerable<Suggestion> Find(IndexView view, string typed, int most)
    {
        var key = ArabicKeys.Search(typed);
        if (key.Length == 0) return [];
        var found = new Dictionary<(SuggestionKind Kind, string Slug), (string Name, int Stories)>();
        foreach (var segment in view.Segments)
        {
            if (segment.Reader.GetTerms(Fields.Name)?.GetEnumerator() is not { } at || at.SeekCeil(new BytesRef(key)) == TermsEnum.SeekStatus.END) continue;
            for (var read = 0; read < MostRead && at.Term.Utf8ToString() is var term && term.StartsWith(key, StringComparison.Ordinal); read++)
            {
                var parts = term.Split('\t');
                var id = (Enum.Parse<SuggestionKind>(parts[1]), parts[2]);
                found[id] = (parts[3], found.GetValueOrDefault(id).Stories + at.DocFreq);
                if (!at.MoveNext()) break;
            }
        }
        return found.OrderByDescending(f => f.Value.Stories).ThenBy(f => f.Value.Name, StringComparer.Ordinal).Take(most)
            .Select(f => new Suggestion(f.Key.Kind, f.Value.Name, Slug: f.Key.Slug));
    }
}
