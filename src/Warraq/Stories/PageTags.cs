using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>Names of what a public page shows; an event carries the same names, and the page cache evicts by them.</summary>
public static class PageTags
{
    public const string Front = "front";

    /// <summary>The newest stories: feeds of everything, news sitemap.</summary>
    public const string Latest = "latest";
    public const string Sections = "sections";
    public const string Settings = "settings";

    public static string Story(int number) => $"story:{number}";
    public static string Section(string slug) => $"section:{slug}";
    public static string Tag(string slug) => $"tag:{slug}";
    public static string Author(string slug) => $"author:{slug}";
    public static string Day(DateOnly day) => $"day:{day:yyyy-MM-dd}";

    /// <summary>Everything that lists or shows this edition.</summary>
    public static IEnumerable<string> Of(int number, SectionTree sections, int sectionId, Credits credits, DateOnly day)
    {
        yield return Story(number);
        yield return Front;
        yield return Latest;
        yield return Day(day);
        for (int? id = sectionId; id is { } s; id = sections.Get(s).ParentId) yield return Section(sections.Get(s).Slug);
        foreach (var tag in credits.Tags) yield return Tag(tag.Slug);
        foreach (var author in credits.Authors) yield return Author(author.Slug);
    }
}
