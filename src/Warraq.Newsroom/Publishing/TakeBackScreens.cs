using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Newsroom.Publishing;

/// <summary>What is said about a story that is out: it was corrected, or it is withdrawn.</summary>
sealed class TakeBackScreens(Database database, PublishPanel panel) : IScreens
{
    static readonly Refusal NotSure = new("not-sure", "أكّد أنك تريد ذلك.", "Confirm that you want this.");
    static readonly Refusal NoReason = new("no-reason", "اكتب سبب السحب: يراه من يفتح العنوان، ويبقى في سجل القصة.", "Write why it is withdrawn: whoever opens the address sees it, and it stays in the story's records.");

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var publish = newsroom.MapGroup("/stories/{number:int}/publish");
        publish.MapPost("/correct", CorrectAsync).Needs(Act.Publish);
        publish.MapPost("/withdraw", WithdrawAsync).Needs(Act.Withdraw);
    }

    async Task CorrectAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenForAsync(http, number, Act.Publish) is null) return;
        var form = new PublishForm { Open = "correct", Correction = (await http.Request.ReadFormAsync(cancel)).Typed("text").Trim() };
        await panel.AnswerAsync(http, number, form, await CorrectStory.DoAsync(database, number, form.Correction, http.Who().Key, cancel), "corrected");
    }

    async Task WithdrawAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await panel.OpenForAsync(http, number, Act.Withdraw) is null) return;
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new PublishForm { Open = "withdraw", Reason = typed.Typed("reason").Trim(), AsError = typed.Ticked("error") };
        IReadOnlyList<Refusal> refusals = form.Reason.Length == 0 ? [NoReason] : !typed.Ticked("sure") ? [NotSure] : await WithdrawStory.DoAsync(database, number, http.Who().Key, form.Reason, form.AsError, cancel);
        await panel.AnswerAsync(http, number, form, refusals, "withdrawn");
    }
}
