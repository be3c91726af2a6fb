using Warraq.Arabic.Letters;

namespace Warraq.Arabic.Words;

/// <summary>From letters of a key back to the characters of the word as written.</summary>
internal static class Surface
{
    /// <summary>How many UTF-16 units of a word its first letters take, with the marks on them.</summary>
    /// <param name="surface">The word as written.</param>
    /// <param name="letters">Letters of its key.</param>
    /// <returns>The units; the whole word when it has no more letters.</returns>
    public static int Offset(string surface, int letters)
    {
        var at = 0;
        for (; at < surface.Length; at++)
        {
            if (FoldTables.Exact(surface[at]) == FoldTables.Gone) continue;
            if (letters-- == 0) break;
        }
        return at;
    }
}
