namespace Warraq.Import.Pages.Phrases;

/// <summary>Reads the TSV files of this folder, which are part of the program: a header, rows of equal width, # comments.</summary>
internal static class PhraseTable
{
    public static IEnumerable<string[]> Rows(string name)
    {
        var type = typeof(PhraseTable);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{name}.tsv")
            ?? throw new InvalidOperationException($"The phrase list {name}.tsv is not part of this build.");
        using var reader = new StreamReader(stream);
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (header) header = false;
            else yield return line.Split('\t');
        }
    }
}
