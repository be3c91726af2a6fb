using System.Text;
using NetVips;
using Warraq.Media;
using Warraq.Platform;

namespace Warraq.Tests.Media;

public sealed class PictureVariantsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("warraq-pictures-").FullName;

    static byte[] Original(string suffix, int width = 1200, int height = 800)
    {
        using var plain = Image.Black(width, height, bands: 3) + new double[] { 180, 60, 40 };
        using var picture = plain.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.WriteToBuffer(suffix);
    }

    static byte[] Svg(string inside = "<rect width='40' height='20' fill='#a3201a'/>") =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"600\" viewBox=\"0 0 40 20\">{inside}</svg>");

    static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        ((string)image.Get("vips-loader")).ShouldStartWith("webp");
        return (image.Width, image.Height);
    }

    [Theory]
    [InlineData(".png"), InlineData(".jpg"), InlineData(".webp"), InlineData(".avif")]
    public void Each_format_becomes_WebP_of_the_asked_width_with_its_aspect(string suffix)
    {
        var answer = PictureVariants.Make(Original(suffix), 480);
        answer.Refusal.ShouldBeNull();
        SizeOf(answer.Bytes!).ShouldBe((480, 320));
    }

    [Fact]
    public void A_drawn_SVG_becomes_WebP_too() => SizeOf(PictureVariants.Make(Svg(), 960).Bytes!).ShouldBe((960, 480));

    [Fact]
    public void A_picture_is_never_enlarged_and_a_tall_one_keeps_its_width()
    {
        SizeOf(PictureVariants.Make(Original(".png", 300, 200), 1600).Bytes!).ShouldBe((300, 200));
        SizeOf(PictureVariants.Make(Original(".png", 500, 4000), 240).Bytes!).ShouldBe((240, 1920));
    }

    [Fact]
    public void A_turned_photograph_stands_upright_and_loses_its_metadata()
    {
        using var picture = Image.NewFromBuffer(Original(".jpg"));
        using var turned = picture.Mutate(m =>
        {
            m.Set(GValue.GIntType, "orientation", 6);
            m.Set(GValue.GStrType, "exif-ifd0-Artist", "سر");
        });
        var file = turned.JpegsaveBuffer();
        PictureFacts.Read(file).Facts.ShouldBe(new PictureFacts(PictureFormat.Jpeg, 800, 1200));
        var webp = PictureVariants.Make(file, 240).Bytes!;
        SizeOf(webp).ShouldBe((240, 360));
        using var image = Image.NewFromBuffer(webp);
        image.GetFields().ShouldAllBe(f => !f.StartsWith("exif", StringComparison.Ordinal) && !f.StartsWith("xmp", StringComparison.Ordinal) && !f.StartsWith("icc", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bomb_is_refused_before_a_pixel_is_decoded()
    {
        using var huge = Image.Black(30_000, 30_000);
        PictureFacts.Read(huge.PngsaveBuffer()).Refusal.ShouldBe(PictureRefusal.TooManyPixels);
        PictureFacts.Read(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90000\" height=\"90000\"/>")).Refusal.ShouldBe(PictureRefusal.TooManyPixels);
        PictureFacts.Read(new byte[PictureFacts.MaxBytes + 1]).Refusal.ShouldBe(PictureRefusal.TooManyBytes);
    }

    [Fact]
    public void What_is_no_picture_is_refused_by_its_first_bytes()
    {
        foreach (var file in new[] { [], "GIF89a............"u8.ToArray(), "%PDF-1.7 ........."u8.ToArray(), "<html><svg/></html>"u8.ToArray(), new byte[100] })
            PictureFacts.Read(file).Refusal.ShouldBe(PictureRefusal.UnknownFormat);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>1</script></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/passwd'/></svg>")]
    public void An_SVG_that_reaches_out_is_refused(string svg) => PictureFacts.Read(Encoding.UTF8.GetBytes(svg)).Refusal.ShouldBe(PictureRefusal.UnknownFormat);

    [Theory]
    [InlineData(".png"), InlineData(".jpg"), InlineData(".webp"), InlineData(".avif")]
    public void A_file_cut_in_half_is_refused(string suffix)
    {
        using var noise = Image.Gaussnoise(600, 600, sigma: 60, mean: 128);
        using var picture = noise.Cast(Enums.BandFormat.Uchar);
        var file = picture.WriteToBuffer(suffix);
        PictureVariants.Make(file[..(file.Length / 2)], 240).Refusal.ShouldBe(PictureRefusal.Broken);
    }

    [Fact]
    public async Task A_variant_is_made_once_and_then_read_from_the_folder()
    {
        var blobs = new Blobs(_folder);
        using var variants = new PictureVariants(blobs);
        var name = await blobs.KeepAsync(Original(".png"));
        var first = (await variants.FindAsync(name, 240)).Bytes!;
        File.Delete(Path.Combine(_folder, name));
        (await variants.FindAsync(name, 240)).Bytes.ShouldBe(first);
        (await variants.FindAsync(name, 480)).Refusal.ShouldBe(PictureRefusal.Missing);
        (await variants.FindAsync(name, 241)).Refusal.ShouldBe(PictureRefusal.UnknownWidth);
        (await variants.FindAsync("../../etc/passwd", 240)).Refusal.ShouldBe(PictureRefusal.Missing);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
