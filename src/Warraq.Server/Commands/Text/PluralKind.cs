using System.Text.Json.Nodes;
using Warraq.Arabic.Numbers;

namespace Warraq.Server.Commands.Text;

/// <summary>Plural categories and counted phrases.</summary>
internal static class PluralKind
{
    private static readonly (string Noun, CountedPhrase Phrase)[] Phrases =
    [
        ("comment", CountedPhrase.Comment), ("minute", CountedPhrase.Minute), ("ago-minute", CountedPhrase.AgoMinute),
        ("ago-hour", CountedPhrase.AgoHour), ("ago-day", CountedPhrase.AgoDay), ("reader", CountedPhrase.Reader),
        ("result", CountedPhrase.Result),
    ];

    public static JsonObject Answer(TextLine line)
    {
        var n = line.Number("n");
        var text = new JsonObject();
        // A fraction of a comment has no phrase.
        if (n == decimal.Truncate(n))
        {
            if (n is < long.MinValue or > long.MaxValue) throw new BadLineException("The field “n” is too large to be counted.");
            foreach (var (noun, phrase) in Phrases) text[noun] = phrase.Write((long)n);
        }
        return new() { ["category"] = Plurals.Category(n).ToString().ToLowerInvariant(), ["text"] = text };
    }
}
