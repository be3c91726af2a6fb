using System.Text;
using Warraq.Arabic.Words;
using System.Globalization;

namespace Warraq.Comments;

/// <summary>Why a word was caught although it is not written as in the list.</summary>
public enum Folding { Kashida, Marks, Stretched, Letters, Joined }

/// <summary>A banned word as it stands in a text.</summary>
/// <param name="Written">As the sender wrote it.</param>
/// <param name="Ways">What was seen through, in the order of <see cref="Folding"/>; empty where it is written as in the list.</param>
public sealed record WordHit(string Entry, int Start, int Length, string Written, IReadOnlyList<Folding> Ways);

/// <summary>Finds a banned entry in a text and explains how the two are one.</summary>
public static class HowItFolded
{
    /// <summary>Null when the entry is not there.</summary>
    public static WordHit? Find(string entry, string text) => Find(new BannedWords([entry]), text);

    public static WordHit? Find(BannedWords words, string text)
    {
        if (words.FindFirst(text) is not { } hit) return null;
        var written = text.Substring(hit.Start, hit.Length);
        return new WordHit(hit.Entry, hit.Start, hit.Length, written, Ways(hit.Entry, written));
    }

    static List<Folding> Ways(string entry, string written)
    {
        var ways = new List<Folding>();
        if (string.Equals(entry, written, StringComparison.Ordinal)) return ways;
        if (written.Contains('ـ')) ways.Add(Folding.Kashida);
        if (written.Normalize(NormalizationForm.FormC).Any(IsMark)) ways.Add(Folding.Marks);
        var bare = Bare(written);
        var single = Single(bare);
        if (single != bare && Single(Bare(entry)) == Bare(entry)) ways.Add(Folding.Stretched);
        var (wanted, seen) = (Bare(entry), ways.Contains(Folding.Stretched) ? single : bare);
        if (wanted == seen) return ways;
        if (seen.Length > wanted.Length) ways.Add(Folding.Joined);
        if (!seen.EndsWith(wanted, StringComparison.Ordinal)) ways.Add(Folding.Letters);
        ways.Sort();
        return ways;
    }

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    static string Bare(string word) => string.Concat(word.Normalize(NormalizationForm.FormC).Where(c => c != 'ـ' && !IsMark(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)).ToLowerInvariant();

    // A letter three times and more is one that was drawn long.
    static string Single(string word)
    {
        var single = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var end = i + 1;
            while (end < word.Length && word[end] == word[i]) end++;
            single.Append(word[i], end - i >= 3 ? 1 : end - i);
            i = end;
        }
        return single.ToString();
    }
}
