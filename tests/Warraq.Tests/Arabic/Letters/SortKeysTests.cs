using Warraq.Arabic.Letters;

namespace Warraq.Tests.Arabic.Letters;

public class SortKeysTests
{
    [Fact]
    public void Names_stand_in_the_order_of_an_Arabic_index()
    {
        string[] index =
        [
            "أحمد", "إدلب", "الأردن", "الأمم المتحدة", "إيران", "بيروت", "الجزائر", "سوريا", "عمّان", "القاهرة", "الله", "مئذنة", "مجموعة 9", "مجموعة 10", "يافا",
        ];
        var sorted = index.Reverse().OrderBy(SortKeys.Of, StringComparer.Ordinal).ToArray();
        sorted.ShouldBe(["أحمد", "إدلب", "الأردن", "الله", "الأمم المتحدة", "إيران", "بيروت", "الجزائر", "سوريا", "عمّان", "القاهرة", "مجموعة 9", "مجموعة 10", "مئذنة", "يافا"]);
    }

    [Fact]
    public void Names_that_differ_in_a_hamza_have_two_keys() => SortKeys.Of("أحمد").ShouldNotBe(SortKeys.Of("احمد"));
}
