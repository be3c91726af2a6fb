using System.Text;
using Warraq.Platform;

namespace Warraq.Media;

/// <summary>Share cards, drawn when first asked for and kept in the blob folder under <c>cards/</c> by what they say.</summary>
public sealed class ShareCards(Blobs blobs) : IDisposable
{
    /// <summary>Part of the name, so that another drawing makes other files.</summary>
    const string Drawing = "cards/2";

    // A card takes about 100 ms of one core; one at a time leaves the other to the readers.
    readonly SemaphoreSlim _turn = new(1);

    /// <summary>The card as PNG; the parameters are those of <see cref="ShareCard.Draw"/>.</summary>
    public async Task<byte[]> GetAsync(string headline, string sectionName, string paperName, string dateText, string lang, string? prefix = null, CancellationToken cancel = default)
    {
        var text = string.Join('\u001F', headline, sectionName, paperName, dateText, lang, prefix);
        var name = $"{Drawing}/{Blobs.NameOf(Encoding.UTF8.GetBytes(text))}.png";
        if (await blobs.ReadAsync(name, cancel) is { } kept) return kept;
        await _turn.WaitAsync(cancel);
        try
        {
            if (await blobs.ReadAsync(name, cancel) is { } meanwhile) return meanwhile;
            var png = ShareCard.Draw(headline, sectionName, paperName, dateText, lang, prefix);
            await blobs.TryWriteAsync(name, png, cancel);
            return png;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
