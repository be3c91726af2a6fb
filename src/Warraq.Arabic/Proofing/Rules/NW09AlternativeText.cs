namespace Warraq.Arabic.Proofing.Rules;

/// <summary>NW09: a picture without an alternative text, or with the name of a file in its place.</summary>
internal sealed class NW09AlternativeText : DeskRule
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp", ".tif", ".tiff", ".heic"];

    public override string Id => "NW09";
    public override bool Blocks => true;
    public override string Reason => "الصورة بلا وصف، أو وصفها اسم ملف. من لا يراها يسمع هذا الوصف: قل ما فيها ومن فيها.";

    public override void Check(DeskStory story, DeskReport report)
    {
        var pictures = story.Article.Article.Pictures;
        for (var i = 0; i < pictures.Count; i++)
            if (!pictures[i].IsDecorative && !Describes(pictures[i].Alt, pictures[i].File)) report.AddPicture(i);
    }

    private static bool Describes(string? alt, string file)
    {
        var text = alt.AsSpan().Trim();
        if (text.Length == 0 || text.Equals(file, StringComparison.OrdinalIgnoreCase) || text.Equals(Path.GetFileNameWithoutExtension(file), StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var ending in Endings)
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return false;
        return !IsCameraName(text);
    }

    // IMG_2041, DSC00123, 20240416_101500: one run of Latin letters, digits and strokes with a digit in it
    private static bool IsCameraName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return false;
        return text.ContainsAnyInRange('0', '9');
    }
}
