using Warraq.Arabic.Letters;
using Warraq.Platform;
using Warraq.Stories.Body;
using Warraq.Stories.Saving;
using Warraq.Stories.Versions;

namespace Warraq.Stories;

/// <summary>What a new draft holds, or what replaces the text of one.</summary>
public sealed record Copy
{
    public required string Headline { get; init; }
    public string? Deck { get; init; }
    public string? Kicker { get; init; }
    public required StoryBody Body { get; init; }
    public required int SectionId { get; init; }
    public string Lang { get; init; } = "ar";
    public StoryKind Kind { get; init; } = StoryKind.News;
    public Credits Credits { get; init; } = Credits.None;
    public string? Picture { get; init; }
    public int Prominence { get; init; }
    public Guid? TranslationGroup { get; init; }
}

/// <summary>Makes a draft, or replaces a story's text at the desk; readers see neither until it is published.</summary>
public static class WriteStory
{
    /// <summary>UTF-16 units; PostgreSQL takes some 2,700 bytes in a row of an index.</summary>
    const int LongestKey = 300, LongestFindKey = 600;

    public static async Task<Story> NewAsync(WarraqDb db, int number, Copy copy, DateTimeOffset now, CancellationToken cancel = default)
    {
        var story = new Story { Id = Guid.CreateVersion7(now), Number = number, State = StoryState.Draft, CreatedAt = now, Headline = "", Body = "", Lang = "" };
        db.Add(story);
        await ApplyAsync(db, story, copy, isNew: true, now, cancel);
        return story;
    }

    /// <param name="mark">Who replaces it and how: what stood there before becomes a version.</param>
    /// <param name="before">The text as it stands, when the caller has it already.</param>
    public static async Task ReplaceAsync(WarraqDb db, Story story, Copy copy, VersionMark mark, DateTimeOffset now, StoryText? before = null, CancellationToken cancel = default)
    {
        await KeepVersion.ReplacedAsync(db, story, before ?? await StoryText.LoadAsync(db, story, cancel), mark, PublishStory.WordsOf(copy.Body), now, cancel);
        await ApplyAsync(db, story, copy, isNew: false, now, cancel);
    }

    /// <summary>A key of an index may not be of any length.</summary>
    static string KeyOf(string text, int longest) => ArabicKeys.Search(text) is var key && key.Length > longest ? key[..(char.IsHighSurrogate(key[longest - 1]) ? longest - 1 : longest)] : key;

    // Names before the deck, which may be long.
    static string FindKeyOf(Copy copy) => KeyOf(string.Join(' ', (string?[])[copy.Headline, copy.Kicker, .. copy.Credits.All().Select(n => $"{n.Name.Name} {n.Name.NameEn}"), copy.Deck]), LongestFindKey);

    static async Task ApplyAsync(WarraqDb db, Story story, Copy copy, bool isNew, DateTimeOffset now, CancellationToken cancel)
    {
        story.Headline = copy.Headline;
        story.HeadlineKey = KeyOf(copy.Headline, LongestKey);
        story.FindKey = FindKeyOf(copy);
        story.Deck = copy.Deck;
        story.Kicker = copy.Kicker;
        story.Body = BodyJson.Write(copy.Body);
        story.SectionId = copy.SectionId;
        story.Lang = copy.Lang;
        story.Kind = copy.Kind;
        story.Picture = copy.Picture ?? story.Picture;
        story.Prominence = copy.Prominence;
        story.TranslationGroup = copy.TranslationGroup ?? story.TranslationGroup;
        story.ChangedAt = now;
        story.Version++;
        await StoryNames.ReplaceAsync(db, story.Id, copy.Credits, isNew, cancel);
    }
}
