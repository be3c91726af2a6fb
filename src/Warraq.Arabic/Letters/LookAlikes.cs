namespace Warraq.Arabic.Letters;

/// <summary>Letters of Persian, Urdu, Kurdish and Uyghur keyboards that Arabic text meant as its own.</summary>
internal static class LookAlikes
{
    /// <summary>The Arabic letter for a look-alike; every other character comes back as it is.</summary>
    public static char Arabic(char c) => c switch
    {
        < '\u06A9' or > '\u06D5' => c,
        '\u06A9' or '\u06AA' => 'ك',
        '\u06CC' or '\u06D2' or '\u06D0' => 'ي',
        '\u06C1' or '\u06BE' or '\u06D5' or '\u06C0' => 'ه',
        '\u06C3' => 'ة',
        _ => c,
    };
}
