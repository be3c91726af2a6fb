using CsCheck;
using Warraq.Arabic.Words;

namespace Warraq.Tests.Arabic.Words;

public class TextMatchTests
{
    [Fact]
    public void Every_case_of_search_holds()
    {
        foreach (var c in CaseFile.Read("arabic-search.json"))
        {
            var text = c.GetProperty("text").GetString()!;
            var marked = TextMatch.Find(c.GetProperty("query").GetString()!, text);
            (marked is not null).ShouldBe(c.GetProperty("match").GetBoolean(), c.ToString());
            if (c.TryGetProperty("highlight", out var highlight))
                (marked ?? []).Select(t => Tokenizer.Text(text, t)).ShouldBe(highlight.EnumerateArray().Select(h => h.GetString()!), c.ToString());
        }
    }

    [Fact]
    public void A_query_and_a_text_of_any_kind_end_and_mark_whole_words() =>
        Gen.Select(HostileText.Any, HostileText.Any).Sample((query, text) =>
        {
            foreach (var token in TextMatch.Find(query, text) ?? []) (token.End <= text.Length).ShouldBeTrue();
        }, iter: 2_000);

    [Fact]
    public void A_common_word_answers_with_at_most_64_forms()
    {
        var vocabulary = new Vocabulary();
        foreach (var prefix in new[] { "", "ال", "وال", "بال", "لل", "و", "ب", "ل", "ف", "فال", "كال" })
            foreach (var ending in new[] { "", "ي", "ها", "هم", "نا", "كم", "ه", "ان", "ين", "ا", "هما", "هن" })
                vocabulary.Add(prefix + "كتاب" + ending);
        var matches = vocabulary.Expand("كتاب");
        matches.Count.ShouldBeLessThanOrEqualTo(Vocabulary.MostForms);
        matches[0].ShouldBe(new(0, 1, MatchReason.Exact));
        matches.Select(m => m.Weight).ShouldBe(matches.Select(m => m.Weight).OrderDescending());
    }
}
