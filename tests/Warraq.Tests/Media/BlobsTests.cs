using System.Text;
using Warraq.Platform;

namespace Warraq.Tests.Media;

public sealed class BlobsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("warraq-blobs-").FullName;
    Blobs Blobs => new(Path.Combine(_folder, "blobs"));

    [Fact]
    public async Task Content_stands_under_its_hash_and_is_kept_once()
    {
        var name = await Blobs.KeepAsync(Encoding.UTF8.GetBytes("ورق"));
        name.ShouldMatch(@"\A(..)/(..)/\1\2[0-9a-f]{60}\z");
        (await Blobs.KeepAsync(Encoding.UTF8.GetBytes("ورق"))).ShouldBe(name);
        Encoding.UTF8.GetString((await Blobs.ReadAsync(name))!).ShouldBe("ورق");
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("../outside"), InlineData("a/../../outside"), InlineData("/etc/hostname"), InlineData("a//b"), InlineData("."), InlineData(""), InlineData("a/.hidden"), InlineData("a\\b"), InlineData("a\n"), InlineData("a..b")]
    public async Task No_name_leads_out_of_the_folder(string name)
    {
        (await Blobs.ReadAsync(name)).ShouldBeNull();
        await Should.ThrowAsync<ArgumentException>(() => Blobs.WriteAsync(name, new byte[] { 1 }));
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_is_null() => (await Blobs.ReadAsync("variants/1/x/240.webp")).ShouldBeNull();

    [Fact]
    public async Task A_write_that_fails_leaves_what_was_there_and_no_scraps()
    {
        await Blobs.WriteAsync("a/b", new byte[] { 1 });
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Blobs.WriteAsync("a/b", new byte[] { 2, 2 }, stopped.Token));
        (await Blobs.ReadAsync("a/b")).ShouldBe([1]);
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
