using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>Coming in, with a real browser and a virtual authenticator.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class SignInTests(RunningNewsroom paper, Chromium chromium)
{
    [Theory, InlineData("ar", "rtl", "أضف مفتاحاً", "ادخل بمفتاح المرور"), InlineData("en", "ltr", "Add a passkey", "Sign in with a passkey")]
    public async Task A_passkey_is_added_and_signs_in(string lang, string dir, string add, string enter)
    {
        var email = await paper.ColleagueAsync("editor", lang: lang);
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await using var key = await VirtualKey.PlugInAsync(reader.Page);
        await paper.SignInAsync(reader, email);
        await reader.GoAsync(paper.Address + "/newsroom/account");
        (await reader.AskAsync<string>("document.documentElement.dir")).ShouldBe(dir);
        await reader.Page.Locator("#passkey-name").FillAsync("حاسوب المكتب");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = add }).ClickAsync();
        await reader.Page.WaitForURLAsync("**/account?done=passkeys*");
        (await reader.Page.Locator("#passkeys li").InnerTextAsync()).ShouldContain("حاسوب المكتب");

        await reader.Page.Context.ClearCookiesAsync();
        await reader.GoAsync(paper.Address + "/newsroom/account");
        reader.Page.Url.ShouldContain("/newsroom/sign-in?back=%2Fnewsroom%2Faccount");
        if (lang == "en") await reader.GoAsync(reader.Page.Url + "&lang=en");
        await reader.Page.Locator("#door [name=stays]").CheckAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = enter }).ClickAsync();
        await reader.Page.WaitForURLAsync("**/newsroom/account");
        var session = (await reader.Page.Context.CookiesAsync([paper.Address + "/newsroom"])).Single(c => c.Name == Door.SessionCookie);
        session.Secure.ShouldBeTrue();
        session.HttpOnly.ShouldBeTrue();
        session.Expires.ShouldBeGreaterThan(0, "«stay» keeps it");
        (await reader.Page.Context.CookiesAsync([paper.Address + "/"])).ShouldBeEmpty("pages for readers are asked without a cookie");
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_passkey_of_nobody_is_refused_with_a_sentence()
    {
        var email = await paper.ColleagueAsync("editor");
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await using var key = await VirtualKey.PlugInAsync(reader.Page);
        await paper.SignInAsync(reader, email);
        await reader.GoAsync(paper.Address + "/newsroom/account");
        await reader.Page.Locator("new-passkey button").ClickAsync();
        await reader.Page.WaitForURLAsync("**/account?done=passkeys*");
        await reader.Page.Locator("#passkeys li button").ClickAsync();
        await reader.Page.WaitForURLAsync("**/account?done=passkeys*");
        (await reader.Page.Locator("#passkeys li").CountAsync()).ShouldBe(0);
        await reader.Page.Context.ClearCookiesAsync();

        await reader.GoAsync(paper.Address + "/newsroom/sign-in");
        await reader.Page.Locator("sign-in-passkey button").ClickAsync();
        await reader.Page.Locator("[role=alert]").WaitForAsync();
        (await reader.Page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("لم يُقبل مفتاح المرور");
    }

    [Theory, InlineData("ar", true), InlineData("en", true), InlineData("ar", false)]
    public async Task Password_and_code_sign_in(string lang, bool script)
    {
        var email = await paper.ColleagueAsync("sub-editor", lang: lang);
        await using var reader = await chromium.ReaderAsync(paper.Address, script: script);
        var page = reader.Page;
        await paper.SignInAsync(reader, email);
        await reader.Page.GotoAsync(paper.Address + "/newsroom/account");
        await page.Locator("form[action$='/codes/begin'] button").ClickAsync();
        var key = (await page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.Locator("#code").FillAsync(Authenticator.Code(key, DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds())));
        await page.Locator("form[action$='/codes'] button").ClickAsync();
        var recovery = await page.Locator(".recovery li").AllInnerTextsAsync();
        recovery.Count.ShouldBe(10);
        await page.Context.ClearCookiesAsync();

        await page.GotoAsync($"{paper.Address}/newsroom/sign-in?lang={lang}&back=/newsroom/account");
        await page.Locator("#mail").FillAsync(email);
        await page.Locator("#pass").FillAsync("ليست هذه هي الكلمة");
        await page.Locator("#door button[type=submit]").ClickAsync();
        (await page.Locator("#pass").GetAttributeAsync("aria-invalid")).ShouldBe("true");
        (await page.Locator("#mail").InputValueAsync()).ShouldBe(email);
        await page.Locator("#pass").FillAsync(RunningNewsroom.Password);
        await page.Locator("#door button[type=submit]").ClickAsync();
        await page.Locator("#code").FillAsync("111111");
        await page.Locator("button[type=submit]").ClickAsync();
        (await page.Locator("[role=alert]").CountAsync()).ShouldBe(1);
        await page.Locator("#code").FillAsync(recovery[3]);
        await page.Locator("button[type=submit]").ClickAsync();
        page.Url.ShouldEndWith("/newsroom/account");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe(lang == "en" ? "My account" : "حسابي");
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_ended_while_typing_signs_in_and_is_back_where_he_was()
    {
        var email = await paper.ColleagueAsync("reporter");
        await using var reader = await chromium.ReaderAsync(paper.Address);
        var page = reader.Page;
        await paper.SignInAsync(reader, email);
        await reader.GoAsync(paper.Address + "/newsroom/account");
        await page.Locator("#name").FillAsync("اسم كُتب ولم يُحفظ");
        await page.Context.ClearCookiesAsync();
        await page.Locator("form[action$='/profile'] button").ClickAsync();
        (await page.Locator("[role=status]").InnerTextAsync()).ShouldContain("انتهت جلستك");
        await page.Locator("#mail").FillAsync(email);
        await page.Locator("#pass").FillAsync(RunningNewsroom.Password);
        await page.Locator("#door button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/newsroom/account");
    }
}
