namespace Warraq.Newsroom.Door;

/// <summary>A browser in a few words, from what it says of itself. Good enough to tell one's own sessions apart; proves nothing.</summary>
static class Devices
{
    static readonly (string Sign, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>"Firefox · Linux"; null when nothing is known.</summary>
    public static string? Name(string? agent)
    {
        if (string.IsNullOrEmpty(agent)) return null;
        var parts = new[] { Find(Browsers, agent), Find(Systems, agent) }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    static string? Find((string Sign, string Name)[] known, string agent) => Array.Find(known, k => agent.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
