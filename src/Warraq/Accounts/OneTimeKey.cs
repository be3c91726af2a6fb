using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Warraq.Accounts;

/// <summary>256 random bits that only their holder has; the database keeps the hash, so who reads it can use nothing in it.</summary>
/// <param name="Text">For the link or the cookie.</param>
/// <param name="Hash">For the row.</param>
public sealed record OneTimeKey(string Text, string Hash)
{
    public static OneTimeKey Make()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new OneTimeKey(text, HashOf(text));
    }

    /// <summary>No salt and no slow hash: what is hashed is random, not chosen by a person.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
