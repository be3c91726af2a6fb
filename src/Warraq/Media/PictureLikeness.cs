using System.Numerics;
using NetVips;

namespace Warraq.Media;

/// <summary>
/// A hash of what a picture shows: the same picture smaller, compressed again or made a little lighter has nearly the same. It is the difference hash
/// (Krawetz): whether each of 9 by 8 grey fields is lighter than its right neighbour, 64 bits.
/// </summary>
public static class PictureLikeness
{
    /// <summary>Bits that may differ in one picture that was saved again; other pictures differ in about 32.</summary>
    public const int Near = 6;

    /// <summary>0 for a picture of one colour, which is like every other such one and so like none.</summary>
    public static long Of(byte[] file)
    {
        using var small = Image.ThumbnailBuffer(file, 9, height: 8, size: Enums.Size.Force, outputProfile: "srgb");
        using var grey = small.Flatten().Colourspace(Enums.Interpretation.Bw)[0].Cast(Enums.BandFormat.Uchar);
        var fields = grey.WriteToMemory<byte>();
        var hash = 0UL;
        for (var y = 0; y < 8; y++)
            for (var x = 0; x < 8; x++)
                if (fields[(y * 9) + x] > fields[(y * 9) + x + 1]) hash |= 1UL << ((y * 8) + x);
        return (long)hash;
    }

    /// <summary>Bits in which two hashes differ; 64 where one of them says nothing.</summary>
    public static int Distance(long one, long other) => one == 0 || other == 0 ? 64 : BitOperations.PopCount((ulong)(one ^ other));
}
