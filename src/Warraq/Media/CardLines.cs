using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using NetVips;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>One line and where it stands.</summary>
/// <param name="Ink">The letters, cropped.</param>
/// <param name="Baseline">Pixels from the top of the picture to the baseline.</param>
sealed record CardLine(Image Ink, int Baseline) : IDisposable
{
    public void Dispose() => Ink.Dispose();
}

/// <summary>Lines of a card in one direction, drawn by Pango as pictures with transparent ground, cropped to their ink.</summary>
/// <param name="lang">BCP 47; decides the direction and the font's own rules: without it Markazi sets a vowelled shadda beside its letter.</param>
sealed partial class CardLines(string lang)
{
    const int OneLine = 8000;

    readonly bool _rightToLeft = SafeText.Direction(lang) == "rtl";

    // Pango takes the direction of a line from its first strong letter; the mark decides it instead, so that a headline
    // which begins with a Latin name or a number still begins on the right.
    readonly string _mark = SafeText.Direction(lang) == "rtl" ? "\u200F" : "\u200E";

    /// <summary>In the naskh of headlines; Arabic takes its digits from the other face, as the pages do.</summary>
    public Image Headline(string text, string colour, int size, int width) =>
        Draw(text, Headline(text, size), colour, $"{CardFonts.Text} {size}", CardFonts.TextFile, width, spacing: _rightToLeft ? 0 : -size / 8);

    /// <summary>The paper's name with the small word before it, on one line; a long name stands smaller.</summary>
    public CardLine Nameplate(string? prefix, string name, string colour, string prefixColour, int size, int width)
    {
        for (var shown = SafeText.Shorten(SafeText.Line(name), 60); ; size -= 4)
        {
            var small = prefix is { Length: > 0 } ? $"<span face=\"{CardFonts.HeadFace}\" weight=\"normal\" size=\"{size * 26 / 100 * 1024}\" foreground=\"{prefixColour}\">{Escape(prefix)}</span> " : "";
            var plate = Draw(shown, small + Escape(shown), colour, $"{CardFonts.Text} {size}", CardFonts.TextFile, OneLine);
            if (plate.Width <= width || size <= 28) return Line(plate, CardFonts.Text, CardFonts.TextFile, size);
            plate.Dispose();
        }
    }

    /// <summary>In the sans of labels, on one line: smaller where it must be, and cut at a word below 18 pixels.</summary>
    public CardLine Label(string text, string colour, int size, int width)
    {
        for (var line = SafeText.Shorten(SafeText.Line(text), 120); ;)
        {
            var label = Draw(line, Escape(line), colour, $"{CardFonts.Head} {size}", CardFonts.HeadFile, OneLine);
            if (label.Width <= width) return Line(label, CardFonts.Head, CardFonts.HeadFile, size);
            label.Dispose();
            if (size > 18) size -= 2;
            else line = SafeText.Shorten(line, line.Length * 9 / 10);
        }
    }

    /// <summary>An alef of the same size stands on the same baseline.</summary>
    CardLine Line(Image ink, string font, string file, int size)
    {
        using var alef = Draw("ا", "ا", "#000000", $"{font} {size}", file, OneLine);
        return new CardLine(ink, alef.Yoffset + alef.Height - ink.Yoffset);
    }

    Image Draw(string text, string markup, string colour, string font, string file, int width, int spacing = 0)
    {
        if (!text.EnumerateRunes().Any(HasInk)) return Nothing();
        CardFonts.Load();
        return Image.Text($"<span lang=\"{SecurityElement.Escape(lang)}\" foreground=\"{colour}\">{_mark}{markup}</span>", font: font, width: width, fontfile: file, dpi: 72,
            align: Enums.Align.Low, wrap: Enums.TextWrap.WordChar, spacing: spacing, rgba: true);
    }

    /// <summary>libvips refuses to draw a text without ink; one transparent pixel stands for it.</summary>
    static Image Nothing()
    {
        using var pixel = Image.Black(1, 1, bands: 4);
        return pixel.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    static bool HasInk(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);

    string Headline(string text, int size) => _rightToLeft
        ? Digits().Replace(SignsOfLatin().Replace(Escape(text), "\u200E$0\u200E"), $"<span face=\"{CardFonts.HeadFace}\" weight=\"normal\" size=\"{size * 79 / 100 * 1024}\">$0</span>")
        : Escape(text);

    // The one ligature sign that news uses and neither face has is written out.
    static string Escape(string text) => SecurityElement.Escape(SafeText.Line(text).Replace("\uFDFA", "صلى الله عليه وسلم", StringComparison.Ordinal));

    /// <summary>Signs that belong to a Latin word or number beside them and would jump to its other side: C++, +7, @name.</summary>
    [GeneratedRegex("(?<=[A-Za-z])[+#]+|(?<![A-Za-z0-9])[+@#](?=[A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignsOfLatin();

    [GeneratedRegex("[0-9٠-٩]+(?:[.,:/٫٬][0-9٠-٩]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
