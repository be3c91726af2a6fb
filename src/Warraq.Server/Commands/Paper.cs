using System.CommandLine;
using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Server.Commands;

/// <summary>Opens the paper that a command works on: <c>--data</c>, then <c>WARRAQ_DATA</c>, then appsettings.json, then ./data.</summary>
static class Paper
{
    public static readonly Option<string?> Data = new("--data") { Description = "Folder of the paper (else WARRAQ_DATA, else ./data)", Recursive = true };

    public static PaperOptions Options(ParseResult parsed)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables("WARRAQ_").Build();
        var defaults = new PaperOptions();
        string Of(string key, string otherwise) => settings[key] is { Length: > 0 } value ? value : otherwise;
        return new PaperOptions
        {
            DataFolder = Path.GetFullPath(parsed.GetValue(Data) ?? Of("DATA", defaults.DataFolder)),
            Connection = Of("DATABASE", defaults.Connection),
            Urls = Of("URLS", defaults.Urls),
            Role = Of("ROLE", defaults.Role),
            Proxies = Of("PROXIES", defaults.Proxies),
            Mail = Of("MAIL", defaults.Mail),
            MailFrom = Of("MAIL_FROM", defaults.MailFrom),
            Oidc = Of("OIDC", defaults.Oidc),
            OidcClient = Of("OIDC_CLIENT", defaults.OidcClient),
            OidcSecret = Of("OIDC_SECRET", defaults.OidcSecret),
            Spelling = Of("SPELLING", defaults.Spelling),
        };
    }

    /// <summary>The database, at the newest schema, with the sections every paper begins with.</summary>
    public static async Task<Database> OpenAsync(PaperOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.DataFolder);
        var database = new Database(options.Connection, options.DataFolder, TimeProvider.System);
        await database.MigrateAsync(cancel);
        await SetUpPaper.DoAsync(database, cancel);
        return database;
    }

    public static Task<Database> OpenAsync(ParseResult parsed, CancellationToken cancel) => OpenAsync(Options(parsed), cancel);
}
