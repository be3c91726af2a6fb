using Warraq.Arabic.Statements;

namespace Warraq.Import.Pages.Finding;

/// <summary>Rule NW01 over the paragraphs; the passage stays, the desk decides.</summary>
internal static class RepeatedPassages
{
    // Every pair of sentences is compared: a story is far below this, and a page that is not must not stop the import.
    private const int MostParagraphs = 400, MostCharacters = 200_000;

    public static List<PageFinding> Find(IReadOnlyList<PageParagraph> paragraphs, List<string> steps)
    {
        var looked = new List<string>();
        var characters = 0;
        foreach (var paragraph in paragraphs)
        {
            characters += paragraph.Text.Length;
            if (looked.Count == MostParagraphs || characters > MostCharacters) break;
            looked.Add(paragraph.Text);
        }
        if (looked.Count < paragraphs.Count) steps.Add($"Repeated passages looked for in the first {looked.Count} paragraphs only.");
        return [.. Repeats.Find(looked).Select(repeat => new PageFinding("NW01", $"body:{repeat.Paragraph + 1}", repeat.Text, $"body:{repeat.EarlierParagraph + 1}"))];
    }
}
