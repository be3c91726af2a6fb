using Warraq.Arabic.Keyboards;

namespace Warraq.Search;

/// <summary>«;h.hosjhk» finds nothing, and is «كازاخستان» typed on the other layout.</summary>
public static class WrongKeyboard
{
    /// <summary>What was meant, when that finds stories; null else. Ask it for a query that found none: it searches once or twice more.</summary>
    public static string? Meant(ISearchIndex index, SearchQuery query)
    {
        foreach (var layout in (LatinLayout[])[LatinLayout.Qwerty, LatinLayout.Azerty])
        {
            var typed = query.Text.Length > SearchQuery.MostLetters ? query.Text[..SearchQuery.MostLetters] : query.Text;
            if (KeyboardRepair.Suggest(typed, layout) is not { } meant) continue;
            if (index.Search(query with { Text = meant, Mode = SearchMode.All, Size = 1, Cursor = null, WithFacets = false }).Total > 0) return meant;
        }
        return null;
    }
}
