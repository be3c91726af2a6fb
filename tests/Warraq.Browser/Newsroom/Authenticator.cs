using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Warraq.Browser.Newsroom;

/// <summary>An authenticator (RFC 6238), as a phone has one.</summary>
static class Authenticator
{
    public static string Code(string key, DateTimeOffset at)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's hash, which every authenticator uses.
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    static byte[] Base32(string text)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var c in text)
        {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bytes.Add((byte)(held >> (bits -= 8)));
            held &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
