using Warraq.Arabic.Letters;

namespace Warraq.Desk;

/// <summary>The words of what a person looks for, as the search keys of texts are written: spellings that sound alike fall together.</summary>
public static class FoldedWords
{
    /// <summary>More words than these are not looked at.</summary>
    public const int Most = 8;

    public static IReadOnlyList<string> Of(string text) => [.. ArabicKeys.Search(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Most)];

    /// <summary>Every word stands somewhere in the name, or begins in the middle of one of its words.</summary>
    public static bool AllStandIn(string name, IReadOnlyList<string> words) => words.Count > 0 && ArabicKeys.Search(name) is var key && words.All(w => key.Contains(w, StringComparison.Ordinal));
}
