using System.Reflection;

namespace Warraq.Arabic.Lexicon;

/// <summary>Reads a table of the lexicon: tab-separated, «#» begins a comment line, the first other line names the columns.</summary>
internal static class LexiconTable
{
    /// <summary>All rows after the header, each cut at its tabs.</summary>
    /// <param name="name">File name under <c>Lexicon/</c>.</param>
    /// <exception cref="InvalidOperationException">The table is not embedded, or a row has not the columns of the header.</exception>
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Warraq.Arabic.Lexicon." + name)
            ?? throw new InvalidOperationException($"The lexicon table {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        List<string[]> rows = [];
        string[]? header = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (header is null) header = cells;
            else if (cells.Length == header.Length) rows.Add(cells);
            else throw new InvalidOperationException($"{name}: «{line}» has {cells.Length} columns, the header has {header.Length}.");
        }
        return rows;
    }
}
