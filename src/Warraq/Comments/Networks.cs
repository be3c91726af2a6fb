using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Warraq.Comments;

/// <summary>Writes addresses and networks in one form, so that equal ones have equal hashes: «203.0.113.0/24», «2001:db8:7::/48».</summary>
static class Networks
{
    /// <summary>Wider bans would shut out countries.</summary>
    const int WidestV4 = 8;
    const int WidestV6 = 16;

    /// <summary>The address alone, as a network of one.</summary>
    public static string Alone(IPAddress address) => Write(address, Bits(address));

    /// <summary>The network that one subscriber is taken to share: /24, or /48 of IPv6 (DECISIONS 10).</summary>
    public static string Near(IPAddress address) => Write(address, Plain(address).AddressFamily == AddressFamily.InterNetwork ? 24 : 48);

    /// <summary>Every network that holds the address and could be banned.</summary>
    public static IEnumerable<string> Around(IPAddress address)
    {
        var widest = Bits(address) == 32 ? WidestV4 : WidestV6;
        for (var bits = Bits(address); bits >= widest; bits--) yield return Write(address, bits);
    }

    /// <summary>Reads «203.0.113.9», «203.0.113.0/24» or their like of IPv6; null when it is none, or too wide.</summary>
    public static string? Read(string typed)
    {
        var slash = typed.IndexOf('/');
        if (!IPAddress.TryParse(slash < 0 ? typed : typed[..slash], out var address)) return null;
        // «10» and «1.2» are addresses to the parser, not to a moderator.
        if (address.AddressFamily == AddressFamily.InterNetwork && typed.Count(c => c == '.') != 3) return null;
        if (slash < 0) return Alone(address);
        if (!int.TryParse(typed.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)) return null;
        if (address.IsIPv4MappedToIPv6) bits -= 96;
        return bits <= Bits(address) && bits >= (Bits(address) == 32 ? WidestV4 : WidestV6) ? Write(address, bits) : null;
    }

    static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    static int Bits(IPAddress address) => Plain(address).AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    static string Write(IPAddress address, int bits)
    {
        var bytes = Plain(address).GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(bits - (8 * i), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
