using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>What stands around the text: names that complete themselves, the lead picture, the way to review.</summary>
[Collection(NewsroomPaper.Name)]
public sealed class EditorFieldTests(RunningNewsroom paper, Chromium chromium)
{
    [Fact]
    public async Task Names_complete_by_keys_a_lead_picture_is_picked_and_the_draft_goes_to_review()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        await page.Page.EvaluateAsync("""
            async () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 200 });
              const pen = canvas.getContext("2d");
              for (let i = 0; i < 40; i++) { pen.fillStyle = `hsl(${i * 9} 70% 50%)`; pen.fillRect(i * 8, (i * 37) % 160, 40, 40); }
              const file = await new Promise(done => canvas.toBlob(done, "image/png"));
              const token = document.querySelector("meta[name=form-token]").content;
              const sent = await fetch("/newsroom/media/file", { method: "POST", body: file, headers: { "X-Name": "lead.png", "X-Form": token } });
              if (!sent.ok) throw new Error(await sent.text());
            }
            """);
        var tags = page.Page.Locator("#f-tags");
        await tags.FillAsync("معرض بغداد، إسطنبول");
        await page.SavedAsync();
        await tags.FillAsync("");
        await tags.PressSequentiallyAsync("معرض");
        await Assertions.Expect(page.Page.Locator(".completions [role=option]")).ToHaveTextAsync(["معرض بغداد"]);
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("Enter");
        await tags.PressSequentiallyAsync("اسط");
        await page.Page.Locator(".completions [role=option]").GetByText("إسطنبول").ClickAsync();
        await Assertions.Expect(tags).ToHaveValueAsync("معرض بغداد، إسطنبول، ");

        await page.Page.Locator("[data-part=lead] button").ClickAsync();
        await page.Page.Locator(".picker .thumb").First.ClickAsync();
        await page.Page.Locator(".lead input").First.FillAsync("ألوان كثيرة");
        await page.TypeAsync("نص قصير.");
        await page.SavedAsync();
        await page.GoAsync();
        await Assertions.Expect(page.Page.Locator(".lead input").First).ToHaveValueAsync("ألوان كثيرة");
        await page.Page.Locator("[data-part=lead] button").First.ClickAsync();
        await page.Page.Locator(".picker .thumb").First.WaitForAsync();
        await page.Reader.ShouldBeRightInEveryViewAsync("editor-fields");
        await page.Page.Locator("[data-part=review] button").ClickAsync();
        await page.Page.WaitForURLAsync("**/publish?done=asked");
        page.Reader.Faults.ShouldBeEmpty();
    }
}
