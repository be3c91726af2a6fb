using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Warraq.Site.PageCache;

/// <summary>
/// The parameters of all mapped pages together, for the look-up before routing, when it is not known yet whose address
/// it is. One that counts elsewhere but not here costs the way through routing, never a second copy.
/// </summary>
internal sealed class KnownParameters(IOptions<PageCacheOptions> options)
{
    private PageParameter[] all = [];

    public IReadOnlyList<string> Bypass => options.Value.BypassParameters;

    public void Add(IEnumerable<PageParameter> parameters) =>
        all = PageAddress.Sort(all.Concat(parameters.Select(each => new PageParameter(each.Name))).DistinctBy(each => each.Name));

    public string? Key(HttpRequest request)
    {
        var path = request.Path.Value;
        return string.IsNullOrEmpty(path) ? null : PageAddress.Key(path, request.QueryString.Value, all, Bypass, out _);
    }
}
