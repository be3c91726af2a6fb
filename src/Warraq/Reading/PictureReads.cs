using Warraq.Platform;

namespace Warraq.Reading;

public sealed class PictureReads(Database database)
{
    /// <summary>Blob of a picture's original; null when there is no such picture.</summary>
    public async Task<string?> OriginalAsync(string picture, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenAsync(cancel);
        return (await connection.Command("SELECT original FROM pictures WHERE name = @name", ("@name", picture)).ListAsync(r => r.GetString(0), cancel)).FirstOrDefault();
    }
}
