using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using NetVips;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Stories;
using Warraq.Tests.Stores;

namespace Warraq.Tests.Media;

public sealed class LibraryTests : IAsyncDisposable
{
    readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    readonly List<IAsyncDisposable> open = [];
    PictureVariants? variants;
    Blobs blobs = null!;
    Database database = null!;

    async Task<KeepPicture> OpenAsync(TestDatabaseKind kind)
    {
        var store = await TestDatabase.CreateAsync(kind, clock);
        open.Add(store);
        (database, blobs) = (store.Database, new Blobs(Path.Combine(store.Folder, "blobs")));
        return new KeepPicture(database, blobs, variants = new PictureVariants(blobs));
    }

    static Task<KeptPicture> SendAsync(KeepPicture keep, byte[] file, string? name = null) => keep.DoAsync(new MemoryStream(file), name, "p1");

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task An_original_is_kept_byte_for_byte_and_its_usual_widths_are_there(TestDatabaseKind kind)
    {
        var keep = await OpenAsync(kind);
        var file = Pictures.Make(1);
        var kept = await SendAsync(keep, file, "storm.JPG");
        kept.Refusal.ShouldBeNull();
        (kept.IsNew, kept.Picture!.Width, kept.Picture.Height, kept.Picture.ContentType, kept.Picture.Bytes).ShouldBe((true, 1200, 800, "image/jpeg", file.Length));
        (await blobs.ReadAsync(kept.Picture.Original)).ShouldBe(file);
        foreach (var copy in (string[])["240", "480", "960", "1x1-50-50-240", "16x9-50-50-480", "16x9-50-50-960", "4x3-50-50-960"])
            (await blobs.ReadAsync($"variants/1/{kept.Picture.Original}/{copy}.webp")).ShouldNotBeNull(copy);
        var again = await SendAsync(keep, file, "another-name.jpg");
        (again.IsNew, again.Picture!.Name).ShouldBe((false, kept.Picture.Name));
        await using var db = database.CreateContext();
        (await db.Set<AuditRow>().SingleAsync(a => a.Act == "picture-add")).Subject.ShouldBe($"picture:{kept.Picture.Name}");
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task The_same_picture_saved_again_is_recognised_and_another_one_is_not(TestDatabaseKind kind)
    {
        var keep = await OpenAsync(kind);
        var first = (await SendAsync(keep, Pictures.Make(7))).Picture!;
        for (var other = 20; other < 40; other++) (await SendAsync(keep, Pictures.Make(other))).Like.ShouldBeEmpty($"{other}");
        using var loaded = Image.NewFromBuffer(Pictures.Make(7));
        foreach (var (what, file) in ((string, byte[])[])
        [
            ("compressed", loaded.JpegsaveBuffer(q: 30)), ("smaller", loaded.Resize(0.4).WriteToBuffer(".png")), ("lighter", ((loaded * 0.9) + 20).Cast(Enums.BandFormat.Uchar).WriteToBuffer(".webp")),
        ])
            (await SendAsync(keep, file)).Like.Select(l => l.Name).ShouldContain(first.Name, what);
        (await SendAsync(keep, Plain(200))).Like.ShouldBeEmpty("one colour says nothing");
        (await SendAsync(keep, Plain(90))).Like.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Labels_of_the_file_are_read_and_the_place_is_in_no_public_copy(TestDatabaseKind kind)
    {
        var keep = await OpenAsync(kind);
        var file = Pictures.Make(3, label: m =>
        {
            Pictures.Located(m);
            m.Set(GValue.BlobType, "iptc-data", Pictures.Iptc((120, "مرفأ بيروت بعد العاصفة"), (80, "ريما ناصر"), (110, "وكالة المدار")));
        });
        Encoding.Latin1.GetString(file).ShouldContain("8BIM");
        var picture = (await SendAsync(keep, file)).Picture!;
        (picture.Caption, picture.Credit, picture.Rights).ShouldBe(("مرفأ بيروت بعد العاصفة", "ريما ناصر / وكالة المدار", "The Agency"));
        picture.TakenAt.ShouldBe(new DateTimeOffset(2022, 1, 6, 15, 4, 5, TimeSpan.FromHours(2)));
        var plain = (await SendAsync(keep, Pictures.Make(4, label: Pictures.Located))).Picture!;
        (plain.Caption, plain.Credit).ShouldBe(("EXIF caption", "Rima Nasser"));
        using (var original = Image.NewFromBuffer(file)) original.GetFields().ShouldContain(f => f.Contains("GPS"), "the original has it");
        foreach (var encoding in Enum.GetValues<PictureEncoding>())
            foreach (var shape in (string?[])[null, "16x9"])
            {
                using var copy = Image.NewFromBuffer((await variants!.FindAsync(picture.Original, new PictureKind(encoding, shape), 480)).Bytes!);
                copy.GetFields().ShouldAllBe(f => !f.StartsWith("exif", StringComparison.Ordinal) && !f.StartsWith("xmp", StringComparison.Ordinal) && !f.StartsWith("iptc", StringComparison.Ordinal));
            }
    }

    [Fact]
    public async Task A_broken_label_is_no_reason_to_refuse_a_picture()
    {
        var keep = await OpenAsync(TestDatabaseKind.Sqlite);
        var file = Pictures.Make(5, label: m =>
        {
            m.Set(GValue.BlobType, "xmp-data", "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:description>half"u8.ToArray());
            m.Set(GValue.BlobType, "iptc-data", (byte[])[0x1C, 0x02, 120, 0x7F, 0xFF, 1]);
        });
        var kept = await SendAsync(keep, file);
        kept.Refusal.ShouldBeNull();
        kept.Picture!.Caption.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_picture_is_found_by_folded_words_and_the_shelf_is_walked_to_its_end(TestDatabaseKind kind)
    {
        var keep = await OpenAsync(kind);
        var names = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            names.Add((await SendAsync(keep, Pictures.Make(50 + i, width: 300, height: 200), "harbour-night.jpg")).Picture!.Name);
            if (i % 2 == 0) clock.Advance(TimeSpan.FromSeconds(1));
        }
        (await DescribePicture.DoAsync(database, names[2], new PictureWords("مرفأُ الإسكندريّة ليلاً", "قوارب", "ريما", null, "مرة واحدة", clock.GetUtcNow().AddDays(1), new PictureFocus(10, 120)), "p1")).ShouldBeEmpty();
        var found = (await Library.PageAsync(database, "الاسكندرية مرفا", usable: true, null, 10)).Pictures.ShouldHaveSingleItem();
        (found.Name, found.Focus, found.Terms).ShouldBe((names[2], new PictureFocus(10, 100), "مرة واحدة"));
        (await Library.PageAsync(database, "harbour", usable: true, null, 10)).Pictures.Count.ShouldBe(4);
        clock.Advance(TimeSpan.FromDays(2));
        (await Library.PageAsync(database, "قوارب", usable: true, null, 10)).Pictures.ShouldBeEmpty("its rights have run out");
        (await Library.PageAsync(database, "قوارب", usable: false, null, 10)).Pictures.ShouldHaveSingleItem();
        var (seen, from) = (new List<string>(), (string?)null);
        do
        {
            var page = await Library.PageAsync(database, "", usable: false, from, 2);
            seen.AddRange(page.Pictures.Select(p => p.Name));
            from = page.Older;
        }
        while (from is not null);
        seen.Order().ShouldBe(names.Order());
        (await DescribePicture.DoAsync(database, "none", new PictureWords(null, null, null, null, null, null, PictureFocus.Middle), "p1")).ShouldHaveSingleItem().Code.ShouldBe("no-picture");
        (await DescribePicture.DoAsync(database, names[0], new PictureWords(new string('ص', 1001), null, null, null, null, null, PictureFocus.Middle), "p1")).ShouldHaveSingleItem().Code.ShouldBe("long-text");
    }

    [Fact]
    public void A_crop_keeps_its_shape_and_its_focus()
    {
        // White on the far edge of a wide black picture.
        using var black = Image.Black(1000, 400, bands: 3);
        using var marked = black.Copy(interpretation: Enums.Interpretation.Srgb).Mutate(m => m.DrawRect([255, 255, 255], 950, 0, 50, 400, fill: true));
        var file = marked.WriteToBuffer(".png");
        foreach (var (focus, white) in ((int, bool)[])[(0, false), (50, false), (100, true)])
        {
            using var crop = Image.NewFromBuffer(PictureVariants.Make(file, new PictureKind(PictureEncoding.Jpeg, "1x1", new PictureFocus(focus, 50)), 240).Bytes!);
            (crop.Width, crop.Height).ShouldBe((240, 240));
            (crop.Getpoint(235, 120)[0] > 200).ShouldBe(white, $"focus {focus}");
        }
        using var wide = Image.NewFromBuffer(PictureVariants.Make(file, new PictureKind(PictureEncoding.Avif, "16x9"), 1600).Bytes!);
        (wide.Width, wide.Height).ShouldBe((711, 400), "never enlarged");
    }

    static byte[] Plain(int grey)
    {
        using var plain = (Image.Black(300, 200, bands: 3) + new double[] { grey, grey, grey }).Cast(Enums.BandFormat.Uchar);
        return plain.Copy(interpretation: Enums.Interpretation.Srgb).WriteToBuffer(".png");
    }

    public async ValueTask DisposeAsync()
    {
        variants?.Dispose();
        foreach (var one in open) await one.DisposeAsync();
    }
}
