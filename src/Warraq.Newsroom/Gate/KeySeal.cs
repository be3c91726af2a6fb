using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Platform;

namespace Warraq.Newsroom.Gate;

/// <summary>
/// Seals the keys of forms and steps with the paper's secret before they go into the database. Where <c>WARRAQ_SECRET</c> is set, a stolen
/// database is not enough to make tokens; with another secret the old keys are void and new ones are made.
/// </summary>
sealed class KeySeal(Database database) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", Secret(database).Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyUnseal));

    // Keys are asked for by synchronous code of the framework; it happens once in the life of a process.
    internal static PaperSecret Secret(Database database) => PaperSecret.LoadAsync(database).GetAwaiter().GetResult();
}

/// <summary>Made by the framework from its name in the row.</summary>
sealed class KeyUnseal(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(KeySeal.Secret(services.GetRequiredService<Database>()).Unseal(encryptedElement.Value)
            ?? throw new System.Security.Cryptography.CryptographicException("The key was sealed with another WARRAQ_SECRET."));
}
