using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories.Body;

namespace Warraq.Stories.Saving;

/// <summary>
/// All that an editor of a story types, as the exchange with the page carries it. The small fields are text under a name, so that they are
/// compared, merged and chosen in one way; lists of names have one name a line.
/// </summary>
/// <param name="Fields">By the names below; a field that is absent is left as it is.</param>
/// <param name="Body">The blocks.</param>
public sealed record StoryText(IReadOnlyDictionary<string, string> Fields, StoryBody Body)
{
    public const string Headline = "headline";
    public const string Deck = "deck";
    public const string Kicker = "kicker";

    /// <summary>Slug of the section.</summary>
    public const string Section = "section";
    public const string Kind = "kind";
    public const string Lang = "lang";
    public const string Prominent = "prominent";
    public const string Tags = "tags";
    public const string Authors = "authors";
    public const string Sources = "sources";

    /// <summary>Use of the lead picture as JSON (<see cref="PictureUse"/>); empty for none.</summary>
    public const string Picture = "picture";

    public static readonly IReadOnlyList<string> Names = [Headline, Deck, Kicker, Section, Kind, Lang, Prominent, Tags, Authors, Sources, Picture];

    public static readonly JsonSerializerOptions PictureJson = new(JsonSerializerDefaults.Web);

    /// <summary>A field; empty when it is absent.</summary>
    public string Of(string field) => Fields.GetValueOrDefault(field, "");

    /// <summary>The lines of a list of names, without empty ones and repetitions.</summary>
    public IReadOnlyList<string> Lines(string field) => [.. Of(field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The text of a story as it lies at the desk.</summary>
    public static async Task<StoryText> LoadAsync(WarraqDb db, Story story, CancellationToken cancel = default) =>
        Of(story, await StoryNames.LoadAsync(db, story.Id, cancel), await db.Set<Section>().Where(s => s.Id == story.SectionId).Select(s => s.Slug).FirstAsync(cancel));

    public static StoryText Of(Story story, Credits credits, string section) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Headline] = story.Headline,
        [Deck] = story.Deck ?? "",
        [Kicker] = story.Kicker ?? "",
        [Section] = section,
        [Kind] = story.Kind.ToString(),
        [Lang] = story.Lang,
        [Prominent] = story.Prominence > 0 ? "yes" : "",
        [Tags] = Join(credits.Tags),
        [Authors] = Join(credits.Authors),
        [Sources] = Join(credits.Sources),
        [Picture] = story.Picture ?? "",
    }, BodyJson.Parse(story.Body));

    static string Join(IEnumerable<NameRef> names) => string.Join('\n', names.Select(n => n.Name));
}
