using System.Text.Json;
using Warraq.Arabic.Comparing;
using Warraq.Media;
using Warraq.Stories.Saving;

namespace Warraq.Stories.Versions;

/// <summary>A small field that differs.</summary>
/// <param name="Name">As <see cref="StoryText"/> names it.</param>
/// <param name="Text">Word by word, for fields that are sentences; null for a choice of a list.</param>
public sealed record FieldChange(string Name, string Old, string New, ComparedText? Text);

/// <summary>A list of names that differs.</summary>
/// <param name="Reordered">The same names in another order.</param>
public sealed record NamesChange(string Name, IReadOnlyList<string> Gone, IReadOnlyList<string> New, bool Reordered);

/// <summary>Two versions of a story side by side: all that an editor can change, and nothing that is the same.</summary>
public sealed record ComparedStory
{
    static readonly string[] Sentences = [StoryText.Kicker, StoryText.Headline, StoryText.Deck];
    static readonly string[] Choices = [StoryText.Section, StoryText.Kind, StoryText.Lang, StoryText.Prominent];
    static readonly string[] Lists = [StoryText.Authors, StoryText.Sources, StoryText.Tags];

    public required IReadOnlyList<FieldChange> Fields { get; init; }
    public required IReadOnlyList<NamesChange> Names { get; init; }

    /// <summary>The lead picture, before and after; null when it is the same.</summary>
    public (PictureUse? Old, PictureUse? New)? Picture { get; init; }

    /// <summary>All blocks, those that did not change too.</summary>
    public required IReadOnlyList<ComparedBlock> Blocks { get; init; }

    /// <summary>Words of the body that went.</summary>
    public int WordsGone => Blocks.Sum(b => b.Text.WordsGone);

    /// <summary>Words of the body that came.</summary>
    public int WordsNew => Blocks.Sum(b => b.Text.WordsNew);

    public bool IsSame => Fields.Count == 0 && Names.Count == 0 && Picture is null && Blocks.All(b => b.IsSame);

    /// <param name="corrections">Words of the corrections that blocks refer to.</param>
    public static ComparedStory Of(StoryText old, StoryText @new, IReadOnlyDictionary<Guid, string>? corrections = null) => new()
    {
        Fields = [.. Sentences.Where(n => old.Of(n) != @new.Of(n)).Select(n => new FieldChange(n, old.Of(n), @new.Of(n), ComparedText.Of(old.Of(n), @new.Of(n)))),
            .. Choices.Where(n => old.Of(n) != @new.Of(n)).Select(n => new FieldChange(n, old.Of(n), @new.Of(n), null))],
        Names = [.. Lists.Select(n => Compare(n, old.Lines(n), @new.Lines(n))).OfType<NamesChange>()],
        Picture = old.Of(StoryText.Picture) == @new.Of(StoryText.Picture) ? null : (UseOf(old), UseOf(@new)),
        Blocks = ComparedBlock.All(old.Body, @new.Body, corrections),
    };

    static NamesChange? Compare(string name, IReadOnlyList<string> old, IReadOnlyList<string> @new) => old.SequenceEqual(@new) ? null
        : new NamesChange(name, [.. old.Except(@new)], [.. @new.Except(old)], !old.Intersect(@new).SequenceEqual(@new.Intersect(old)));

    static PictureUse? UseOf(StoryText text) => text.Of(StoryText.Picture) is { Length: > 0 } json ? JsonSerializer.Deserialize<PictureUse>(json, StoryText.PictureJson) : null;
}
