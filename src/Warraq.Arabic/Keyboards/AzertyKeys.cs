namespace Warraq.Arabic.Keyboards;

/// <summary>The letters of French AZERTY by their position on US QWERTY.</summary>
internal static class AzertyKeys
{
    private const string Azerty = "azqwm,;:!ù^$AZQWM?./§%";
    private const string Qwerty = "qwaz;m,./'[]QWAZ:M<>?\"";

    public static char ToQwerty(char c) => Azerty.IndexOf(c) is >= 0 and var i ? Qwerty[i] : c;

    public static char FromQwerty(char c) => Qwerty.IndexOf(c) is >= 0 and var i ? Azerty[i] : c;
}
