using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>The order of a front by key and by hand, with what a screen reader is told.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class FrontOrderTests(RunningNewsroom paper, Chromium chromium)
{
    [Fact]
    public async Task Places_are_moved_by_key_and_by_hand_and_kept()
    {
        await using var reader = await chromium.ReaderAsync(paper.Address, ColorScheme.Light, 1280);
        await paper.LiveStoryAsync();
        await paper.SignInAsync(reader, paper.Owner);
        var page = reader.Page;
        // A front of its own: rules need no stories to be ordered.
        var front = $"{paper.Address}/newsroom/front/economy";
        foreach (var section in (string[])["world", "sports", "culture"])
        {
            await reader.GoAsync(front);
            await page.Locator("#rule").SelectOptionAsync(section);
            await page.Locator("button[value=rule]").ClickAsync();
        }
        await reader.GoAsync(front);
        var order = () => page.EvaluateAsync<string>("[...document.querySelectorAll('.slot input[name^=rule-]')].map(i => i.closest('.places').dataset.slot + ' ' + i.value).join(', ')");
        (await order()).ShouldBe("secondary world, secondary sports, secondary culture");

        var grips = page.Locator("[data-grip]");
        var live = page.Locator("[data-live]");
        await grips.Nth(2).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(live).ToContainTextAsync("ممسوكة");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(live).ToContainTextAsync("الموضع 2 من 3");
        await page.Keyboard.PressAsync("Escape");
        (await order()).ShouldBe("secondary world, secondary sports, secondary culture");
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < 4; i++) await page.Keyboard.PressAsync("ArrowUp");
        await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), r => r.Request.Method == "POST" && r.Status == 200);
        (await order()).ShouldBe("lead culture, secondary world, secondary sports");

        var from = (await grips.Nth(2).BoundingBoxAsync())!;
        var to = (await page.Locator(".slot").Nth(1).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + 5, from.Y + 5);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 40, to.Y + 4, new MouseMoveOptions { Steps = 6 });
        await page.RunAndWaitForResponseAsync(() => page.Mouse.UpAsync(), r => r.Request.Method == "POST" && r.Status == 200);
        await reader.GoAsync(front);
        (await order()).ShouldBe("lead culture, secondary sports, secondary world", "what was dropped is kept, over a new page too");
        // A preview may still have been on its way when the next page was asked for.
        reader.Faults.Where(f => !f.EndsWith("/preview net::ERR_ABORTED", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
