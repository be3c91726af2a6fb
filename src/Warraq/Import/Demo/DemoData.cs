using System.Text.Json.Nodes;

namespace Warraq.Import.Demo;

// What samples/demo/paper.json and samples/demo/stories/*.json hold.

sealed record DemoData
{
    public IReadOnlyList<DemoSection> Sections { get; init; } = [];
    public IReadOnlyList<DemoName> Authors { get; init; } = [];
    public IReadOnlyList<DemoName> Sources { get; init; } = [];
    public IReadOnlyList<DemoName> Tags { get; init; } = [];
    public IReadOnlyList<DemoPicture> Pictures { get; init; } = [];
    public required DemoFront Front { get; init; }
    public DemoStrip? Breaking { get; init; }
    public IReadOnlyList<DemoComment> Comments { get; init; } = [];
    public DemoSamplePage? SamplePage { get; init; }
}

sealed record DemoSection(string Slug, Dictionary<string, string> Names, string? Parent);

sealed record DemoName(string Slug, Dictionary<string, string> Names);

sealed record DemoPicture(string Name, string File, string Credit, int Width, int Height);

sealed record DemoFront(string Lead, IReadOnlyList<string> Under, IReadOnlyList<string> Secondary);

sealed record DemoStrip(string Text, string Story, int Hours);

sealed record DemoComment(string Story, string Name, string Email, string Text, int MinutesAfter, string? ReplyTo);

/// <summary>The page the project began with, and what the demo desk adds to it.</summary>
sealed record DemoSamplePage(string File, string Section, DateTimeOffset Published, string Deck, IReadOnlyList<string> Sources, IReadOnlyList<string> Tags, DemoUse Picture);

sealed record DemoUse(string Picture, string Alt, string? Caption);

sealed record DemoCorrection(string Text, int AfterMinutes);

sealed record DemoStory
{
    public required string Key { get; init; }
    public required string Kind { get; init; }
    public required string Lang { get; init; }
    public required string Section { get; init; }
    public string? Kicker { get; init; }
    public required string Headline { get; init; }
    public string? Deck { get; init; }
    public IReadOnlyList<string>? Authors { get; init; }
    public IReadOnlyList<string>? Sources { get; init; }
    public IReadOnlyList<string>? Tags { get; init; }
    public double HoursAgo { get; init; }
    public int? UpdatedAfterMinutes { get; init; }
    public string? UpdateNote { get; init; }
    public DemoCorrection? Correction { get; init; }
    public DemoUse? Picture { get; init; }
    public string? TranslationOf { get; init; }
    public required JsonArray Body { get; init; }
}
