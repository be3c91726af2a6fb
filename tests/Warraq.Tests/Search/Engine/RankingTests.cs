using Warraq.Search.Engine;

namespace Warraq.Tests.Search.Engine;

/// <summary>What comes first. Each story of a pair has the same words as often, in a text of the same length, but for what is told.</summary>
public sealed class RankingTests
{
    const string Filler = "سار الناس في الشارع الطويل ثم عادوا مساء إلى البيوت القديمة وناموا حتى الصباح وشربوا قهوة مرة عند الجيران الطيبين";

    [Fact]
    public void Words_that_follow_each_other_in_the_query_count_more_side_by_side()
    {
        var (apart, near) = ($"جسر {Filler} بيروت", $"{Filler} جسر بيروت");
        Order("جسر بيروت", apart, near, Tuning.Standard with { Passage = 0 }).ShouldBe([2, 1]);
        Order("بيروت جسر", apart, near, Tuning.Standard with { Passage = 0 }).ShouldBe([2, 1]);
        Order("جسر بيروت", apart, near, Tuning.Standard with { Nearness = 0, Passage = 0 }).ShouldBe([1, 2]);
    }

    [Fact]
    public void The_passage_with_most_of_the_query_counts_though_no_neighbours_meet()
    {
        // The neighbours of the query stand apart in both; only the second has all three within twenty words.
        var apart = $"جسر {Filler} مطر {Filler} بيروت";
        var near = $"{Filler} {Filler} مطر شارع آخر ثم جسر من حجر ثم طريق طويل واسع خال بلا ناس ولا شجر يؤدي إلى بيروت";
        Order("جسر بيروت مطر", apart, near, Tuning.Standard with { Nearness = 0 }).ShouldBe([2, 1]);
        Order("جسر بيروت مطر", apart, near, Tuning.Standard with { Nearness = 0, Passage = 0 }).ShouldBe([1, 2]);
    }

    [Fact]
    public void One_form_that_answers_two_words_is_not_beside_itself()
    {
        // «كتاب» answers both words; they are near only where it stands twice.
        Order("كتاب كتب", $"{Filler} كتاب كتاب", $"كتاب {Filler} كتاب", Tuning.Standard with { Passage = 0 }).ShouldBe([1, 2]);
    }

    [Fact]
    public void The_newer_of_two_like_stories_comes_first() => Order("جسر", $"جسر {Filler}", $"جسر {Filler}").ShouldBe([1, 2]);

    [Fact]
    public void What_is_new_counts_less_for_a_long_query()
    {
        double Share(string query)
        {
            using var paper = new IndexedPaper();
            paper.Put(IndexedPaper.Story(1, "", "جسر مطر بيروت ميناء قمح سفينة", IndexedPaper.Today), IndexedPaper.Story(2, "", "جسر مطر بيروت ميناء قمح سفينة", IndexedPaper.Today.AddYears(-2)));
            paper.Index.Tuning = Tuning.Standard with { Nearness = 0, Passage = 0 };
            var hits = paper.Search(query).Hits;
            return hits[0].Score / hits[1].Score - 1;
        }
        Share("جسر").ShouldBe(Tuning.Standard.Recency, .001);
        Share("جسر مطر بيروت").ShouldBe(Tuning.Standard.Recency, .001);
        Share("جسر مطر بيروت ميناء قمح سفينة").ShouldBe(Tuning.Standard.Recency / 2, .001);
    }

    static IEnumerable<int> Order(string query, string first, string second, Tuning? tuning = null)
    {
        using var paper = new IndexedPaper(first, second);
        paper.Index.Tuning = tuning ?? Tuning.Standard;
        return [.. paper.Search(query).Hits.Select(h => h.Number)];
    }
}
