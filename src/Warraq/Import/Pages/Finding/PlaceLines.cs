using Warraq.Import.Pages.Lines;

namespace Warraq.Import.Pages.Finding;

/// <summary>Lines such as «بيروت - المدار» or «مرسى النور - نادر الشراعي» between headline and body.</summary>
internal static class PlaceLines
{
    public static bool IsDateline(PageLine line)
    {
        if (line.Role != LineRole.None || line.WordCount is < 2 or > 8 || line.EndsSentence || line.StartsWithListMark) return false;
        var cells = Cells.WithDashes(line.Raw);
        if (cells.Count == 1 && line.WordCount <= 6) cells = [.. cells[0].Split('،').Select(cell => cell.Trim())];
        return cells.Count is 2 or 3 && cells.TrueForAll(CreditFinder.IsNameLike);
    }
}
