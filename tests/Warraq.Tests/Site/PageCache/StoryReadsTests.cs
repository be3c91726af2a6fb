using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class StoryReadsTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36", false)]
    [InlineData("Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", false)]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", true)]
    [InlineData("Mozilla/5.0 (compatible; YandexBot/3.0)", true)]
    [InlineData("Baiduspider", true)]
    [InlineData("facebookexternalhit/1.1", true)]
    [InlineData("curl/8.14.1", true)]
    [InlineData("python-requests/2.32", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    public void Robots_are_known_by_their_names(string? userAgent, bool robot) => StoryReads.IsRobot(userAgent).ShouldBe(robot);

    [Fact]
    public void Draining_begins_again_at_zero()
    {
        var reads = new StoryReads();
        reads.Of(7).Add();
        reads.Of(7).Add();
        reads.Of(8);
        reads.Drain().ShouldBe(new Dictionary<int, int> { [7] = 2 });
        reads.Drain().ShouldBeEmpty();
        reads.Of(7).Add();
        reads.Drain()[7].ShouldBe(1);
    }
}
