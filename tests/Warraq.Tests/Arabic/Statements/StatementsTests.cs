using Warraq.Arabic.Statements;

namespace Warraq.Tests.Arabic.Statements;

public class StatementsTests
{
    private static readonly string[] Seed =
    [
        .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "pages", "kazakhstan-2022.txt"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    [Fact]
    public void Every_case_of_repetition_holds()
    {
        foreach (var c in CaseFile.Read("arabic-dup.json"))
        {
            var (a, b) = (c.GetProperty("a").GetString()!, c.GetProperty("b").GetString()!);
            var (relation, changes) = c.GetProperty("level").GetString() == "sentence"
                ? (Name(Similarity.OfSentences(a, b).Relation.ToString()), Similarity.OfSentences(a, b).FiguresChanged)
                : (Name(Similarity.OfDocuments(a, b).Relation.ToString()), Similarity.OfDocuments(a, b).FiguresChanged);
            var accepted = c.TryGetProperty("accept", out var any) ? any.EnumerateArray().Select(e => e.GetString()!) : [c.GetProperty("relation").GetString()!];
            accepted.ShouldContain(relation, c.GetProperty("id").GetString());
            if (c.TryGetProperty("figures_changed", out var figures))
                changes.Select(f => (f.Was, f.Now)).ShouldBe(figures.EnumerateArray().Select(f => (f[0].GetDecimal(), f[1].GetDecimal())));
        }

        static string Name(string relation) => relation == "NearDuplicate" ? "near_duplicate" : relation.ToLowerInvariant();
    }

    [Fact]
    public void The_sample_page_tells_one_thing_twice()
    {
        Seed.Length.ShouldBe(17);
        var repeat = Repeats.Find(Seed).ShouldHaveSingleItem();
        (repeat.Paragraph, repeat.EarlierParagraph, repeat.Kind).ShouldBe((10, 9, RepeatKind.NearDuplicate));
        repeat.Text.ShouldStartWith("وأعلنت منظمة معاهدة");
    }

    [Fact]
    public void A_paragraph_that_stands_twice_is_one_finding()
    {
        string[] page = [Seed[9], Seed[4], Seed[9]];
        Repeats.Find(page).ShouldHaveSingleItem().ShouldBe(new Repeat(2, 0, Seed[9], RepeatKind.Duplicate));
    }

    [Fact]
    public void A_sentence_repeated_inside_its_paragraph_is_found()
    {
        const string sentence = "أعلنت وزارة الصحة تسجيل 200 إصابة جديدة بالفيروس في العاصمة.";
        var repeat = Repeats.Find([$"{sentence} وقال الوزير إن الوضع تحت السيطرة. {sentence}"]).ShouldHaveSingleItem();
        repeat.ShouldBe(new Repeat(0, 0, sentence, RepeatKind.Duplicate));
    }

    [Fact]
    public void A_short_sentence_may_be_said_twice() => Repeats.Find(["وقال الوزير نعم.", "وقال الوزير نعم."]).ShouldBeEmpty();

    [Fact]
    public void A_page_without_repetition_is_silent() => Repeats.Find([.. Seed.Where((_, i) => i != 10)]).ShouldBeEmpty();

    [Fact]
    public void Five_hundred_shuffled_paragraphs_take_bounded_time()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 120).Select(i => "كلمة" + (char)('ب' + (i % 20)) + (char)('ب' + (i / 20))).ToArray();
        var page = Enumerable.Range(0, 500).Select(_ => { random.Shuffle(words); return string.Join(' ', words); }).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Repeats.Find(page).Count.ShouldBe(0);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void Documents_of_a_million_characters_are_compared_in_bounded_time()
    {
        var a = string.Join(' ', Enumerable.Range(0, 90_000).Select(i => $"كلمة{i % 7000}ا"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Similarity.OfDocuments(a, a + " زيادة").Relation.ShouldBe(DocumentRelation.Update);
        Similarity.OfSentences(a, a + " زيادة").Relation.ShouldNotBe(SentenceRelation.Distinct);
        Repeats.Find([a, a]).Count.ShouldBe(1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("أصيب 12 شخصا في حادث سير قرب المطار.", "أصيب خمسة عشر شخصا في حادث سير قرب المطار.", "12>15")]
    [InlineData("خصصت الحكومة 1.5 مليون دولار لإصلاح المدارس.", "خصصت الحكومة مليوني دولار لإصلاح المدارس.", "1500000>2000000")]
    [InlineData("مقتل ثلاثة آلاف وخمسمئة مقاتل في المعارك", "مقتل 3500 مقاتل في المعارك", "")]
    public void A_changed_figure_is_named(string a, string b, string changed)
    {
        var likeness = Similarity.OfSentences(a, b);
        likeness.Relation.ShouldBe(SentenceRelation.Duplicate);
        string.Join(' ', likeness.FiguresChanged.Select(f => FormattableString.Invariant($"{f.Was}>{f.Now}"))).ShouldBe(changed);
    }

    [Fact]
    public void Two_lines_of_a_table_are_two_statements() => Similarity.OfSentences(
        "سجل الذهب في المعاملات الفورية انخفاضا بنسبة 0.1 بالمئة إلى 1327 دولارا.",
        "تراجعت الفضة في المعاملات الفورية 0.2 بالمئة إلى 16.42 دولارا للأوقية.").Relation.ShouldBe(SentenceRelation.Distinct);

    [Fact]
    public void A_short_text_with_new_tolls_is_an_update()
    {
        var likeness = Similarity.OfDocuments("قتل 20 شخصا في الزلزال.\nوأصيب مئة وخمسون.", "قتل 22 شخصا في الزلزال.\nوأصيب 200.");
        likeness.Relation.ShouldBe(DocumentRelation.Update);
        likeness.FiguresChanged.ShouldBe([new FigureChange(20, 22), new FigureChange(150, 200)]);
    }

    [Fact]
    public void A_moved_paragraph_keeps_its_figures()
    {
        var a = string.Join('\n', Seed[2..13]);
        var b = string.Join('\n', [.. Seed[6..13], .. Seed[2..6]]).Replace("317", "322", StringComparison.Ordinal);
        var likeness = Similarity.OfDocuments(a, b);
        likeness.Relation.ShouldBe(DocumentRelation.Update);
        likeness.FiguresChanged.ShouldBe([new FigureChange(317, 322)]);
    }

    [Fact]
    public void Sketches_of_versions_share_a_band_and_those_of_strangers_do_not()
    {
        var story = DocumentSketch.Of(string.Join('\n', Seed[2..13]))!;
        var later = DocumentSketch.Of(string.Join('\n', Seed[2..12]).Replace("317", "322", StringComparison.Ordinal))!;
        var other = DocumentSketch.Of("أعلن اتحاد الكرة تأجيل مباراة القمة إلى الأسبوع المقبل بسبب سوء الأحوال الجوية في المدينة الساحلية")!;
        story.Bands.Intersect(later.Bands).Count().ShouldBeGreaterThan(5);
        story.Bands.Intersect(other.Bands).ShouldBeEmpty();
        story.Estimate(later).ShouldBeInRange(.7, .99);
        DocumentSketch.Of("،").ShouldBeNull();
    }

    [Theory]
    [InlineData("قال نعم. ثم ذهب؟ نعم!", "قال نعم.|ثم ذهب؟|نعم!")]
    [InlineData("قال “نعم.” وأضاف.", "قال “نعم.”|وأضاف.")]
    [InlineData("بلغت 63.5 مليون. انتهى", "بلغت 63.5 مليون.|انتهى")]
    [InlineData("قال د. أحمد نعم.", "قال د. أحمد نعم.")]
    [InlineData("عام 1443 هـ. وبعده", "عام 1443 هـ.|وبعده")]
    [InlineData("", "")]
    public void Sentences_end_where_they_end(string paragraph, string sentences) =>
        string.Join('|', Sentences.Split(paragraph).Select(s => paragraph.Substring(s.Start, s.Length))).ShouldBe(sentences);
}
