using System.Net;
using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A sender as the paper remembers one: keyed hashes, from which neither e-mail nor address can be read (DECISIONS 10).</summary>
static class SenderMarks
{
    public static string OfMail(PaperSecret secret, EmailAddress mail) => secret.Hash("mail", mail.Value);

    /// <param name="secret">The paper's secret.</param>
    /// <param name="network">As <see cref="Networks"/> writes it; an address is a network of one.</param>
    public static string OfNetwork(PaperSecret secret, string network) => secret.Hash("network", network);

    public static Sender Of(PaperSecret secret, EmailAddress mail, IPAddress? address, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        MailHash = OfMail(secret, mail),
        SealedMail = secret.Seal(mail.Value),
        FirstSeen = now,
        AddressHash = OfNetwork(secret, address is null ? "unknown" : Networks.Alone(address)),
        NetworkHash = OfNetwork(secret, address is null ? "unknown" : Networks.Near(address)),
    };
}
