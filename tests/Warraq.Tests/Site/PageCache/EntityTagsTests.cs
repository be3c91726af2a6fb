using Microsoft.Extensions.Primitives;
using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class EntityTagsTests
{
    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("W/\"a\"", true)]
    [InlineData("\"b\", \"a\"", true)]
    [InlineData("\"b\",W/\"a\"", true)]
    [InlineData("\"x,y\" , \"a\"", true)]
    [InlineData("*", true)]
    [InlineData(" * ", true)]
    [InlineData("\"A\"", false)]
    [InlineData("a", false)]
    [InlineData("\"aa\"", false)]
    [InlineData("\"b\", \"c\"", false)]
    [InlineData("\"a", false)]
    [InlineData("", false)]
    public void A_held_tag_is_found_in_the_list(string header, bool found) => EntityTags.Names(header, "\"a\"").ShouldBe(found);

    [Fact]
    public void Several_header_lines_are_one_list() => EntityTags.Names(new StringValues(["\"b\"", "\"a\""]), "\"a\"").ShouldBeTrue();
}
