using System.Globalization;
using System.Text.Json;

namespace Warraq.Browser.Newsroom;

/// <summary>How long a key takes in a story of 5,000 words with its findings drawn. <c>bin/audit typing</c> types more keys and holds the limit.</summary>
public sealed class TypingTests(RunningNewsroom paper, Chromium chromium) : IClassFixture<RunningNewsroom>, IClassFixture<Chromium>
{
    /// <summary>Keys that <c>bin/audit typing</c> asks for; a test holds no limit of time.</summary>
    static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("WARRAQ_KEYS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [Fact]
    public async Task A_typed_key_stands_in_a_long_story_within_a_frame()
    {
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        var lines = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "samples", "pages", "kazakhstan-2022.txt"))).Where(l => l.Length > 80).ToList();
        var text = new System.Text.StringBuilder();
        for (var (words, i) = (0, 0); words < 5000; i++)
        {
            var line = string.Join(' ', lines[i % lines.Count].Split(' ').Skip(i % 4));
            words += line.Split(' ').Length;
            text.AppendLine(line);
        }
        await page.Body.ClickAsync();
        await page.Page.EvaluateAsync("""
            text => {
              const data = new DataTransfer();
              data.setData("text/plain", text);
              document.querySelector(".body.ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, text.ToString());
        await page.Page.Locator("[data-finding]").First.WaitForAsync(new() { Timeout = 60_000 });
        await page.SavedAsync();
        await page.Page.EvaluateAsync("""
            () => {
              const body = document.querySelector(".body.ProseMirror"), middle = body.children[Math.floor(body.children.length / 2)];
              window.took = []; window.seen = []; let begun = 0;
              addEventListener("keydown", event => { begun = performance.now(); const at = event.timeStamp; requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => seen.push(performance.now() - at); channel.port2.postMessage(0); }); }, true);
              addEventListener("input", () => { body.getBoundingClientRect(); took.push(performance.now() - begun); });
              middle.scrollIntoView();
              getSelection().collapse(middle, 1);
            }
            """);
        for (var i = 0; i < (Asked ?? 20); i++)
        {
            await page.Page.Keyboard.PressAsync(((char)('a' + i % 26)).ToString());
            await page.Page.WaitForTimeoutAsync(i % 40 == 39 ? 1500 : 50);
        }
        var took = await MeasureAsync(page, "took");
        var seen = await MeasureAsync(page, "seen");
        var findings = await page.Page.Locator("[data-finding]").CountAsync();
        var found = new double[Asked is null ? 1 : 20];
        for (var i = 0; i < found.Length; i++) found[i] = await FindAsync(page, (i * 3) + 5);
        Array.Sort(found);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.Length} keys, {findings} marks: key to laid-out letter {At(took, .5):F1} ms in the middle, {At(took, .95):F1} ms of 95 in 100; to the painted frame {At(seen, .5):F1} ms in the middle; last key to drawn finding {At(found, .5):F0} ms in the middle, {found[^1]:F0} ms at most"));
        if (Asked is not null)
        {
            At(seen, .5).ShouldBeLessThanOrEqualTo(16);
            found[^1].ShouldBeLessThanOrEqualTo(500);
        }
        (await page.Page.EvaluateAsync<bool>("document.querySelector('.body.ProseMirror').textContent.includes('abcdefgh')")).ShouldBeTrue();
    }

    /// <summary>Types a misspelled word into a block and waits until it is marked: milliseconds from its last letter.</summary>
    static async Task<double> FindAsync(EditorPage page, int block)
    {
        await page.Page.EvaluateAsync("""
            n => {
              const body = document.querySelector(".body.ProseMirror"), marks = () => body.children[n].querySelectorAll("[data-finding]").length, before = marks();
              let last = 0;
              const typed = () => last = performance.now();
              getSelection().collapse(body.children[n], 0);
              addEventListener("input", typed, true);
              window.found = new Promise(done => {
                const drawn = new MutationObserver(() => {
                  if (marks() <= before) return;
                  drawn.disconnect();
                  removeEventListener("input", typed, true);
                  done(performance.now() - last);
                });
                drawn.observe(body, { subtree: true, childList: true, attributes: true });
              });
            }
            """, block);
        foreach (var letter in (string[])["ا", "ل", "ي", " "])
        {
            await page.Page.WaitForTimeoutAsync(50);
            await page.Page.Keyboard.InsertTextAsync(letter);
        }
        var took = await page.Page.EvaluateAsync<double>("window.found");
        await page.SavedAsync();
        return took;
    }

    static async Task<double[]> MeasureAsync(EditorPage page, string list) => [.. (await page.Page.EvaluateAsync<JsonElement>($"window.{list}")).EnumerateArray().Select(e => e.GetDouble()).Order()];

    static double At(double[] sorted, double part) => sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
}
