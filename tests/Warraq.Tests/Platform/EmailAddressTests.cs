using Warraq.Platform;

namespace Warraq.Tests.Platform;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("salma@example.org", "salma@example.org")]
    [InlineData("  Salma.Ali+news@Mail.Example.ORG\t", "salma.ali+news@mail.example.org")]
    [InlineData("\u200Fsalma@example.org\u202C", "salma@example.org")]
    [InlineData("سلمى@example.org", "سلمى@example.org")]
    [InlineData("salma@موقع.مصر", "salma@xn--4gbrim.xn--wgbh1c")]
    [InlineData("o'neil@example.co.uk", "o'neil@example.co.uk")]
    public void The_same_mailbox_typed_differently_is_equal(string typed, string normal) => EmailAddress.Read(typed)!.Value.ShouldBe(normal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("salma")]
    [InlineData("salma@example")]
    [InlineData("@example.org")]
    [InlineData("salma@")]
    [InlineData("a@b@example.org")]
    [InlineData("sal ma@example.org")]
    [InlineData("salma@exa mple.org")]
    [InlineData("salma@example..org")]
    [InlineData("salma@-example.org")]
    [InlineData("salma@192.0.2.1")]
    [InlineData(".salma@example.org")]
    [InlineData("salma@example.org\nBcc: all@example.org")]
    [InlineData("<salma@example.org>")]
    [InlineData("salma@example.org,other@example.org")]
    [InlineData("sal\0ma@example.org")]
    public void What_cannot_be_an_address_is_none(string? typed) => EmailAddress.Read(typed).ShouldBeNull();

    [Fact]
    public void An_address_has_a_length()
    {
        EmailAddress.Read(new string('a', 65) + "@example.org").ShouldBeNull();
        EmailAddress.Read("a@" + string.Concat(Enumerable.Repeat("abcdefghi.", 26)) + "org").ShouldBeNull();
        EmailAddress.Read(new string('a', 1_000_000)).ShouldBeNull();
    }
}
