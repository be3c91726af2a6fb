using System.Text.RegularExpressions;

namespace Warraq.Media;

/// <summary>A picture as somebody names it: by its address on the site or in the newsroom, as a browser copies it, or by the name in that address.</summary>
public static partial class PictureAddress
{
    /// <summary>The picture's name in «/media/NAME/960.webp», «https://…/newsroom/media/NAME» or «NAME»; null when the text is no such thing.</summary>
    public static string? NameIn(string text) => Address.Match(text.Trim()) is { Success: true } found ? found.Groups["name"].Value : null;

    [GeneratedRegex("^(?:(?:https?://[^/\\s]+)?(?:/newsroom)?/media/)?(?<name>[A-Za-z0-9._-]{1,100})(?:/[^\\s]*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address { get; }
}
