using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Door;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Reading;
using Warraq.Stories;

namespace Warraq.Newsroom.Publishing;

/// <summary>What may be done with a story as a whole: publish, update, take back.</summary>
sealed class PublishScreens(Database database, PaperState state, Screens screens) : IScreens
{
    static readonly Refusal NotSure = new("not-sure", "أكّد أنك تريد ذلك.", "Confirm that you want this.");
    static readonly Refusal NoReason = new("no-reason", "اكتب سبب السحب: يبقى في سجلّ القصة.", "Write why it is withdrawn: the reason stays in the story's records.");

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var publish = newsroom.MapGroup("/stories/{number:int}/publish");
        publish.MapGet("", (int number, HttpContext http) => ShowAsync(http, number, PublishForm.Empty, [])).Needs(Act.Enter);
        publish.MapPost("", PublishAsync).Needs(Act.Publish);
        publish.MapPost("/withdraw", WithdrawAsync).Needs(Act.Withdraw);
    }

    async Task ShowAsync(HttpContext http, int number, PublishForm form, IReadOnlyList<Refusal> refusals)
    {
        if (await OpenAsync(http, number) is not { } sheet) return;
        var paper = await state.GetAsync(http.RequestAborted);
        var (rights, story) = (http.Who().Rights, sheet.Story);
        var proof = ProofStory.Do(story, paper.Settings, database.Time.GetUtcNow());
        await screens.SendAsync(http, new PublishModel(sheet, proof, paper.Sections, form, refusals)
        {
            // A withdrawn story is brought back by who may withdraw one.
            MayPublish = rights.May(Act.Publish, story.Desk) && (story.State != StoryState.Withdrawn || rights.May(Act.Withdraw, story.Desk)) && (story.State != StoryState.Published || sheet.Changed),
            MayOverride = rights.May(Act.Override, story.Desk),
            MayWithdraw = rights.May(Act.Withdraw, story.Desk) && story.State == StoryState.Published,
            Done = http.Request.Query["done"].ToString(),
        }, refusals.Count > 0 ? 422 : 200);
    }

    async Task PublishAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenAsync(http, number) is not { } sheet) return;
        var (who, story) = (http.Who(), sheet.Story);
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new PublishForm { Publishing = true, Note = typed.Typed("note").Trim(), Override = typed.Ticked("override") };
        if (!who.Rights.May(Act.Publish, story.Desk) || (story.State == StoryState.Withdrawn && !who.Rights.May(Act.Withdraw, story.Desk)) || (form.Override && !who.Rights.May(Act.Override, story.Desk)))
        {
            await screens.SendAsync(http, new NoRightModel(Act.Publish), 403);
            return;
        }
        var proof = ProofStory.Do(story, (await state.GetAsync(cancel)).Settings, database.Time.GetUtcNow());
        // What was looked at is what goes out: an older version than the present one is refused by the verb.
        var version = int.TryParse(typed.Typed("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) && seen == story.Version ? seen : -1;
        IReadOnlyList<Refusal> refusals = !typed.Ticked("sure") ? [NotSure] : ProofStory.WhyNot(proof, form.Override);
        if (refusals.Count == 0)
        {
            var order = new PublishOrder(who.Key, Note: form.Note.Length == 0 || story.FirstPublishedAt is null ? null : form.Note, Detail: proof.Blocks ? proof.Detail : null);
            refusals = await PublishStory.DoAsync(database, number, order, version, cancel);
        }
        if (refusals.Count > 0) await ShowAsync(http, number, form, refusals);
        else http.See($"/newsroom/stories/{number}/publish?done=published");
    }

    async Task WithdrawAsync(int number, HttpContext http, CancellationToken cancel)
    {
        if (await OpenAsync(http, number) is not { } sheet) return;
        var who = http.Who();
        if (!who.Rights.May(Act.Withdraw, sheet.Story.Desk))
        {
            await screens.SendAsync(http, new NoRightModel(Act.Withdraw), 403);
            return;
        }
        var typed = await http.Request.ReadFormAsync(cancel);
        var form = new PublishForm { Withdrawing = true, Reason = typed.Typed("reason").Trim(), AsError = typed.Ticked("error") };
        IReadOnlyList<Refusal> refusals = form.Reason.Length == 0 ? [NoReason] : !typed.Ticked("sure") ? [NotSure] : await WithdrawStory.DoAsync(database, number, who.Key, form.Reason, form.AsError, cancel);
        if (refusals.Count > 0) await ShowAsync(http, number, form, refusals);
        else http.See($"/newsroom/stories/{number}/publish?done=withdrawn");
    }

    /// <summary>The story, or the answer that there is none: the same for one that this person may not see.</summary>
    async Task<StorySheet?> OpenAsync(HttpContext http, int number)
    {
        var who = http.Who();
        var sheet = await StorySheet.LoadAsync(database, new DeskEye(who.Key, who.Rights), number, http.RequestAborted);
        if (sheet is null) await screens.SendAsync(http, new NoScreenModel(), 404);
        return sheet;
    }
}
