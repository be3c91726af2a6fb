using Microsoft.Extensions.Primitives;
using Warraq.Site.PageCache;

namespace Warraq.Tests.Site.PageCache;

public sealed class AcceptedCodingsTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("gzip, deflate", "Gzip")]
    [InlineData("GZIP;Q=1", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "Gzip")]
    [InlineData("br;q=0.8,gzip;q=0.8", "Brotli")]
    [InlineData("br;q=0, gzip", "Gzip")]
    [InlineData("br ; q=0.001", "Brotli")]
    [InlineData("*", "Brotli")]
    [InlineData("br;q=0, *", "Gzip")]
    [InlineData("br;q=0, gzip;q=0, *", "Identity")]
    [InlineData("*;q=0", "Identity")]
    [InlineData("identity;q=0, *", "Brotli")]
    [InlineData("identity;q=0, gzip;q=0.1", "Gzip")]
    [InlineData("identity, br;q=0.9", "Identity")]
    [InlineData("identity;q=0.5, br;q=0.5", "Brotli")]
    [InlineData("identity;q=0", "Identity")]
    [InlineData("deflate, zstd", "Identity")]
    [InlineData("brotli", "Identity")]
    [InlineData("br;q=nonsense", "Brotli")]
    [InlineData(",,;,", "Identity")]
    [InlineData("", "Identity")]
    public void A_reader_gets_the_coding_he_weighs_most(string header, string chosen) =>
        AcceptedCodings.Choose(header).ToString().ShouldBe(chosen);

    [Fact]
    public void No_header_means_identity() => AcceptedCodings.Choose(default).ShouldBe(ContentCoding.Identity);

    [Fact]
    public void Several_header_lines_are_one_list() =>
        AcceptedCodings.Choose(new StringValues(["gzip;q=0.5", "br;q=0.4"])).ShouldBe(ContentCoding.Gzip);
}
