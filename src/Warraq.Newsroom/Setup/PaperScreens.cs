using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Setup;

/// <summary>What whoever runs the paper looks at: the outbox and its stuck steps, health, backups, storage, which program this is.</summary>
sealed class PaperScreens(Database database, PaperOptions options, Screens screens) : IScreens
{
    public void Map(IEndpointRouteBuilder newsroom)
    {
        var paper = newsroom.MapGroup("/setup/paper");
        paper.MapGet("", (HttpContext http) => ShowAsync(http, [])).Needs(Act.RunPaper);
        paper.MapPost("/retry", RetryAsync).Needs(Act.RunPaper);
        paper.MapPost("/backup", BackupAsync).Needs(Act.RunPaper);
    }

    async Task ShowAsync(HttpContext http, IReadOnlyList<Refusal> refusals)
    {
        var cancel = http.RequestAborted;
        await screens.SendAsync(http, new PaperModel(await OutboxView.LoadAsync(database, cancel), await Storage.MeasureAsync(database, options, cancel), refusals, http.Request.Query["done"].ToString())
        {
            // It reads the whole database: only when somebody asks.
            Signs = http.Request.Query.ContainsKey("look") ? await LookOver.DoAsync(options, cancel) : null,
            Role = options.Role,
        }, refusals.Count > 0 ? 422 : 200);
    }

    async Task RetryAsync(HttpContext http, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        var position = long.TryParse(typed.Typed("position"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1;
        await AnswerAsync(http, await OutboxView.RetryAsync(database, typed.Typed("follower"), position, http.Who().Key, cancel), "retried");
    }

    async Task BackupAsync(HttpContext http, CancellationToken cancel)
    {
        // A reader of the page who leaves does not stop it half way.
        var why = await Storage.BackUpAsync(database, options, http.Who().Key, CancellationToken.None);
        await AnswerAsync(http, why is null ? [] : [why], "backup");
    }

    async Task AnswerAsync(HttpContext http, IReadOnlyList<Refusal> refusals, string done)
    {
        if (refusals.Count > 0) await ShowAsync(http, refusals);
        else http.See($"/newsroom/setup/paper?done={done}");
    }
}

/// <param name="Refusals">Why something was not done.</param>
public sealed record PaperModel(OutboxView Outbox, Storage Storage, IReadOnlyList<Refusal> Refusals, string Done) : IModelOf<PaperScreen>
{
    /// <summary>What <c>doctor</c> sees; null when nobody asked.</summary>
    public IReadOnlyList<Sign>? Signs { get; init; }

    /// <summary>Of this process.</summary>
    public required string Role { get; init; }
}
