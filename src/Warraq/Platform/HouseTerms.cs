using Warraq.Arabic.Proofing;

namespace Warraq.Platform;

/// <summary>The spellings a house prefers: on a screen a line «اكتب = لا تكتب», in the setting one after the other between bars.</summary>
public static class HouseTerms
{
    public const string Setting = "proof.terms";
    const char Bar = '|';
    const int Longest = 100, Most = 2000;

    /// <summary>The value as the setting keeps it, from the lines of a screen.</summary>
    public static string OfLines(string lines) =>
        string.Join(Bar, lines.Replace(Bar, ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public static string Lines(PaperSettings paper) => string.Join('\n', paper.HouseTerms.Select(Write));

    public static string Write(IReadOnlyList<HouseTerm> terms) => string.Join(Bar, terms.Select(Write));

    /// <summary>Null when one of them is no pair of a wanted and an avoided spelling.</summary>
    public static IReadOnlyList<HouseTerm>? Read(string value)
    {
        var terms = new List<HouseTerm>();
        foreach (var pair in value.Split(Bar, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = pair.Split('=', StringSplitOptions.TrimEntries);
            if (sides is not [{ Length: <= Longest } prefer, { Length: > 0 and <= Longest } avoid] || prefer == avoid || terms.Count == Most) return null;
            terms.Add(new HouseTerm(avoid, prefer.Length == 0 ? null : prefer));
        }
        return terms;
    }

    static string Write(HouseTerm term) => $"{term.Prefer} = {term.Avoid}".TrimStart();
}
