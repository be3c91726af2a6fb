namespace Warraq.Stories.Body;

/// <summary>A run of text with the same marks.</summary>
public sealed record Run(string Text)
{
    public bool Strong { get; init; }

    /// <summary>Address of a link: http(s), mailto or a path of this paper; anything else is dropped on reading.</summary>
    public string? Href { get; init; }

    /// <summary>Language of a foreign passage.</summary>
    public string? Lang { get; init; }

    /// <summary>Direction of a foreign passage: ltr or rtl.</summary>
    public string? Dir { get; init; }

    /// <summary>Where the run came from (item and take of a wire); kept, never shown.</summary>
    public string? From { get; init; }

    public static string Plain(IReadOnlyList<Run> runs) => runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(r => r.Text));
}
