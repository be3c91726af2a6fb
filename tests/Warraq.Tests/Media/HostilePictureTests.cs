using System.Text;
using Microsoft.EntityFrameworkCore;
using NetVips;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Media;

public sealed class HostilePictureTests
{
    const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">{0}</svg>";

    public static TheoryData<string, string, byte[], string?> Files => new()
    {
        { "nothing", "empty", [], "x.jpg" },
        { "a text", "unknown-format", "سلام"u8.ToArray(), null },
        { "a page with a picture's name", "unknown-format", "<html><script>alert(1)</script></html>"u8.ToArray(), "x.png" },
        { "a GIF", "unknown-format", "GIF89a\u0001\0\u0001\0"u8.ToArray(), "x.gif" },
        { "a bomb of pixels", "too-many-pixels", Bomb(), "x.png" },
        { "a cut JPEG", "broken", Pictures.Make(1)[..9000], "x.jpg" },
        { "a cut PNG", "broken", Pictures.Make(1, ".png")[..20_000], "x.png" },
        { "a head alone", "broken", Pictures.Make(1)[..20], "x.jpg" },
        { "moving pictures", "animated", Pictures.Animated(), "x.webp" },
        { "a PNG called JPEG", "other-name", Pictures.Make(1, ".png"), "x.jpg" },
        { "a picture called page", "other-name", Pictures.Make(1), "x.html" },
        { "a picture and an archive", "two-things", [.. Pictures.Make(1), .. "PK\u0003\u0004 jar"u8], "x.jpg" },
        { "a picture and a page", "two-things", [.. Pictures.Make(1, ".png"), .. "<html><script>alert(1)</script>"u8], "x.png" },
        { "a picture and a document", "two-things", [.. Pictures.Make(1, ".webp"), .. "%PDF-1.7"u8], "x.webp" },
        { "a page in a comment", "two-things", Commented("<script>alert(1)</script>"), "x.jpg" },
        { "a drawing with a script", "active-drawing", Drawn("<script>alert(1)</script>"), "x.svg" },
        { "a drawing that acts when loaded", "active-drawing", Drawn("<rect onload=\"alert(1)\" width='9' height='9'/>"), "x.svg" },
        { "a drawing with a page inside", "active-drawing", Drawn("<foreignObject><body/></foreignObject>"), "x.svg" },
        { "a drawing with entities", "active-drawing", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + Svg.Replace("{0}", "<text>&a;</text>", StringComparison.Ordinal)), "x.svg" },
        { "a drawing from elsewhere", "active-drawing", Drawn("<image href=\"http://elsewhere.example/x.png\"/>"), "x.svg" },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task What_is_no_harmless_picture_is_refused_with_a_sentence_and_not_kept(string what, string code, byte[] file, string? name)
    {
        await using var store = await TestDatabase.CreateAsync(TestDatabaseKind.Sqlite);
        using var variants = new PictureVariants(new Blobs(Path.Combine(store.Folder, "blobs")));
        var kept = await new KeepPicture(store.Database, new Blobs(Path.Combine(store.Folder, "blobs")), variants).DoAsync(new MemoryStream(file), name, "p1");
        kept.Picture.ShouldBeNull(what);
        kept.Refusal!.Code.ShouldBe(code, what);
        (kept.Refusal.Arabic.Length, kept.Refusal.English.Length).ShouldNotBe((0, 0));
        Directory.Exists(Path.Combine(store.Folder, "blobs")).ShouldBeFalse(what);
        await using var db = store.Database.CreateContext();
        (await db.Set<Picture>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_read_no_further_than_a_picture_may_be()
    {
        await using var store = await TestDatabase.CreateAsync(TestDatabaseKind.Sqlite);
        var blobs = new Blobs(Path.Combine(store.Folder, "blobs"));
        using var variants = new PictureVariants(blobs);
        await using var endless = new EndlessPicture(200_000_000);
        var kept = await new KeepPicture(store.Database, blobs, variants).DoAsync(endless, "x.jpg", "p1");
        kept.Refusal!.Code.ShouldBe("too-large");
        endless.Given.ShouldBeLessThan(PictureFacts.MaxBytes + 200_000);
    }

    static byte[] Drawn(string inside) => Encoding.UTF8.GetBytes(Svg.Replace("{0}", inside, StringComparison.Ordinal));

    static byte[] Bomb()
    {
        using var huge = Image.Black(30_000, 30_000);
        return huge.PngsaveBuffer();
    }

    // A comment segment behind the first marker.
    static byte[] Commented(string comment)
    {
        var file = Pictures.Make(1);
        var bytes = Encoding.ASCII.GetBytes(comment);
        return [.. file[..2], 0xFF, 0xFE, 0, (byte)(bytes.Length + 2), .. bytes, .. file[2..]];
    }
}
