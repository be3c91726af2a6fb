using Warraq.Arabic.Words;

namespace Warraq.Search.Related;

/// <summary>Who and what a story is about: names that its headline holds, that it goes on repeating, and its tags.</summary>
sealed class StorySubject
{
    /// <summary>What is said at the beginning tells what it is about.</summary>
    const int MostLetters = 800;

    /// <summary>Weight of a name in each place, and from where on the story is about it.</summary>
    const int Tag = 4, Title = 3, Deck = 2, Least = 3;

    readonly Dictionary<string, (string Name, int Weight)> names = [];

    public StorySubject(IndexedStory story)
    {
        foreach (var tag in story.Tags) Add("tag:" + tag.Slug, story.Lang == "en" ? tag.NameEn ?? tag.Name : tag.Name, Tag);
        if (story.Lang != "ar") return;
        Add(story.Title, Title);
        Add(story.Deck.Length > MostLetters ? story.Deck[..MostLetters] : story.Deck, Deck);
        Add(story.Body.Length > MostLetters ? story.Body[..MostLetters] : story.Body, 1);
    }

    /// <summary>What both are about, the most telling first.</summary>
    public IReadOnlyList<string> SharedWith(StorySubject other) =>
        [.. names.Where(n => n.Value.Weight >= Least && other.names.TryGetValue(n.Key, out var theirs) && theirs.Weight >= Least)
            .OrderByDescending(n => Math.Min(n.Value.Weight, other.names[n.Key].Weight)).ThenBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => Longer(n.Value.Name, other.names[n.Key].Name)).Distinct()];

    void Add(string text, int weight)
    {
        foreach (var name in NameFinder.Find(text)) Add(name.Key, name.Name, name.IsAdjective ? (weight + 1) / 2 : weight);
    }

    void Add(string key, string name, int weight)
    {
        var known = names.GetValueOrDefault(key, (name, 0));
        names[key] = (Longer(known.Item1, name), known.Item2 + weight);
    }

    // دونالد ترامب rather than ترامب
    static string Longer(string a, string b) => b.Length > a.Length ? b : a;
}
