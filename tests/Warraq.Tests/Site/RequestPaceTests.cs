using System.Net;
using Microsoft.AspNetCore.Http;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Site.Endpoints;
using Warraq.Tests.Stores;
using Warraq.Tests.Stories;

namespace Warraq.Tests.Site;

public sealed class RequestPaceTests
{
    [Fact]
    public async Task An_address_asks_as_often_as_the_paper_allows_and_is_told_how_long_to_wait()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Database, "api.rate", "6", "test");
        var pace = new RequestPace(new PaperState(paper.Database), paper.Clock);
        for (var i = 0; i < 6; i++) (await AskAsync("203.0.113.9")).ShouldBeNull();
        (await AskAsync("203.0.113.9")).ShouldBe(TimeSpan.FromSeconds(10));
        (await AskAsync("203.0.113.10")).ShouldBeNull();
        paper.Clock.Advance(TimeSpan.FromSeconds(4));
        (await AskAsync("203.0.113.9")).ShouldBe(TimeSpan.FromSeconds(6), "a refusal costs nothing");
        paper.Clock.Advance(TimeSpan.FromSeconds(6));
        (await AskAsync("203.0.113.9")).ShouldBeNull();
        (await AskAsync("203.0.113.9")).ShouldNotBeNull();
        paper.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 6; i++) (await AskAsync("203.0.113.9")).ShouldBeNull("it is saved up to one minute, not more");
        (await AskAsync("203.0.113.9")).ShouldNotBeNull();

        for (var i = 0; i < 6; i++) (await AskAsync($"2001:db8:7:1::{i}")).ShouldBeNull();
        (await AskAsync("2001:db8:7:1:ffff::1")).ShouldNotBeNull("one subscriber");
        (await AskAsync("2001:db8:7:2::1")).ShouldBeNull();
        (await AskAsync("::ffff:203.0.113.9")).ShouldNotBeNull("an IPv4 address, written so");

        async Task<TimeSpan?> AskAsync(string address) => await pace.WaitAsync(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } });
    }

    [Fact]
    public async Task Nought_switches_the_limit_off()
    {
        await using var paper = await StoryPaper.OpenAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Database, "api.rate", "0", "test");
        var pace = new RequestPace(new PaperState(paper.Database), paper.Clock);
        for (var i = 0; i < 1000; i++) (await pace.WaitAsync(new DefaultHttpContext())).ShouldBeNull();
    }
}
