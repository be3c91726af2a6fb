namespace Warraq.Browser;

[Collection(DemoPaper.Name)]
public sealed class CommentFormTests(RunningPaper paper, Chromium chromium)
{
    const string Focused = "document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('type') ?? ''";

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_comment_is_sent_with_the_keyboard_alone(bool script)
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, script: script);
        await reader.GoAsync(paper.Page(PageKind.Article));
        await TabToAsync(reader, "text");
        var secret = $"تعليق من لوحة المفاتيح {(script ? "أول" : "ثان")}";
        await reader.Page.Keyboard.TypeAsync(secret);
        await NextIsAsync(reader, "name");
        await reader.Page.Keyboard.TypeAsync("قارئة");
        await NextIsAsync(reader, "email");
        await reader.Page.Keyboard.TypeAsync("reader@example.org");
        await NextIsAsync(reader, "submit"); // the trap field is not on the way
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForURLAsync("**/*c=received*");

        (await reader.Page.Locator("#comments [role=status]").IsVisibleAsync()).ShouldBeTrue();
        var page = await reader.Page.ContentAsync();
        page.ShouldNotContain(secret, Case.Sensitive, "the page is cached for everyone");
        page.ShouldNotContain("reader@example.org");
        reader.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_comment_keeps_what_was_typed_and_names_the_field()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address);
        await reader.GoAsync(paper.Page(PageKind.Article));
        await reader.Page.Locator("[name=text]").FillAsync("نص كُتب بعناية");
        await reader.Page.Locator("[name=name]").FillAsync("سعاد");
        (await CommentForm.SendEmptyAsync(reader)).ShouldBe(422);

        (await reader.Page.Locator("[name=text]").InputValueAsync()).ShouldBe("نص كُتب بعناية");
        (await reader.Page.Locator("[name=name]").InputValueAsync()).ShouldBe("سعاد");
        (await reader.Page.Locator("[role=alert]").IsVisibleAsync()).ShouldBeTrue();
        var field = reader.Page.Locator("[name=email]");
        (await field.GetAttributeAsync("aria-invalid")).ShouldBe("true");
        var described = await field.GetAttributeAsync("aria-describedby");
        (await reader.Page.Locator("#" + described).InnerTextAsync()).ShouldNotBeEmpty();
        await reader.Page.Locator("[role=alert] a[href='#f-email']").ClickAsync();
        (await reader.AskAsync<string>(Focused)).ShouldBe("email");
    }

    static async Task TabToAsync(Reader reader, string name)
    {
        for (var presses = 0; presses < 300; presses++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await reader.AskAsync<string>(Focused) == name) return;
        }
        Assert.Fail($"300 presses of Tab do not reach the field {name}");
    }

    static async Task NextIsAsync(Reader reader, string name)
    {
        await reader.Page.Keyboard.PressAsync("Tab");
        (await reader.AskAsync<string>(Focused)).ShouldBe(name);
    }
}
