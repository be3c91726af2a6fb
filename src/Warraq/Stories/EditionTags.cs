using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>What an edition stands on; the page cache forgets these pages when it changes.</summary>
static class EditionTags
{
    public static IEnumerable<string> Of(int number, SectionTree sections, int sectionId, Credits credits, DateOnly day)
    {
        yield return PageTags.Story(number);
        yield return PageTags.Front;
        yield return PageTags.Latest;
        yield return PageTags.Day(day);
        for (int? id = sectionId; id is { } s; id = sections.Get(s).ParentId) yield return PageTags.Section(sections.Get(s).Slug);
        foreach (var tag in credits.Tags) yield return PageTags.Topic(tag.Slug);
        foreach (var author in credits.Authors) yield return PageTags.Author(author.Slug);
    }
}
