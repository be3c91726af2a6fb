using System.Globalization;
using System.Text;
using NetVips;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>
/// The picture that stands for a story where its link is shared: 1200 × 630, the paper's own page in small. Drawn by
/// Pango, so Arabic is shaped and digits and Latin words stand the right way round; a long headline shrinks by steps
/// until it fits, and one that fits at no size is cut at a word.
/// </summary>
public static class ShareCard
{
    public const int Width = 1200;
    public const int Height = 630;

    const int Margin = 72;
    const int RuleAt = 170;
    const int Top = 212;
    const int Bottom = Height - 54;
    const int Gap = 30;
    const int Plate = 104;
    const int Small = 28;
    const int MaxHeadline = 260;
    static readonly int[] Sizes = [108, 100, 92, 84, 76, 70, 64, 58, 52];

    // The light inks of the design tokens; a card has no dark form.
    const string Paper = "#fdfcf9", Ink = "#16181d", InkSoft = "#4b4f58", InkFaint = "#6d7079", Rubric = "#a3201a";

    /// <summary>Path of the card of a story.</summary>
    public static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"/share/{number}.png");

    /// <param name="headline">Any length.</param>
    /// <param name="sectionName">In the language of the story.</param>
    /// <param name="paperName">Without its prefix.</param>
    /// <param name="dateText">The date as printed.</param>
    /// <param name="lang">BCP 47; decides the side where lines begin.</param>
    /// <param name="prefix">Small word before the name.</param>
    /// <returns>A PNG.</returns>
    public static byte[] Draw(string headline, string sectionName, string paperName, string dateText, string lang, string? prefix = null)
    {
        var rightToLeft = SafeText.Direction(lang) == "rtl";
        var lines = new CardLines(lang);
        using var plate = lines.Nameplate(prefix, paperName, Ink, InkSoft, Plate, 640);
        using var date = lines.Label(dateText, InkFaint, Small, 380);
        using var section = lines.Label(sectionName, Rubric, 34, Width - 2 * Margin);
        using var title = Title(lines, headline, Bottom - Top - section.Ink.Height - Gap);

        var baseline = RuleAt - 46;
        var block = section.Ink.Height + Gap + title.Height;
        var top = Top + Math.Max(0, (Bottom - Top - block) / 2);
        int Start(Image line) => rightToLeft ? Width - Margin - line.Width : Margin;
        int End(Image line) => rightToLeft ? Margin : Width - Margin - line.Width;

        using var ground = Ground(rightToLeft ? Start(plate.Ink) - 26 : Margin + plate.Ink.Width + 26, baseline - 9);
        using var drawn = ground.Composite([plate.Ink, date.Ink, section.Ink, title], [Enums.BlendMode.Over, Enums.BlendMode.Over, Enums.BlendMode.Over, Enums.BlendMode.Over],
            x: [Start(plate.Ink), End(date.Ink), Start(section.Ink), Start(title)],
            y: [baseline - plate.Baseline, baseline - date.Baseline, top, top + section.Ink.Height + Gap]);
        using var flat = drawn.Flatten(background: [0xfd, 0xfc, 0xf9]);
        using var bytes = flat.Cast(Enums.BandFormat.Uchar);
        return bytes.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
    }

    /// <summary>Paper, the double rule of a manuscript page, and the nuqta after the name.</summary>
    static Image Ground(int x, int y) => Image.SvgloadBuffer(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}">
          <rect width="{Width}" height="{Height}" fill="{Paper}"/>
          <rect x="{Margin}" y="{RuleAt}" width="{Width - 2 * Margin}" height="3" fill="{Ink}"/>
          <rect x="{Margin}" y="{RuleAt + 7}" width="{Width - 2 * Margin}" height="3" fill="{Ink}"/>
          <path d="M{x} {y - 9}l9 9-9 9-9-9z" fill="{Rubric}"/>
        </svg>
        """)));

    static Image Title(CardLines lines, string headline, int height)
    {
        for (var text = SafeText.Shorten(SafeText.Line(headline), MaxHeadline); ; text = SafeText.Shorten(text, text.Length * 9 / 10))
        {
            foreach (var size in Sizes)
            {
                var title = lines.Headline(text, Ink, size, Width - 2 * Margin);
                if (title.Height <= height && title.Width <= Width - 2 * Margin)
                {
                    using (title) return Balanced(lines, text, size, title);
                }
                title.Dispose();
            }
        }
    }

    /// <summary>The narrowest measure that gives no further line: no word stands alone in the last one.</summary>
    static Image Balanced(CardLines lines, string text, int size, Image wide)
    {
        int low = Width / 3, high = Width - 2 * Margin;
        while (high - low > 16)
        {
            var middle = (low + high) / 2;
            using var tried = lines.Headline(text, Ink, size, middle);
            if (tried.Height <= wide.Height + size / 3 && tried.Width <= middle) high = middle;
            else low = middle;
        }
        return lines.Headline(text, Ink, size, high);
    }
}
