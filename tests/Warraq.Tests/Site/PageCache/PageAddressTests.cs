using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class PageAddressTests
{
    private static readonly PageParameter[] Kept = PageAddress.Sort([PageParameter.CommentReceived, PageParameter.Before]);

    private static string? Query(string raw) => PageAddress.Key("/politics", raw, Kept, ["reply"], out var query) is null ? null : query;

    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?utm_source=x&fbclid=y", "")]
    [InlineData("?before=48213", "?before=48213")]
    [InlineData("?utm_source=x&before=48213&gclid=1", "?before=48213")]
    [InlineData("?c=received&before=1", "?before=1&c=received")]
    [InlineData("?before=1&c=received", "?before=1&c=received")]
    [InlineData("?b%65fore=1", "?before=1")]
    [InlineData("?before=%d8%a7", "?before=%D8%A7")]
    [InlineData("?before=%D8%A7", "?before=%D8%A7")]
    [InlineData("?before=1&before=2", "?before=1")]
    [InlineData("?before=", "")]
    [InlineData("?before", "")]
    [InlineData("?Before=1", "")]
    [InlineData("?c=anything", "")]
    public void Only_what_changes_the_page_counts(string raw, string query) => Query(raw).ShouldBe(query);

    [Theory]
    [InlineData("?reply=7")]
    [InlineData("?utm_source=x&reply=7")]
    [InlineData("?reply")]
    [InlineData("?re%70ly=7")]
    public void An_answer_to_a_comment_is_asked_past_the_cache(string raw) => Query(raw).ShouldBeNull();

    [Fact]
    public void An_endless_value_counts_as_absent() => Query("?before=" + new string('1', 65)).ShouldBe("");

    [Fact]
    public void A_question_mark_in_the_path_is_no_query() =>
        PageAddress.Key("/politics?before=1", "", Kept, [], out _)
            .ShouldNotBe(PageAddress.Key("/politics", "?before=1", Kept, [], out _));

    [Fact]
    public void A_plain_address_is_its_own_key()
    {
        const string path = "/politics/48213/خبر";
        PageAddress.Key(path, "", Kept, [], out _).ShouldBeSameAs(path);
        PageAddress.Key(path, "?utm_source=x", Kept, [], out _).ShouldBeSameAs(path);
    }
}
