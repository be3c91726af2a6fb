namespace Warraq.Platform;

/// <summary>Where the paper lives and how the process runs: <c>WARRAQ_*</c> variables over appsettings.json over defaults.</summary>
public sealed record PaperOptions
{
    /// <summary>WARRAQ_DATA: database file, blobs and keys.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>WARRAQ_DATABASE: "sqlite" or a PostgreSQL connection string.</summary>
    public string Connection { get; init; } = "sqlite";

    /// <summary>WARRAQ_URLS: addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>WARRAQ_ROLE: all, site, newsroom or worker.</summary>
    public string Role { get; init; } = "all";

    /// <summary>WARRAQ_PROXIES: addresses or networks whose X-Forwarded-For is believed, separated by commas.</summary>
    public string Proxies { get; init; } = "";

    /// <summary>WARRAQ_MAIL: <c>smtp://user:password@host:port</c>; empty where the paper sends no mail.</summary>
    public string Mail { get; init; } = "";

    /// <summary>WARRAQ_MAIL_FROM: the sender's address.</summary>
    public string MailFrom { get; init; } = "";

    /// <summary>WARRAQ_SPELLING: folder of the spelling dictionary (ar.aff, ar.dic); empty to look in the usual folders of the system.</summary>
    public string Spelling { get; init; } = "";

    /// <summary>WARRAQ_OIDC: address of an OpenID Connect provider by which colleagues may sign in too; empty for none.</summary>
    public string Oidc { get; init; } = "";

    /// <summary>WARRAQ_OIDC_CLIENT and WARRAQ_OIDC_SECRET, as the provider gave them.</summary>
    public string OidcClient { get; init; } = "";
    public string OidcSecret { get; init; } = "";

    public string BlobFolder => Path.Combine(DataFolder, "blobs");
    public bool ServesSite => Role is "all" or "site";
    public bool ServesNewsroom => Role is "all" or "newsroom";
    public bool Works => Role is "all" or "worker";
}
