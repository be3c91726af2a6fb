using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Site.Endpoints;

namespace Warraq.Newsroom.Moderation;

/// <summary>
/// What the paper keeps of one reader: shown, given out as a file, erased. All by POST, also what only reads, so that no e-mail address ever stands in an address,
/// and with it in a log or a history.
/// </summary>
sealed class PrivacyScreens(Database database, Screens screens, PaperSecrets secrets, PaperOptions options) : IScreens
{
    static readonly Refusal NoAddress = new("no-address", "اكتب عنوان بريد صحيحاً.", "Write an e-mail address.");
    static readonly Refusal NotSure = new("not-sure", "أكّد المحو: لا يمكن التراجع عنه.", "Confirm the erasure: it cannot be undone.");
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var privacy = newsroom.MapGroup("/privacy");
        privacy.MapGet("", (HttpContext http) => screens.SendAsync(http, new PrivacyModel("", null, null, []))).Needs(Act.SeeReaders);
        privacy.MapPost("", FindAsync).Needs(Act.SeeReaders);
        privacy.MapPost("/export", ExportAsync).Needs(Act.SeeReaders);
        privacy.MapPost("/erase", EraseAsync).Needs(Act.SeeReaders);
    }

    /// <summary>The address that was typed; null when it is none, and then that was said.</summary>
    async Task<(IFormCollection Form, EmailAddress? Mail)> ReadAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var mail = EmailAddress.Read(form.Typed("email"));
        if (mail is null) await screens.SendAsync(http, new PrivacyModel(form.Typed("email"), null, null, [NoAddress]), 422);
        return (form, mail);
    }

    Task<ReaderFile> OpenAsync(HttpContext http, PaperSecret secret, EmailAddress mail, string act) => ReaderFiles.OpenAsync(database, secret, mail, act, http.Who().Key, http.RequestAborted);

    async Task FindAsync(HttpContext http, CancellationToken cancel)
    {
        if ((await ReadAsync(http)).Mail is not { } mail) return;
        await screens.SendAsync(http, new PrivacyModel(mail.Value, await OpenAsync(http, await secrets.GetAsync(cancel), mail, "reader-look"), null, []));
    }

    async Task ExportAsync(HttpContext http, CancellationToken cancel)
    {
        if ((await ReadAsync(http)).Mail is not { } mail) return;
        var file = await OpenAsync(http, await secrets.GetAsync(cancel), mail, "reader-export");
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"reader.json\"";
        await JsonSerializer.SerializeAsync(http.Response.Body, file, Json, cancel);
    }

    async Task EraseAsync(HttpContext http, CancellationToken cancel)
    {
        var (form, mail) = await ReadAsync(http);
        if (mail is null) return;
        var secret = await secrets.GetAsync(cancel);
        if (!form.Ticked("sure"))
        {
            await screens.SendAsync(http, new PrivacyModel(mail.Value, await OpenAsync(http, secret, mail, "reader-look"), null, [NotSure]), 422);
            return;
        }
        var erased = await EraseReader.DoAsync(database, secret, new ErasureList(options.DataFolder), mail, http.Who().Key, cancel);
        await screens.SendAsync(http, new PrivacyModel("", null, erased, []));
    }
}
