using Warraq.Arabic.Statements;
using Warraq.Search.Duplicates;

namespace Warraq.Tests.Search;

public sealed class FindDuplicatesTests
{
    static readonly string[] Paragraphs =
    [
        "أعلنت وزارة الصحة أن 12 شخصا أصيبوا في حريق اندلع فجر الأربعاء في مستودع قرب المرفأ القديم.",
        "وقال قائد فرق الإطفاء إن عشرين سيارة شاركت في إخماد النيران التي أتت على طابقين من البناء.",
        "وأضاف أن التحقيق بدأ لمعرفة السبب، وأن السكان عادوا إلى بيوتهم بعد ساعات من إجلائهم.",
        "وطلبت البلدية من أصحاب المستودعات تركيب أجهزة إنذار قبل نهاية العام، وإلا أغلقت أبوابهم.",
    ];

    [Theory]
    [InlineData(DocumentRelation.Same, 0, 1, 2, 3)]
    [InlineData(DocumentRelation.Update, 0, 1, 2)]
    [InlineData(DocumentRelation.Excerpt, 1, 2)]
    public void A_text_is_told_as_what_it_is_to_the_story_that_is_there(DocumentRelation relation, params int[] kept)
    {
        using var paper = Open();
        var found = new FindDuplicates(paper.Index).Of(relation == DocumentRelation.Excerpt ? "" : "حريق في مستودع قرب المرفأ", string.Join('\n', kept.Select(i => Paragraphs[i]))).ShouldHaveSingleItem();
        (found.Story.Number, found.Relation).ShouldBe((1, relation));
    }

    [Fact]
    public void A_changed_toll_is_an_update_with_its_figures()
    {
        using var paper = Open();
        var found = new FindDuplicates(paper.Index).Of("حريق في مستودع قرب المرفأ", string.Join('\n', Paragraphs).Replace("12", "17", StringComparison.Ordinal)).ShouldHaveSingleItem();
        found.Relation.ShouldBe(DocumentRelation.Update);
        found.Likeness.FiguresChanged.ShouldBe([new FigureChange(17, 12)]);
    }

    [Fact]
    public void Another_text_and_no_text_are_nothing_we_have()
    {
        using var paper = Open();
        var duplicates = new FindDuplicates(paper.Index);
        duplicates.Of("افتتاح مكتبة", "افتتحت المكتبة العامة قاعة جديدة للأطفال في الطابق الثاني.").ShouldBeEmpty();
        duplicates.Of("", "").ShouldBeEmpty();
        duplicates.Of("", new string('ا', 100_000)).ShouldBeEmpty();
        duplicates.Of("حريق في مستودع قرب المرفأ", string.Join('\n', Paragraphs), except: 1).ShouldBeEmpty();
    }

    static IndexedPaper Open()
    {
        var paper = new IndexedPaper();
        var story = IndexedPaper.Story(1, "حريق في مستودع قرب المرفأ", string.Join('\n', Paragraphs));
        paper.Put(
            story with { Marks = DocumentSketch.Of($"{story.Title}\n{story.Body}")!.Bands },
            IndexedPaper.Story(2, "مباراة في ضاحية المدينة", "فاز فريق الضاحية بهدفين في مباراة ودية حضرها مئات المشجعين."));
        return paper;
    }
}
