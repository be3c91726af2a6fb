using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Warraq.Accounts;
using Warraq.Media;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Body;
using Warraq.Tests.Media;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Newsroom;

public sealed class MediaScreensTests
{
    const string Shelf = "/newsroom/media";

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Pictures_come_by_a_plain_form_are_described_and_picked(TestDatabaseKind kind)
    {
        await using var paper = await ServedNewsroom.StartAsync(kind);
        using var browser = await paper.BrowserOfAsync(Role.Reporter);
        var one = await FormAsync(browser, ("ميناء <b>.jpg", Pictures.Make(1)));
        one.Status.ShouldBe(HttpStatusCode.SeeOther);
        var here = one.Location!;
        var many = await FormAsync(browser, ("two.jpg", Pictures.Make(2)), ("صفحة <i>.png", "<html>"u8.ToArray()), ("again.jpg", Pictures.Make(1)));
        many.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        many.Text.ShouldContain("ليست هذه صورة نعرفها");
        many.Text.ShouldContain("صفحة &lt;i&gt;.png");
        many.Text.ShouldContain("في المكتبة من قبل");
        (await FormAsync(browser)).Text.ShouldContain("اختر صورة أولاً");

        (await browser.PostAsync(here, Fields(("caption", "مرفأ \"بيروت\" <script>"), ("alt", "قوارب"), ("credit", "ريما"), ("x", "20"), ("y", "80"), ("expires", "2099-01-31")), here)).Location.ShouldBe(here + "?done=yes");
        var screen = await browser.GetAsync(here);
        screen.Text.ShouldContain("مرفأ &quot;بيروت&quot; &lt;script&gt;");
        screen.Text.ShouldContain("value=\"2099-01-31\"");
        var picked = JsonDocument.Parse((await browser.GetAsync($"{Shelf}/pick?q=بيروت")).Text).RootElement.GetProperty("pictures").EnumerateArray().ShouldHaveSingleItem();
        (picked.GetProperty("alt").GetString(), picked.GetProperty("width").GetInt32(), picked.GetProperty("credit").GetString()).ShouldBe(("قوارب", 1200, "ريما"));
        (await browser.GetAsync(picked.GetProperty("thumb").GetString()!)).Headers["Content-Type"].ShouldBe("image/webp");
        var original = await browser.GetAsync($"{here}/original");
        (original.Headers["Content-Type"], original.Headers["Content-Disposition"][..10]).ShouldBe(("application/octet-stream", "attachment"));
        (await browser.GetAsync($"{Shelf}/none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_script_sends_one_file_as_it_is_and_learns_that_the_picture_was_used_before()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Editor);
        var first = JsonDocument.Parse((await RawAsync(browser, Pictures.Make(7), "a.jpg")).Text).RootElement;
        var name = first.GetProperty("picture").GetProperty("name").GetString()!;
        var number = await UseAsync(paper, name, "تعليق الأمس");
        using var loaded = NetVips.Image.NewFromBuffer(Pictures.Make(7));
        var near = await RawAsync(browser, loaded.JpegsaveBuffer(q: 40), "b.jpg");
        near.Status.ShouldBe(HttpStatusCode.OK);
        var said = JsonDocument.Parse(near.Text).RootElement;
        said.GetProperty("like").EnumerateArray().ShouldHaveSingleItem().GetString()!.ShouldContain("تعليق الأمس");
        var screen = await browser.GetAsync($"{Shelf}/{name}");
        screen.Text.ShouldContain($"/newsroom/stories/{number}");
        screen.Text.ShouldContain("تعليق الأمس");
        var refused = await RawAsync(browser, "سلام"u8.ToArray(), "c.jpg");
        (refused.Status, JsonDocument.Parse(refused.Text).RootElement.GetProperty("error").GetString()!.StartsWith("ليست هذه صورة", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        var large = await RawAsync(browser, new byte[PictureFacts.MaxBytes + 1], "d.jpg");
        large.Text.ShouldContain("أكبر من 40");
        (await RawAsync(browser, Pictures.Make(9), "e.jpg", token: "forged")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Readers_get_every_encoding_and_crop_and_an_old_focus_leads_to_the_present_one()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Editor);
        var name = (await FormAsync(browser, ("a.jpg", Pictures.Make(1)))).Location!.Split('/')[^1];
        using var reader = paper.Browser();
        var asked = await reader.GetAsync($"/media/{name}/240.avif");
        (asked.Headers["Content-Type"], asked.Headers["Cache-Control"]).ShouldBe(("image/webp", "public, max-age=60"), "no reader waits for AVIF");
        await reader.GetAsync($"/media/{name}/240.avif");
        await reader.GetAsync($"/media/{name}/16x9-50-50-240.avif");
        for (var made = 0; made < 2; made++) await paper.Variants.MakeNextAsync();
        foreach (var (ending, type) in ((string, string)[])[("webp", "image/webp"), ("avif", "image/avif"), ("jpg", "image/jpeg")])
        {
            (await reader.GetAsync($"/media/{name}/240.{ending}")).Headers["Cache-Control"].ShouldBe("public, max-age=31536000, immutable");
            (await reader.GetAsync($"/media/{name}/240.{ending}")).Headers["Content-Type"].ShouldBe(type);
            (await reader.GetAsync($"/media/{name}/16x9-50-50-240.{ending}")).Headers["Content-Type"].ShouldBe(type);
        }
        foreach (var none in (string[])["240.gif", "241.webp", "5x5-50-50-240.webp", "16x9-50-50-241.webp"]) (await reader.GetAsync($"/media/{name}/{none}")).Status.ShouldBe(HttpStatusCode.NotFound, none);
        await browser.PostAsync($"{Shelf}/{name}", Fields(("x", "10"), ("y", "90")), $"{Shelf}/{name}");
        (await reader.GetAsync($"/media/{name}/16x9-50-50-240.webp")).Location.ShouldBe($"/media/{name}/16x9-10-90-240.webp");
    }

    [Fact]
    public async Task Two_hundred_megabytes_by_a_plain_form_get_their_sentence()
    {
        await using var paper = await ServedNewsroom.StartAsync(TestDatabaseKind.Sqlite);
        using var browser = await paper.BrowserOfAsync(Role.Editor);
        using var form = new MultipartFormDataContent { { new StringContent(await browser.TokenAsync(Shelf)), "_form" } };
        form.Add(new StreamContent(new EndlessPicture(200_000_000)), "files", "huge.jpg");
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Shelf) { Content = form });
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("الملف أكبر من 40 ميغابايت");
    }

    static async Task<Answer> FormAsync(NewsroomBrowser browser, params (string Name, byte[] File)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await browser.TokenAsync(Shelf)), "_form" } };
        foreach (var (name, file) in files) form.Add(new ByteArrayContent(file), "files", name);
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, Shelf) { Content = form });
    }

    static async Task<Answer> RawAsync(NewsroomBrowser browser, byte[] file, string name, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Shelf}/file") { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("X-Form", token ?? await browser.TokenAsync(Shelf));
        request.Headers.Add("X-Name", Uri.EscapeDataString(name));
        return await browser.SendAsync(request);
    }

    static async Task<int> UseAsync(ServedNewsroom paper, string picture, string caption)
    {
        var number = await paper.Database.WriteAsync(async db =>
        {
            var next = await db.TakeNumbersAsync("story");
            var section = await db.Set<Section>().OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
            await WriteStory.NewAsync(db, next, new Copy { Headline = "خبر فيه صورة", Body = new StoryBody(1, [new PictureBlock("b1", new PictureUse(picture, 1200, 800, "وصف", caption, null)), .. StoryBody.FromParagraphs(["فقرة تكفي."]).Blocks]), SectionId = section }, paper.Database.Time.GetUtcNow());
            return next;
        });
        (await PublishStory.DoAsync(paper.Database, number, new PublishOrder("test"))).ShouldBeEmpty();
        return number;
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
}
