using System.Globalization;
using Warraq.Arabic.Statements.Figures;

namespace Warraq.Benchmarks.Figures;

/// <summary>A figure that a person marked in an article of the news file; its text is not kept (DECISIONS 23).</summary>
/// <param name="Document">Id of the article.</param>
/// <param name="Start">First UTF-16 unit in the article's text.</param>
/// <param name="Length">Number of UTF-16 units of what carries the number.</param>
/// <param name="Op">How it is bound.</param>
/// <param name="Min">Lower bound.</param>
/// <param name="Max">Upper bound.</param>
/// <param name="Categories">What it counts; any of them is right where the text leaves it open.</param>
/// <param name="Side">Who is counted.</param>
/// <param name="IsWanted">It must be found; else it may be found or not.</param>
internal sealed record FigureMark(string Document, int Start, int Length, FigureOp Op, decimal? Min, decimal? Max, IReadOnlyList<FigureCategory> Categories, FigureSide Side, bool IsWanted)
{
    const int Columns = 9;

    /// <summary>Reads <c>bench/marks/figures.tsv</c>.</summary>
    public static IEnumerable<FigureMark> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("document", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            if (cells.Length != Columns) throw new InvalidDataException($"«{line}» has {cells.Length} columns of {Columns}.");
            yield return new(cells[0], int.Parse(cells[1]), int.Parse(cells[2]), Enum.Parse<FigureOp>(cells[3].Replace("_", "", StringComparison.Ordinal), ignoreCase: true), Number(cells[4]), Number(cells[5]),
                [.. cells[6].Split(',').Select(c => Enum.Parse<FigureCategory>(c, ignoreCase: true))], Enum.Parse<FigureSide>(cells[7], ignoreCase: true), cells[8] == "wanted");
        }
    }

    /// <summary>The two share a character.</summary>
    public bool Touches(int start, int length) => start < Start + Length && Start < start + length;

    /// <summary>Number, bound and category are as marked.</summary>
    public bool Agrees(Figure figure) => figure.Op == Op && figure.Min == Min && figure.Max == Max && Categories.Contains(figure.Category);

    static decimal? Number(string cell) => cell == "-" ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
