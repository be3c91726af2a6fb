using NetVips;

namespace Warraq.Tests.Media;

/// <summary>Pictures made by the test: soft hills of light that differ by their seed, so that each is like itself and no other.</summary>
static class Pictures
{
    public static byte[] Make(int seed, string suffix = ".jpg", int width = 1200, int height = 800, Action<MutableImage>? label = null)
    {
        using var noise = Image.Gaussnoise(9, 8, sigma: 60, mean: 128, seed: seed);
        using var hills = noise.Resize((double)width / 9, vscale: (double)height / 8, kernel: Enums.Kernel.Cubic).Cast(Enums.BandFormat.Uchar);
        using var grey = hills.Copy(interpretation: Enums.Interpretation.Bw).Colourspace(Enums.Interpretation.Srgb);
        using var picture = label is null ? grey.Copy() : grey.Mutate(label);
        return picture.WriteToBuffer(suffix);
    }

    /// <summary>Where the camera stood, as a camera writes it.</summary>
    public static void Located(MutableImage image)
    {
        image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "33/1 53/1 0/1");
        image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
        image.Set(GValue.GStrType, "exif-ifd0-ImageDescription", "EXIF caption");
        image.Set(GValue.GStrType, "exif-ifd0-Artist", "Rima Nasser");
        image.Set(GValue.GStrType, "exif-ifd0-Copyright", "The Agency");
        image.Set(GValue.GStrType, "exif-ifd2-DateTimeOriginal", "2022:01:06 15:04:05");
    }

    /// <summary>Records of IIM as an agency writes them, in the Photoshop resource that holds them.</summary>
    public static byte[] Iptc(params (byte Dataset, string Value)[] records)
    {
        var data = new List<byte>();
        foreach (var (dataset, value) in records)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(value);
            data.AddRange([0x1C, 0x02, dataset, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes]);
        }
        byte[] head = [(byte)'8', (byte)'B', (byte)'I', (byte)'M', 4, 4, 0, 0, 0, 0, (byte)(data.Count >> 8), (byte)data.Count];
        return [.. "Photoshop 3.0\0"u8, .. head, .. data, .. data.Count % 2 == 1 ? (byte[])[0] : []];
    }

    public static byte[] Animated()
    {
        using var one = Image.Black(40, 30, bands: 3);
        using var two = one.Join(one.Invert(), Enums.Direction.Vertical);
        using var pages = two.Mutate(m => m.Set(GValue.GIntType, "page-height", 30));
        return pages.WebpsaveBuffer();
    }
}
