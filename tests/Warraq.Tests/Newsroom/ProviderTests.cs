using System.Net;
using Warraq.Accounts;
using Warraq.Tests.Accounts;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed class ProviderTests
{
    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_colleague_signs_in_by_the_provider_and_a_stranger_does_not(TestDatabaseKind kind)
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var paper = await ServedNewsroom.StartAsync(kind, provider: provider.Address);
        var person = await Colleagues.JoinAsync(paper.Database, Role.Editor);

        (provider.Email, provider.Verified) = ("stranger@almadar.example", true);
        (await SignInAsync(paper, provider)).Location.ShouldBe("/newsroom/sign-in?refused=provider");
        (provider.Email, provider.Verified) = (person.Email!, false);
        (await SignInAsync(paper, provider)).Location.ShouldBe("/newsroom/sign-in?refused=provider", "anybody can write an address that nobody checked");

        provider.Verified = true;
        (await SignInAsync(paper, provider)).Location.ShouldBe("/newsroom/account");
        // Linked by now: the provider's own name counts, whatever the address has become.
        provider.Email = "moved@almadar.example";
        (await SignInAsync(paper, provider)).Location.ShouldBe("/newsroom/account");
        await DisablePerson.DoAsync(paper.Database, person.Id, "test");
        (await SignInAsync(paper, provider)).Location.ShouldBe("/newsroom/sign-in?refused=provider");
        (await Colleagues.AuditAsync(paper.Database)).Count(a => a.Act == "provider-linked").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite, provider: provider.Address);
        using var browser = paper.Browser();
        (await browser.GetAsync("/newsroom/sign-in")).Text.ShouldContain("ادخل بحساب المؤسسة");
        foreach (var forged in (string[])["?code=a-code&state=nonsense", "", "?error=access_denied"])
        {
            var answer = await browser.GetAsync("/newsroom/sign-in/provider/done" + forged);
            answer.Location.ShouldBe("/newsroom/sign-in", forged);
            browser.Cookies.ShouldNotContainKey("__Secure-warraq");
        }
    }

    static async Task<Answer> SignInAsync(ServedNewsroom paper, FakeProvider provider)
    {
        using var browser = paper.Browser();
        var asked = await browser.GetAsync("/newsroom/sign-in/provider?back=/newsroom/account");
        asked.Status.ShouldBe(HttpStatusCode.Found);
        asked.SetCookies.ShouldAllBe(c => c.Contains("path=/newsroom", StringComparison.OrdinalIgnoreCase) && c.Contains("secure", StringComparison.OrdinalIgnoreCase) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        var answer = await browser.GetAsync(provider.Agree(asked.Location!));
        (answer.Location == "/newsroom/account").ShouldBe(browser.Cookies.ContainsKey("__Secure-warraq"));
        return answer;
    }
}
