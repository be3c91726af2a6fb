using Warraq.Platform;
using Warraq.Reading;
using Warraq.Search;

namespace Warraq;

/// <summary>Everything that <c>doctor</c> and the screen of health look at.</summary>
public static class LookOver
{
    public static async Task<IReadOnlyList<Sign>> DoAsync(PaperOptions options, CancellationToken cancel = default) =>
        [.. await Doctor.LookAsync(options, cancel), await LookAtIndex.DoAsync(options, cancel), await ExpiredPictures.LookAsync(options, cancel)];
}
