using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Warraq.Tests.Newsroom;

/// <summary>An OpenID Connect provider on this machine, who vouches for one person.</summary>
sealed class FakeProvider : IAsyncDisposable
{
    readonly WebApplication app;
    readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    string nonce = "";

    FakeProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();
    public string Subject { get; set; } = "248289761001";
    public string Email { get; set; } = "";
    public bool Verified { get; set; } = true;

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var made = new FakeProvider(builder.Build());
        made.Map();
        await made.app.StartAsync();
        return made;
    }

    /// <summary>What a person who agrees at the provider's page brings back.</summary>
    public string Agree(string asked)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(asked).Query);
        nonce = query["nonce"].ToString();
        query["code_challenge_method"].ToString().ShouldBe("S256");
        query["response_type"].ToString().ShouldBe("code");
        return new Uri(query["redirect_uri"].ToString()).AbsolutePath + QueryString.Create("code", "a-code").Add("state", query["state"].ToString());
    }

    void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address, ["authorization_endpoint"] = Address + "/ask", ["token_endpoint"] = Address + "/token", ["jwks_uri"] = Address + "/keys",
            ["id_token_signing_alg_values_supported"] = (string[])["RS256"], ["response_types_supported"] = (string[])["code"],
        }));
        app.MapGet("/keys", () =>
        {
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
            return Results.Json(new { keys = new[] { new { kty = jwk.Kty, kid = jwk.Kid, use = "sig", n = jwk.N, e = jwk.E } } });
        });
        app.MapPost("/token", () => Results.Json(new { access_token = "unused", token_type = "Bearer", id_token = Token() }));
    }

    string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = "warraq",
        Expires = TimeProvider.System.GetUtcNow().AddMinutes(5).UtcDateTime,
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        Subject = new ClaimsIdentity([new("sub", Subject), new("email", Email), new("email_verified", Verified ? "true" : "false", ClaimValueTypes.Boolean), new("nonce", nonce)]),
    });

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }
}
