using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Warraq.Platform;

/// <summary>
/// The paper's master key: keyed hashes, by which the same e-mail or address is known again without being kept, and the seal on
/// the e-mail addresses that are kept. It comes from <c>WARRAQ_SECRET</c>; without it, a random one is made once and kept in the
/// database beside the settings, under a key that <c>settings get|set</c> does not know. Another secret makes old hashes, and so
/// old bans, unknown.
/// </summary>
public sealed class PaperSecret
{
    public const string Variable = "WARRAQ_SECRET";

    /// <summary>Below this a secret could be guessed, and then every e-mail behind a hash.</summary>
    public const int ShortestVariable = 16;

    const string Row = "secret.master";
    const string SealVersion = "1.";
    const int NonceSize = 12;
    const int TagSize = 16;

    readonly byte[] hashing;
    readonly byte[] sealing;

    PaperSecret(byte[] master)
    {
        // One key for each use, so that what one gives away is worth nothing to the other.
        hashing = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, salt: null, "warraq hash"u8.ToArray());
        sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, salt: null, "warraq seal"u8.ToArray());
    }

    /// <summary>The secret of this paper; made when there is none. Processes that start at once get the same one.</summary>
    /// <exception cref="InvalidOperationException"><c>WARRAQ_SECRET</c> is set and too short.</exception>
    public static Task<PaperSecret> LoadAsync(Database database, CancellationToken cancel = default) =>
        LoadAsync(database, Environment.GetEnvironmentVariable(Variable), cancel);

    /// <summary>The same, with the value of <c>WARRAQ_SECRET</c> given; null or empty where it is not set.</summary>
    public static async Task<PaperSecret> LoadAsync(Database database, string? configured, CancellationToken cancel = default)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return configured.Length >= ShortestVariable ? new PaperSecret(Encoding.UTF8.GetBytes(configured))
                : throw new InvalidOperationException($"{Variable} must have at least {ShortestVariable} characters.");
        }
        await using (var db = database.CreateContext())
            if (await FindAsync(db, cancel) is { } kept) return new PaperSecret(Convert.FromBase64String(kept));
        return await database.WriteAsync(async db =>
        {
            // The first process wins; the other waits for its commit, writes nothing and reads what stands there.
            var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
            await db.Database.ExecuteSqlAsync($"INSERT INTO settings (key, value) VALUES ({Row}, {made}) ON CONFLICT (key) DO NOTHING", cancel);
            return new PaperSecret(Convert.FromBase64String((await FindAsync(db, cancel))!));
        }, cancel);
    }

    static Task<string?> FindAsync(WarraqDb db, CancellationToken cancel) =>
        db.Set<SettingRow>().AsNoTracking().Where(s => s.Key == Row).Select(s => (string?)s.Value).FirstOrDefaultAsync(cancel);

    /// <summary>A keyed hash (HMAC-SHA256) as 64 hexadecimal digits.</summary>
    /// <param name="kind">What the value is («mail», «network»): equal values of different kinds have different hashes.</param>
    /// <param name="value">In its normal form, because only equal text gives an equal hash.</param>
    public string Hash(string kind, string value) => Convert.ToHexStringLower(HMACSHA256.HashData(hashing, Encoding.UTF8.GetBytes($"{kind}\n{value}")));

    /// <summary>Encrypts (AES-256-GCM, random nonce): sealing the same text twice gives different results.</summary>
    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var room = new byte[NonceSize + TagSize + plain.Length];
        var nonce = room.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(sealing, TagSize);
        aes.Encrypt(nonce, plain, room.AsSpan(NonceSize + TagSize), room.AsSpan(NonceSize, TagSize));
        return SealVersion + Convert.ToBase64String(room);
    }

    /// <summary>The text under a seal; null when it was changed, or sealed with another secret.</summary>
    public string? Unseal(string sealedText)
    {
        if (!sealedText.StartsWith(SealVersion, StringComparison.Ordinal)) return null;
        var room = new byte[sealedText.Length];
        if (!Convert.TryFromBase64String(sealedText[SealVersion.Length..], room, out var length) || length < NonceSize + TagSize) return null;
        var plain = new byte[length - NonceSize - TagSize];
        using var aes = new AesGcm(sealing, TagSize);
        try
        {
            aes.Decrypt(room.AsSpan(0, NonceSize), room.AsSpan(NonceSize + TagSize, plain.Length), room.AsSpan(NonceSize, TagSize), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return Encoding.UTF8.GetString(plain);
    }
}
