namespace Warraq.Arabic.Publishing;

/// <summary>
/// Keyboard shortcuts by physical key (<c>KeyboardEvent.code</c>), so that they work while the Arabic layout is on: there Ctrl with
/// a letter key gives an Arabic <c>key</c>.
/// </summary>
public static class Shortcuts
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["save"] = "KeyS",
        ["bold"] = "KeyB",
        ["italic"] = "KeyI",
        ["underline"] = "KeyU",
        ["link"] = "KeyK",
        ["find"] = "KeyF",
        ["undo"] = "KeyZ",
        ["redo"] = "KeyY",
        ["print"] = "KeyP",
        ["copy"] = "KeyC",
        ["cut"] = "KeyX",
        ["paste"] = "KeyV",
        ["select-all"] = "KeyA",
    };

    /// <summary>Says whether a key press is the shortcut of an action.</summary>
    /// <param name="action">The action, such as <c>save</c>.</param>
    /// <param name="code">The physical key, such as <c>KeyS</c>.</param>
    /// <param name="ctrl">Ctrl (or Command) was held.</param>
    /// <returns>
    /// True when the key is that of the action; for an action with no key of its own here, when it is any key beside the modifiers:
    /// Ctrl+Shift alone belongs to the text direction.
    /// </returns>
    public static bool Fires(string action, string code, bool ctrl) => Codes.TryGetValue(action, out var own)
        ? ctrl && own == code
        : !code.StartsWith("Shift", StringComparison.Ordinal) && !code.StartsWith("Control", StringComparison.Ordinal);
}
