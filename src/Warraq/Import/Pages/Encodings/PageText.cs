namespace Warraq.Import.Pages.Encodings;

/// <summary>The text of a page, or why there is none.</summary>
internal sealed record PageText(string Text, string Encoding, IReadOnlyList<string> Steps, string? Refusal = null)
{
    public static PageText Refused(string sentence) => new("", "", [], sentence);
}
