using CsCheck;
using Warraq.Arabic.Letters;

namespace Warraq.Tests.Arabic.Letters;

public class ArabicKeysTests
{
    [Fact]
    public void Every_case_of_folding_holds()
    {
        foreach (var c in CaseFile.Read("arabic-fold.json"))
        {
            var (a, b) = (c.GetProperty("a").GetString()!, c.GetProperty("b").GetString()!);
            var id = c.GetProperty("id").GetString();
            (ArabicKeys.Exact(a) == ArabicKeys.Exact(b)).ShouldBe(c.GetProperty("same_exact").GetBoolean(), id);
            AreAlike(a, b).ShouldBe(c.GetProperty("same_search").GetBoolean(), id);
        }
    }

    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("fold.md"))
        {
            var level = ArabicKeys.Exact(row[1]) == ArabicKeys.Exact(row[2]) ? "exact" : AreAlike(row[1], row[2]) ? "search" : "apart";
            level.ShouldBe(row[0], $"{row[1]} / {row[2]}");
        }
    }

    [Fact]
    public void A_key_is_its_own_key() => HostileText.Any.Sample(text =>
    {
        var (exact, search, seat) = (ArabicKeys.Exact(text), ArabicKeys.Search(text), ArabicKeys.Seat(text));
        return ArabicKeys.Exact(exact) == exact && ArabicKeys.Search(search) == search && ArabicKeys.Seat(seat) == seat
            && ArabicKeys.Search(exact) == search;
    });

    [Fact]
    public void A_text_and_its_clean_form_have_one_key() =>
        HostileText.Any.Sample(text => ArabicKeys.Exact(text) == ArabicKeys.Exact(ArabicText.Clean(text)));

    [Fact]
    public void A_key_is_never_longer_than_the_clean_text() => HostileText.Any.Sample(text =>
    {
        var bound = ArabicText.Clean(text).Length;
        return ArabicKeys.Exact(text).Length <= bound && ArabicKeys.Search(text).Length <= bound && ArabicKeys.Seat(text).Length <= bound;
    });

    [Fact]
    public void No_key_splits_a_surrogate_pair() => HostileText.Any.Sample(text =>
        HostileText.IsWellFormed(ArabicKeys.Exact(text)) && HostileText.IsWellFormed(ArabicKeys.Seat(text)) && HostileText.IsWellFormed(SortKeys.Of(text)));

    [Fact]
    public void A_million_characters_are_folded_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Repeat("الـمُـؤتَمر ﻻ\u200F ", 70_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ArabicKeys.Search(text).Length.ShouldBeLessThan(text.Length);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    private static bool AreAlike(string a, string b) =>
        ArabicKeys.Search(a) == ArabicKeys.Search(b) || ArabicKeys.Seat(a) == ArabicKeys.Seat(b);
}
