using Warraq.Search.Engine;

namespace Warraq.Tests.Search.Engine;

public sealed class LabelColumnTests
{
    [Fact]
    public void Each_story_keeps_its_labels_however_many_sets_of_them_there_are()
    {
        const int Stories = 200_000;
        var column = new LabelColumn(Stories);
        for (var place = 0; place < Stories; place++) column.Set(place, LabelsOf(place));
        for (var place = 0; place < Stories; place++) column[place].ShouldBe(LabelsOf(place));
    }

    [Fact]
    public void Stories_with_the_same_labels_share_them()
    {
        var column = new LabelColumn(4);
        column.Set(0, [7, 8]);
        column.Set(1, [7]);
        column.Set(2, [7, 8]);
        column[0].ShouldBeSameAs(column[2]);
        column[1].ShouldBe([7]);
        column[3].ShouldBeEmpty();
    }

    static int[] LabelsOf(int place) => (place % 3) switch { 0 => [], 1 => [place], _ => [place, place / 2] };
}
