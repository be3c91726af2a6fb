namespace Warraq.Arabic.Spelling;

/// <summary>Where a machine keeps spelling dictionaries.</summary>
public static class SpellingFolder
{
    private static readonly string[] Usual =
        ["/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"];

    /// <summary>The Arabic dictionary of a folder, or of the usual folders of the system.</summary>
    /// <param name="folder">The folder of the settings; null to look in the usual ones.</param>
    /// <returns>Paths of <c>ar.aff</c> and <c>ar.dic</c>; null when they are not there.</returns>
    public static (string Affixes, string Words)? Find(string? folder = null)
    {
        foreach (var place in folder is null ? Usual : [folder])
        {
            var (affixes, words) = (Path.Combine(place, "ar.aff"), Path.Combine(place, "ar.dic"));
            if (File.Exists(affixes) && File.Exists(words)) return (affixes, words);
        }
        return null;
    }
}
