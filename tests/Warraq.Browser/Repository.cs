namespace Warraq.Browser;

/// <summary>Where things are in the working tree.</summary>
static class Repository
{
#if DEBUG
    const string Configuration = "Debug";
#else
    const string Configuration = "Release";
#endif

    public static string Root { get; } = FindRoot();

    /// <summary>The server, built in the same configuration as these tests.</summary>
    public static string Program { get; } = Path.Combine(Root, "src", "Warraq.Server", "bin", Configuration, "net10.0", "Warraq.Server.dll");

    /// <summary>Where screenshots go when <c>WARRAQ_SCREENS</c> is set; null when nobody asked for them.</summary>
    public static string? Screens { get; } =
        Environment.GetEnvironmentVariable("WARRAQ_SCREENS") is { Length: > 0 } ? Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screens")).FullName : null;

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Warraq.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("Warraq.slnx is in no folder above the tests.");
    }
}
