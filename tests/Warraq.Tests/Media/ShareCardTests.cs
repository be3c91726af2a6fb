using NetVips;
using Warraq.Media;
using Warraq.Platform;

namespace Warraq.Tests.Media;

public sealed class ShareCardTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("warraq-cards-").FullName;

    public static TheoryData<string, string> Headlines => new()
    {
        { "12 قتيلاً", "ar" },
        { "عشرات القتلى في احتجاجات عنيفة في كازاخستان… وروسيا تتدخل", "ar" },
        { "Tesla تعلن أرباحها في 2026: 5.3 مليار دولار «رغم التباطؤ»", "ar" },
        { string.Concat(Enumerable.Repeat("خبر طويل جداً لا ينتهي ", 60)), "ar" },
        { new string('ك', 900), "ar" },
        { "Port of Beirut reopens methanol terminal after “final” review", "en" },
        { "<b>&amp;\u0000\uD800\u202E", "ar" },
        { "", "ar" },
        { "\u200F\u200D \u064B", "ar" },
        { "🇱🇧 中文 हिन्दी", "ar" },
    };

    static Image Card(string headline, string lang) =>
        Image.NewFromBuffer(ShareCard.Draw(headline, "شؤون دولية", "المدار", "الخميس 6 كانون الثاني 2022", lang, "صحيفة"));

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_card_has_the_size_that_shared_links_want_and_nothing_in_its_margins(string headline, string lang)
    {
        using var card = Card(headline, lang);
        (card.Width, card.Height, card.Bands).ShouldBe((1200, 630, 3));
        foreach (var (x, y, width, height) in new[] { (0, 0, 66, 630), (1134, 0, 66, 630), (0, 0, 1200, 30), (0, 590, 1200, 40) })
        {
            using var margin = card.Crop(x, y, width, height);
            margin.Min().ShouldBe(0xf9, $"ink in the margin at {x},{y}");
        }
    }

    [Fact]
    public void Arabic_begins_on_the_right_and_English_on_the_left()
    {
        using var arabic = Card("خبر", "ar");
        using var english = Card("News", "en");
        using var leftHalf = arabic.Crop(66, 190, 500, 400);
        using var rightHalf = english.Crop(634, 190, 500, 400);
        leftHalf.Min().ShouldBe(0xf9);
        rightHalf.Min().ShouldBe(0xf9);
    }

    [Theory]
    [InlineData("2026", "2026 عاماً")]
    [InlineData("Tesla", "Tesla تعلن")]
    public void A_number_or_a_Latin_name_at_the_beginning_stands_on_the_right_and_reads_from_left_to_right(string first, string headline)
    {
        var lines = new CardLines("ar");
        using var alone = lines.Headline(first, "#000000", 80, 1000);
        using var whole = lines.Headline(headline, "#000000", 80, 1000);
        using var corner = whole.Crop(whole.Width - alone.Width, alone.Yoffset - whole.Yoffset, alone.Width, alone.Height);
        using var same = corner.Equal(alone);
        same.Min().ShouldBe(255);
    }

    [Fact]
    public void Arabic_letters_are_joined()
    {
        var lines = new CardLines("ar");
        using var joined = lines.Headline("ببب", "#000000", 80, 1000);
        using var apart = lines.Headline("ب\u200Cب\u200Cب", "#000000", 80, 1000);
        joined.Width.ShouldBeLessThan(apart.Width * 3 / 4);
    }

    [Fact]
    public void A_vowelled_shadda_stands_above_its_letter_and_takes_no_room()
    {
        var lines = new CardLines("ar");
        using var plain = lines.Headline("المتخيل", "#000000", 80, 1000);
        using var vowelled = lines.Headline("المتخيَّل", "#000000", 80, 1000);
        vowelled.Width.ShouldBe(plain.Width);
    }

    [Fact]
    public async Task A_card_is_drawn_once_for_the_same_words()
    {
        var blobs = new Blobs(_folder);
        using var cards = new ShareCards(blobs);
        var first = await cards.GetAsync("خبر", "محليات", "المدار", "6 كانون الثاني 2022", "ar");
        (await cards.GetAsync("خبر", "محليات", "المدار", "6 كانون الثاني 2022", "ar")).ShouldBe(first);
        (await cards.GetAsync("خبر آخر", "محليات", "المدار", "6 كانون الثاني 2022", "ar")).ShouldNotBe(first);
        Directory.GetFiles(_folder, "*.png", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
