using Microsoft.Playwright;

namespace Warraq.Browser.Newsroom;

/// <summary>Chromium's virtual authenticator: a device with a finger that always agrees.</summary>
sealed class VirtualKey : IAsyncDisposable
{
    readonly ICDPSession session;

    VirtualKey(ICDPSession session) => this.session = session;

    public static async Task<VirtualKey> PlugInAsync(IPage page)
    {
        var opened = await page.Context.NewCDPSessionAsync(page);
        await opened.SendAsync("WebAuthn.enable", new() { ["enableUI"] = false });
        await opened.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return new VirtualKey(opened);
    }

    public async ValueTask DisposeAsync() => await session.DetachAsync();
}
