using CsCheck;
using Warraq.Search;
using Warraq.Search.Queries;
using Warraq.Sections;
using Warraq.Tests.Arabic;

namespace Warraq.Tests.Search;

public sealed class SearchQueryTests
{
    static readonly DateTimeOffset Today = IndexedPaper.Today;

    [Fact]
    public void All_words_must_be_there_in_any_form_and_order()
    {
        using var paper = new IndexedPaper("انتخب البرلمان رئيسا للحكومة", "رئيس البرلمان يستقيل", "الحكومة باقية");
        Numbers(paper.Search("رئيس البرلمان")).ShouldBe([1, 2], ignoreOrder: true);
        Numbers(paper.Search("رئيس الحكومة")).ShouldBe([1]);
        Numbers(paper.Search(new SearchQuery { Text = "رئيس الحكومة", Mode = SearchMode.Any, Now = Today })).ShouldBe([1, 2, 3], ignoreOrder: true);
    }

    [Theory]
    [InlineData("محمد بن سلمان", "محمد ابن سلمان")]
    [InlineData("محمد ابن سلمان", "محمد بن سلمان")]
    [InlineData("بن سلمان", "ابن سلمان")]
    [InlineData("ابن سلمان", "محمد بن سلمان")]
    [InlineData("بنسلمان", "بن سلمان")]
    [InlineData("بن غوريون", "بنغوريون")]
    [InlineData("أبوظبي", "أبو ظبي")]
    [InlineData("ابو ظبي", "أبوظبي")]
    [InlineData("\"محمد بن سلمان\"", "محمد ابن سلمان")]
    [InlineData("عبد الله بن زايد", "عبدالله بن زايد")]
    [InlineData("عبدالله بن زايد", "عبد الله بن زايد")]
    public void A_name_is_found_however_its_parts_are_joined(string typed, string written)
    {
        using var paper = new IndexedPaper($"قال {written} في كلمته", "كلام آخر عن محمد وعن الله");
        Numbers(paper.Search(typed)).ShouldBe([1]);
    }

    [Fact]
    public void A_word_that_only_begins_like_a_part_of_a_name_stays_one()
    {
        using var paper = new IndexedPaper("مطار بنغازي", "قال خالد بن غازي");
        Numbers(paper.Search("بنغازي")).ShouldBe([1]);
    }

