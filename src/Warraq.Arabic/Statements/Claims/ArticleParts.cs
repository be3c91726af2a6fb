using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>Tells the story from the page around it (rules NW07 and NW10): by a list of whole phrases, and by the place before the headline.</summary>
internal static class ArticleParts
{
    private const int LongestPhrase = 30, LongestLink = 16, LongestLabel = 6, LongestHeading = 12;

    private static readonly Lazy<Dictionary<string, (ArticlePart Part, bool IsHead)>> Phrases = new(Load);

    public static ArticlePart[] Of(IReadOnlyList<ReadText> blocks, int? headline)
    {
        var parts = new ArticlePart[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            parts[i] = i == headline ? ArticlePart.Headline
                : FindPhrase(blocks[i]) is { } part ? part
                : i < headline && IsLabel(blocks[i]) ? ArticlePart.Label
                : headline is not null && i + 1 < blocks.Count && IsHeading(blocks[i], blocks[i + 1]) ? ArticlePart.Heading
                : ArticlePart.Body;
        }
        return parts;
    }

    private static ArticlePart? FindPhrase(ReadText block)
    {
        if (block.Words.Count is 0 or > LongestPhrase) return null;
        if (Find(block, 0, block.Words.Count) is { } whole) return whole;
        return Head(block) ?? Sentence(block);
    }

    // «اقرأ أيضا: حقائق عن الجزائر»
    private static ArticlePart? Head(ReadText block)
    {
        if (block.Words.Count > LongestLink) return null;
        for (var i = 1; i < Math.Min(block.Words.Count, 4); i++)
            if (block.Before(i).IndexOfAny(":-–|؛") >= 0)
                return Phrases.Value.TryGetValue(Key(block, 0, i), out var phrase) && phrase.IsHead ? phrase.Part : null;
        return null;
    }

    // «لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *»
    private static ArticlePart? Sentence(ReadText block)
    {
        ArticlePart? part = null;
        var word = 0;
        foreach (var (start, length) in Sentences.Split(block.Text))
        {
            var first = word;
            while (word < block.Words.Count && block.Words[word].Start < start + length) word++;
            if (word == first) continue;
            if (Find(block, first, word) is not { } of) return null;
            part ??= of;
        }
        return part;
    }

    private static ArticlePart? Find(ReadText block, int first, int next) => Phrases.Value.TryGetValue(Key(block, first, next), out var phrase) ? phrase.Part : null;

    private static bool IsLabel(ReadText block) => block.Words.Count is > 0 and <= LongestLabel && !EndsSentence(block.Text);

    private static bool IsHeading(ReadText block, ReadText next) => block.Words.Count is > 0 and <= LongestHeading && next.Words.Count > LongestHeading && !EndsSentence(block.Text);

    private static bool EndsSentence(string text) => text.AsSpan().TrimEnd() is [.., '.' or '؟' or '…' or ':' or '”' or '“' or '»' or '"' or '،'];

    private static string Key(ReadText block, int first, int next)
    {
        var keys = new string[next - first];
        for (var i = first; i < next; i++) keys[i - first] = char.IsDigit(block.Words[i].Exact.AsSpan() is [var c, ..] ? c : ' ') ? "#" : block.Words[i].Search;
        return string.Join(' ', keys);
    }

    private static Dictionary<string, (ArticlePart, bool)> Load()
    {
        Dictionary<string, (ArticlePart, bool)> phrases = new(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read("page-phrases.tsv"))
            phrases[string.Join(' ', Tokenizer.Tokens(row[0]).Select(token => ArabicKeys.Search(Tokenizer.Text(row[0], token))))] = (row[1] == "label" ? ArticlePart.Label : ArticlePart.Chrome, row[2] == "head");
        return phrases;
    }
}
