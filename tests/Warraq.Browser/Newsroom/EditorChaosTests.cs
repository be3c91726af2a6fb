using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>
/// Somebody types while the server is killed, the network goes and answers are lost, at random; after each round every character stands on the page,
/// in order and once, and the server has all of it. <c>WARRAQ_TYPING</c> says how many rounds (<c>bin/audit typing-chaos</c>: 100).
/// </summary>
public sealed class EditorChaosTests(RunningNewsroom paper, Chromium chromium) : IClassFixture<RunningNewsroom>, IClassFixture<Chromium>
{
    static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("WARRAQ_TYPING"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 3;
    static readonly string[] Words = ["أعلنت", "الوزارة", "أنّ", "الميناء", "عاد", "إلى", "العمل", "بعد", "توقّف", "دام", "يومين،", "Reuters", "12", "بحسب", "المصدر."];

    [Fact]
    public async Task No_character_is_lost_however_often_the_server_or_the_network_goes()
    {
        var chance = new Random(20220106);
        await using var page = await EditorPage.BeginAsync(paper, chromium, paper.Owner);
        page.Page.SetDefaultTimeout(90_000);
        var (expected, kills, cuts, lost, closed) = (new List<string>(), 0, 0, 0, 0);
        var swallow = false;
        await page.Page.RouteAsync("**/save", async route =>
        {
            try
            {
                if (swallow)
                {
                    swallow = false;
                    await route.FetchAsync();
                    await route.AbortAsync();
                }
                else await route.ContinueAsync();
            }
            catch (PlaywrightException)
            {
                // The server was killed under it; the page meets that as a lost connection.
                await route.AbortAsync();
            }
        });
        await page.Body.ClickAsync();
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            // The first of the four kinds of trouble come in turn, so that three rounds meet three of them.
            var trouble = round < 4 ? round : chance.Next(4);
            if (round > 0) await page.Page.Keyboard.PressAsync("Enter");
            var line = "";
            var words = chance.Next(4, 12);
            var (strikes, heals) = (chance.Next(1, words), chance.Next(1, words));
            for (var i = 0; i < words; i++)
            {
                if (i == strikes)
                {
                    if (trouble == 0) { await paper.KillAsync(); kills++; }
                    if (trouble == 1) { await page.Page.Context.SetOfflineAsync(true); cuts++; }
                    if (trouble == 2) { swallow = true; lost++; }
                }
                var word = (i == 0 ? $"{round}:" : "") + Words[chance.Next(Words.Length)] + " ";
                await page.Page.Keyboard.TypeAsync(word, new() { Delay = chance.Next(0, 30) });
                line += word;
                if (chance.Next(3) == 0) await page.Page.WaitForTimeoutAsync(chance.Next(0, 1500));
            }
            expected.Add(line);
            string.Join('\n', await page.ShownAsync()).ShouldBe(string.Join('\n', expected), $"round {round}");
            if (trouble == 0) await paper.RestartAsync();
            if (trouble == 1) await page.Page.Context.SetOfflineAsync(false);
            if (trouble == 3)
            {
                // The page is gone in the middle of it, and comes back.
                await page.GoAsync();
                closed++;
                string.Join('\n', await page.ShownAsync()).ShouldBe(string.Join('\n', expected), $"round {round}, after reloading");
                await page.CaretToEndAsync();
            }
            if (round % 5 != 4 && round < Rounds - 1) continue; // mostly the next trouble comes before all is well again
            await page.SavedAsync();
            string.Join('\n', await page.KeptAsync()).ShouldBe(string.Join('\n', expected), $"round {round}");
        }
        (await page.ShownAsync()).ShouldBe(expected);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rounds} rounds, {kills} kills, {cuts} cuts, {lost} lost answers, {closed} closed pages, {expected.Sum(l => l.Length)} characters, {clock.Elapsed.TotalSeconds:F0} s"));
    }
}