    [Fact]
    public void A_phrase_stands_in_a_row_and_a_minus_leaves_out()
    {
        using var paper = new IndexedPaper("وصلت قوات حفظ السلام", "السلام تحفظه قوات أخرى", "وصلت قوات لحفظ السلام والأمن");
        Numbers(paper.Search("\"قوات حفظ السلام\"")).ShouldBe([1, 3], ignoreOrder: true);
        Numbers(paper.Search("قوات -وصلت")).ShouldBe([2]);
        Numbers(paper.Search("قوات -\"حفظ السلام\"")).ShouldBe([2]);
        paper.Search("-قوات").IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void Either_of_two_is_enough()
    {
        using var paper = new IndexedPaper("مطر في بيروت", "مطر في طرابلس", "مطر في صيدا", "شمس في بيروت");
        Numbers(paper.Search("مطر بيروت أو طرابلس")).ShouldBe([1, 2], ignoreOrder: true);
        Numbers(paper.Search("\"شمس في\" أو صيدا")).ShouldBe([3, 4], ignoreOrder: true);
    }

    [Fact]
    public void A_word_may_be_asked_for_in_a_field()
    {
        using var paper = new IndexedPaper();
        paper.Put(
            IndexedPaper.Story(1, "قمة بيروت", "نص") with { Authors = [new NameRef(1, "samar", "سمر حداد")], Sources = [new NameRef(2, "anbaa", "وكالة الأنباء")] },
            IndexedPaper.Story(2, "خبر", "قمة بيروت وسمر حداد") with { Sections = ["beirut", "local"], SectionNames = "بيروت Beirut محليات Local" });
        Numbers(paper.Search("عنوان:قمة")).ShouldBe([1]);
        Numbers(paper.Search("كاتب: \"سمر حداد\" نص")).ShouldBe([1]);
        Numbers(paper.Search("مصدر:أنباء")).ShouldBe([1]);
        Numbers(paper.Search("قسم:محليات قمة")).ShouldBe([2]);
        Numbers(paper.Search(new SearchQuery { Text = "قمة", Section = "local", Now = Today })).ShouldBe([2]);
        Numbers(paper.Search(new SearchQuery { Text = "قمة", Author = "samar", Now = Today })).ShouldBe([1]);
        Numbers(paper.Search(new SearchQuery { Text = "قمة", Source = "nobody", Now = Today })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("قمة من:2022", "2022-01-01", null)]
    [InlineData("قمة من: ٢٠٢٢-٠٣ إلى:5/4/2022", "2022-03-01", "2022-04-06")]
    [InlineData("من: كانون الثاني 2022 قمة", "2022-01-01", null)]
    [InlineData("قمة إلى: أمس", null, "2026-03-01")]
    [InlineData("قمة من:هنا", null, null)]
    public void Dates_are_read(string text, string? from, string? until)
    {
        var read = ReadQuery.Of(text, Today);
        read.From?.ToString("yyyy-MM-dd").ShouldBe(from);
        read.Until?.ToString("yyyy-MM-dd").ShouldBe(until);
        read.Clauses[0].Either[0].Words.ShouldBe(["قمة"]);
    }

    [Fact]
    public void Facets_count_and_the_newest_can_come_first()
    {
        using var paper = new IndexedPaper();
        for (var i = 1; i <= 5; i++)
            paper.Put(IndexedPaper.Story(i, "", "مطر " + string.Concat(Enumerable.Repeat("مطر ", i)), Today.AddMonths(-i)) with { Sections = [i % 2 == 0 ? "world" : "local"], Sources = [new NameRef(1, "wire", "الوكالة")] });
        var page = paper.Search(new SearchQuery { Text = "مطر", Sort = SearchSort.Newest, Now = Today });
        Numbers(page).ShouldBe([1, 2, 3, 4, 5]);
        page.Total.ShouldBe(5);
        page.Facets.Sections.ShouldBe([new("local", "local", 3), new("world", "world", 2)]);
        page.Facets.Sources.ShouldBe([new("wire", "الوكالة", 5)]);
        page.Facets.Months.Select(m => m.Key).ShouldBe(["2026-02", "2026-01", "2025-12", "2025-11", "2025-10"]);
    }

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    public void Pages_follow_each_other_to_the_end(SearchSort sort)
    {
        using var paper = new IndexedPaper();
        paper.Put([.. Enumerable.Range(1, 450).Select(i => IndexedPaper.Story(i, $"خبر {i}", "مطر غزير" + string.Concat(Enumerable.Repeat(" مطر", i % 7))))]);
        var seen = new List<int>();
        var query = new SearchQuery { Text = "مطر غزير", Sort = sort, Size = 37, Now = Today };
        var page = paper.Search(query);
        for (var pages = 1; ; pages++)
        {
            seen.AddRange(Numbers(page));
            page.Total.ShouldBe(450);
            if (page.Next is null) break;
            pages.ShouldBeLessThan(20);
            page = paper.Search(query with { Cursor = page.Next });
        }
        seen.Count.ShouldBe(450);
        seen.Distinct().Count().ShouldBe(450);
        if (sort == SearchSort.Newest) seen.ShouldBe(Enumerable.Range(1, 450));
        paper.Search(query with { Cursor = "nonsense" }).Hits[0].Number.ShouldBe(seen[0]);
    }

    [Fact]
    public void A_long_query_goes_on_with_stories_that_hold_most_of_its_words()
    {
        using var paper = new IndexedPaper("أعلن وزير الصحة افتتاح مستشفى جديد في طرابلس", "وزير الصحة يزور مستشفى طرابلس", "مباراة في طرابلس");
        var page = paper.Search("هل افتتح وزير الصحة مستشفى طرابلس الجديد اليوم");
        page.Total.ShouldBe(0);
        page.Hits.Select(h => (h.Number, h.IsPartial)).ShouldBe([(1, true), (2, true)]);
    }

    [Theory]
    [InlineData("الطوايرئ", "الطوارئ")]
    [InlineData(";h.hosjhk", "كازاخستان")]
    [InlineData("وكالات الأبناء", "وكالات الأنباء")]
    [InlineData("كازاخستان", null)]
    [InlineData("ززززز", null)]
    public void A_slip_is_asked_about(string typed, string? meant)
    {
        using var paper = new IndexedPaper("كازاخستان تعلن الطوارئ", "قالت وكالات الأنباء إن الأبناء بخير", "وكالات أخرى");
        // Both words of the third case are in the paper, but not together.
        paper.Put(IndexedPaper.Story(2, "", "قالت وكالات الأنباء"), IndexedPaper.Story(4, "", "الأبناء بخير"));
        paper.Search(typed).DidYouMean.ShouldBe(meant);
    }

    [Fact]
    public void Names_and_headlines_are_offered_while_a_person_types()
    {
        using var paper = new IndexedPaper();
        paper.Put(
            IndexedPaper.Story(1, "قمة المناخ تبدأ في دبي", "نص") with { Tags = [new NameRef(1, "climate", "المناخ")] },
            IndexedPaper.Story(2, "أنطاكيا بعد الزلزال", "نص") with { Authors = [new NameRef(2, "najib", "نجيب محفوظ")] });
        paper.Index.Suggest("من").Select(s => (s.Kind, s.Text)).ShouldBe([(SuggestionKind.Tag, "المناخ"), (SuggestionKind.Title, "قمة المناخ تبدأ في دبي")]);
        paper.Index.Suggest("محف").Select(s => (s.Kind, s.Slug)).ShouldBe([(SuggestionKind.Author, "najib")]);
        paper.Index.Suggest("الزلزال انط").Single().Number.ShouldBe(2);
        paper.Index.Suggest(" ").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_marked_is_escaped()
    {
        using var paper = new IndexedPaper("<b>مطر</b> & «ومطرُها» غزير");
        paper.Search("مطر").Hits[0].Snippet.ToHtml().ShouldBe("&lt;b&gt;<mark>مطر</mark>&lt;/b&gt; &amp; «<mark>ومطرُها</mark>» غزير");
    }

    [Fact]
    public void Queries_of_any_kind_are_answered()
    {
        using var paper = new IndexedPaper("كازاخستان تعلن حالة الطوارئ", "محتجون في مدينة ألماتي", "\"* \u202E () -");
        foreach (var text in new[] { "", "\"", "\"\"", "*", "-", "- -", "أو", "أو أو", "عنوان:", "من:", "\u202E\u2066", new string('ا', 1_000_000), string.Join(' ', Enumerable.Repeat("كلمة", 10_000)), string.Concat(Enumerable.Repeat("\"ا ", 5000)), "\uD800" })
            paper.Search(text).ShouldNotBeNull();
        HostileText.Any.Sample(text =>
        {
            foreach (var hit in paper.Search(text).Hits) hit.Snippet.ToHtml().ShouldNotBeNull();
            paper.Index.Suggest(text).ShouldNotBeNull();
        }, iter: 300);
    }

    /// <summary>What bounds the time of a query: the words that are looked up, and the letters that are read.</summary>
    [Fact]
    public void However_much_is_typed_the_work_is_that_of_a_long_query()
    {
        using var paper = new IndexedPaper("كازاخستان تعلن حالة الطوارئ");
        using var view = paper.Enter();
        foreach (var (name, text) in Server.SearchOverHttpTests.Hostile)
        {
            var read = ReadQuery.Of(text, Today);
            var words = read.Clauses.Sum(c => c.Either.Sum(p => p.Words.Count));
            read.Clauses.Sum(c => c.Either.Count).ShouldBeLessThanOrEqualTo(ReadQuery.MostParts, name);
            words.ShouldBeLessThanOrEqualTo(SearchQuery.MostLetters / 2, name);
            // Other spellings of names at most double each part, twice.
            Wider.Of(read.Clauses, view.Forms).Sum(c => c.Either.Sum(p => p.Words.Count)).ShouldBeLessThanOrEqualTo(8 * Math.Max(words, 1), name);
        }
    }

    static IEnumerable<int> Numbers(SearchPage page) => page.Hits.Select(h => h.Number);
}
