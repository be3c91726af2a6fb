using System.Reflection;
using NetVips;

namespace Warraq.Media;

/// <summary>
/// The two faces of the paper as files, since Pango takes fonts from files only. They are embedded in the program,
/// written once a process into a private folder and removed when it ends.
/// </summary>
static class CardFonts
{
    /// <summary>Markazi Text, Bold: headlines and the nameplate.</summary>
    public const string Text = "Markazi Text Bold";

    /// <summary>Vazirmatn, SemiBold: sections, dates, digits. The family bears the weight in its name.</summary>
    public const string HeadFace = "Vazirmatn SemiBold";

    /// <summary>The comma keeps Pango from reading SemiBold as a style of another family.</summary>
    public const string Head = HeadFace + ",";

    static readonly Lazy<string> Folder = new(Unpack);
    static readonly Lazy<bool> Loaded = new(Introduce);

    public static string TextFile => Path.Combine(Folder.Value, "MarkaziText-Bold.ttf");
    public static string HeadFile => Path.Combine(Folder.Value, "Vazirmatn-SemiBold.ttf");

    /// <summary>Makes both families known, so that one line can hold both.</summary>
    public static void Load() => _ = Loaded.Value;

    static bool Introduce()
    {
        foreach (var (font, file) in new[] { (Text, TextFile), (Head, HeadFile) })
        {
            using var one = Image.Text("ا", font: $"{font} 12", fontfile: file);
        }
        return true;
    }

    static string Unpack()
    {
        var folder = Directory.CreateTempSubdirectory("warraq-fonts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var assembly = Assembly.GetExecutingAssembly();
        const string place = "Media.Fonts.";
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".ttf", StringComparison.Ordinal)))
        {
            var name = resource[(resource.IndexOf(place, StringComparison.Ordinal) + place.Length)..];
            using var from = assembly.GetManifestResourceStream(resource)!;
            using var to = File.Create(Path.Combine(folder, name));
            from.CopyTo(to);
        }
        return folder;
    }
}
